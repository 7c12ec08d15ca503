// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

// Which row of a source's table a sid means. Sources name their rows in the same order every time, so the
// rows just behind the last one are tried first; they lie side by side, and a line that names many rows waits
// for no memory.
class RowFinder
{
public:
    static constexpr int queueItself = -1;

    int size() const { return int(m_tails.size()); }
    std::string_view sid(int row) const
    {
        const size_t begin = m_begin[size_t(row)];
        return {m_text.data() + begin, m_begin[size_t(row) + 1] - begin};
    }

    /// Whether this row has that sid and that queue; `row` need not be there.
    bool isAt(int row, std::string_view sid, int queueRow) const
    {
        return row < size() && m_tails[size_t(row)] == tailOf(sid, queueRow) && this->sid(row) == sid;
    }

    /// The row of a queue (`queueRow` is `queueItself`), or of a channel in the queue of `queueRow`; -1:
    /// there is none yet. `previous`: the row found before.
    int find(std::string_view sid, int queueRow, int previous) const;

    /// Gives a row that is not there the next number.
    int add(std::string_view sid, int queueRow);

private:
    // Enough to tell two sids apart nearly always: its last bytes, and whose channel it is.
    struct Tail
    {
        quint64 bytes;
        int queueRow;
        bool operator==(const Tail &) const = default;
    };
    static Tail tailOf(std::string_view sid, int queueRow);

    std::vector<Tail> m_tails;
    std::string m_text;
    std::vector<size_t> m_begin{0};
    QHash<std::pair<int, QByteArray>, int> m_rows;
};

} // namespace core
