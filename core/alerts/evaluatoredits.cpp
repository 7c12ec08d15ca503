// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit of the rules does to open alerts (alert-semantics, "Episodes").
#include "core/alerts/evaluatorlane.h"

#include <algorithm>

namespace core {

namespace {

bool sameCells(const CompiledRule &a, const CompiledRule &b)
{
    return a.rule.metric == b.rule.metric && a.channel == b.channel;
}

bool sameThresholds(const Rule &a, const Rule &b)
{
    return a.warning == b.warning && a.critical == b.critical;
}

/// Why an alert ends whose rule watches its queue no longer.
Reason endingOf(const RuleSid &sid, const RuleSet &all)
{
    if (!all.alertsEnabled)
        return Reason::AlertsOff;
    const bool exists = std::any_of(all.rules.begin(), all.rules.end(),
                                    [&sid](const Rule &rule) { return rule.sid == sid; });
    return exists ? Reason::RuleDisabled : Reason::RuleDeleted;
}

} // namespace

void EvaluatorLane::changeRules(const Rules &rules, const RuleSet &all, const Snapshot *floor, Instant at,
                                AlertIdMaker &ids, Events &out)
{
    const Snapshot nothing;
    const Moment moment{floor ? floor : &nothing, at, &ids, &out};
    const Rules oldRules = std::exchange(m_rules, rules);
    std::vector<Target> oldTargets = std::exchange(m_targets, {});
    makeTargets();

    const QHash<TargetKey, size_t> places = targetPlaces();
    for (Target &before : oldTargets) {
        const CompiledRule &old = (*oldRules)[before.rule];
        const auto place = places.constFind({old.rule.sid, old.rule.queues[before.queue]});
        if (place != places.constEnd())
            carryOver(m_targets[*place], before, old, moment);
        else
            end(before, old, endingOf(old.rule.sid, all), moment);
    }
    // The next line finds the rows again, and looks at every target.
    m_timers.clear();
    m_touched.clear();
    m_news.clear();
    m_wholeIsNews = true;
    m_rows.clear();
    m_rowsKnown = 0;
}

void EvaluatorLane::carryOver(Target &target, Target &before, const CompiledRule &old, const Moment &moment)
{
    const CompiledRule &rule = ruleOf(target);
    if (!sameCells(old, rule))
        return end(before, old, Reason::RuleChanged, moment);
    target.row = before.row;
    target.episode = before.episode;
    target.editPending = before.editPending || !sameThresholds(old.rule, rule.rule);
    if (target.episode >= 0) {
        Open &open = m_episodes[size_t(target.episode)];
        open.scheduled.reset();
        const NotifySettings &was = old.rule.notify;
        if (was.severity != rule.rule.notify.severity || was.duration != rule.rule.notify.duration)
            open.episode.restartHold();
    }
    const Cell cell = evaluated(rule, target.row, *moment.floor);
    const bool stale = !m_at || moment.at - *m_at >= m_timing.staleAfter;
    if (target.editPending && !cell.isMissing() && !stale)
        applyEdit(target, cell, old, moment);
}

/// Edited thresholds, judged without the margin and without a recovery wait.
void EvaluatorLane::applyEdit(Target &target, Cell cell, const CompiledRule &old, const Moment &moment)
{
    target.editPending = false;
    const CompiledRule &rule = ruleOf(target);
    const Severity raw = rule.levels.of(cell, Severity::Ok);
    if (target.episode < 0)
        return sample(target, cell, moment);
    Open &open = m_episodes[size_t(target.episode)];
    const Episode::Step step = open.episode.applyEdit(raw, m_observed + open.offset, rule.rule);
    const bool resolved = open.episode.level == Severity::Ok;
    report(target, resolved ? old : rule, step, resolved ? Reason::RuleChanged : Reason::Threshold, cell,
           moment);
    if (resolved)
        closeEpisode(target);
}

void EvaluatorLane::endAll(Reason reason, const Snapshot &floor, Instant at, Events &out)
{
    const Moment moment{&floor, at, nullptr, &out};
    for (Target &target : m_targets)
        end(target, ruleOf(target), reason, moment);
}

} // namespace core
