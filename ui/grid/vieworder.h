// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/columns.h"
#include "ui/grid/gridtable.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace ui {

// A row as it is shown: a queue, or a channel under its queue.
struct ViewRow
{
    /// Index into GridTable::queues().
    int queue = 0;
    /// Index into its channels; -1: the queue itself.
    int channel = -1;

    bool isChannel() const { return channel >= 0; }
    bool operator==(const ViewRow &) const = default;
};

// Which rows are shown, and in which order: search, sort, open and closed queues. Queues are sorted, channels
// stay with their queue. Pure: knows no widget and no model.
class ViewOrder
{
public:
    struct Sort
    {
        Column column{Column::Kind::Queue};
        Qt::SortOrder order = Qt::AscendingOrder;
    };

    void setSort(const Sort &sort) { m_sort = sort; }
    const Sort &sort() const { return m_sort; }

    /// Shows the queues that contain every word.
    void setSearch(const QString &text);
    bool isSearching() const { return !m_words.isEmpty(); }

    void setOpen(const core::SourceId &source, const core::QueueSid &queue, bool open);
    bool isOpen(const core::SourceId &source, const core::QueueSid &queue) const
    {
        return m_open.contains({source, queue});
    }

    /// The rows to show now. Cells without a value come last, whichever way the sort goes; equals go by name.
    std::vector<ViewRow> rows(const GridTable &table, const FloorImage &image) const;

    /// The queues that the search leaves, in no particular order.
    std::vector<int> found(const GridTable &table) const;

private:
    struct Key
    {
        double value;
        int rank;
        int queue;
    };
    std::vector<Key> keys(const GridTable &table, const FloorImage &image) const;
    double valueOf(const GridTable &table, const FloorImage &image, const GridTable::Queue &queue) const;

    Sort m_sort;
    QStringList m_words;
    QSet<std::pair<core::SourceId, core::QueueSid>> m_open;
};

/// The metric whose value a column is sorted by.
core::Metric sortMetric(const Column &column);

/// Queue names begin at A, numbers at their largest.
Qt::SortOrder firstOrder(const Column &column);

} // namespace ui
