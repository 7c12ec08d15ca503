// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/columns.h"
#include "ui/grid/gridtable.h"
#include "ui/grid/radixsort.h"

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

// Which rows are shown, and in which order: search, queues chosen, sort, breached first, open and closed
// queues. Queues are sorted, channels stay with their queue. Pure: knows no widget and no model.
class ViewOrder
{
public:
    struct Sort
    {
        Column column{Column::Kind::Queue};
        Qt::SortOrder order = Qt::AscendingOrder;

        bool operator==(const Sort &) const = default;
    };
    using QueueId = std::pair<core::SourceId, core::QueueSid>;

    void setSort(const Sort &sort) { m_sort = sort; }
    const Sort &sort() const { return m_sort; }

    /// Queues with an open alert come first, the worst of them before the others.
    void setBreachedFirst(bool first) { m_breachedFirst = first; }
    bool isBreachedFirst() const { return m_breachedFirst; }

    /// Shows the queues that contain every word.
    void setSearch(const QString &text);
    bool isSearching() const { return !m_words.isEmpty(); }

    /// Shows these queues only; none: all of them.
    void setChosen(const QSet<QueueId> &queues) { m_chosen = queues; }
    bool isChoosing() const { return !m_chosen.isEmpty(); }
    const QSet<QueueId> &chosen() const { return m_chosen; }

    void setOpen(const core::SourceId &source, const core::QueueSid &queue, bool open);
    bool isOpen(const core::SourceId &source, const core::QueueSid &queue) const
    {
        return m_open.contains({source, queue});
    }

    /// The queues that search and choice leave, by name.
    std::vector<int> found(const GridTable &table, const FloorImage &image) const;

    /// The rows to show now, of the queues `found`. Cells without a value come last, whichever way the sort
    /// goes; equals go by name.
    std::vector<ViewRow> rows(const GridTable &table, const FloorImage &image,
                              const std::vector<int> &found) const;
    /// The same into `rows`, whose memory is used again.
    void fill(std::vector<ViewRow> &rows, const GridTable &table, const FloorImage &image,
              const std::vector<int> &found) const;

    /// Whether new numbers can change the order; alerts alone change it where breached queues come first.
    bool followsNumbers() const;
    bool followsAlerts() const { return m_breachedFirst || m_sort.column.kind == Column::Kind::Health; }

private:
    template <class ValueOf> void sortBy(ValueOf &&valueOf) const;
    void sort(const GridTable &table, const FloorImage &image) const;
    void sortByMetric(const GridTable &table, const FloorImage &image) const;
    void putBreachedFirst(const GridTable &table, const FloorImage &image) const;

    Sort m_sort;
    bool m_breachedFirst = false;
    QStringList m_words;
    QSet<QueueId> m_chosen;
    QSet<QueueId> m_open;
    // Kept between calls, for their memory.
    mutable std::vector<SortKey> m_keys;
    mutable std::vector<SortKey> m_room;
};

/// The metric whose value a column is sorted by.
core::Metric sortMetric(const Column &column);

/// Queue names begin at A, numbers at their largest.
Qt::SortOrder firstOrder(const Column &column);

/// Agents side by side are three numbers: none of them is the order.
bool canSort(const Column &column);

} // namespace ui
