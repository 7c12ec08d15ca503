// SPDX-License-Identifier: GPL-3.0-or-later
// How many agents are in each activity: columns beside those of the metrics, shown and not evaluated.
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/unshared.h"

#include <algorithm>

namespace core {

void SnapshotBuilder::takeActivities(const Patch &patch)
{
    m_columnOf.clear();
    for (size_t i = 0; i < patch.activityCount(); ++i)
        m_columnOf.push_back(findActivity(patch.activity(i)));
    if (patch.kind() == Patch::Kind::Snapshot)
        takeAllAgents(patch);
    else
        takeSomeAgents(patch);
}

/// The columns, to be changed: new ones if somebody keeps the old.
std::vector<ActivityColumn> &SnapshotBuilder::activities()
{
    constexpr long ours = 2; // the builder's and its snapshot's
    if (m_activities.use_count() > ours)
        m_snapshot.m_activities = m_activities = std::make_shared<std::vector<ActivityColumn>>(*m_activities);
    else
        settle(m_activities);
    return *m_activities;
}

/// There are few of them. Two of the same name in one patch are two.
size_t SnapshotBuilder::findActivity(const Patch::Activity &activity)
{
    const auto isTaken = [this](size_t column) {
        return std::find(m_columnOf.begin(), m_columnOf.end(), column) != m_columnOf.end();
    };
    for (size_t i = 0; i < m_activities->size(); ++i) {
        if (m_activityNames[i] == activity.name && (*m_activities)[i].kind == activity.kind && !isTaken(i))
            return i;
    }
    m_activityNames.emplace_back(activity.name);
    const QString name = QString::fromUtf8(activity.name.data(), qsizetype(activity.name.size()));
    activities().push_back({name, activity.kind, {}});
    return m_activities->size() - 1;
}

void SnapshotBuilder::takeAllAgents(const Patch &patch)
{
    std::vector<QList<Cell>> next(m_activities->size());
    for (const size_t column : m_columnOf)
        next[column].resize(m_finder.size());
    for (const Patch::AgentsIn &in : patch.agents())
        next[m_columnOf[in.activity]][m_rowOf[in.row]] = in.agents;
    for (size_t column = 0; column < next.size(); ++column) {
        if ((*m_activities)[column].agents != next[column])
            activities()[column].agents.swap(next[column]);
    }
}

void SnapshotBuilder::takeSomeAgents(const Patch &patch)
{
    for (const Patch::AgentsIn &in : patch.agents()) {
        const size_t column = m_columnOf[in.activity];
        const int row = m_rowOf[in.row];
        if ((*m_activities)[column].at(row) == in.agents)
            continue;
        QList<Cell> &agents = activities()[column].agents;
        own(agents);
        if (agents.size() < m_finder.size())
            agents.resize(m_finder.size());
        agents[row] = in.agents;
    }
}

} // namespace core
