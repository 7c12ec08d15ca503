// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/rowfinder.h"

#include <algorithm>
#include <cstring>

namespace core {

namespace {

/// How far ahead a line may skip rows before it is cheaper to look the row up.
constexpr int lookAhead = 48;

} // namespace

RowFinder::Tail RowFinder::tailOf(std::string_view sid, int queueRow)
{
    Tail tail{sid.size(), queueRow};
    if (sid.size() >= sizeof tail.bytes)
        std::memcpy(&tail.bytes, sid.data() + sid.size() - sizeof tail.bytes, sizeof tail.bytes);
    return tail;
}

int RowFinder::find(std::string_view sid, int queueRow, int previous) const
{
    const Tail wanted = tailOf(sid, queueRow);
    const int end = std::min(previous + 1 + lookAhead, size());
    for (int row = previous + 1; row < end; ++row) {
        if (m_tails[size_t(row)] == wanted && this->sid(row) == sid)
            return row;
    }
    return m_rows.value({queueRow, QByteArray::fromRawData(sid.data(), qsizetype(sid.size()))}, -1);
}

int RowFinder::add(std::string_view sid, int queueRow)
{
    const int row = size();
    m_tails.push_back(tailOf(sid, queueRow));
    m_text.append(sid);
    m_begin.push_back(m_text.size());
    m_rows.insert({queueRow, QByteArray(sid.data(), qsizetype(sid.size()))}, row);
    return row;
}

} // namespace core
