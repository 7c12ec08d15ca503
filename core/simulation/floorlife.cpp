// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FloorEngine that is not about tasks: agents' days, and what goes wrong on a floor.
#include "core/simulation/floorengine.h"

namespace core {

/// People are not punctual: each turn comes up to two minutes early or late.
void FloorEngine::scheduleTurn(quint32 agent)
{
    const auto &day = m_plan.agents[agent].day;
    if (day.empty())
        return;
    const quint32 turn = m_nextTurn[agent];
    const Ticks minutes = Ticks(turn / day.size()) * 24 * 60 + day[turn % day.size()].minute;
    const Ticks at = minutes * aMinute + Ticks(m_random.between(-2, 2) * aMinute);
    schedule(std::max(at, m_now), Kind::Turn, agent);
}

void FloorEngine::takeTurn(quint32 agent)
{
    const auto &day = m_plan.agents[agent].day;
    const int activity = day[m_nextTurn[agent] % day.size()].activity;
    ++m_nextTurn[agent];
    scheduleTurn(agent);
    want(agent, activity);
}

void FloorEngine::want(quint32 agent, int activity)
{
    m_roster.wish(agent, activity, m_now);
    findTasks(agent);
}

/// Sends an agent on a break that ends `length` ms from now.
void FloorEngine::pause(quint32 agent, Ticks length)
{
    if (m_roster.agent(agent).activity != FloorPlan::available || m_roster.agent(agent).wish)
        return; // away already, or about to go: home, perhaps
    want(agent, FloorPlan::onBreak);
    const bool left = m_roster.agent(agent).activity == FloorPlan::onBreak;
    // The stamp moves on when the agent leaves, and one that is busy leaves later.
    const quint16 stamp = quint16(m_roster.agent(agent).stamp + (left ? 0 : 1));
    schedule(m_now + length, Kind::Returns, agent, stamp);
}

void FloorEngine::comeBackFromBreak(const FutureEvent &event)
{
    const Roster::Agent &agent = m_roster.agent(event.index);
    const bool isAway = agent.activity == FloorPlan::onBreak && agent.stamp == event.stamp;
    const bool neverLeft = agent.wish == FloorPlan::onBreak && quint16(agent.stamp + 1) == event.stamp;
    if (isAway || neverLeft)
        want(event.index, FloorPlan::available);
}

/// Incidents come by chance, but some are under way when the floor is seen first: one, and another for every
/// dozen queues of the first hundred.
void FloorEngine::scheduleIncidents()
{
    scheduleIncident();
    const double start = double(m_plan.startsAt.count()) * aMinute;
    for (size_t i = 0; i <= std::min(m_plan.queues.size(), size_t(100)) / 12; ++i) {
        schedule(std::max(m_now, Ticks(start - m_random.between(4, 9) * aMinute)), Kind::BurstBegins, 0);
        schedule(std::max(m_now, Ticks(start - m_random.between(2, 5) * aMinute)), Kind::AbsenceBegins, 0);
    }
}

void FloorEngine::scheduleIncident()
{
    const double gap = m_random.exponential(60 * aMinute / m_plan.incidentsPerHour);
    schedule(m_now + Ticks(gap), Kind::IncidentBegins, 0);
}

void FloorEngine::beginIncident()
{
    scheduleIncident();
    if (m_random.chance(0.6))
        beginBurst(m_random.between(2, 4.5), m_random.between(5, 15) * aMinute);
    else
        beginAbsence();
}

/// A campaign, a failure, a bill that nobody understands: one queue has several times its customers, for
/// `length` ms.
void FloorEngine::beginBurst(double factor, double length)
{
    const quint32 one = anyQueue();
    const quint32 other = anyQueue();
    const quint32 queue = m_map.busiestHour(one) < m_map.busiestHour(other) ? other : one;
    if (m_demand[queue] > 1)
        return;
    setDemand(queue, factor);
    schedule(m_now + Ticks(length), Kind::BurstEnds, queue);
}

quint32 FloorEngine::anyQueue()
{
    return quint32(m_random.below(int(m_plan.queues.size())));
}

void FloorEngine::setDemand(quint32 queue, double factor)
{
    m_demand[queue] = factor;
    for (quint32 cell = m_map.firstCell[queue]; cell < m_map.firstCell[queue + 1]; ++cell) {
        ++m_arrivalStamps[cell];
        scheduleArrival(cell);
    }
}

/// A fire drill or a long meeting: about half of a team is away for a while.
void FloorEngine::beginAbsence()
{
    const size_t team = size_t(m_random.below(int(m_plan.teams.size())));
    const double share = m_random.between(0.3, 0.7);
    const double minutes = m_random.between(5, 12);
    for (const quint32 agent : m_map.agentsOfTeam[team]) {
        if (m_random.chance(share))
            pause(agent, Ticks(m_random.between(0.8, 1.2) * minutes * aMinute));
    }
}

} // namespace core
