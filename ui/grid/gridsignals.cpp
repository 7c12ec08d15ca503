// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a GridModel tells of what: changes that nobody sees are told to nobody.
#include "ui/grid/gridmodel.h"

#include <algorithm>

namespace ui {

using core::Metric;

std::pair<int, int> GridModel::window() const
{
    const int last = int(m_rows.size()) - 1;
    if (m_firstSeen < 0)
        return {0, last};
    return {std::min(m_firstSeen, last), std::min(m_lastSeen, last)};
}

void GridModel::signalAll()
{
    signalColumns(0, rowCount() - 1, 0, columnCount() - 1);
}

void GridModel::signalColumns(int firstRow, int lastRow, int firstColumn, int lastColumn)
{
    if (m_rows.empty())
        return;
    const auto [first, last] = window();
    const int from = std::max(firstRow, first);
    const int to = std::min(lastRow, last);
    if (from <= to)
        emit dataChanged(index(from, firstColumn), index(to, lastColumn));
    const int rollUpRow = int(m_rows.size());
    if (lastRow >= rollUpRow)
        emit dataChanged(index(rollUpRow, firstColumn), index(rollUpRow, lastColumn));
}

bool GridModel::hasChanged(int row, const Column &column, const core::Snapshot &before) const
{
    const core::Snapshot &now = m_image.source(queueAt(row).source).snapshot;
    const int cells = snapshotRow(row);
    const auto differs = [&](Metric metric) {
        return cells >= before.rowCount() || !(before.cell(metric, cells) == now.cell(metric, cells));
    };
    switch (column.kind) {
    case Column::Kind::Queue:
    case Column::Kind::Health:
    case Column::Kind::Source:
        return false;
    case Column::Kind::Metric:
        return differs(column.metric);
    case Column::Kind::Agents:
        break;
    }
    return std::any_of(agentMetrics.begin(), agentMetrics.end(), differs);
}

// Signals are per cell while few have changed; above a third one range repaints faster than its pieces.
void GridModel::signalChanges(int source, const core::Snapshot &before)
{
    const auto [first, last] = window();
    std::vector<QModelIndex> changed;
    int seen = 0;
    for (int row = first; row >= 0 && row <= last; ++row) {
        if (queueAt(row).source != source)
            continue;
        for (int column = 0; column < columnCount(); ++column, ++seen) {
            if (hasChanged(row, m_columns.at(column), before))
                changed.push_back(index(row, column));
        }
    }
    if (changed.size() > size_t(seen) / 3) {
        signalColumns(first, last, 0, columnCount() - 1);
    } else {
        for (const QModelIndex &cell : changed)
            emit dataChanged(cell, cell);
    }
    if (!m_rows.empty())
        emit dataChanged(index(int(m_rows.size()), 0), index(int(m_rows.size()), columnCount() - 1));
}

} // namespace ui
