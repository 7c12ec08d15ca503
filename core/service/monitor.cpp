// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"

#include "core/service/feed.h"
#include "core/sources/steadyclock.h"

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

/// Nobody looks at the clock for so long: the machine slept, or we stood still.
constexpr Millis longestTick = 10s;

SourceTiming timingOf(const Source &source)
{
    SourceTiming timing = SourceTiming::of(source.interval());
    timing.gapCap = source.gapCap();
    return timing;
}

} // namespace

Monitor::Monitor(const FloorSettings &settings, const Clock &clock, FactBox &facts, WishBox &wishes,
                 History &history, const SourceMaker &maker)
    : m_settings(settings), m_clock(clock), m_makeSource(maker), m_facts(facts), m_wishes(wishes),
      m_history(history), m_evaluator(randomIds()), m_sourceAlertIds(randomIds()),
      m_recorder(settings.recordings), m_traffic(clock, settings.recordings),
      m_removed(settings.secrets, this),
      m_memory(new FloorMemory(settings.store, m_evaluator, m_feeds, this)), m_tick(new QTimer(this))
{
    connect(m_tick, &QTimer::timeout, this, &Monitor::lookAtTheClock);
    connect(m_memory, &FloorMemory::opened, this, &Monitor::beginAll);
    connect(m_memory, &FloorMemory::rulesChanged, this, &Monitor::setRules);
    connect(m_memory, &FloorMemory::healthChanged, this, [this](const StoreHealth &health) { tell(health); });
    connect(&m_removed, &RemovedSecrets::leftBehind, this, [this](const SecretsLeft &left) { tell(left); });
    connect(&m_removed, &RemovedSecrets::isBack, this, &Monitor::signInAgain);
}

Monitor::~Monitor() = default;

void Monitor::start()
{
    m_memory->open();
}

void Monitor::beginAll()
{
    m_begun = true;
    tell(m_memory->views());
    setRules(m_memory->rulesOr(m_settings.rules));
    takeWishes();
    addAll(m_memory->sourcesOr(m_settings.sources));
    m_ticked = m_clock();
    m_tick->start(1s);
}

void Monitor::takeWishes()
{
    // What is wished before it is known what was kept is meant for what will be there then.
    if (!m_begun)
        return;
    for (const Wish &wish : m_wishes.take())
        std::visit([this](const auto &wanted) { handle(wanted); }, wish);
}

void Monitor::handle(const FallAsleep &)
{
    for (const auto &feed : m_feeds) {
        feed->watch.outdated(Trouble::Asleep);
        tellHealth(*feed);
    }
}

void Monitor::handle(const WakeUp &)
{
    // The next tick must not take the same sleep for another one.
    m_ticked = m_clock();
    m_woken = m_ticked;
    for (const auto &feed : m_feeds)
        wakeUp(*feed);
}

void Monitor::handle(const NetworkLost &)
{
    m_woken.reset();
    for (const auto &feed : m_feeds) {
        if (feed->source->isRemote())
            feed->watch.outdated(Trouble::Network);
        tellHealth(*feed);
    }
}

void Monitor::handle(const NetworkBack &)
{
    // A machine that wakes up tells of its network too: everybody is on their way already.
    if (m_woken && m_clock() - *m_woken < 1s)
        return;
    for (const auto &feed : m_feeds) {
        if (feed->source->isRemote() && !feed->settings.paused)
            feed->source->wake();
    }
}

void Monitor::wakeUp(Feed &feed)
{
    if (feed.settings.paused)
        return;
    feed.watch.outdated(Trouble::Asleep);
    tellHealth(feed);
    feed.source->wake();
}

void Monitor::setRules(const RuleSet &rules)
{
    std::vector<const Snapshot *> floors;
    for (const auto &feed : m_feeds)
        floors.push_back(&feed->builder.snapshot());
    const Evaluator::Events &events = m_evaluator.setRules(rules, m_clock(), floors);
    tell(rules);
    tell(events);
    m_memory->keep(rules, events);
}

void Monitor::take(Feed &feed, const Patch &patch, Answer answer)
{
    const Stamp received = feed.source->received().value_or(stampNow());
    if (feed.builder.apply(patch) == SnapshotBuilder::Taken::OutOfOrder) {
        ++feed.outOfOrder;
        tellHealth(feed);
        return;
    }
    const Snapshot &snapshot = feed.builder.snapshot();
    if (answer == Answer::Yes)
        noteAnswer(feed);
    m_evaluator.setTiming(snapshot.source(), timingOf(*feed.source));
    // Alerts first: whoever is told must not wait for the views' copy of the floor.
    const Evaluator::Events &events = m_evaluator.evaluate(snapshot);
    tell(events);
    trace(snapshot, received);
    m_memory->keep(feed, events);
    const Snapshot published = feed.builder.publish();
    // Before the numbers: nobody is to have them without their age.
    tellHealth(feed);
    tell(published);
    m_history.take({published, snapshot.keptChanges(), patch.kind(), feed.source->gapCap()});
    m_recorder.take(patch, published, feed.source->gapCap(), m_clock());
}

void Monitor::trace(const Snapshot &snapshot, const Stamp &received)
{
    if (!m_settings.traces)
        return;
    tell(UpdateTrace{snapshot.source(), snapshot.at(), received, stampNow(), snapshot.rowCount(),
                     qint64(snapshot.changes().cellCount())});
}

void Monitor::noteAnswer(Feed &feed)
{
    const Instant now = m_clock();
    feed.noteAnswer(now);
    tell(feed.alarm.answered(now));
}

void Monitor::lookAtTheClock()
{
    const Instant before = std::exchange(m_ticked, m_clock());
    if (m_ticked - before > longestTick)
        handle(WakeUp{});
    for (const auto &feed : m_feeds) {
        feed->watch.tick(m_clock());
        tell(feed->alarm.tick(feed->watch.health(), m_clock(), m_sourceAlertIds));
        tellHealth(*feed);
    }
    tellRecordings();
    tellHistory();
}

/// Their files grow with every line: that is told with the second hand.
void Monitor::tellRecordings()
{
    for (const RecordingState &state : {m_recorder.state(), m_traffic.state()}) {
        RecordingState &told = m_toldRecordings[size_t(state.kind)];
        if (told != state)
            tell(told = state);
    }
}

void Monitor::tellHistory()
{
    const HistoryState state = m_history.state();
    if (std::exchange(m_toldHistory, state) != state)
        tell(state);
}

void Monitor::tellHealth(Feed &feed)
{
    if (const std::optional<SourceHealth> news = feed.untoldHealth())
        tell(*news);
}

void Monitor::tell(const std::optional<SourceAlert> &alert)
{
    if (alert)
        tell(*alert);
}
} // namespace core
