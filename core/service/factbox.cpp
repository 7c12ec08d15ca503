// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/factbox.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

const SourceId &subjectOf(const SourceHealth &health)
{
    return health.source;
}

const SourceId &subjectOf(const Snapshot &snapshot)
{
    return snapshot.source();
}

const SourceId &subjectOf(const UpdateTrace &trace)
{
    return trace.source;
}

RecordingState::Kind subjectOf(const RecordingState &state)
{
    return state.kind;
}

template <class Fact> void putNewest(QList<Fact> &facts, const Fact &fact)
{
    const auto older = std::find_if(facts.begin(), facts.end(),
                                    [&](const Fact &other) { return subjectOf(other) == subjectOf(fact); });
    if (older == facts.end())
        facts.append(fact);
    else
        *older = fact;
}

} // namespace

bool FactBox::put(const RuleSet &rules)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.rules = rules;
    return first;
}

bool FactBox::put(const QList<SourceSettings> &sources)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.sources = sources;
    return first;
}

/// What was told of that floor and not fetched yet is told no more; its alerts' events are.
bool FactBox::put(const FloorEnded &ended)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    const auto isOfIt = [&](const auto &fact) { return subjectOf(fact) == ended.source; };
    m_facts.health.removeIf(isOfIt);
    m_facts.snapshots.removeIf(isOfIt);
    if (!m_facts.ended.contains(ended.source))
        m_facts.ended.append(ended.source);
    return first;
}

bool FactBox::put(const SourceHealth &health)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    putNewest(m_facts.health, health);
    return first;
}

bool FactBox::put(const QList<View> &views)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.views = views;
    return first;
}

bool FactBox::put(const Snapshot &snapshot)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    putNewest(m_facts.snapshots, snapshot);
    return first;
}

bool FactBox::put(const UpdateTrace &trace)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    putNewest(m_facts.traces, trace);
    return first;
}

bool FactBox::put(const EventList &events)
{
    if (events.empty())
        return false;
    // A storm of alerts is made into texts before the lock: the receiver's thread waits for it.
    return put(QList<AlertEvent>(events.begin(), events.end()));
}

bool FactBox::put(const QList<AlertEvent> &events)
{
    if (events.isEmpty())
        return false;
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.events.append(events);
    return first;
}

bool FactBox::put(const RecalledAlerts &recalled)
{
    if (recalled.levels.isEmpty())
        return false;
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.recalled.append(recalled.levels);
    return first;
}

bool FactBox::put(const SourceAlert &alert)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.sourceAlerts.append(alert);
    return first;
}

bool FactBox::put(const RecordingState &state)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    putNewest(m_facts.recordings, state);
    return first;
}

bool FactBox::put(const StoreHealth &health)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.store = health;
    return first;
}

bool FactBox::put(const HistoryState &state)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.history = state;
    return first;
}

bool FactBox::put(const SecretsLeft &left)
{
    const std::lock_guard lock(m_mutex);
    const bool first = m_facts.isEmpty();
    m_facts.secretsLeft.append(left);
    return first;
}

Facts FactBox::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_facts, Facts());
}

} // namespace core
