// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/linefile.h"

#include "core/metrics/streamreader.h"

#include <algorithm>

namespace core {

namespace {

bool isBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

} // namespace

Outcome LineFile::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        return Error{path, m_file.errorString()};
    return done;
}

bool LineFile::next(Line &line)
{
    while (!m_ended) {
        if (const auto text = m_lines.next()) {
            ++m_number;
            line = {*text, m_lines.readable(*text), m_number};
        } else if (m_lines.pending() > StreamReader::maximumLine) {
            ++m_number;
            m_lines.dropPending();
            line = {{}, 0, m_number, true};
            return true;
        } else if (fill()) {
            continue;
        } else {
            m_ended = true;
            if (m_failure)
                return false; // What was read of the line at hand is no line.
            const std::string_view rest = m_lines.rest();
            line = {rest, m_lines.readable(rest), m_number + 1, false, true};
        }
        if (!isBlank(line.text))
            return true;
    }
    return false;
}

Outcome LineFile::end() const
{
    return m_failure ? Outcome(*m_failure) : done;
}

/// Reads on; false at the end of the file, or when it can't be read.
bool LineFile::fill()
{
    const qint64 count = m_file.read(m_lines.room(m_chunk), qint64(m_chunk));
    if (count < 0)
        m_failure = Error{m_file.fileName(), m_file.errorString()};
    if (count <= 0)
        return false;
    m_lines.added(size_t(count));
    return true;
}

} // namespace core
