// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace core {

// Cuts bytes as they come into lines, in place: lines are handed out where they lie, and the memory is
// bounded by the longest line.
class LineBuffer
{
public:
    /// What is behind a line's end and may be read: see StreamReader::padding.
    static constexpr size_t padding = 64;

    /// Room for `size` more bytes; write them there, then say with `added` how many came. Ends the life of
    /// lines.
    char *room(size_t size);
    void added(size_t size);

    /// The next whole line without its newline (and without a carriage return before it); nothing: more bytes
    /// are needed. Good until the next `room`.
    std::optional<std::string_view> next();

    /// What is left when the input has ended: a last line without a newline; empty: there is none.
    std::string_view rest() const;

    /// How many bytes may be read from the line's first on.
    size_t readable(std::string_view line) const;

    /// The bytes of the line that is not yet whole.
    size_t pending() const { return m_end - m_begin; }
    /// Forgets the line that is not yet whole, and the rest of it when that comes.
    void dropPending();

private:
    std::vector<char> m_bytes;
    size_t m_begin = 0;
    size_t m_searched = 0;
    size_t m_end = 0;
    bool m_dropping = false;
};

} // namespace core
