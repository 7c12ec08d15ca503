// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/evaluator.h"

#include "core/alerts/evaluatorlane.h"

#include <algorithm>

namespace core {

namespace {

/// Those that are on.
EvaluatorLane::Rules compiled(const RuleSet &set)
{
    std::vector<CompiledRule> rules;
    for (const Rule &rule : set.rules) {
        if (set.alertsEnabled && rule.active)
            rules.emplace_back(rule);
    }
    return std::make_shared<const std::vector<CompiledRule>>(std::move(rules));
}

} // namespace

SourceTiming SourceTiming::of(Millis pollInterval)
{
    return {std::max<Millis>(std::chrono::seconds(15), 3 * pollInterval),
            std::max<Millis>(std::chrono::seconds(15), 5 * pollInterval)};
}

Evaluator::Evaluator(const AlertIdMaker &ids)
    : m_rules(std::make_shared<const std::vector<CompiledRule>>()), m_ids(ids)
{ }

Evaluator::~Evaluator() = default;

EvaluatorLane &Evaluator::lane(const SourceId &source)
{
    auto &lane = m_lanes[source];
    if (!lane)
        lane = makeLane(source, m_rules);
    return *lane;
}

std::unique_ptr<EvaluatorLane> Evaluator::makeLane(const SourceId &source, const Rules &rules)
{
    auto lane = std::make_unique<EvaluatorLane>(source, rules);
    lane->setTiming(m_timings[source]);
    if (m_remembers)
        lane->remember();
    return lane;
}

void Evaluator::setTiming(const SourceId &source, const SourceTiming &timing)
{
    m_timings[source] = timing;
    lane(source).setTiming(timing);
}

const Evaluator::Events &Evaluator::evaluate(const Snapshot &snapshot)
{
    m_events.clear();
    lane(snapshot.source()).evaluate(snapshot, m_ids, m_events);
    return m_events;
}

const Evaluator::Events &Evaluator::setRules(const RuleSet &set, Instant at,
                                             const std::vector<const Snapshot *> &floors)
{
    m_events.clear();
    m_events.keep(m_rules);
    m_rules = compiled(set);
    for (const auto &[source, lane] : m_lanes) {
        const auto floor
            = std::find_if(floors.begin(), floors.end(),
                           [&id = source](const Snapshot *snapshot) { return snapshot->source() == id; });
        lane->changeRules(m_rules, set, floor == floors.end() ? nullptr : *floor, at, m_ids, m_events);
    }
    return m_events;
}

const Evaluator::Events &Evaluator::removeSource(const Snapshot &floor, Instant at)
{
    m_events.clear();
    const auto found = m_lanes.find(floor.source());
    if (found == m_lanes.end())
        return m_events;
    found->second->endAll(Reason::SourceRemoved, floor, at, m_events);
    m_removed = std::move(found->second);
    m_lanes.erase(found);
    m_timings.erase(floor.source());
    return m_events;
}

void Evaluator::remember()
{
    m_remembers = true;
    for (const auto &[source, lane] : m_lanes)
        lane->remember();
}

LaneChange Evaluator::takeChange(const SourceId &source)
{
    return lane(source).takeChange();
}

LaneChange Evaluator::takeAll(const SourceId &source)
{
    lane(source).makeAllNews();
    return takeChange(source);
}

const Evaluator::Events &Evaluator::restore(const LaneState &saved, const RuleSet &before, const RuleSet &now,
                                            Instant at)
{
    m_events.clear();
    const Rules old = compiled(before);
    m_events.keep(old);
    auto &lane = m_lanes[saved.source] = makeLane(saved.source, old);
    lane->restore(saved);
    lane->changeRules(m_rules, now, nullptr, at, m_ids, m_events);
    return m_events;
}

size_t Evaluator::openAlerts(const SourceId &source) const
{
    const auto found = m_lanes.find(source);
    return found == m_lanes.end() ? 0 : found->second->openAlerts();
}

} // namespace core
