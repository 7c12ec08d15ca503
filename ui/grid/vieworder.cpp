// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/vieworder.h"

#include "ui/text/folding.h"

#include <algorithm>
#include <numeric>

namespace ui {

core::Metric sortMetric(const Column &column)
{
    return column.kind == Column::Kind::Agents ? core::Metric::AvailableAgentsNow : column.metric;
}

Qt::SortOrder firstOrder(const Column &column)
{
    const bool isName = column.kind == Column::Kind::Queue || column.kind == Column::Kind::Source;
    return isName ? Qt::AscendingOrder : Qt::DescendingOrder;
}

bool canSort(const Column &column)
{
    return column.kind != Column::Kind::Agents;
}

namespace {

/// The place of each source by its name.
std::vector<int> ranksOf(const FloorImage &image)
{
    std::vector<int> order(image.sources().size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return image.source(a).health.name.localeAwareCompare(image.source(b).health.name) < 0;
    });
    std::vector<int> ranks(order.size());
    for (size_t rank = 0; rank < order.size(); ++rank)
        ranks[size_t(order[rank])] = int(rank);
    return ranks;
}

} // namespace

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

bool ViewOrder::followsNumbers() const
{
    return m_sort.column.kind == Column::Kind::Metric || m_sort.column.kind == Column::Kind::Agents;
}

std::vector<int> ViewOrder::found(const GridTable &table, const FloorImage &image) const
{
    const auto isChosen = [&](const GridTable::Queue &queue) {
        const FloorImage::Source &source = image.source(queue.source);
        return m_chosen.isEmpty() || m_chosen.contains({source.id, source.snapshot.row(queue.row).queue});
    };
    std::vector<int> found;
    found.reserve(table.queues().size());
    for (int i = 0; i < int(table.queues().size()); ++i) {
        const QString &text = table.queue(i).searched;
        if (std::all_of(m_words.begin(), m_words.end(), [&](const QString &w) { return text.contains(w); })
            && isChosen(table.queue(i)))
            found.push_back(i);
    }
    return found;
}

template <class ValueOf> void ViewOrder::sortBy(ValueOf &&valueOf) const
{
    if (m_sort.order == Qt::AscendingOrder) {
        for (SortKey &key : m_keys)
            key.key = ascendingKey(valueOf(key.index));
    } else {
        for (SortKey &key : m_keys)
            key.key = descendingKey(valueOf(key.index));
    }
    radixSort(m_keys, m_room);
}

void ViewOrder::sortByMetric(const GridTable &table, const FloorImage &image) const
{
    const MetricCells cells(image, sortMetric(m_sort.column));
    sortBy([&](int queue) { return cells.at(table.place(queue)).number(); });
}

// The keys come by name: what has its equal stays so.
void ViewOrder::sort(const GridTable &table, const FloorImage &image) const
{
    switch (m_sort.column.kind) {
    case Column::Kind::Queue:
        if (m_sort.order == Qt::DescendingOrder)
            std::reverse(m_keys.begin(), m_keys.end());
        return;
    case Column::Kind::Source: {
        const std::vector<int> ranks = ranksOf(image);
        sortBy([&](int queue) { return double(ranks[size_t(table.place(queue).source)]); });
        return;
    }
    case Column::Kind::Health: {
        const std::vector<core::Severity> health = healths(image, table);
        sortBy([&](int queue) { return double(health[size_t(queue)]); });
        return;
    }
    case Column::Kind::Metric:
    case Column::Kind::Agents:
        sortByMetric(table, image);
        return;
    }
}

void ViewOrder::putBreachedFirst(const GridTable &table, const FloorImage &image) const
{
    const std::vector<core::Severity> health = healths(image, table);
    for (SortKey &key : m_keys)
        key.key = descendingKey(double(health[size_t(key.index)]));
    radixSort(m_keys, m_room);
}

std::vector<ViewRow> ViewOrder::rows(const GridTable &table, const FloorImage &image,
                                     const std::vector<int> &found) const
{
    std::vector<ViewRow> rows;
    fill(rows, table, image, found);
    return rows;
}

void ViewOrder::fill(std::vector<ViewRow> &rows, const GridTable &table, const FloorImage &image,
                     const std::vector<int> &found) const
{
    m_keys.resize(found.size());
    for (size_t i = 0; i < found.size(); ++i)
        m_keys[i] = {0, found[i]};
    sort(table, image);
    if (m_breachedFirst)
        putBreachedFirst(table, image);
    rows.clear();
    rows.reserve(m_keys.size());
    for (const SortKey &key : m_keys) {
        rows.push_back({key.index});
        if (m_open.isEmpty() || !table.queue(key.index).opens())
            continue;
        const GridTable::Queue &queue = table.queue(key.index);
        const FloorImage::Source &source = image.source(queue.source);
        if (!isOpen(source.id, source.snapshot.row(queue.row).queue))
            continue;
        for (int channel = 0; channel < queue.channelCount; ++channel)
            rows.push_back({key.index, channel});
    }
}

} // namespace ui
