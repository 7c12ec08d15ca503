// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/evaluator.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/service/factbox.h"
#include "core/service/floor.h"
#include "core/service/sourcewatch.h"
#include "core/service/wishbox.h"
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
    /// `facts`: where the facts go, `wishes`: where the wishes come from; both outlive the monitor.
    Monitor(const FloorSettings &settings, const SteadyClock &clock, FactBox &facts, WishBox &wishes);
    ~Monitor() override;

    void start();
    void takeWishes();

signals:
    /// There are facts in the box, and there were none before.
    void factsWaiting();

private:
    /// What belongs to one source.
    struct Feed;

    void setRules(const RuleSet &rules);
    void take(Feed &feed, const Patch &patch);
    void lookAtTheClock();
    void tellHealth(Feed &feed);
    template <class Fact> void tell(const Fact &fact);

    FloorSettings m_settings;
    SteadyClock m_clock;
    FactBox &m_facts;
    WishBox &m_wishes;
    Evaluator m_evaluator;
    std::vector<std::unique_ptr<Feed>> m_feeds;
    QTimer *m_tick;
};

} // namespace core
