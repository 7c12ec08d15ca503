// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/directory.h"

#include <utility>

namespace core::taskrouter {

namespace {

template <class Entry> void number(const std::vector<Entry> &entries, RowFinder &finder)
{
    for (const Entry &entry : entries)
        finder.add(entry.sid, RowFinder::queueItself);
}

int find(const RowFinder &finder, std::string_view sid, int previous)
{
    return finder.find(sid, RowFinder::queueItself, previous);
}

} // namespace

Directory::Directory(Workspace workspace) : m_workspace(std::move(workspace))
{
    number(m_workspace.queues, m_queues);
    number(m_workspace.channels, m_channels);
    number(m_workspace.activities, m_activities);
    for (const Activity &activity : m_workspace.activities) {
        const bool isOffline = activity.sid == m_workspace.configuration.offlineActivitySid;
        m_kinds.push_back(activity.available ? ActivityKind::Available
                          : isOffline        ? ActivityKind::Offline
                                             : ActivityKind::Unavailable);
    }
    m_serviceLevels.reserve(columnCount() * queueCount());
    for (size_t column = 0; column < columnCount(); ++column) {
        for (const Queue &queue : m_workspace.queues) {
            m_serviceLevels.push_back(
                m_workspace.configuration.statistics.serviceLevelIn(queue.sid, sidOf(column)));
        }
    }
}

int Directory::findQueue(std::string_view sid, int previous) const
{
    return find(m_queues, sid, previous);
}

int Directory::findColumn(std::string_view sid) const
{
    const int channel = find(m_channels, sid, -1);
    return channel < 0 ? -1 : channel + 1;
}

int Directory::findActivity(std::string_view sid, int previous) const
{
    return find(m_activities, sid, previous);
}

std::vector<Instant> Directory::startsOfToday(Instant now) const
{
    std::vector<Instant> starts;
    const StatisticsSettings &settings = m_workspace.configuration.statistics;
    for (const Queue &queue : m_workspace.queues)
        starts.push_back(lastReset(settings.resetOf(queue.sid), now));
    return starts;
}

ActivityKind Directory::kindOf(int activity, bool isNamedOffline) const
{
    const ActivityKind kind = activity < 0 ? ActivityKind::Unavailable : m_kinds[size_t(activity)];
    return kind == ActivityKind::Unavailable && isNamedOffline ? ActivityKind::Offline : kind;
}

} // namespace core::taskrouter
