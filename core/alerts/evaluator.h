// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertid.h"
#include "core/alerts/eventlist.h"
#include "core/metrics/snapshot.h"
#include "core/rules/rule.h"

#include <map>
#include <memory>
#include <vector>

namespace core {

class EvaluatorLane;
struct LaneChange;
struct LaneState;

inline constexpr Millis defaultGapCap = std::chrono::seconds(15);

// What the evaluator must know of a source's rhythm.
struct SourceTiming
{
    /// Observed time counts at most this much between two samples: 15 s, or three poll intervals if that is
    /// longer.
    Millis gapCap = defaultGapCap;
    /// An edit is not applied to a value older than this: 15 s, or five polls if that is longer.
    Millis staleAfter = std::chrono::seconds(15);

    static SourceTiming of(Millis pollInterval);
};

// Decides which alerts begin, change and end, for all rules over all sources. Knows rules and snapshots; no
// clock, no I/O. The cost of a sample follows the cells that changed and the timers that run out, not the
// number of rules.
//
// Every function returns what it made happen, in the order of stream-and-replay: by rule as listed, then by
// queue as listed in the rule, an alert's event before its notification. The list is good until the next
// call.
class Evaluator
{
public:
    explicit Evaluator(const AlertIdMaker &ids = AlertIdMaker());
    ~Evaluator();

    using Events = EventList;

    void setTiming(const SourceId &source, const SourceTiming &timing);

    /// One more accepted line of a source: call it for each snapshot in order, heartbeats included.
    const Events &evaluate(const Snapshot &snapshot);

    /// New, edited, switched and deleted rules, and the master switch. `at`: when the edit was made;
    /// `floors`: the newest snapshot of each source, whose values edited thresholds are applied to.
    const Events &setRules(const RuleSet &set, Instant at, const std::vector<const Snapshot *> &floors = {});

    /// The source was taken away or paused: its alerts end. `floor`: its newest snapshot.
    const Events &removeSource(const Snapshot &floor, Instant at);

    /// How many targets of a source have an alert open.
    size_t openAlerts(const SourceId &source) const;

    // For who keeps what is open, so that a restart goes on with it.

    /// From here on it is noted what changes.
    void remember();
    /// What changed of a source since the last call; all of it at the first and after `setRules`.
    LaneChange takeChange(const SourceId &source);
    /// All of it.
    LaneChange takeAll(const SourceId &source);
    /// Before a source's first line: goes on with what was kept of it under the rules `before`, and takes
    /// what the rules are now for an edit made at `at`. All cells are frozen until their first sample.
    const Events &restore(const LaneState &saved, const RuleSet &before, const RuleSet &now, Instant at);
    /// Where the ids of alerts go on.
    const AlertIdMaker &ids() const { return m_ids; }
    void setIds(const AlertIdMaker &ids) { m_ids = ids; }

private:
    using Rules = std::shared_ptr<const std::vector<CompiledRule>>;

    EvaluatorLane &lane(const SourceId &source);
    std::unique_ptr<EvaluatorLane> makeLane(const SourceId &source, const Rules &rules);

    Rules m_rules; // those that are on
    AlertIdMaker m_ids;
    std::map<SourceId, std::unique_ptr<EvaluatorLane>> m_lanes;
    std::unique_ptr<EvaluatorLane> m_removed; // what the newest events point into
    std::map<SourceId, SourceTiming> m_timings;
    Events m_events;
    bool m_remembers = false;
};

} // namespace core
