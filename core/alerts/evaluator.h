// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertid.h"
#include "core/alerts/event.h"
#include "core/metrics/snapshot.h"
#include "core/rules/rule.h"

#include <map>
#include <memory>
#include <vector>

namespace core {

class EvaluatorLane;

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

    using Events = std::vector<AlertEvent>;

    /// Observed time counts at most `gapCap` between two samples of this source (alert-semantics, "Observed
    /// time").
    void setGapCap(const SourceId &source, Millis gapCap);

    /// One more accepted line of a source: call it for each snapshot in order, heartbeats included.
    const Events &evaluate(const Snapshot &snapshot);

    /// New, edited, switched, deleted rules, and the master switch. `at`: when the edit was made.
    const Events &setRules(const RuleSet &set, Instant at);

    /// The source was taken away or paused: its alerts end.
    const Events &removeSource(const SourceId &source, Instant at);

private:
    EvaluatorLane &lane(const SourceId &source);
    const Events &inOrder();

    RuleSet m_rules;
    AlertIdMaker m_ids;
    std::map<SourceId, std::unique_ptr<EvaluatorLane>> m_lanes;
    std::map<SourceId, Millis> m_gapCaps;
    Events m_events;
};

inline constexpr Millis defaultGapCap = std::chrono::seconds(15);

} // namespace core
