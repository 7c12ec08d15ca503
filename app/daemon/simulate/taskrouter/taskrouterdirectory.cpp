// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterdirectory.h"

#include <algorithm>

namespace daemon_app {

namespace {

std::optional<int> find(const std::unordered_map<std::string, int> &index, const std::string &sid)
{
    const auto found = index.find(sid);
    return found == index.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

TaskRouterDirectory::TaskRouterDirectory(const core::SimulatedFloor &floor, const std::string &accountSid,
                                         const std::string &scheme)
    : m_floor(floor), m_accountSid(QString::fromStdString(accountSid)),
      m_scheme(QString::fromStdString(scheme))
{
    for (const core::QueuePlan &queue : plan().queues)
        m_queues.emplace(queue.sid, int(m_queues.size()));
    for (const core::AgentPlan &agent : plan().agents)
        m_agents.emplace(agent.sid, int(m_agents.size()));
    for (const core::TeamPlan &team : plan().teams) {
        m_teamQueues.push_back(team.queues);
        std::sort(m_teamQueues.back().begin(), m_teamQueues.back().end());
    }
}

std::string TaskRouterDirectory::workspaceSid()
{
    return "WS" + std::string(31, '0') + "1";
}

std::optional<int> TaskRouterDirectory::queue(const std::string &sid) const
{
    return find(m_queues, sid);
}

std::optional<int> TaskRouterDirectory::agent(const std::string &sid) const
{
    return find(m_agents, sid);
}

std::optional<int> TaskRouterDirectory::activity(std::string_view sid) const
{
    const auto &activities = plan().activities;
    const auto found = std::find_if(activities.begin(), activities.end(),
                                    [&](const core::ActivityPlan &activity) { return activity.sid == sid; });
    return found == activities.end() ? std::nullopt : std::optional(int(found - activities.begin()));
}

std::optional<int> TaskRouterDirectory::channel(std::string_view name) const
{
    const auto &channels = plan().channels;
    const auto found = std::find_if(channels.begin(), channels.end(), [&](const core::ChannelPlan &channel) {
        return channel.sid == name || channel.uniqueName == name;
    });
    return found == channels.end() ? std::nullopt : std::optional(int(found - channels.begin()));
}

bool TaskRouterDirectory::serves(int agent, int queue) const
{
    const std::vector<int> &queues = m_teamQueues[size_t(plan().agents[size_t(agent)].team)];
    return std::binary_search(queues.begin(), queues.end(), queue);
}

} // namespace daemon_app
