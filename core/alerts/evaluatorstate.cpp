// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a source's alerts, and how they go on from it (alert-semantics, "Restart").
#include "core/alerts/evaluatorstate.h"

#include "core/alerts/evaluatorlane.h"

namespace core {

OpenTarget EvaluatorLane::stateOf(const Target &target) const
{
    const Open &open = m_episodes[size_t(target.episode)];
    const Millis frozenObserved = open.frozenAt ? open.frozenObserved : Millis(0);
    return {keyOf(target), open.episode, open.offset, open.frozenAt, frozenObserved, target.editPending};
}

LaneChange EvaluatorLane::takeChange()
{
    LaneChange change;
    change.source = m_source;
    change.at = m_at;
    change.observed = m_observed;
    change.whole = std::exchange(m_wholeIsNews, false);
    if (change.whole) {
        for (const Target &target : m_targets) {
            if (target.episode >= 0)
                change.open.push_back(stateOf(target));
        }
    } else {
        for (const quint32 index : m_news) {
            const Target &target = m_targets[index];
            if (target.episode >= 0)
                change.open.push_back(stateOf(target));
            else
                change.ended.push_back(keyOf(target));
        }
    }
    m_news.clear();
    return change;
}

void EvaluatorLane::restore(const LaneState &saved)
{
    m_at = saved.at;
    m_observed = m_previousObserved = saved.observed;
    const QHash<TargetKey, size_t> places = targetPlaces();
    for (const OpenTarget &kept : saved.open) {
        const auto place = places.constFind(kept.target);
        if (place == places.constEnd())
            continue;
        Target &target = m_targets[*place];
        target.episode = qint32(m_episodes.size());
        target.editPending = kept.editPending;
        m_episodes.push_back({kept.episode, kept.offset, kept.frozenAt, kept.frozenObserved, {}});
        freeze(m_episodes.back(), saved.at.value_or(Instant()), saved.observed);
        ++m_open;
    }
}

} // namespace core
