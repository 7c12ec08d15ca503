// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/viewjson.h"
#include "ui/grid/gridmodel.h"
#include "ui/grid/gridview.h"

namespace ui {

// Between a saved view and what a grid is made of.

/// The grid as it is shown, without a name and a search.
core::View viewOf(const GridModel &model, const QHash<ColumnKey, int> &widths);
/// Every queue, the columns of the first start.
core::View standardView();

QList<Column> columnsOf(const core::View &view);
QHash<ColumnKey, int> widthsOf(const core::View &view);
ViewOrder::Sort sortOf(const core::View &view);
QSet<ViewOrder::QueueId> queuesOf(const core::View &view);

/// Whether both show the same, whatever they are called.
bool isSameLook(const core::View &a, const core::View &b);

/// The nearest of the row heights there are.
RowHeight rowHeightOf(int pixels);

} // namespace ui
