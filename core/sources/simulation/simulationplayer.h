// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/simulatedfloor.h"
#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/steadyclock.h"

#include <QThread>
#include <QTimer>

#include <future>
#include <memory>
#include <optional>

namespace core {

// Lets a simulated contact centre live in this process: a sample a second, in which `speed` seconds pass on
// its floor.
class SimulationPlayer : public Source
{
    Q_OBJECT

public:
    SimulationPlayer(const SourceId &id, const SimulatedSource &settings, const SteadyClock &clock,
                     QObject *parent = nullptr);
    ~SimulationPlayer() override;

    void start(const SourceSecrets &secrets) override;
    void stop() override;
    Millis interval() const override;
    /// In the floor's own time, which runs at `speed`.
    Millis gapCap() const override;

private:
    void open();
    void step();

    SimulatedSource m_settings;
    SteadyClock m_clock;
    std::optional<SimulatedFloor> m_floor;
    std::future<SimulatedFloor> m_warmFloor;
    std::unique_ptr<QThread> m_warmUp;
    Patch m_patch;
    QTimer m_timer;
    /// Real time of the last step.
    Millis m_stepped{0};
};

} // namespace core
