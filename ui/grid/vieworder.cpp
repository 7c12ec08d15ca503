// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/vieworder.h"

#include <algorithm>
#include <limits>

namespace ui {

core::Metric sortMetric(const Column &column)
{
    return column.kind == Column::Kind::Agents ? core::Metric::AvailableAgentsNow : column.metric;
}

Qt::SortOrder firstOrder(const Column &column)
{
    return column.kind == Column::Kind::Queue ? Qt::AscendingOrder : Qt::DescendingOrder;
}

void ViewOrder::setSearch(const QString &text)
{
    m_words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void ViewOrder::setOpen(const core::SourceId &source, const core::QueueSid &queue, bool open)
{
    if (open)
        m_open.insert({source, queue});
    else
        m_open.remove({source, queue});
}

std::vector<int> ViewOrder::found(const GridTable &table) const
{
    std::vector<int> found;
    found.reserve(table.queues().size());
    for (int i = 0; i < int(table.queues().size()); ++i) {
        const QString &text = table.queue(i).searched;
        if (std::all_of(m_words.begin(), m_words.end(), [&](const QString &w) { return text.contains(w); }))
            found.push_back(i);
    }
    return found;
}

double ViewOrder::valueOf(const GridTable &table, const FloorImage &image,
                          const GridTable::Queue &queue) const
{
    switch (m_sort.column.kind) {
    case Column::Kind::Queue:
        return queue.rank;
    case Column::Kind::Health:
        return double(healthOf(image, table, queue));
    case Column::Kind::Metric:
    case Column::Kind::Agents:
        break;
    }
    return image.shown(queue.source, queue.row, sortMetric(m_sort.column)).number();
}

std::vector<ViewOrder::Key> ViewOrder::keys(const GridTable &table, const FloorImage &image) const
{
    const double sign = m_sort.order == Qt::AscendingOrder ? 1 : -1;
    std::vector<Key> keys;
    keys.reserve(table.queues().size());
    for (const int index : found(table)) {
        const GridTable::Queue &queue = table.queue(index);
        const double value = valueOf(table, image, queue);
        const double key = value == value ? value * sign : std::numeric_limits<double>::infinity();
        keys.push_back({key, queue.rank, index});
    }
    return keys;
}

std::vector<ViewRow> ViewOrder::rows(const GridTable &table, const FloorImage &image) const
{
    std::vector<Key> sorted = keys(table, image);
    std::sort(sorted.begin(), sorted.end(), [](const Key &a, const Key &b) {
        return a.value != b.value ? a.value < b.value : a.rank < b.rank;
    });
    std::vector<ViewRow> rows;
    rows.reserve(sorted.size());
    for (const Key &key : sorted) {
        rows.push_back({key.queue});
        const GridTable::Queue &queue = table.queue(key.queue);
        if (m_open.isEmpty() || !queue.opens())
            continue;
        const core::Row &row = image.source(queue.source).snapshot.row(queue.row);
        if (!isOpen(image.source(queue.source).id, row.queue))
            continue;
        for (int channel = 0; channel < queue.channelCount; ++channel)
            rows.push_back({key.queue, channel});
    }
    return rows;
}

} // namespace ui
