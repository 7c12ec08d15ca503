// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/floorview.h"

namespace core {

namespace {

ActivityKind kindOf(size_t activity)
{
    return activity == FloorPlan::available ? ActivityKind::Available
           : activity == FloorPlan::offline ? ActivityKind::Offline
                                            : ActivityKind::Unavailable;
}

/// They have the numbers of the plan.
void addActivities(Patch &patch, const FloorPlan &plan)
{
    for (size_t activity = 0; activity < plan.activities.size(); ++activity)
        patch.addActivity(plan.activities[activity].name, kindOf(activity));
}

/// Of the queue whose row was begun last.
void setAgents(Patch &patch, const ActivityCounts &agents)
{
    for (size_t activity = 0; activity < agents.size(); ++activity)
        patch.setAgents(quint32(activity), Cell::of(agents[activity]));
}

void setRow(Patch &patch, const RowCells &row)
{
    for (size_t metric = 0; metric < row.size(); ++metric) {
        if (!row[metric].isMissing())
            patch.set(Metric(metric), row[metric]);
    }
}

} // namespace

// Puts into a patch the cells of one row that are another than told; names the row once it has something to
// say.
class FloorView::Teller
{
public:
    Teller(Patch &patch, std::string_view sid, RowCells &told, Teller *queue = nullptr)
        : m_patch(patch), m_sid(sid), m_told(told), m_queue(queue)
    { }

    Patch &patch() { return m_patch; }

    void name()
    {
        if (m_named)
            return;
        m_named = true;
        if (m_queue) {
            m_queue->name();
            m_patch.addChannel(m_sid);
        } else {
            m_patch.addQueue(m_sid);
        }
    }

    void tell(Metric metric, Cell cell)
    {
        if (m_told[size_t(metric)] == cell)
            return;
        m_told[size_t(metric)] = cell;
        name();
        m_patch.set(metric, cell);
    }

    void tellAll(const RowCells &row)
    {
        for (size_t metric = 0; metric < row.size(); ++metric)
            tell(Metric(metric), row[metric]);
    }

