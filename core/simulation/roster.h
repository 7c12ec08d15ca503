// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/eventqueue.h"
#include "core/simulation/floorplan.h"
#include "core/simulation/waitingroom.h"

#include <array>
#include <optional>
#include <vector>

namespace core {

/// Agents by activity of the plan.
using ActivityCounts = std::array<int, 4>;

// The agents: who is in which activity since when, who has room for another task, and who of them has been
// waiting for one longest. Knows nothing of queues beyond "this team has that skill", and never decides to
// offer anything.
class Roster
{
public:
    static constexpr int maxCapacity = 4;
    static constexpr int maxChannels = 8;

    Roster(const FloorPlan &plan, Ticks openedAt);

    struct Agent
    {
        Ticks activitySince = 0;
        Ticks idleSince = 0;
        quint32 team = 0;
        quint32 previousIdle = nobody;
        quint32 nextIdle = nobody;
        quint32 previousAvailable = nobody;
        quint32 nextAvailable = nobody;
        quint8 capacity = 1;
        quint8 load = 0;
        qint8 idleLevel = -1; // which of the team's idle lists it stands in; -1: none
        quint8 activity = FloorPlan::offline;
        /// What it turns to when its hands are empty.
        std::optional<quint8> wish;
        /// Moves on with each change of activity.
        quint16 stamp = 0;
        std::array<quint8, maxChannels> tasks{};
    };

    size_t size() const { return m_agents.size(); }
    const Agent &agent(quint32 index) const { return m_agents[index]; }

    /// Who should get a task: of the agents of these teams with room for it the one with least in hand, and
    /// of those the one idle longest. `nobody` if there is none.
    quint32 longestIdle(const std::vector<quint32> &teams, bool exclusive) const;
    bool hasRoom(quint32 index, bool exclusive) const;

    /// A task in hand more, or one less.
    void take(quint32 index, int channel, bool exclusive);
    void release(quint32 index, int channel, bool exclusive, Ticks now);

    /// Wants an agent in another activity; it goes there at once if its hands are empty, else it takes
    /// nothing more.
    void wish(quint32 index, int activity, Ticks now);
    /// Lets an agent with empty hands follow its wish. True if its activity changed.
    bool followWish(quint32 index, Ticks now);

    const ActivityCounts &counts(size_t team) const { return m_teams[team].counts; }
    const ActivityCounts &counts() const { return m_counts; }
    /// Since when the agent of the team that became available first has been available.
    std::optional<Ticks> longestAvailable(size_t team) const;

    /// Teams whose counts changed since `forgetTouched`.
    const std::vector<quint32> &touchedTeams() const { return m_touched; }
    void forgetTouched();

private:
    struct List
    {
        quint32 first = nobody;
        quint32 last = nobody;
    };
    struct Team
    {
        std::array<List, maxCapacity> idle; // by load
        List available; // by the beginning of the activity
        ActivityCounts counts{};
        bool touched = false;
    };

    static int weight(const Agent &agent, bool exclusive) { return exclusive ? agent.capacity : 1; }
    void place(quint32 index);
    void leaveIdleList(quint32 index);
    void enterActivity(quint32 index, int activity, Ticks now);
    void countIn(Agent &agent, int sign);

    std::vector<Agent> m_agents;
    std::vector<Team> m_teams;
    ActivityCounts m_counts{};
    std::vector<quint32> m_touched;
};

} // namespace core
