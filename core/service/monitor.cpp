// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace core {

using namespace std::chrono_literals;

namespace {

/// Alert ids of several runs meet in an inbox: no two of them start at the same number.
AlertIdMaker randomIds()
{
    std::array<quint8, 10> start;
    std::generate(start.begin(), start.end(),
                  [] { return quint8(QRandomGenerator::system()->bounded(256)); });
    return AlertIdMaker(start);
}

SourceTiming timingOf(const Source &source)
{
    SourceTiming timing = SourceTiming::of(source.interval());
    timing.gapCap = source.gapCap();
    return timing;
}

} // namespace

struct Monitor::Feed
{
    Feed(std::unique_ptr<Source> from, const SourceSettings &settings, Instant now)
        : source(std::move(from)), builder(settings.id), watch(settings.id, settings.name, now)
    { }

    void noteAnswer(Instant now)
    {
        watch.answered(now);
        if (const Source::Fault fault = source->partialFault(); fault.trouble != Trouble::None)
            watch.failed(fault.trouble, fault.detail);
    }

    std::unique_ptr<Source> source;
    SnapshotBuilder builder;
    SourceWatch watch;
    quint64 outOfOrder = 0;
    /// What the views know of it.
    std::optional<SourceHealth> told;
};

Monitor::Monitor(const FloorSettings &settings, const Clock &clock, FactBox &facts, WishBox &wishes,
                 const SourceMaker &maker)
    : m_settings(settings), m_clock(clock), m_makeSource(maker), m_facts(facts), m_wishes(wishes),
      m_evaluator(randomIds()), m_tick(new QTimer(this))
{
    connect(m_tick, &QTimer::timeout, this, &Monitor::lookAtTheClock);
}

Monitor::~Monitor() = default;

void Monitor::start()
{
    setRules(m_settings.rules);
    takeWishes();
    for (const SourceSettings &settings : m_settings.sources) {
        if (isTaken(settings.id))
            refuse(settings);
        else
            add(settings);
    }
    for (const auto &feed : m_feeds)
        feed->source->start();
    m_tick->start(1s);
}

bool Monitor::isTaken(const SourceId &id) const
{
    return std::any_of(m_feeds.begin(), m_feeds.end(),
                       [&](const auto &feed) { return feed->builder.snapshot().source() == id; })
           || m_refused.contains(id);
}

void Monitor::add(const SourceSettings &settings)
{
    Feed &feed = *m_feeds.emplace_back(std::make_unique<Feed>(m_makeSource(settings), settings, m_clock()));
    connect(feed.source.get(), &Source::patchTaken, this,
            [this, &feed](const Patch &patch) { take(feed, patch, Answer::Yes); });
    connect(feed.source.get(), &Source::cellsLost, this,
            [this, &feed](const Patch &patch) { take(feed, patch, Answer::No); });
    connect(feed.source.get(), &Source::troubled, this,
            [this, &feed](Trouble trouble, const QString &detail) {
                feed.watch.failed(trouble, detail);
                tellHealth(feed);
            });
    tellHealth(feed);
}

/// Two sources of one id would mix their floors and alerts. The second is told of under an id of its own.
void Monitor::refuse(const SourceSettings &settings)
{
    SourceHealth health;
    for (int copy = 2; health.source.text.isEmpty() || isTaken(health.source); ++copy)
        health.source.text = QStringLiteral("%1#%2").arg(settings.id.text).arg(copy);
    m_refused += health.source;
    health.name = settings.name;
    health.state = SourceHealth::State::Troubled;
    health.trouble = Trouble::SameId;
    health.detail = QStringLiteral("the id %1 is taken").arg(settings.id.text);
    tell(health);
}

void Monitor::takeWishes()
{
    if (const auto rules = m_wishes.take())
        setRules(*rules);
}

void Monitor::setRules(const RuleSet &rules)
{
    std::vector<const Snapshot *> floors;
    for (const auto &feed : m_feeds)
        floors.push_back(&feed->builder.snapshot());
    const Evaluator::Events &events = m_evaluator.setRules(rules, m_clock(), floors);
    tell(rules);
    tell(events);
}

void Monitor::take(Feed &feed, const Patch &patch, Answer answer)
{
    if (feed.builder.apply(patch) == SnapshotBuilder::Taken::OutOfOrder) {
        ++feed.outOfOrder;
    } else {
        const Snapshot &snapshot = feed.builder.snapshot();
        if (answer == Answer::Yes)
            feed.noteAnswer(m_clock());
        m_evaluator.setTiming(snapshot.source(), timingOf(*feed.source));
        // Alerts first: whoever is told must not wait for the views' copy of the floor.
        tell(m_evaluator.evaluate(snapshot));
        tell(feed.builder.publish());
    }
    tellHealth(feed);
}

void Monitor::lookAtTheClock()
{
    for (const auto &feed : m_feeds) {
        feed->watch.tick(m_clock());
        tellHealth(*feed);
    }
}

void Monitor::tellHealth(Feed &feed)
{
    feed.watch.setInterval(feed.source->interval());
    feed.watch.setDropped(feed.outOfOrder + feed.source->unknownMetrics());
    feed.watch.setRejected(feed.source->rejected());
    if (feed.told == feed.watch.health())
        return;
    feed.told = feed.watch.health();
    tell(*feed.told);
}

template <class Fact> void Monitor::tell(const Fact &fact)
{
    if (m_facts.put(fact))
        emit factsWaiting();
}

} // namespace core
