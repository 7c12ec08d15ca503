// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace ui {

// How a wallboard divides its screen: as large as it fits, on as many pages as it takes to be read from afar.
struct WallboardLayout
{
    /// The line of clock and ages, and the one of the columns' titles.
    int headerHeight = 0;
    int titleHeight = 0;
    int rowHeight = 0;
    int rowsPerPage = 1;
    int pages = 1;
    int columns = 0;
    int nameWidth = 0;
    int columnWidth = 0;

    /// The first row of a page and the row after its last one.
    std::pair<int, int> rowsOf(int page, int rows) const;
    /// The place of a row of the page at hand; the sums stand below the last of them.
    QRect rowRect(int place, int width) const;
    QRect cellRect(int place, int column, int width) const;
};

/// `rows` without the roll-up, `columns` of numbers that are wanted: those that do not fit are left out.
WallboardLayout wallboardLayout(const QSize &size, int rows, int columns);

} // namespace ui
