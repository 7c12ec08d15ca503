// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/targetindex.h"

namespace core {

void TargetIndex::build(const std::vector<Entry> &entries, int rowCount)
{
    std::array<size_t, metricCount> counts{};
    for (const Entry &entry : entries)
        ++counts[size_t(entry.metric)];
    for (size_t metric = 0; metric < counts.size(); ++metric) {
        Column &column = m_columns[metric];
        column.watched.assign(counts[metric], {Band::empty(), 0, 0});
        column.begin.assign(counts[metric] ? size_t(rowCount) + 1 : 0, 0);
    }
    // Counting sort by row; entries of one row keep their order.
    for (const Entry &entry : entries)
        ++m_columns[size_t(entry.metric)].begin[entry.row + 1];
    for (Column &column : m_columns) {
        for (size_t row = 1; row < column.begin.size(); ++row)
            column.begin[row] += column.begin[row - 1];
    }
    std::array<std::vector<quint32>, metricCount> next;
    for (size_t metric = 0; metric < counts.size(); ++metric)
        next[metric] = m_columns[metric].begin;
    for (const Entry &entry : entries) {
        const size_t metric = size_t(entry.metric);
        m_columns[metric].watched[next[metric][entry.row]++] = {Band::empty(), entry.row, entry.target};
    }
}

} // namespace core
