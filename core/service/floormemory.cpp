// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/floormemory.h"

#include "core/service/feed.h"
#include "core/service/keptsources.h"
#include "core/service/keptviews.h"

#include <algorithm>

namespace core {

namespace {

QList<AlertEvent> listOf(const EventList &events)
{
    return {events.begin(), events.end()};
}

const Rule *find(const RuleSet &set, const RuleSid &sid)
{
    const auto rule = std::find_if(set.rules.begin(), set.rules.end(),
                                   [&](const Rule &other) { return other.sid == sid; });
    return rule == set.rules.end() ? nullptr : &*rule;
}

/// An alert whose events were lost: all that is known of its level.
AlertEvent levelOf(const OpenTarget &open, const SourceId &source, const Rule &rule)
{
    AlertEvent event;
    event.at = open.episode.id.openedAt;
    event.alertId = open.episode.id;
    event.source = source;
    event.rule = rule.sid;
    event.queue = open.target.queue;
    event.channel = rule.watchedChannel();
    event.metric = rule.metric;
    event.state = open.episode.level;
    if (const auto &threshold = rule.threshold(open.episode.level))
        event.threshold = threshold->value;
    return event;
}

} // namespace

FloorMemory::FloorMemory(const StoreSettings &settings, Evaluator &evaluator, const Feeds &feeds,
                         QObject *parent)
    : QObject(parent), m_settings(settings), m_evaluator(evaluator), m_feeds(feeds)
{
    if (settings.folder.isEmpty())
        return;
    m_evaluator.remember();
    m_store = new Store(settings, this);
    connect(m_store, &Store::opened, this, [this](const StoredFloor &floor) {
        m_stored = floor;
        m_views = fromKept(floor.views);
        if (floor.ids)
            m_evaluator.setIds(*floor.ids);
        emit opened();
    });
    connect(m_store, &Store::rulesChanged, this, [this](const RuleSet &rules) {
        if (m_settings.keepsRules)
            emit rulesChanged(rules);
    });
    connect(m_store, &Store::committed, this, &FloorMemory::committed);
    connect(m_store, &Store::healthChanged, this, &FloorMemory::healthChanged);
    connect(m_store, &Store::everythingWanted, this, &FloorMemory::keepEverything);
}

void FloorMemory::open()
{
    if (m_store)
        m_store->open();
    else
        emit opened();
}

RuleSet FloorMemory::rulesOr(const RuleSet &given)
{
    RuleSet rules = given;
    if (m_store && m_settings.keepsRules && m_stored.unreadable) {
        rules = {};
    } else if (m_store && m_settings.keepsRules) {
        m_keptRules = rules = m_stored.rules.value_or(given);
        if (!m_stored.rules) {
            Transition first;
            first.rules = rules;
            put(std::move(first));
        }
    }
    m_rules = std::make_shared<const RuleSet>(rules);
    return rules;
}

QList<SourceSettings> FloorMemory::sourcesOr(const QList<SourceSettings> &given)
{
    if (!m_store || !m_settings.keepsSources)
        return given;
    if (m_stored.unreadable)
        return {};
    m_keptSources = m_stored.sources;
    if (m_keptSources)
        return fromKept(*m_keptSources);
    keep(given);
    return given;
}

// --- after a restart ---

FloorMemory::Recalled FloorMemory::recall(Feed &feed, Instant at)
{
    Recalled recalled;
    const auto kept = std::find_if(m_stored.lanes.begin(), m_stored.lanes.end(),
                                   [&](const KeptLane &lane) { return lane.state.source == feed.id(); });
    if (kept == m_stored.lanes.end())
        return recalled;
    const KeptLane lane = *kept;
    m_stored.lanes.erase(kept);
    recalled.levels = levelsOf(lane);
    recalled.events = listOf(m_evaluator.restore(lane.state, lane.rules, *m_rules, at));
    Transition transition;
    if (lane.floor == floorText(feed.settings)) {
        recallRows(feed, lane);
        transition.lanes.push_back(newsOf(feed, m_evaluator.takeChange(feed.id())));
    } else {
        recalled.events += listOf(m_evaluator.removeSource(feed.builder.snapshot(), at));
        transition.removedLanes << feed.id();
    }
    transition.events = recalled.events;
    put(std::move(transition));
    return recalled;
}

void FloorMemory::recallRows(Feed &feed, const KeptLane &lane) const
{
    for (const RowMemory &row : lane.rows)
        feed.builder.recall(row);
    // A row that is left out from now on is one whose alert must end in a while.
    for (const OpenTarget &open : lane.state.open) {
        if (const Rule *rule = find(lane.rules, open.target.rule))
            feed.builder.recall({open.target.queue, rule->watchedChannel(), {}, {}, {}});
    }
}

QList<AlertEvent> FloorMemory::levelsOf(const KeptLane &lane) const
{
    QList<AlertEvent> levels;
    for (const OpenTarget &open : lane.state.open) {
        const qsizetype before = levels.size();
        std::copy_if(m_stored.levels.begin(), m_stored.levels.end(), std::back_inserter(levels),
                     [&](const AlertEvent &event) { return event.alertId == open.episode.id; });
        const Rule *rule = find(lane.rules, open.target.rule);
        if (levels.size() == before && rule)
            levels << levelOf(open, lane.state.source, *rule);
    }
    return levels;
}

// --- what is new ---

quint64 FloorMemory::keep(const Feed &feed, const EventList &events)
{
    if (!m_store)
        return 0;
    Transition transition;
    transition.lanes.push_back(newsOf(feed, m_evaluator.takeChange(feed.id())));
    transition.events = listOf(events);
    return put(std::move(transition));
}

quint64 FloorMemory::keep(const RuleSet &rules, const EventList &events)
{
    if (!m_store)
        return 0;
    Transition transition;
    if (rules != *m_rules && m_settings.keepsRules && !m_stored.unreadable)
        transition.rules = m_keptRules = rules;
    m_rules = std::make_shared<const RuleSet>(rules);
    for (const auto &feed : m_feeds)
        transition.lanes.push_back(newsOf(*feed, m_evaluator.takeChange(feed->id())));
    transition.events = listOf(events);
    return put(std::move(transition));
}

quint64 FloorMemory::keep(const QList<SourceSettings> &sources)
{
    const QList<KeptSource> list = toKept(sources);
    // What nobody can read now is not written over later.
    if (!m_store || !m_settings.keepsSources || m_stored.unreadable || m_keptSources == list)
        return 0;
    Transition transition;
    transition.sources = m_keptSources = list;
    return put(std::move(transition));
}

const QList<View> &FloorMemory::save(const View &view)
{
    for (View &other : m_views)
        other.isDefault = other.isDefault && !view.isDefault;
    const auto before = std::find_if(m_views.begin(), m_views.end(),
                                     [&](const View &other) { return other.name == view.name; });
    if (before == m_views.end())
        m_views << view;
    else
        *before = view;
    keepViews();
    return m_views;
}

const QList<View> &FloorMemory::removeView(const QString &name)
{
    m_views.removeIf([&](const View &view) { return view.name == name; });
    keepViews();
    return m_views;
}

void FloorMemory::keepViews()
{
    if (!m_store || m_stored.unreadable)
        return;
    Transition transition;
    transition.views = toKept(m_views);
    put(std::move(transition));
}

quint64 FloorMemory::forget(const SourceId &source, const EventList &events)
{
    m_rows.remove(source);
    if (!m_store)
        return 0;
    Transition transition;
    transition.removedLanes << source;
    transition.events = listOf(events);
    return put(std::move(transition));
}

void FloorMemory::keepEverything()
{
    Transition transition;
    transition.everything = true;
    for (const auto &feed : m_feeds)
        transition.lanes.push_back(newsOf(*feed, m_evaluator.takeAll(feed->id())));
    transition.rules = m_keptRules;
    transition.sources = m_keptSources;
    if (!m_stored.unreadable)
        transition.views = toKept(m_views);
    transition.ids = m_evaluator.ids();
    put(std::move(transition));
}

LaneNews FloorMemory::newsOf(const Feed &feed, LaneChange change)
{
    LaneNews news;
    news.change = std::move(change);
    if (news.change.whole) {
        news.floor = floorText(feed.settings);
        news.rules = m_rules;
        m_rows.remove(feed.id());
    }
    const Changes &changes = feed.builder.snapshot().changes();
    if (news.change.whole || changes.table || !changes.gone.empty())
        addRows(feed, news);
    return news;
}

void FloorMemory::addRows(const Feed &feed, LaneNews &news)
{
    std::vector<std::optional<RowMemory>> &kept = m_rows[feed.id()];
    kept.resize(size_t(feed.builder.snapshot().rowCount()));
    for (size_t row = 0; row < kept.size(); ++row) {
        const std::optional<RowMemory> now = feed.builder.memoryOf(int(row));
        if (now == kept[row])
            continue;
        if (now)
            news.rows << *now;
        else
            news.forgotten << *kept[row];
        kept[row] = now;
    }
}

quint64 FloorMemory::put(Transition transition)
{
    if (!transition.events.isEmpty())
        transition.ids = m_evaluator.ids();
    return m_store->keep(std::move(transition));
}

} // namespace core
