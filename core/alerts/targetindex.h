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

// Which targets hang on which cell: for each metric its slots in the order of rows.
class TargetIndex
{
public:
    struct Entry
    {
        Metric metric;
        quint32 row;
        quint32 target;
    };

    void build(const std::vector<Entry> &entries, int rowCount);

    std::span<Slot> watched(Metric metric) { return m_columns[size_t(metric)].watched; }
    std::span<Slot> watched(Metric metric, quint32 row)
    {
        Column &column = m_columns[size_t(metric)];
        if (size_t(row) + 1 >= column.begin.size())
            return {};
        return {column.watched.data() + column.begin[row], column.watched.data() + column.begin[row + 1]};
    }

private:
    struct Column
    {
        std::vector<Slot> watched;
        std::vector<quint32> begin; // for each row the number of its first slot, and one more
    };
    std::array<Column, metricCount> m_columns;
};

} // namespace core
