// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/pulse.h"
#include "core/service/stall.h"

#include <QThread>

#include <optional>
#include <vector>

namespace core {

// Watches the pulses of threads from a thread of its own, for who stands still can't tell so. Stands the
// whole program still (it was stopped, or the machine slept), that is nobody's stall.
class Watchdog : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis patience = std::chrono::seconds(2);

    explicit Watchdog(QObject *parent = nullptr) : QObject(parent) { }
    ~Watchdog() override;

    /// Before start().
    void watch(Part part, const std::shared_ptr<const Pulse::Beat> &pulse);
    void start();

signals:
    /// Once when a part has stood still for two seconds, and once when it goes on. Sent from the watchdog's
    /// thread: a part's own stall reaches it when it is over.
    void noticed(const core::Stall &stall);

private:
    struct Watched
    {
        Part part;
        std::shared_ptr<const Pulse::Beat> pulse;
        /// The beat after which nothing came.
        std::optional<Pulse::Steady::time_point> stoppedAt = {};
    };
    void run();
    void lookAt(Watched &watched, Pulse::Steady::time_point now);

    std::vector<Watched> m_watched;
    std::unique_ptr<QThread> m_thread;
    /// Until then nobody is blamed: all of us stood still, and who wakes first is chance.
    Pulse::Steady::time_point m_graceUntil;
};

} // namespace core
