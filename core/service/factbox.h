// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/eventlist.h"
#include "core/service/facts.h"
#include "core/service/updatetrace.h"

#include <QList>

#include <mutex>
#include <optional>

namespace core {

/// What happened on the floor since the receiver last looked.
struct Facts
{
    std::optional<RuleSet> rules;
    /// All that there are, whenever that changes.
    std::optional<QList<SourceSettings>> sources;
    /// Those whose floors have ended: what is told of them beside is newer.
    QList<SourceId> ended;
    /// One a source, the newest of each.
    QList<SourceHealth> health;
    QList<Snapshot> snapshots;
    /// Of those snapshots, where traces are wanted.
    QList<UpdateTrace> traces;
    std::optional<QList<View>> views;
    /// Of alerts that were open before the start.
    QList<AlertEvent> recalled;
    /// All of them, in order.
    QList<AlertEvent> events;
    QList<SourceAlert> sourceAlerts;
    /// One a kind, the newest of each.
    QList<RecordingState> recordings;
    std::optional<StoreHealth> store;
    std::optional<HistoryState> history;
    /// All of them.
    QList<SecretsLeft> secretsLeft;

    bool isEmpty() const
    {
        return !rules && !sources && ended.isEmpty() && !views && health.isEmpty() && snapshots.isEmpty()
               && traces.isEmpty() && recalled.isEmpty() && events.isEmpty() && sourceAlerts.isEmpty()
               && recordings.isEmpty() && !store && !history && secretsLeft.isEmpty();
    }
};

// Where the floor thread leaves its facts and the receiver's thread fetches them. While the receiver is busy
// snapshots are not piled up: the newest of each source stays. Events are never left out.
class FactBox
{
public:
    /// True: the box was empty before, so the receiver has to be called.
    bool put(const RuleSet &rules);
    bool put(const QList<SourceSettings> &sources);
    bool put(const FloorEnded &ended);
    bool put(const SourceHealth &health);
    bool put(const QList<View> &views);
    bool put(const Snapshot &snapshot);
    bool put(const UpdateTrace &trace);
    bool put(const EventList &events);
    bool put(const SourceAlert &alert);
    bool put(const QList<AlertEvent> &events);
    bool put(const RecalledAlerts &recalled);
    bool put(const RecordingState &state);
    bool put(const StoreHealth &health);
    bool put(const HistoryState &state);
    bool put(const SecretsLeft &left);

    /// Empties the box.
    Facts take();

private:
    std::mutex m_mutex;
    Facts m_facts;
};

} // namespace core
