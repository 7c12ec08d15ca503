// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridmodel.h"

#include <algorithm>

namespace ui {

using core::Cell;
using core::Metric;

GridModel::GridModel(const FloorImage &image, QObject *parent) : QAbstractTableModel(parent), m_image(image)
{
    connect(&image, &FloorImage::snapshotTaken, this, &GridModel::onSnapshotTaken);
    connect(&image, &FloorImage::tableChanged, this, &GridModel::onTableChanged);
    connect(&image, &FloorImage::alertsChanged, this, &GridModel::onAlertsChanged);
    connect(&image, &FloorImage::rulesChanged, this, &GridModel::onRulesChanged);
    connect(&image, &FloorImage::staleChanged, this, &GridModel::onStaleChanged);
    connect(&image, &FloorImage::ticked, this, &GridModel::onTicked);
    onTableChanged();
}

int GridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.empty() ? 0 : int(m_rows.size()) + 1;
}

int GridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

Qt::ItemFlags GridModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isRollUp(index.row()))
        return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void GridModel::setColumns(const QList<Column> &columns)
{
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

void GridModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount() || !canSort(m_columns.at(column)))
        return;
    m_order.setSort({m_columns.at(column), order});
    settle();
}

void GridModel::setBreachedFirst(bool first)
{
    m_order.setBreachedFirst(first);
    settle();
}

void GridModel::setSearch(const QString &text)
{
    m_order.setSearch(text);
    rebuild();
}

void GridModel::setChosen(const QSet<ViewOrder::QueueId> &queues)
{
    m_order.setChosen(queues);
    rebuild();
}

bool GridModel::isOpenAt(int row) const
{
    const size_t next = size_t(row) + 1;
    return next < m_rows.size() && m_rows[next].isChannel() && !m_rows[size_t(row)].isChannel();
}

void GridModel::setOpen(int row, bool open)
{
    if (row < 0 || isRollUp(row) || m_rows[size_t(row)].isChannel() || isOpenAt(row) == open)
        return;
    const GridTable::Queue &queue = queueAt(row);
    if (!queue.opens())
        return;
    const RowId id = idOf(row);
    const auto channels = m_rows.begin() + row + 1;
    if (open) {
        beginInsertRows({}, row + 1, row + queue.channelCount);
        std::vector<ViewRow> added;
        for (int channel = 0; channel < queue.channelCount; ++channel)
            added.push_back({m_rows[size_t(row)].queue, channel});
        m_rows.insert(channels, added.begin(), added.end());
        m_order.setOpen(id.source, id.queue, true);
        endInsertRows();
    } else {
        beginRemoveRows({}, row + 1, row + queue.channelCount);
        m_rows.erase(channels, channels + queue.channelCount);
        m_order.setOpen(id.source, id.queue, false);
        endRemoveRows();
    }
    signalColumns(row, row, 0, columnCount() - 1);
}

void GridModel::setAllOpen(bool open)
{
    for (const GridTable::Queue &queue : m_table.queues()) {
        const FloorImage::Source &source = m_image.source(queue.source);
        if (queue.opens())
            m_order.setOpen(source.id, source.snapshot.row(queue.row).queue, open);
    }
    rebuild();
}

int GridModel::queueRow(int row) const
{
    while (row > 0 && !isRollUp(row) && m_rows[size_t(row)].isChannel())
        --row;
    return row;
}

GridModel::RowId GridModel::idOf(int row) const
{
    if (row < 0 || row >= int(m_rows.size()))
        return {};
    const FloorImage::Source &source = m_image.source(queueAt(row).source);
    const core::Row &cells = source.snapshot.row(snapshotRow(row));
    return {source.id, cells.queue, m_rows[size_t(row)].isChannel() ? cells.channel : core::ChannelSid{}};
}

int GridModel::rowOf(const RowId &id) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const RowId other = idOf(row);
        if (other.queue == id.queue && other.channel == id.channel && other.source == id.source)
            return row;
    }
    return -1;
}

int GridModel::snapshotRow(int row) const
{
    const ViewRow &shown = m_rows[size_t(row)];
    const GridTable::Queue &queue = m_table.queue(shown.queue);
    return shown.isChannel() ? m_table.channels(queue)[size_t(shown.channel)].row : queue.row;
}

CellPlace GridModel::placeOf(int row) const
{
    const ViewRow &shown = m_rows[size_t(row)];
    if (!shown.isChannel())
        return m_table.place(shown.queue);
    const int cells = snapshotRow(row);
    return {queueAt(row).source, cells, cells};
}

// A queue with one channel is one row: what the queue does not tell of itself, its channel does.
Cell GridModel::number(int row, Metric metric) const
{
    if (isRollUp(row))
        return rollUp(metric);
    return cellOf(m_image, placeOf(row), metric);
}

} // namespace ui
