// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/eventqueue.h"
#include "core/simulation/floormap.h"
#include "core/simulation/ledger.h"
#include "core/simulation/random.h"
#include "core/simulation/roster.h"
#include "core/simulation/waitingroom.h"

namespace core {

// Lets the floor live: takes one event after the other and decides what follows from it. Borrows plan and
// map.
class FloorEngine
{
public:
    FloorEngine(const FloorPlan &plan, const FloorMap &map, quint64 seed);

    void advanceTo(Ticks time);
    Ticks now() const { return m_now; }

    const Ledger &ledger() const { return m_ledger; }
    const WaitingRoom &room() const { return m_room; }
    const Roster &roster() const { return m_roster; }
    /// Marks every cell as touched, or none.
    void touchAll();
    void forgetTouched();

private:
    using Kind = FutureEvent::Kind;

    void happen(const FutureEvent &event);
    void schedule(Ticks at, Kind kind, quint32 index, quint16 stamp = 0, quint8 attempt = 0)
    {
        m_events.push({at, index, stamp, kind, attempt});
    }

    // Customers.
    void scheduleArrival(quint32 cell);
    void arrive(const FutureEvent &event);
    void giveUp(quint32 task);

    // Tasks and who takes them.
    void findAgent(quint32 task);
    void findTasks(quint32 agent);
    void offer(quint32 task, quint32 agent);
    void accept(quint32 task);
    void comeBack(quint32 task, LogEntry::Kind why);
    void endTalk(quint32 task);
    void complete(quint32 task);
    void letGo(quint32 agent, const FloorMap::CellPlace &cell);
    void write(LogEntry::Kind kind, quint32 task, quint32 first = 0, quint32 second = 0);

    // Agents' days.
    void scheduleTurn(quint32 agent);
    void takeTurn(quint32 agent);
    void pause(quint32 agent, Ticks length);
    void comeBackFromBreak(const FutureEvent &event);
    void want(quint32 agent, int activity);

    // Incidents.
    void scheduleIncidents();
    void scheduleIncident();
    void beginIncident();
    void beginBurst(double factor, double length);
    quint32 anyQueue();
    void beginAbsence();
    void setDemand(quint32 queue, double factor);

    const FloorPlan &m_plan;
    const FloorMap &m_map;
    Random m_random;
    EventQueue m_events;
    Ledger m_ledger;
    WaitingRoom m_room;
    Roster m_roster;
    Ticks m_now = 0;

    /// A queue's arrivals are so many times the plan's; and which arrival event of each cell still applies.
    std::vector<double> m_demand;
    std::vector<quint16> m_arrivalStamps;
    /// The turn of the day that each agent takes next.
    std::vector<quint32> m_nextTurn;
};

} // namespace core
