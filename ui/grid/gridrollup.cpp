// SPDX-License-Identifier: GPL-3.0-or-later
// The last row of a GridModel: what the whole floor, or what is found of it, adds up to.
#include "ui/floor/coverage.h"
#include "ui/floor/rollup.h"
#include "ui/grid/gridmodel.h"

#include <QLocale>

namespace ui {

using core::Cell;
using core::Metric;

Cell GridModel::rollUp(Metric metric) const
{
    const auto known = m_rollUps.find(metric);
    if (known != m_rollUps.end())
        return known->second;
    RollUp sum(metric);
    for (const int index : m_found) {
        const GridTable::Queue &queue = m_table.queue(index);
        sum.add(m_image, queue.source, queue.row);
    }
    return m_rollUps[metric] = sum.value();
}

// Agents serve several queues, so only the floor itself can tell how many they are.
Cell GridModel::workspace(Metric metric) const
{
    return m_order.isSearching() ? Cell::undefined() : workspaceSum(m_image, metric);
}

RowLook GridModel::rollUpRowLook() const
{
    RowLook look{RowLook::Kind::RollUp};
    look.stale = m_image.isAllStale();
    return look;
}

// What the sums are made of: the queues found, and which sources are left out or how old all of them are.
CellLook GridModel::rollUpHealthLook() const
{
    CellLook look;
    const QString note = ageNote(m_image);
    if (!note.isEmpty())
        look.icon = Icon::Stale;
    look.text = note;
    if (m_order.isSearching()) {
        look.text = tr("%1 of %Ln queue(s)", "", queueCount()).arg(QLocale().toString(foundCount()));
        look.suffix = note;
    }
    return look;
}

QString GridModel::rollUpToolTip(const Column &column) const
{
    QStringList lines;
    if (column.kind == Column::Kind::Agents)
        lines << tr("Each agent once, whatever queues they serve");
    const QString note = ageNote(m_image);
    if (!note.isEmpty())
        lines << note;
    return lines.join(QLatin1Char('\n'));
}

CellLook GridModel::rollUpLook(const Column &column) const
{
    CellLook look;
    switch (column.kind) {
    case Column::Kind::Queue:
        look.text = tr("Rollup");
        break;
    case Column::Kind::Health:
        return rollUpHealthLook();
    case Column::Kind::Agents:
        look.text = agentsText(workspace(Metric::AvailableAgentsNow), workspace(Metric::UnavailableAgentsNow),
                               workspace(Metric::OfflineAgentsNow));
        break;
    case Column::Kind::Metric: {
        const bool headCount = core::info(column.metric).isAgentMetric()
                               && core::info(column.metric).unit == core::Unit::Count;
        look.text = m_numbers.text(core::info(column.metric).unit,
                                   headCount ? workspace(column.metric) : rollUp(column.metric));
        break;
    }
    }
    return look;
}

} // namespace ui
