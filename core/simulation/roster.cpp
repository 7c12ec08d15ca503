// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/roster.h"

#include <algorithm>

namespace core {

namespace {

/// The activity that an agent's day has at this minute: that of the last turn before it, round the clock.
int activityAt(const AgentPlan &plan, Ticks time)
{
    if (plan.day.empty())
        return FloorPlan::available;
    const qint64 minute = time / 60000 % (24 * 60);
    int activity = plan.day.back().activity;
    for (const TurnPlan &turn : plan.day) {
        if (turn.minute <= minute)
            activity = turn.activity;
    }
    return activity;
}

} // namespace

Roster::Roster(const FloorPlan &plan, Ticks openedAt)
    : m_agents(plan.agents.size()), m_teams(plan.teams.size())
{
    for (quint32 index = 0; index < m_agents.size(); ++index) {
        Agent &agent = m_agents[index];
        agent.team = quint32(plan.agents[index].team);
        agent.capacity = quint8(std::clamp(plan.agents[index].capacity, 1, maxCapacity));
        countIn(agent, 1);
        enterActivity(index, activityAt(plan.agents[index], openedAt), openedAt);
    }
}

quint32 Roster::longestIdle(const std::vector<quint32> &teams, bool exclusive) const
{
    const int levels = exclusive ? 1 : maxCapacity;
    for (int level = 0; level < levels; ++level) {
        quint32 best = nobody;
        for (const quint32 team : teams) {
            const quint32 first = m_teams[team].idle[size_t(level)].first;
            if (first != nobody && (best == nobody || m_agents[first].idleSince < m_agents[best].idleSince))
                best = first;
        }
        if (best != nobody)
            return best;
    }
    return nobody;
}

bool Roster::hasRoom(quint32 index, bool exclusive) const
{
    const Agent &agent = m_agents[index];
    return agent.activity == FloorPlan::available && !agent.wish
           && agent.load + weight(agent, exclusive) <= agent.capacity;
}

void Roster::take(quint32 index, int channel, bool exclusive)
{
    Agent &agent = m_agents[index];
    agent.load = quint8(agent.load + weight(agent, exclusive));
    ++agent.tasks[size_t(channel)];
    place(index);
}

void Roster::release(quint32 index, int channel, bool exclusive, Ticks now)
{
    Agent &agent = m_agents[index];
    agent.load = quint8(agent.load - weight(agent, exclusive));
    --agent.tasks[size_t(channel)];
    agent.idleSince = now;
    leaveIdleList(index); // to the end of its list, even where the list stays the same
    place(index);
}

void Roster::wish(quint32 index, int activity, Ticks now)
{
    Agent &agent = m_agents[index];
    agent.wish = quint8(activity);
    if (activity == agent.activity)
        agent.wish.reset();
    followWish(index, now);
    place(index);
}

bool Roster::followWish(quint32 index, Ticks now)
{
    Agent &agent = m_agents[index];
    if (!agent.wish || agent.load > 0)
        return false;
    const int activity = *agent.wish;
    agent.wish.reset();
    enterActivity(index, activity, now);
    return true;
}

void Roster::enterActivity(quint32 index, int activity, Ticks now)
{
    Agent &agent = m_agents[index];
    List &available = m_teams[agent.team].available;
    countIn(agent, -1);
    if (agent.activity == FloorPlan::available) {
        (agent.previousAvailable == nobody ? available.first
                                           : m_agents[agent.previousAvailable].nextAvailable)
            = agent.nextAvailable;
        (agent.nextAvailable == nobody ? available.last : m_agents[agent.nextAvailable].previousAvailable)
            = agent.previousAvailable;
    }
    agent.activity = quint8(activity);
    agent.activitySince = agent.idleSince = now;
    ++agent.stamp;
    countIn(agent, 1);
    if (activity == FloorPlan::available) {
        agent.previousAvailable = available.last;
        agent.nextAvailable = nobody;
        (available.last == nobody ? available.first : m_agents[available.last].nextAvailable) = index;
        available.last = index;
    }
    place(index);
}

void Roster::countIn(Agent &agent, int sign)
{
    Team &team = m_teams[agent.team];
    team.counts[agent.activity] += sign;
    m_counts[agent.activity] += sign;
    if (!team.touched)
        m_touched.push_back(agent.team);
    team.touched = true;
}

/// Puts an agent into the idle list that fits its load, at its end; or into none.
void Roster::place(quint32 index)
{
    Agent &agent = m_agents[index];
    const int level = hasRoom(index, false) ? agent.load : -1;
    if (level == agent.idleLevel)
        return;
    leaveIdleList(index);
    if (level < 0)
        return;
    List &list = m_teams[agent.team].idle[size_t(level)];
    agent.idleLevel = qint8(level);
    agent.previousIdle = list.last;
    agent.nextIdle = nobody;
    (list.last == nobody ? list.first : m_agents[list.last].nextIdle) = index;
    list.last = index;
}

void Roster::leaveIdleList(quint32 index)
{
    Agent &agent = m_agents[index];
    if (agent.idleLevel < 0)
        return;
    List &list = m_teams[agent.team].idle[size_t(agent.idleLevel)];
    (agent.previousIdle == nobody ? list.first : m_agents[agent.previousIdle].nextIdle) = agent.nextIdle;
    (agent.nextIdle == nobody ? list.last : m_agents[agent.nextIdle].previousIdle) = agent.previousIdle;
    agent.idleLevel = -1;
}

std::optional<Ticks> Roster::longestAvailable(size_t team) const
{
    const quint32 first = m_teams[team].available.first;
    return first == nobody ? std::nullopt : std::optional(m_agents[first].activitySince);
}

void Roster::forgetTouched()
{
    for (const quint32 team : m_touched)
        m_teams[team].touched = false;
    m_touched.clear();
}

} // namespace core
