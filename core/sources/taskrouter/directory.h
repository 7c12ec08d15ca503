// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/activity.h"
#include "core/metrics/rowfinder.h"
#include "core/sources/taskrouter/workspace.h"

#include <string_view>
#include <vector>

namespace core::taskrouter {

// The numbers that a workspace's queues, channels and activities have as long as it stays as it is: their
// places in its lists. Answers name them in about that order, so what follows the one found last is tried
// first.
class Directory
{
public:
    explicit Directory(Workspace workspace);

    const Workspace &workspace() const { return m_workspace; }
    size_t queueCount() const { return m_workspace.queues.size(); }
    const Queue &queue(size_t number) const { return m_workspace.queues[number]; }
    size_t activityCount() const { return m_workspace.activities.size(); }
    const Activity &activity(size_t number) const { return m_workspace.activities[number]; }

    /// Statistics come in columns: number 0 is over all channels, the others are one channel each.
    size_t columnCount() const { return m_workspace.channels.size() + 1; }
    const Channel &channelOf(size_t column) const { return m_workspace.channels[column - 1]; }
    /// What a call for this column names: the channel's sid, or nothing.
    const std::string &sidOf(size_t column) const
    {
        return column == 0 ? m_allChannels : channelOf(column).sid;
    }

    /// -1: we know of no such queue. `previous`: the one found before.
    int findQueue(std::string_view sid, int previous = -1) const;
    /// The column of a channel; -1: we know of no such channel.
    int findColumn(std::string_view sid) const;
    int findActivity(std::string_view sid, int previous = -1) const;

    /// Of an activity, -1 being one that was made after we read the list. "Offline" is the activity
    /// that the configuration names, or one of that name, and not available.
    ActivityKind kindOf(int activity, bool isNamedOffline) const;
    /// When each queue's Today began, seen from `now`.
    std::vector<Instant> startsOfToday(Instant now) const;
    const ServiceLevel &serviceLevel(size_t column, size_t queue) const
    {
        return m_serviceLevels[column * queueCount() + queue];
    }

private:
    Workspace m_workspace;
    std::string m_allChannels;
    RowFinder m_queues;
    RowFinder m_channels;
    RowFinder m_activities;
    std::vector<ActivityKind> m_kinds; // by activity
    std::vector<ServiceLevel> m_serviceLevels; // column by column
};

} // namespace core::taskrouter
