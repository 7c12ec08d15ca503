// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/patch.h"

#include <algorithm>

namespace core {

void Patch::clear()
{
    m_kind = Kind::Heartbeat;
    m_at = {};
    dropRows();
}

void Patch::dropRows()
{
    m_rows.clear();
    m_cellCount = 0;
    m_workspace.clear();
    m_activities.clear();
    m_agents.clear();
    m_text.clear();
}

void Patch::addQueue(std::string_view sid, std::string_view name)
{
    addRow(RowKind::Queue, sid, name);
}

void Patch::addChannel(std::string_view sid, std::string_view name)
{
    addRow(RowKind::Channel, sid, name);
}

void Patch::addRow(RowKind kind, std::string_view sid, std::string_view name)
{
    FlatRow row;
    row.sid = keep(sid);
    row.name = keep(name);
    row.cellBegin = quint32(m_cellCount);
    row.kind = kind;
    m_rows.push_back(row);
}

void Patch::setTodaySince(Instant since)
{
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (row->kind != RowKind::Queue)
            continue;
        row->hasTodaySince = true;
        row->todaySince = since;
        return;
    }
}

void Patch::setName(std::string_view name)
{
    m_rows.back().name = keep(name);
}

void Patch::setWorkspace(Metric metric, Cell cell)
{
    m_workspace.push_back({metric, cell});
}

quint32 Patch::addActivity(std::string_view name, ActivityKind kind)
{
    m_activities.push_back({keep(name), kind});
    return quint32(m_activities.size() - 1);
}

void Patch::setAgents(quint32 activity, Cell agents)
{
    m_agents.push_back({quint32(m_rows.size() - 1), activity, agents});
}

Patch::Row Patch::row(size_t index) const
{
    const FlatRow &flat = m_rows[index];
    const size_t end = index + 1 < m_rows.size() ? m_rows[index + 1].cellBegin : m_cellCount;
    const size_t count = end - flat.cellBegin;
    return {kept(flat.sid),
            kept(flat.name),
            flat.hasTodaySince ? std::optional(flat.todaySince) : std::nullopt,
            flat.kind,
            {m_metrics.data() + flat.cellBegin, count},
            {m_cells.data() + flat.cellBegin, count}};
}

void Patch::grow()
{
    const size_t room = std::max<size_t>(64, 2 * m_cells.size());
    m_metrics.resize(room);
    m_cells.resize(room);
}

Patch::Text Patch::keep(std::string_view text)
{
    const Text place{quint32(m_text.size()), quint32(text.size())};
    m_text.append(text);
    return place;
}

} // namespace core
