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
      m_memory(new FloorMemory(settings.store, m_evaluator, m_feeds, this)), m_tick(new QTimer(this))
{
    connect(m_tick, &QTimer::timeout, this, &Monitor::lookAtTheClock);
    connect(m_memory, &FloorMemory::opened, this, &Monitor::beginAll);
    connect(m_memory, &FloorMemory::rulesChanged, this, &Monitor::setRules);
    connect(m_memory, &FloorMemory::healthChanged, this, [this](const StoreHealth &health) { tell(health); });
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
    for (const SourceSettings &settings : m_memory->sourcesOr(m_settings.sources)) {
        if (isTaken(settings.id))
            refuse(settings);
        else
            add(settings);
    }
    for (const auto &feed : m_feeds)
        feed->login.begin();
    m_ticked = m_clock();
    m_tick->start(1s);
}

bool Monitor::isTaken(const SourceId &id) const
{
    return std::any_of(m_feeds.begin(), m_feeds.end(), [&](const auto &feed) { return feed->id() == id; })
           || m_refused.contains(id);
}

void Monitor::add(const SourceSettings &settings)
{
    m_feeds.push_back(
        std::make_unique<Feed>(m_makeSource(settings), settings, m_settings.secrets, m_clock()));
    Feed &feed = *m_feeds.back();
    feed.source->logTraffic(&m_traffic);
    listenTo(feed);
    tellHealth(feed);
    recall(feed);
}

/// Its alerts go on where they stood when the program ended.
void Monitor::recall(Feed &feed)
{
    const FloorMemory::Recalled recalled = m_memory->recall(feed, m_clock());
    tell(RecalledAlerts{recalled.levels});
    tell(recalled.events);
}

void Monitor::listenTo(Feed &feed)
{
    connect(&feed.login, &SourceLogin::ready, this,
            [this, &feed](const SourceSecrets &secrets) { begin(feed, secrets); });
    connect(&feed.login, &SourceLogin::wanting, this,
            [this, &feed](SecretKind kind, const Failure &why, KeychainState keychain) {
                feed.watch.failed(why, m_clock());
                feed.watch.setKeychain(keychain);
                feed.wantSecret(kind);
                tellHealth(feed);
            });
    connect(feed.source.get(), &Source::patchTaken, this,
            [this, &feed](const Patch &patch) { take(feed, patch, Answer::Yes); });
    connect(feed.source.get(), &Source::cellsLost, this,
            [this, &feed](const Patch &patch) { take(feed, patch, Answer::No); });
    connect(feed.source.get(), &Source::troubled, this, [this, &feed](const Failure &failure) {
        feed.noteFailure(failure, m_clock());
        tellHealth(feed);
    });
}

void Monitor::begin(Feed &feed, const SourceSecrets &secrets)
{
    feed.watch.begun();
    feed.hide(secrets);
    m_traffic.hide(secrets.source);
    m_traffic.hide(secrets.proxy);
    feed.source->stop();
    feed.source->start(secrets);
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
    // What is wished before it is known what was kept is meant for what will be there then.
    if (!m_begun)
        return;
    for (const Wish &wish : m_wishes.take())
        std::visit([this](const auto &wanted) { handle(wanted); }, wish);
}

/// The source begins anew with it at once, from memory; what became of keeping it is told when it is known.
void Monitor::handle(const GiveSecret &wish)
{
    const auto given = std::find_if(m_feeds.begin(), m_feeds.end(),
                                    [&](const auto &feed) { return feed->id() == wish.source; });
    if (given == m_feeds.end())
        return;
    Feed &feed = **given;
    feed.source->stop();
    feed.watch.begun();
    feed.watch.countGivenSecret();
    feed.login.need(wish.kind);
    m_settings.secrets->write(
        secretKey(wish.source, wish.kind), wish.secret, wish.keep, &feed.login,
        [this, &feed, keep = wish.keep](const SecretAnswer &answer) { noteKept(feed, keep, answer); });
    feed.login.begin();
    tellHealth(feed);
}

void Monitor::noteKept(Feed &feed, Keep keep, const SecretAnswer &answer)
{
    if (keep == Keep::InKeychain)
        feed.watch.setKeychain(keychainState(answer.state));
    feed.watch.setSecretNotKept(keep == Keep::InKeychain && answer.state != SecretAnswer::State::Done);
    tellHealth(feed);
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
        if (feed->source->isRemote())
            feed->source->wake();
    }
}

void Monitor::wakeUp(Feed &feed)
{
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
    } else {
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
        tell(published);
        m_history.take({published, snapshot.keptChanges(), patch.kind(), feed.source->gapCap()});
        m_recorder.take(patch, published, feed.source->gapCap(), m_clock());
    }
    tellHealth(feed);
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

template <class Fact> void Monitor::tell(const Fact &fact)
{
    if (m_facts.put(fact))
        emit factsWaiting();
}

} // namespace core
