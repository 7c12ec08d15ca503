// SPDX-License-Identifier: GPL-3.0-or-later
// SimulatedFloor's answers to the questions of TaskRouter.
#include "core/simulation/parts.h"
#include "core/simulation/sid.h"

namespace core {

namespace {

std::string taskSid(quint64 seed, quint32 task)
{
    return makeSid("WT", seed, task);
}

void addWait(WaitDuration &duration, quint32 waited)
{
    const Millis wait(waited);
    duration.minimum = duration.count == 0 ? wait : std::min(duration.minimum, wait);
    duration.maximum = std::max(duration.maximum, wait);
    duration.total += wait;
    ++duration.count;
}

void split(CumulativeStatistics &into, const LogEntry &entry)
{
    const bool accepted = entry.kind == LogEntry::Kind::Accepted;
    for (CumulativeStatistics::Split &part : into.splits) {
        if (Millis(entry.first) <= part.threshold)
            ++(accepted ? part.acceptedBelow : part.canceledBelow);
        else
            ++(accepted ? part.acceptedAbove : part.canceledAbove);
    }
}

void add(CumulativeStatistics &into, const LogEntry &entry)
{
    switch (entry.kind) {
    case LogEntry::Kind::Entered:
        ++into.tasksEntered;
        return;
    case LogEntry::Kind::Offered:
        ++into.reservationsCreated;
        return;
    case LogEntry::Kind::Rejected:
        ++into.reservationsRejected;
        return;
    case LogEntry::Kind::TimedOut:
        ++into.reservationsTimedOut;
        return;
    case LogEntry::Kind::Withdrawn:
        ++into.reservationsCanceled;
        return;
    case LogEntry::Kind::TalkEnded:
        return;
    case LogEntry::Kind::Completed:
        ++into.tasksCompleted;
        return;
    case LogEntry::Kind::Accepted:
        ++into.reservationsAccepted;
        addWait(into.waitUntilAccepted, entry.first);
        return split(into, entry);
    case LogEntry::Kind::Canceled:
        ++into.tasksCanceled;
        addWait(into.waitUntilCanceled, entry.first);
        return split(into, entry);
    }
}

std::optional<ReservationEvent::Kind> eventKind(LogEntry::Kind kind)
{
    switch (kind) {
    case LogEntry::Kind::Accepted:
        return ReservationEvent::Kind::Accepted;
    case LogEntry::Kind::TalkEnded:
        return ReservationEvent::Kind::WrapUp;
    case LogEntry::Kind::Completed:
        return ReservationEvent::Kind::Completed;
    default:
        return std::nullopt;
    }
}

CumulativeStatistics blank(const StatisticsQuery &query)
{
    CumulativeStatistics statistics;
    for (const std::chrono::seconds threshold : query.splitByWaitTime)
        statistics.splits.push_back({.threshold = threshold});
    return statistics;
}

} // namespace

/// Calls `visit` with the place and the entry of everything that the query asks for.
template <class Visit> void SimulatedFloor::Parts::visit(const StatisticsQuery &query, Visit &&visit) const
{
    engine.ledger().visit(ticks(query.from), ticks(query.to), [&](const LogEntry &entry) {
        const FloorMap::CellPlace &place = map.cells[entry.cell];
        if (!query.channel || *query.channel == place.channel)
            visit(place, entry);
    });
}

CumulativeStatistics SimulatedFloor::cumulative(int queue, const StatisticsQuery &query) const
{
    CumulativeStatistics statistics = blank(query);
    m_parts->visit(query, [&](const FloorMap::CellPlace &place, const LogEntry &entry) {
        if (int(place.queue) == queue)
            add(statistics, entry);
    });
    return statistics;
}

std::vector<CumulativeStatistics> SimulatedFloor::cumulativeOfEach(const StatisticsQuery &query) const
{
    std::vector<CumulativeStatistics> statistics(plan().queues.size(), blank(query));
    m_parts->visit(query, [&](const FloorMap::CellPlace &place, const LogEntry &entry) {
        add(statistics[place.queue], entry);
    });
    return statistics;
}

CumulativeStatistics SimulatedFloor::cumulativeOfAll(const StatisticsQuery &query) const
{
    CumulativeStatistics statistics = blank(query);
    m_parts->visit(query,
                   [&](const FloorMap::CellPlace &, const LogEntry &entry) { add(statistics, entry); });
    return statistics;
}

/// Puts the tasks of one cell in; `oldest` is the oldest waiting task so far.
void SimulatedFloor::Parts::addTasks(quint32 cell, RealTimeStatistics &into, const Task *&oldest) const
{
    const WaitingRoom &room = engine.room();
    for (size_t status = 0; status < into.tasks.size(); ++status)
        into.tasks[status] += room.count(cell, Task::Status(status));
    if (room.oldest(cell) == nobody)
        return;
    const Task &first = room.task(room.oldest(cell));
    if (!oldest || first.number < oldest->number)
        oldest = &first;
}

RealTimeStatistics SimulatedFloor::Parts::realTime(quint32 firstCell, quint32 endCell,
                                                   std::optional<int> channel) const
{
    RealTimeStatistics statistics;
    const Task *oldest = nullptr;
    for (quint32 cell = firstCell; cell < endCell; ++cell) {
        if (!channel || *channel == map.cells[cell].channel)
            addTasks(cell, statistics, oldest);
    }
    if (oldest) {
        statistics.longestWaitingSince = instant(oldest->entered);
        statistics.longestWaitingTask = taskSid(seed, oldest->number);
    }
    return statistics;
}

RealTimeStatistics SimulatedFloor::realTime(int queue, std::optional<int> channel) const
{
    const std::vector<quint32> &firstCell = m_parts->map.firstCell;
    RealTimeStatistics statistics
        = m_parts->realTime(firstCell[size_t(queue)], firstCell[size_t(queue) + 1], channel);
    for (const quint32 team : m_parts->map.teamsOfQueue[size_t(queue)]) {
        for (size_t activity = 0; activity < statistics.agents.size(); ++activity)
            statistics.agents[activity] += m_parts->engine.roster().counts(team)[activity];
    }
    return statistics;
}

RealTimeStatistics SimulatedFloor::realTimeOfAll(std::optional<int> channel) const
{
    RealTimeStatistics statistics = m_parts->realTime(0, quint32(m_parts->map.cells.size()), channel);
    statistics.agents = m_parts->engine.roster().counts();
    return statistics;
}

AgentState SimulatedFloor::agent(int index) const
{
    const Roster::Agent &agent = m_parts->engine.roster().agent(quint32(index));
    int tasks = 0;
    for (const quint8 onChannel : agent.tasks)
        tasks += onChannel;
    return {agent.activity, m_parts->instant(agent.activitySince), tasks};
}

int SimulatedFloor::tasksOf(int agent, int channel) const
{
    return m_parts->engine.roster().agent(quint32(agent)).tasks[size_t(channel)];
}

std::vector<TaskState> SimulatedFloor::tasks() const
{
    std::vector<const Task *> present;
    for (const Task &task : m_parts->engine.room().tasks()) {
        if (task.status != Task::Status::Gone)
            present.push_back(&task);
    }
    std::sort(present.begin(), present.end(),
              [](const Task *a, const Task *b) { return a->number < b->number; });
    std::vector<TaskState> states;
    states.reserve(present.size());
    for (const Task *task : present) {
        const FloorMap::CellPlace &place = m_parts->map.cells[task->cell];
        states.push_back({taskSid(m_parts->seed, task->number), int(place.queue), place.channel,
                          TaskStatus(task->status), m_parts->instant(task->entered),
                          task->agent == nobody ? std::nullopt : std::optional(int(task->agent))});
    }
    return states;
}

std::vector<ReservationEvent> SimulatedFloor::reservationEvents(Instant from, Instant to,
                                                                std::optional<int> queue) const
{
    std::vector<ReservationEvent> events;
    const StatisticsQuery query{from, to, std::nullopt, {}};
    m_parts->visit(query, [&](const FloorMap::CellPlace &place, const LogEntry &entry) {
        const auto kind = eventKind(entry.kind);
        if (!kind || (queue && *queue != int(place.queue)))
            return;
        events.push_back({*kind, m_parts->instant(entry.at), int(place.queue), place.channel,
                          int(entry.agent), taskSid(m_parts->seed, entry.task),
                          makeSid("WR", m_parts->seed, quint64(entry.task) << 8 | entry.attempt),
                          Millis(*kind == ReservationEvent::Kind::Completed ? entry.first : 0)});
    });
    return events;
}

} // namespace core
