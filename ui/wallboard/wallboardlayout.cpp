// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/wallboardlayout.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Parts of the screen's height: rows smaller than these are not read from afar, and larger ones only waste
/// room.
constexpr int mostRows = 22;
constexpr int leastRows = 8;
constexpr int leastRowHeight = 28;
/// A number with its shape, in heights of a row.
constexpr double columnShare = 2.7;
constexpr double nameShare = 5.5;

} // namespace

WallboardLayout wallboardLayout(const QSize &size, int rows, int columns)
{
    WallboardLayout layout;
    layout.headerHeight = std::max(44, size.height() / 11);
    layout.titleHeight = std::max(32, layout.headerHeight * 6 / 10);
    const int room = std::max(1, size.height() - layout.headerHeight - layout.titleHeight);
    const int least = std::max(leastRowHeight, size.height() / mostRows);
    const int most = std::max(least, size.height() / leastRows);
    // One more for the sums; and rather smaller than without a column.
    const int byRows = room / (std::max(1, rows) + 1);
    const int byColumns = int(size.width() / (nameShare + columns * columnShare));
    layout.rowHeight = std::clamp(std::min(byRows, byColumns), least, most);
    layout.rowsPerPage = std::max(1, room / layout.rowHeight - 1);
    layout.pages = std::max(1, (rows + layout.rowsPerPage - 1) / layout.rowsPerPage);
    const int wanted = int(layout.rowHeight * columnShare);
    const int name = std::min(int(layout.rowHeight * nameShare), size.width() / 2);
    const int fitting = std::max(1, (size.width() - name) / std::max(1, wanted));
    layout.columns = std::min(columns, fitting);
    layout.columnWidth
        = layout.columns ? std::min((size.width() - name) / layout.columns, wanted * 3 / 2) : 0;
    layout.nameWidth = size.width() - layout.columns * layout.columnWidth;
    return layout;
}

std::pair<int, int> WallboardLayout::rowsOf(int page, int rows) const
{
    const int first = std::min(page * rowsPerPage, rows);
    return {first, std::min(first + rowsPerPage, rows)};
}

QRect WallboardLayout::rowRect(int place, int width) const
{
    return {0, headerHeight + titleHeight + place * rowHeight, width, rowHeight};
}

QRect WallboardLayout::cellRect(int place, int column, int width) const
{
    const QRect row = rowRect(place, width);
    return {nameWidth + column * columnWidth, row.y(), columnWidth, row.height()};
}

} // namespace ui
