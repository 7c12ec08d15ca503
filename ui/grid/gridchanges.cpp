// SPDX-License-Identifier: GPL-3.0-or-later
// How a GridModel follows the floor: what a fact does to its rows and their order.
#include "ui/grid/gridmodel.h"

#include "ui/text/numbertext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

using core::Metric;
using core::Severity;

void GridModel::onTableChanged()
{
    // Where a source has gone the places of the others are other ones: no order can be held.
    const bool holds = m_held && m_table.sourceCount() <= int(m_image.sources().size());
    std::vector<CellPlace> before;
    for (const ViewRow &row : m_rows) {
        if (holds && !row.isChannel())
            before.push_back(m_table.place(row.queue));
    }
    beginResetModel();
    m_table.rebuild(m_image);
    refreshFound();
    m_order.fill(m_nextRows, m_table, m_image, m_found);
    m_rows = before.empty() ? m_nextRows : heldRows(before);
    m_rollUps.clear();
    refreshTodaySince();
    endResetModel();
    setOrderDue(m_rows != m_nextRows);
    refreshUnwatched();
    refreshCounts();
}

/// The rows in the order that stands still: queues that are new come last.
std::vector<ViewRow> GridModel::heldRows(const std::vector<CellPlace> &before) const
{
    std::vector<int> places(m_table.queues().size(), int(before.size()));
    for (int place = 0; place < int(before.size()); ++place) {
        const int queue = m_table.queueOf(before[size_t(place)].source, before[size_t(place)].row);
        if (queue >= 0)
            places[size_t(queue)] = place;
    }
    std::vector<ViewRow> rows = m_nextRows;
    std::stable_sort(rows.begin(), rows.end(), [&](const ViewRow &a, const ViewRow &b) {
        return places[size_t(a.queue)] < places[size_t(b.queue)];
    });
    return rows;
}

void GridModel::rebuild()
{
    beginResetModel();
    refreshFound();
    m_rows = m_order.rows(m_table, m_image, m_found);
    m_rollUps.clear();
    endResetModel();
    setOrderDue(false);
    emit countsChanged();
}

void GridModel::refreshFound()
{
    m_found = m_order.found(m_table, m_image);
    m_foundPlaces.clear();
    m_foundPlaces.reserve(m_found.size());
    for (const int queue : m_found)
        m_foundPlaces.push_back(m_table.place(queue));
    std::sort(m_foundPlaces.begin(), m_foundPlaces.end(), [](const CellPlace &a, const CellPlace &b) {
        return a.source != b.source ? a.source < b.source : a.row < b.row;
    });
}

void GridModel::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    if (m_orderDue)
        settle();
    emit holdChanged();
}

void GridModel::setOrderDue(bool due)
{
    if (std::exchange(m_orderDue, due) != due)
        emit holdChanged();
}

// True: rows have moved.
bool GridModel::reorder()
{
    m_order.fill(m_nextRows, m_table, m_image, m_found);
    const bool moved = m_nextRows != m_rows;
    setOrderDue(m_held && moved);
    if (!moved || m_held)
        return false;
    moveTo(m_nextRows);
    return true;
}

// The order as it should be, whoever points at what.
void GridModel::settle()
{
    m_order.fill(m_nextRows, m_table, m_image, m_found);
    setOrderDue(false);
    if (m_nextRows != m_rows)
        moveTo(m_nextRows);
}

void GridModel::moveTo(std::vector<ViewRow> &rows)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> placeOfQueue;
    if (!before.isEmpty()) {
        placeOfQueue.resize(m_table.queues().size());
        for (int row = 0; row < int(rows.size()); ++row) {
            if (!rows[size_t(row)].isChannel())
                placeOfQueue[size_t(rows[size_t(row)].queue)] = row;
        }
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        if (isRollUp(index.row())) {
            after.append(index);
            continue;
        }
        const ViewRow &row = m_rows[size_t(index.row())]; // the queue itself is its channel -1
        after.append(createIndex(placeOfQueue[size_t(row.queue)] + row.channel + 1, index.column()));
    }
    m_rows.swap(rows);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void GridModel::onSnapshotTaken(int source, const core::Snapshot &before)
{
    const core::Snapshot &now = m_image.source(source).snapshot;
    forgetRollUps(before, now);
    if (now.tableVersion() != before.tableVersion())
        refreshTodaySince();
    if (m_order.followsNumbers() && reorder())
        signalAll();
    else
        signalChanges(source, before);
}

// Snapshots share the columns that are the same.
void GridModel::forgetRollUps(const core::Snapshot &before, const core::Snapshot &now)
{
    const auto isSame = [&](Metric metric) {
        return before.column(metric).data() == now.column(metric).data()
               && core::info(metric).unit != core::Unit::Clock;
    };
    const auto accepted = [](Metric metric) {
        const bool today = core::info(metric).window == core::Window::Today;
        return today ? std::array{Metric::AcceptedToday, Metric::AbandonedToday}
                     : std::array{Metric::Accepted30Min, Metric::Abandoned30Min};
    };
    std::erase_if(m_rollUps, [&](const auto &known) {
        const Metric metric = known.first;
        const auto weights = accepted(metric);
        return !isSame(metric) || !isSame(weights[0]) || !isSame(weights[1]);
    });
}

void GridModel::onAlertsChanged()
{
    if (m_table.isOutdated(m_image)) {
        onTableChanged();
        return;
    }
    if (m_order.followsAlerts())
        reorder();
    refreshCounts();
    signalAll();
    emit levelsChanged();
}

void GridModel::onRulesChanged()
{
    refreshUnwatched();
    refreshCounts();
    signalAll();
}

// Its numbers are not those of the floor any more, or are again.
void GridModel::onStaleChanged()
{
    m_rollUps.clear();
    signalAll();
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

void GridModel::refreshUnwatched()
{
    m_unwatched = int(std::count_if(m_table.queues().begin(), m_table.queues().end(),
                                    [this](const GridTable::Queue &queue) { return !isWatched(queue); }));
}

void GridModel::refreshCounts()
{
    m_critical = m_warning = 0;
    if (!m_image.highlights().open().isEmpty()) {
        for (const Severity health : healths(m_image, m_table)) {
            m_critical += health == Severity::Critical;
            m_warning += health == Severity::Warning;
        }
    }
    emit countsChanged();
}

void GridModel::refreshTodaySince()
{
    m_todaySince.clear();
    std::optional<core::Instant> since;
    for (const GridTable::Queue &queue : m_table.queues()) {
        const auto its = m_image.source(queue.source).snapshot.row(queue.row).todaySince;
        if (its && since && *since != *its) {
            m_todaySince = tr("since: differs by queue");
            return;
        }
        if (!its)
            return;
        since = its;
    }
    if (since)
        m_todaySince = tr("since %1", "Today counts from this time on").arg(zonedTime(*since));
}

} // namespace ui
