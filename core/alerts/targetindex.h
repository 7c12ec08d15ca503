// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/levels.h"
#include "core/metrics/metric.h"

#include <array>
#include <span>
#include <vector>

namespace core {

// One cell that a target depends on. While the cell's value stays in the band, the target needs no second
// look.
struct Slot
{
    Band band;
    quint32 row;
    quint32 target;
};

// Which targets hang on which cell: for each metric its slots in the order of rows. Most cells are nobody's,
// so one bit a row tells whether there are any, and a count for each 64 rows where they begin: both stay in
// the cache.
class TargetIndex
{
public:
    struct Entry
    {
        Metric metric;
        quint32 row;
        quint32 target;
    };

    void build(std::vector<Entry> entries, int rowCount);
    /// Makes room for more rows, all of them nobody's.
    void grow(int rowCount);

    std::span<Slot> watched(Metric metric) { return m_columns[size_t(metric)].inOrder; }

    bool isWatched(Metric metric, quint32 row) const
    {
        return m_columns[size_t(metric)].bits[row / 64] >> row % 64 & 1;
    }
    /// At or before the first slot of a row that is watched.
    Slot *near(Metric metric, quint32 row)
    {
        Column &column = m_columns[size_t(metric)];
        return column.inOrder.data() + column.before[row / 64];
    }
    /// The slots of a row that is watched.
    std::span<Slot> watched(Metric metric, quint32 row)
    {
        Slot *first = near(metric, row);
        while (first->row != row)
            ++first;
        const std::vector<Slot> &all = m_columns[size_t(metric)].inOrder;
        Slot *last = first + 1;
        while (last != all.data() + all.size() && last->row == row)
            ++last;
        return {first, last};
    }

private:
    struct Column
    {
        std::vector<Slot> inOrder;
        std::vector<quint64> bits; // one a row
        std::vector<quint32> before; // for each 64 rows, how many slots lie before them
    };
    std::array<Column, metricCount> m_columns;
};

} // namespace core
