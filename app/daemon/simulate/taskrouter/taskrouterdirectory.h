// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/simulatedfloor.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace daemon_app {

// Which sid means what on a simulated floor: indices into its plan.
class TaskRouterDirectory
{
public:
    /// `floor` is borrowed.
    /// `scheme`: "http" or "https", of the addresses that answers name.
    TaskRouterDirectory(const core::SimulatedFloor &floor, const std::string &accountSid,
                        const std::string &scheme);

    const core::SimulatedFloor &floor() const { return m_floor; }
    const core::FloorPlan &plan() const { return m_floor.plan(); }
    const QString &accountSid() const { return m_accountSid; }
    const QString &scheme() const { return m_scheme; }
    static std::string workspaceSid();
    /// When everything in the workspace was made, and last edited.
    static constexpr core::Instant createdAt = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);

    std::optional<int> queue(const std::string &sid) const;
    std::optional<int> agent(const std::string &sid) const;
    std::optional<int> activity(std::string_view sid) const;
    /// By sid or by unique name.
    std::optional<int> channel(std::string_view name) const;

    /// Is a queue among an agent's skills?
    bool serves(int agent, int queue) const;

private:
    using Index = std::unordered_map<std::string, int>;

    const core::SimulatedFloor &m_floor;
    QString m_accountSid;
    QString m_scheme;
    Index m_queues;
    Index m_agents;
    std::vector<std::vector<int>> m_teamQueues; // ascending
};

} // namespace daemon_app
