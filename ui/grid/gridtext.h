// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace ui {

/// Rows as words for the clipboard: a line each, tabs between the cells, the names of the columns on top.
QString rowsText(const GridModel &model, const QList<int> &rows);

/// What the grid shows, as CSV: its columns in their order, its rows in theirs, the roll-up last. Numbers are
/// plain, times are seconds, and a cell without data is empty.
QByteArray csvOf(const GridModel &model, bool mark);

} // namespace ui
