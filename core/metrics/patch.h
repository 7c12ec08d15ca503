// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/metrics/activity.h"
#include "core/metrics/cell.h"
#include "core/metrics/metric.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// What a source has to say at one instant: everything (snapshot), what changed (delta) or only that nothing
// did (heartbeat). Rows come in the order given; a queue's channels follow their queue.
//
// It is filled and read at the speed of the wire, so it is a few flat arrays that keep their memory between
// two uses: take one patch for each source and `clear()` it.
class Patch
{
public:
    enum class Kind { Snapshot, Delta, Heartbeat };
    enum class RowKind : quint8 { Queue, Channel };

    /// Drops what it held and keeps the memory.
    void clear();

    void setKind(Kind kind) { m_kind = kind; }
    void setAt(Instant at) { m_at = at; }
    Kind kind() const { return m_kind; }
    Instant at() const { return m_at; }

    /// Begins the row of a queue, or of a channel of the queue begun last. An empty name: not named here.
    void addQueue(std::string_view sid, std::string_view name = {});
    void addChannel(std::string_view sid, std::string_view name = {});
    /// Since when Today counts in the queue begun last.
    void setTodaySince(Instant since);
    void setName(std::string_view name);
    /// A cell of the row begun last. `cell` is a value or undefined: what is missing is left out.
    void set(Metric metric, Cell cell)
    {
        if (m_cellCount == m_cells.size())
            grow();
        m_metrics[m_cellCount] = metric;
        m_cells[m_cellCount] = cell;
        ++m_cellCount;
    }
    /// A total of the whole floor, each agent once: shown, not evaluated.
    void setWorkspace(Metric metric, Cell cell);
    /// Makes known an activity that agents can be in; an empty name: all those that have none. Gives its
    /// number in this patch.
    quint32 addActivity(std::string_view name, ActivityKind kind);
    /// How many agents of the queue whose row was begun last are in that activity.
    void setAgents(quint32 activity, Cell agents);
    void dropRows();

    struct Row
    {
        std::string_view sid;
        std::string_view name;
        std::optional<Instant> todaySince;
        RowKind kind;
        std::span<const Metric> metrics;
        std::span<const Cell> cells;
    };
    size_t rowCount() const { return m_rows.size(); }
    Row row(size_t index) const;
    std::string_view sid(size_t index) const { return kept(m_rows[index].sid); }
    RowKind kindOf(size_t index) const { return m_rows[index].kind; }
    size_t cellCount() const { return m_cellCount; }

    struct WorkspaceCell
    {
        Metric metric;
        Cell cell;
    };
    std::span<const WorkspaceCell> workspace() const { return m_workspace; }

    struct Activity
    {
        std::string_view name;
        ActivityKind kind;
    };
    size_t activityCount() const { return m_activities.size(); }
    Activity activity(size_t index) const
    {
        return {kept(m_activities[index].name), m_activities[index].kind};
    }
    struct AgentsIn
    {
        quint32 row;
        quint32 activity;
        Cell agents;
    };
    /// In the order of the rows.
    std::span<const AgentsIn> agents() const { return m_agents; }

private:
    struct Text
    {
        quint32 begin = 0;
        quint32 size = 0;
    };
    struct FlatRow
    {
        Text sid;
        Text name;
        quint32 cellBegin = 0; // its cells end where the next row's begin
        RowKind kind = RowKind::Queue;
        bool hasTodaySince = false;
        Instant todaySince;
    };
    struct FlatActivity
    {
        Text name;
        ActivityKind kind;
    };
    Text keep(std::string_view text);
    void grow();
    std::string_view kept(Text text) const { return {m_text.data() + text.begin, text.size}; }
    void addRow(RowKind kind, std::string_view sid, std::string_view name);

    Kind m_kind = Kind::Heartbeat;
    Instant m_at;
    std::vector<FlatRow> m_rows;
    // Both have room for the same number of cells, more than there are.
    std::vector<Metric> m_metrics;
    std::vector<Cell> m_cells;
    size_t m_cellCount = 0;
    std::vector<WorkspaceCell> m_workspace;
    std::vector<FlatActivity> m_activities;
    std::vector<AgentsIn> m_agents;
    std::string m_text;
};

} // namespace core