    void tellAgents(const ActivityCounts &agents, ActivityCounts &told)
    {
        if (told == agents)
            return;
        told = agents;
        name();
        setAgents(m_patch, agents);
    }

private:
    Patch &m_patch;
    std::string_view m_sid;
    RowCells &m_told;
    Teller *m_queue;
    bool m_named = false;
};

FloorView::FloorView(const FloorPlan &plan, const FloorMap &map, Instant midnight)
    : m_plan(plan), m_map(map), m_midnight(midnight), m_queues(plan.queues.size()),
      m_agents(plan.queues.size()), m_cells(map.cells.size()), m_todaySince(plan.queues.size()),
      m_touched(plan.queues.size())
{ }

void FloorView::snapshot(const FloorEngine &engine, Patch &patch) const
{
    patch.clear();
    patch.setKind(Patch::Kind::Snapshot);
    patch.setAt(instant(engine.now()));
    addActivities(patch, m_plan);
    RowNow all;
    for (quint32 queue = 0; queue < m_plan.queues.size(); ++queue) {
        const RowNow counted = queueNow(engine, queue);
        patch.addQueue(m_plan.queues[queue].sid, m_plan.queues[queue].name);
        patch.setTodaySince(instant(engine.ledger().todaySince(int(queue))));
        setRow(patch, queueRow(engine, queue, counted));
        setAgents(patch, counted.agents);
        for (quint32 cell = m_map.firstCell[queue]; cell < m_map.firstCell[queue + 1]; ++cell) {
            patch.addChannel(channelSid(cell), channelName(cell));
            setRow(patch, cellRow(engine, cell));
        }
        all.addTasks(counted);
        all.addAvailable(counted.availableSince);
    }
    const RowCells row = workspaceRow(engine, all);
    for (size_t metric = 0; metric < row.size(); ++metric)
        patch.setWorkspace(Metric(metric), row[metric]);
}

void FloorView::changes(const FloorEngine &engine, Patch &patch)
{
    patch.clear();
    patch.setKind(Patch::Kind::Delta);
    patch.setAt(instant(engine.now()));
    addActivities(patch, m_plan);
    markTouchedQueues(engine);
    RowNow all;
    for (quint32 queue = 0; queue < m_plan.queues.size(); ++queue) {
        const RowNow counted = queueNow(engine, queue);
        tellQueue(engine, queue, counted, patch);
        all.addTasks(counted);
        all.addAvailable(counted.availableSince);
    }
    const RowCells row = workspaceRow(engine, all);
    for (size_t metric = 0; metric < row.size(); ++metric) {
        if (m_workspace[metric] != row[metric])
            patch.setWorkspace(Metric(metric), row[metric]);
    }
    m_workspace = row;
    if (patch.rowCount() == 0 && patch.workspace().empty())
        patch.setKind(Patch::Kind::Heartbeat);
}

void FloorView::markTouchedQueues(const FloorEngine &engine)
{
    std::fill(m_touched.begin(), m_touched.end(), quint8(0));
    for (quint32 cell = 0; cell < m_cells.size(); ++cell)
        m_touched[m_map.cells[cell].queue] |= quint8(engine.ledger().touched(cell));
    for (const quint32 team : engine.roster().touchedTeams()) {
        for (const int queue : m_plan.teams[team].queues)
            m_touched[size_t(queue)] = 1;
    }
}

void FloorView::tellQueue(const FloorEngine &engine, quint32 queue, const RowNow &counted, Patch &patch)
{
    Teller teller(patch, m_plan.queues[queue].sid, m_queues[queue]);
    const Ticks since = engine.ledger().todaySince(int(queue));
    if (since != m_todaySince[queue]) {
        m_todaySince[queue] = since;
        startToday(queue);
        teller.name();
        patch.setTodaySince(instant(since));
    }
    if (m_touched[queue]) {
        teller.tellAll(queueRow(engine, queue, counted));
        teller.tellAgents(counted.agents, m_agents[queue]);
    } else {
        teller.tell(Metric::LongestNow, counted.longest(engine.now()));
        teller.tell(Metric::LongestAvailableAgentNow, counted.longestAvailable(engine.now()));
    }
    tellChannels(engine, queue, teller);
}

void FloorView::tellChannels(const FloorEngine &engine, quint32 queue, Teller &queueTeller)
{
    for (quint32 cell = m_map.firstCell[queue]; cell < m_map.firstCell[queue + 1]; ++cell) {
        Teller teller(queueTeller.patch(), channelSid(cell), m_cells[cell], &queueTeller);
        if (engine.ledger().touched(cell))
            teller.tellAll(cellRow(engine, cell));
        else if (engine.room().oldest(cell) != nobody)
            teller.tell(Metric::LongestNow, cellNow(engine, cell).longest(engine.now()));
    }
}

/// In the line that moves `today_since`, Today cells that are not named are missing: all of them have to be
/// told.
void FloorView::startToday(quint32 queue)
{
    const auto forget = [](RowCells &row) {
        for (const MetricInfo &metric : metrics()) {
            if (metric.window == Window::Today)
                row[size_t(metric.metric)] = Cell::missing();
        }
    };
    forget(m_queues[queue]);
    for (quint32 cell = m_map.firstCell[queue]; cell < m_map.firstCell[queue + 1]; ++cell)
        forget(m_cells[cell]);
}

RowNow FloorView::cellNow(const FloorEngine &engine, quint32 cell) const
{
    const WaitingRoom &room = engine.room();
    RowNow counted;
    counted.active = room.count(cell, Task::Status::Assigned) + room.count(cell, Task::Status::Wrapping);
    counted.waiting = room.waiting(cell);
    if (counted.waiting > 0)
        counted.waitingSince = room.task(room.oldest(cell)).entered;
    return counted;
}

RowNow FloorView::queueNow(const FloorEngine &engine, quint32 queue) const
{
    RowNow counted;
    for (quint32 cell = m_map.firstCell[queue]; cell < m_map.firstCell[queue + 1]; ++cell)
        counted.addTasks(cellNow(engine, cell));
    for (const quint32 team : m_map.teamsOfQueue[queue]) {
        for (size_t activity = 0; activity < counted.agents.size(); ++activity)
            counted.agents[activity] += engine.roster().counts(team)[activity];
        counted.addAvailable(engine.roster().longestAvailable(team));
    }
    return counted;
}

RowCells FloorView::cellRow(const FloorEngine &engine, quint32 cell) const
{
    RowCells row{};
    fillTasksNow(row, cellNow(engine, cell), engine.now());
    fillWindows(row, engine.ledger().last30Min(cell), engine.ledger().today(cell));
    return row;
}

RowCells FloorView::queueRow(const FloorEngine &engine, quint32 queue, const RowNow &counted) const
{
    Tally last30Min;
    Tally today;
    for (quint32 cell = m_map.firstCell[queue]; cell < m_map.firstCell[queue + 1]; ++cell) {
        last30Min.add(engine.ledger().last30Min(cell));
        today.add(engine.ledger().today(cell));
    }
    RowCells row{};
    fillTasksNow(row, counted, engine.now());
    fillAgentsNow(row, counted, engine.now());
    fillWindows(row, last30Min, today);
    return row;
}

RowCells FloorView::workspaceRow(const FloorEngine &engine, const RowNow &counted) const
{
    RowNow all = counted;
    all.agents = engine.roster().counts();
    RowCells row{};
    fillTasksNow(row, all, engine.now());
    fillAgentsNow(row, all, engine.now());
    fillWindows(row, engine.ledger().last30Min(), engine.ledger().today());
    return row;
}

std::string_view FloorView::channelName(quint32 cell) const
{
    return m_plan.channels[size_t(m_map.cells[cell].channel)].friendlyName;
}

std::string_view FloorView::channelSid(quint32 cell) const
{
    return m_plan.channels[size_t(m_map.cells[cell].channel)].sid;
}

} // namespace core
