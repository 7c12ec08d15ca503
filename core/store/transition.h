// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertid.h"
#include "core/alerts/evaluatorstate.h"
#include "core/alerts/event.h"
#include "core/metrics/rowmemory.h"
#include "core/rules/rule.h"
#include "core/store/sourcestable.h"
#include "core/store/viewstable.h"

#include <QList>

#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace core {

// What is new of where a source stands.
struct LaneNews
{
    LaneChange change;
    QList<RowMemory> rows;
    /// Rows that may be forgotten.
    QList<RowMemory> forgotten;
    // Of a change that is whole (then `rows` are all there are):
    QString floor;
    std::shared_ptr<const RuleSet> rules;
};

// What belongs together: all of it is kept, or nothing.
struct Transition
{
    quint64 sequence = 0;
    /// Nothing that is known is left out: what was kept before may be lost.
    bool everything = false;
    std::vector<LaneNews> lanes;
    QList<SourceId> removedLanes;
    QList<AlertEvent> events;
    std::optional<RuleSet> rules;
    std::optional<QList<KeptSource>> sources;
    std::optional<QList<KeptView>> views;
    std::optional<AlertIdMaker> ids;

    /// A person, or somebody who is told, counts on it: it must outlive a power cut.
    bool isDurable() const
    {
        return !events.isEmpty() || rules || sources || views || !removedLanes.isEmpty();
    }
};

// Where the floor thread leaves what is to be kept and the store's thread fetches it, all at once: lines that
// come faster than the disk writes are kept together.
class TransitionBox
{
public:
    /// True: the box was empty before, so the store has to be called.
    bool put(Transition transition)
    {
        const std::lock_guard lock(m_mutex);
        m_transitions.push_back(std::move(transition));
        return m_transitions.size() == 1;
    }

    /// All of them, in order.
    std::vector<Transition> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_transitions, {});
    }

private:
    std::mutex m_mutex;
    std::vector<Transition> m_transitions;
};

} // namespace core
