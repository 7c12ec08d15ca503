// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/evaluator.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/service/factbox.h"
#include "core/service/floor.h"
#include "core/service/sourcewatch.h"
#include "core/sources/source.h"
#include "core/sources/steadyclock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace core {

// The order of steps of the whole product: takes what the sources say, makes snapshots of it, evaluates them
// and tells the views. Lives on the floor thread and never blocks.
class Monitor : public QObject
{
    Q_OBJECT

public:
    /// `box`: where the facts go; it outlives the monitor.
    Monitor(const FloorSettings &settings, const SteadyClock &clock, FactBox &box);
    ~Monitor() override;

    void start();
    void setRules(const RuleSet &rules);

signals:
    /// There are facts in the box, and there were none before.
    void factsWaiting();

private:
    /// What belongs to one source.
    struct Feed;

    void take(Feed &feed, const Patch &patch);
    void lookAtTheClock();
    void tellHealth(Feed &feed);
    template <class Fact> void tell(const Fact &fact);

    FloorSettings m_settings;
    SteadyClock m_clock;
    FactBox &m_box;
    Evaluator m_evaluator;
    std::vector<std::unique_ptr<Feed>> m_feeds;
    QTimer *m_tick;
};

} // namespace core
