// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/targetindex.h"

#include <algorithm>
#include <tuple>

namespace core {

void TargetIndex::build(std::vector<Entry> entries, int rowCount)
{
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.metric, a.row, a.target) < std::tie(b.metric, b.row, b.target);
    });
    m_columns = {};
    grow(rowCount);
    for (const Entry &entry : entries) {
        Column &column = m_columns[size_t(entry.metric)];
        column.inOrder.push_back({Band::empty(), entry.row, entry.target});
        column.bits[entry.row / 64] |= quint64(1) << entry.row % 64;
        ++column.before[entry.row / 64 + 1];
    }
    for (Column &column : m_columns) {
        for (size_t word = 1; word < column.before.size(); ++word)
            column.before[word] += column.before[word - 1];
    }
}

void TargetIndex::grow(int rowCount)
{
    const size_t words = size_t(rowCount) / 64 + 1;
    for (Column &column : m_columns) {
        column.bits.resize(words, 0);
        column.before.resize(words + 1, quint32(column.inOrder.size()));
    }
}

} // namespace core
