// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/simulation/floorengine.h"
#include "core/simulation/rowcells.h"

namespace core {

// Tells what a floor looks like as patches: all of it, or what is another than told before. Borrows plan and
// map.
class FloorView
{
public:
    /// `midnight`: the Instant of tick 0.
    FloorView(const FloorPlan &plan, const FloorMap &map, Instant midnight);

    void snapshot(const FloorEngine &engine, Patch &patch) const;

    /// A delta with what is another than told before, or a heartbeat. Looks at the windows of touched rows
    /// only; whose marks they are may have them forgotten afterwards.
    void changes(const FloorEngine &engine, Patch &patch);

private:
    class Teller;

    RowNow cellNow(const FloorEngine &engine, quint32 cell) const;
    RowNow queueNow(const FloorEngine &engine, quint32 queue) const;
    RowCells cellRow(const FloorEngine &engine, quint32 cell) const;
    RowCells queueRow(const FloorEngine &engine, quint32 queue, const RowNow &counted) const;
    RowCells workspaceRow(const FloorEngine &engine, const RowNow &counted) const;

    void markTouchedQueues(const FloorEngine &engine);
    void startToday(quint32 queue);
    void tellQueue(const FloorEngine &engine, quint32 queue, const RowNow &counted, Patch &patch);
    void tellChannels(const FloorEngine &engine, quint32 queue, Teller &queueTeller);
    std::string_view channelName(quint32 cell) const;
    std::string_view channelSid(quint32 cell) const;
    Instant instant(Ticks ticks) const { return m_midnight + Millis(ticks); }

    const FloorPlan &m_plan;
    const FloorMap &m_map;
    Instant m_midnight;

    // As told before.
    std::vector<RowCells> m_queues;
    std::vector<ActivityCounts> m_agents; // of the queues
    std::vector<RowCells> m_cells;
    std::vector<Ticks> m_todaySince;
    RowCells m_workspace{};
    std::vector<quint8> m_touched; // queues
};

} // namespace core
