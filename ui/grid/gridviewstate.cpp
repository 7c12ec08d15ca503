// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridviewstate.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

namespace ui {

core::View viewOf(const GridModel &model, const QHash<ColumnKey, int> &widths)
{
    core::View view;
    for (const Column &column : model.columns())
        view.columns.append({nameOf(column), widths.value(keyOf(column))});
    view.sort = {nameOf(model.sorting().column), model.sorting().order == Qt::DescendingOrder};
    view.breachedFirst = model.order().isBreachedFirst();
    for (const ViewOrder::QueueId &queue : model.order().chosen())
        view.queues.append({queue.first, queue.second});
    std::sort(view.queues.begin(), view.queues.end(), [](const core::ViewQueue &a, const core::ViewQueue &b) {
        return std::tie(a.source.text, a.queue.text) < std::tie(b.source.text, b.queue.text);
    });
    return view;
}

core::View standardView()
{
    core::View view;
    for (const Column &column : defaultColumns())
        view.columns.append({nameOf(column)});
    return view;
}

QList<Column> columnsOf(const core::View &view)
{
    QList<Column> columns{allColumns().first()};
    for (const core::ViewColumn &wanted : view.columns) {
        const auto column = columnByName(wanted.key);
        if (column && !columns.contains(*column))
            columns << *column;
    }
    return columns;
}

QHash<ColumnKey, int> widthsOf(const core::View &view)
{
    QHash<ColumnKey, int> widths;
    for (const core::ViewColumn &wanted : view.columns) {
        const auto column = columnByName(wanted.key);
        if (column && wanted.width > 0)
            widths.insert(keyOf(*column), wanted.width);
    }
    return widths;
}

ViewOrder::Sort sortOf(const core::View &view)
{
    const Column column = columnByName(view.sort.column).value_or(allColumns().first());
    return {column, view.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder};
}

QSet<ViewOrder::QueueId> queuesOf(const core::View &view)
{
    QSet<ViewOrder::QueueId> queues;
    for (const core::ViewQueue &queue : view.queues)
        queues.insert({queue.source, queue.queue});
    return queues;
}

bool isSameLook(const core::View &a, const core::View &b)
{
    return a.columns == b.columns && a.sort == b.sort && a.breachedFirst == b.breachedFirst
           && a.filter == b.filter && queuesOf(a) == queuesOf(b);
}

RowHeight rowHeightOf(int pixels)
{
    static constexpr std::array heights{RowHeight::Compact, RowHeight::Normal, RowHeight::Comfortable};
    return *std::min_element(heights.begin(), heights.end(), [pixels](RowHeight a, RowHeight b) {
        return std::abs(int(a) - pixels) < std::abs(int(b) - pixels);
    });
}

} // namespace ui
