// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/linebuffer.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace core {

char *LineBuffer::room(size_t size)
{
    if (m_begin > 0) {
        std::memmove(m_bytes.data(), m_bytes.data() + m_begin, m_end - m_begin);
        m_searched -= m_begin;
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_bytes.size() < m_end + size + padding)
        m_bytes.resize(std::max(m_end + size + padding, m_bytes.size() * 2));
    return m_bytes.data() + m_end;
}

void LineBuffer::added(size_t size)
{
    m_end += size;
}

std::optional<std::string_view> LineBuffer::next()
{
    while (m_searched < m_end) {
        const void *found = std::memchr(m_bytes.data() + m_searched, '\n', m_end - m_searched);
        if (!found) {
            m_searched = m_end;
            break;
        }
        const size_t newline = size_t(static_cast<const char *>(found) - m_bytes.data());
        std::string_view line(m_bytes.data() + m_begin, newline - m_begin);
        m_begin = m_searched = newline + 1;
        if (std::exchange(m_dropping, false))
            continue;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        return line;
    }
    if (m_dropping)
        m_begin = m_end;
    return std::nullopt;
}

std::string_view LineBuffer::rest() const
{
    return {m_bytes.data() + m_begin, m_end - m_begin};
}

size_t LineBuffer::readable(std::string_view line) const
{
    return size_t(m_bytes.data() + m_bytes.size() - line.data());
}

void LineBuffer::dropPending()
{
    m_begin = m_searched = m_end;
    m_dropping = true;
}

} // namespace core
