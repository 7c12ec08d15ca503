// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"

#include "core/sources/factory.h"

namespace core {

using namespace std::chrono_literals;

struct Monitor::Feed
{
    Feed(const SourceSettings &settings, Instant now)
        : source(makeSource(settings)), builder(settings.id),
          watch(settings.id, settings.name, now)
    { }

    std::unique_ptr<Source> source;
    SnapshotBuilder builder;
    SourceWatch watch;
    quint64 outOfOrder = 0;
    /// What the views know of it.
    std::optional<SourceHealth> told;
};

Monitor::Monitor(const FloorSettings &settings, const SteadyClock &clock, FactBox &box)
    : m_settings(settings), m_clock(clock), m_box(box), m_tick(new QTimer(this))
{
    connect(m_tick, &QTimer::timeout, this, &Monitor::lookAtTheClock);
}

Monitor::~Monitor() = default;

void Monitor::start()
{
    setRules(m_settings.rules);
    for (const SourceSettings &settings : m_settings.sources) {
        Feed &feed = *m_feeds.emplace_back(std::make_unique<Feed>(settings, m_clock.now()));
        connect(feed.source.get(), &Source::patchTaken, this,
                [this, &feed](const Patch &patch) { take(feed, patch); });
        connect(feed.source.get(), &Source::troubled, this,
                [this, &feed](Trouble trouble, const QString &detail) {
                    feed.watch.failed(trouble, detail);
                    tellHealth(feed);
                });
        tellHealth(feed);
    }
    for (const auto &feed : m_feeds)
        feed->source->start();
    m_tick->start(1s);
}

void Monitor::setRules(const RuleSet &rules)
{
    tell(rules);
}

void Monitor::take(Feed &feed, const Patch &patch)
{
    if (feed.builder.apply(patch) == SnapshotBuilder::Taken::OutOfOrder) {
        ++feed.outOfOrder;
    } else {
        feed.watch.answered(m_clock.now());
        tell(feed.builder.snapshot());
    }
    tellHealth(feed);
}

void Monitor::lookAtTheClock()
{
    for (const auto &feed : m_feeds) {
        feed->watch.tick(m_clock.now());
        tellHealth(*feed);
    }
}

void Monitor::tellHealth(Feed &feed)
{
    feed.watch.setInterval(feed.source->interval());
    feed.watch.setDropped(feed.outOfOrder + feed.source->unknownMetrics());
    if (feed.told == feed.watch.health())
        return;
    feed.told = feed.watch.health();
    tell(*feed.told);
}

template <class Fact> void Monitor::tell(const Fact &fact)
{
    if (m_box.put(fact))
        emit factsWaiting();
}

} // namespace core
