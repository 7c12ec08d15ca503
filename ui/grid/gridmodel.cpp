// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridmodel.h"

#include <algorithm>

namespace ui {

using core::Cell;
using core::Metric;
using core::Severity;

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
    if (column < 0 || column >= columnCount())
        return;
    m_order.setSort({m_columns.at(column), order});
    reorder();
}

void GridModel::setSearch(const QString &text)
{
    m_order.setSearch(text);
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

// A queue with one channel is one row: what the queue does not tell of itself, its channel does.
Cell GridModel::cell(int row, Metric metric) const
{
    const GridTable::Queue &queue = queueAt(row);
    const Cell own = m_image.shown(queue.source, snapshotRow(row), metric);
    const GridTable::Channel *only = m_table.onlyChannel(queue);
    return own.isMissing() && only ? m_image.shown(queue.source, only->row, metric) : own;
}

void GridModel::onTableChanged()
{
    beginResetModel();
    m_table.rebuild(m_image);
    m_rows = m_order.rows(m_table, m_image);
    m_found = m_order.found(m_table);
    m_rollUps.clear();
    refreshTodaySince();
    endResetModel();
    refreshCounts();
}

void GridModel::rebuild()
{
    beginResetModel();
    m_rows = m_order.rows(m_table, m_image);
    m_found = m_order.found(m_table);
    m_rollUps.clear();
    endResetModel();
    emit countsChanged();
}

void GridModel::reorder()
{
    std::vector<ViewRow> rows = m_order.rows(m_table, m_image);
    if (rows != m_rows)
        moveTo(std::move(rows));
}

void GridModel::moveTo(std::vector<ViewRow> rows)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        if (isRollUp(index.row())) {
            after.append(index);
            continue;
        }
        const auto place = std::find(rows.begin(), rows.end(), m_rows[size_t(index.row())]);
        after.append(createIndex(int(place - rows.begin()), index.column()));
    }
    m_rows = std::move(rows);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void GridModel::onSnapshotTaken(int source, const core::Snapshot &before)
{
    m_rollUps.clear();
    if (m_image.source(source).snapshot.tableVersion() != before.tableVersion())
        refreshTodaySince();
    reorder();
    signalChanges(source, before);
}

void GridModel::onAlertsChanged()
{
    if (m_table.hasAbsentRows()) {
        onTableChanged();
        return;
    }
    if (m_order.sort().column.kind == Column::Kind::Health)
        reorder();
    refreshCounts();
    signalColumns(0, rowCount() - 1, 0, columnCount() - 1);
}

void GridModel::onRulesChanged()
{
    refreshCounts();
    signalColumns(0, rowCount() - 1, 0, columnCount() - 1);
}

// Its numbers are not those of the floor any more, or are again.
void GridModel::onStaleChanged()
{
    m_rollUps.clear();
    signalColumns(0, rowCount() - 1, 0, columnCount() - 1);
}

// Clocks have moved on, and ages.
void GridModel::onTicked()
{
    bool anyStale = false;
    for (const FloorImage::Source &source : m_image.sources())
        anyStale |= source.isStale() || source.isPartOld;
    for (int column = 0; column < columnCount(); ++column) {
        const Column &c = m_columns.at(column);
        const bool isClock = c.isMetric() && core::info(c.metric).unit == core::Unit::Clock;
        if (isClock)
            m_rollUps.erase(c.metric);
        if (isClock || (anyStale && c.kind == Column::Kind::Health))
            signalColumns(0, rowCount() - 1, column, column);
    }
}

void GridModel::refreshCounts()
{
    m_critical = m_warning = 0;
    m_unwatched = int(std::count_if(m_table.queues().begin(), m_table.queues().end(),
                                    [this](const GridTable::Queue &queue) { return !isWatched(queue); }));
    if (!m_image.highlights().open().isEmpty()) {
        for (const GridTable::Queue &queue : m_table.queues()) {
            const Severity health = healthOf(m_image, m_table, queue);
            m_critical += health == Severity::Critical;
            m_warning += health == Severity::Warning;
        }
    }
    emit countsChanged();
}

std::pair<int, int> GridModel::window() const
{
    const int last = int(m_rows.size()) - 1;
    if (m_firstSeen < 0)
        return {0, last};
    return {std::min(m_firstSeen, last), std::min(m_lastSeen, last)};
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
        return false;
    case Column::Kind::Metric:
        return differs(column.metric);
    case Column::Kind::Agents:
        break;
    }
    return differs(Metric::AvailableAgentsNow) || differs(Metric::UnavailableAgentsNow)
           || differs(Metric::OfflineAgentsNow);
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
