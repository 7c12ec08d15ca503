// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/floorengine.h"

namespace core {

FloorEngine::FloorEngine(const FloorPlan &plan, const FloorMap &map, quint64 seed)
    : m_plan(plan), m_map(map), m_random(seed), m_ledger(plan, plan.opensAt.count() * aMinute),
      m_room(map.cells.size()), m_roster(plan, plan.opensAt.count() * aMinute),
      m_now(plan.opensAt.count() * aMinute), m_demand(plan.queues.size(), 1.0),
      m_arrivalStamps(map.cells.size()), m_nextTurn(plan.agents.size())
{
    for (quint32 cell = 0; cell < map.cells.size(); ++cell)
        scheduleArrival(cell);
    for (quint32 agent = 0; agent < plan.agents.size(); ++agent) {
        const auto &day = plan.agents[agent].day;
        const auto next = std::find_if(day.begin(), day.end(), [&plan](const TurnPlan &turn) {
            return turn.minute > plan.opensAt.count();
        });
        m_nextTurn[agent] = quint32(next - day.begin());
        scheduleTurn(agent);
    }
    if (plan.incidentsPerHour > 0)
        scheduleIncidents();
}

void FloorEngine::advanceTo(Ticks time)
{
    while (!m_events.empty() && m_events.top().at <= time) {
        const FutureEvent event = m_events.pop();
        while (event.at > m_ledger.nextReset())
            m_ledger.advanceTo(m_ledger.nextReset());
        m_now = event.at;
        happen(event);
    }
    m_now = std::max(m_now, time);
    while (m_ledger.nextReset() <= m_now)
        m_ledger.advanceTo(m_ledger.nextReset());
    m_ledger.advanceTo(m_now);
}

void FloorEngine::happen(const FutureEvent &event)
{
    const auto isThere = [this, &event] { return m_room.task(event.index).stamp == event.stamp; };
    const auto isOffered = [this, &event, &isThere] {
        const Task &task = m_room.task(event.index);
        return isThere() && task.status == Task::Status::Reserved && task.attempt == event.attempt;
    };
    switch (event.kind) {
    case Kind::Arrival:
        return arrive(event);
    case Kind::GivesUp:
        return isThere() ? giveUp(event.index) : void();
    case Kind::Answers:
        return isOffered() ? accept(event.index) : void();
    case Kind::Rejects:
        return isOffered() ? comeBack(event.index, LogEntry::Kind::Rejected) : void();
    case Kind::Misses:
        return isOffered() ? comeBack(event.index, LogEntry::Kind::TimedOut) : void();
    case Kind::TalkEnds:
        return endTalk(event.index);
    case Kind::WrapUpEnds:
        return complete(event.index);
    case Kind::Turn:
        return takeTurn(event.index);
    case Kind::Returns:
        return comeBackFromBreak(event);
    case Kind::IncidentBegins:
        return beginIncident();
    case Kind::BurstBegins:
        return beginBurst(5.5, 15 * double(aMinute));
    case Kind::AbsenceBegins:
        return beginAbsence();
    case Kind::BurstEnds:
        return setDemand(event.index, 1);
    }
}

void FloorEngine::touchAll()
{
    for (size_t cell = 0; cell < m_map.cells.size(); ++cell)
        m_ledger.touch(cell);
}

void FloorEngine::forgetTouched()
{
    m_ledger.forgetTouched();
    m_roster.forgetTouched();
}

/// The next arrival of a Poisson process whose rate changes each half hour: a unit exponential is used up,
/// half hour by half hour, in proportion to the rate.
void FloorEngine::scheduleArrival(quint32 cell)
{
    const FloorMap::CellPlace &place = m_map.cells[cell];
    const ArrivalProfile &rates = place.plan->arrivals;
    const Ticks slot = aDay / Ticks(rates.size());
    const double demand = m_demand[place.queue];
    double left = m_random.exponential(1);
    double time = double(m_now);
    // A year without an arrival: a channel that nobody uses.
    for (size_t tried = 0; tried < rates.size() * 365; ++tried) {
        const Ticks index = Ticks(time) / slot;
        const double slotEnd = double((index + 1) * slot);
        const double perMilli = rates[size_t(index) % rates.size()] * demand / 3600000;
        const double worth = (slotEnd - time) * perMilli;
        if (left < worth)
            return schedule(Ticks(time + left / perMilli), Kind::Arrival, cell, m_arrivalStamps[cell]);
        left -= worth;
        time = slotEnd;
    }
}

void FloorEngine::arrive(const FutureEvent &event)
{
    const quint32 cell = event.index;
    if (event.stamp != m_arrivalStamps[cell])
        return;
    scheduleArrival(cell);
    const quint32 task = m_room.enter(cell, m_now);
    write(LogEntry::Kind::Entered, task);
    const Distribution &patience = m_map.cells[cell].plan->patience;
    if (patience.kind != Distribution::Kind::Never)
        schedule(m_now + m_random.millis(patience), Kind::GivesUp, task, m_room.task(task).stamp);
    findAgent(task);
}

void FloorEngine::giveUp(quint32 index)
{
    const Task task = m_room.task(index);
    if (task.status != Task::Status::Pending && task.status != Task::Status::Reserved)
        return;
    if (task.status == Task::Status::Reserved)
        write(LogEntry::Kind::Withdrawn, index);
    write(LogEntry::Kind::Canceled, index, quint32(m_now - task.entered));
    m_room.setStatus(index, Task::Status::Gone);
    if (task.status == Task::Status::Reserved)
        letGo(task.agent, m_map.cells[task.cell]);
}

void FloorEngine::findAgent(quint32 task)
{
    const FloorMap::CellPlace &cell = m_map.cells[m_room.task(task).cell];
    const quint32 agent = m_roster.longestIdle(m_map.teamsOfQueue[cell.queue], cell.exclusive);
    if (agent != nobody)
        offer(task, agent);
}

/// Offers an agent the tasks that fit, until its hands are full or nobody waits: first the one whose service
/// level runs out first, so that a call need not wait behind yesterday's mail.
void FloorEngine::findTasks(quint32 agent)
{
    while (m_roster.hasRoom(agent, false)) {
        quint32 best = nobody;
        Ticks bestDue = 0;
        for (const quint32 cell : m_map.cellsOfTeam[m_roster.agent(agent).team]) {
            const quint32 first = m_room.oldestPending(cell);
            if (first == nobody || !m_roster.hasRoom(agent, m_map.cells[cell].exclusive))
                continue;
            const Ticks due
                = m_room.task(first).entered + m_map.cells[cell].plan->serviceLevel.count() * 1000;
            if (best == nobody || due < bestDue) {
                best = first;
                bestDue = due;
            }
        }
        if (best == nobody)
            return;
        offer(best, agent);
    }
}

void FloorEngine::offer(quint32 index, quint32 agent)
{
    Task &task = m_room.task(index);
    const FloorMap::CellPlace &cell = m_map.cells[task.cell];
    m_roster.take(agent, cell.channel, cell.exclusive);
    task.agent = agent;
    ++task.attempt;
    m_room.setStatus(index, Task::Status::Reserved);
    write(LogEntry::Kind::Offered, index);

    const InvitationPlan &invitations = m_plan.invitations;
    const Ticks ring = m_random.millis(invitations.ring);
    if (m_random.chance(invitations.missed))
        schedule(m_now + invitations.timeout.count() * 1000, Kind::Misses, index, task.stamp, task.attempt);
    else if (m_random.chance(invitations.rejected))
        schedule(m_now + std::max(ring, Ticks(1000)), Kind::Rejects, index, task.stamp, task.attempt);
    else if (ring > 0)
        schedule(m_now + ring, Kind::Answers, index, task.stamp, task.attempt);
    else
        accept(index);
}

void FloorEngine::accept(quint32 index)
{
    Task &task = m_room.task(index);
    const CellPlan &plan = *m_map.cells[task.cell].plan;
    task.accepted = m_now;
    task.talk = quint32(m_random.millis(plan.talk));
    task.wrapUp = quint32(m_random.millis(plan.wrapUp));
    m_room.setStatus(index, Task::Status::Assigned);
    write(LogEntry::Kind::Accepted, index, quint32(m_now - task.entered));
    schedule(m_now + task.talk, Kind::TalkEnds, index, task.stamp);
}

/// An offer came to nothing: the task stays where it is in line, and others get it before the same agent
/// does.
void FloorEngine::comeBack(quint32 index, LogEntry::Kind why)
{
    write(why, index);
    const quint32 agent = m_room.task(index).agent;
    m_room.setStatus(index, Task::Status::Pending);
    m_room.task(index).agent = nobody;
    const FloorMap::CellPlace &cell = m_map.cells[m_room.task(index).cell];
    findAgent(index);
    if (why == LogEntry::Kind::TimedOut)
        pause(agent, Ticks(m_random.between(1, 4) * double(aMinute)));
    letGo(agent, cell);
}

void FloorEngine::endTalk(quint32 index)
{
    const Task &task = m_room.task(index);
    m_room.setStatus(index, Task::Status::Wrapping);
    if (task.wrapUp <= 0)
        return complete(index);
    write(LogEntry::Kind::TalkEnded, index);
    schedule(m_now + task.wrapUp, Kind::WrapUpEnds, index, task.stamp);
}

void FloorEngine::complete(quint32 index)
{
    const Task task = m_room.task(index);
    write(LogEntry::Kind::Completed, index, task.talk, task.wrapUp);
    m_room.setStatus(index, Task::Status::Gone);
    letGo(task.agent, m_map.cells[task.cell]);
}

void FloorEngine::letGo(quint32 agent, const FloorMap::CellPlace &cell)
{
    m_roster.release(agent, cell.channel, cell.exclusive, m_now);
    m_roster.followWish(agent, m_now);
    findTasks(agent);
}

void FloorEngine::write(LogEntry::Kind kind, quint32 index, quint32 first, quint32 second)
{
    const Task &task = m_room.task(index);
    m_ledger.record({m_now, task.cell, task.number, task.agent, first, second, kind, task.attempt});
}

} // namespace core
