// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/linebuffer.h"

#include <QFile>

#include <optional>
#include <string_view>

namespace core {

// Reads a text file a line at a time, in memory that follows the longest line and not the file.
class LineFile
{
public:
    /// `chunk`: how many bytes are read at a time.
    explicit LineFile(size_t chunk = 256 * 1024) : m_chunk(chunk) { }

    Outcome open(const QString &path);

    struct Line
    {
        /// Without its newline; good until the next call.
        std::string_view text;
        /// How many bytes may be read from `text.data()` on.
        size_t readable = 0;
        /// Counted from 1, blank lines included.
        qint64 number = 0;
        /// Longer than any line may be: `text` is empty, the line is skipped.
        bool tooLong = false;
        /// The file's last, and nothing closed it.
        bool open = false;
    };
    /// The next line that is not blank; false at the end of the file, or when it can't be read on.
    bool next(Line &line);
    /// After that: whether it was the end, or why the file can't be read on.
    Outcome end() const;

private:
    bool fill();

    const size_t m_chunk;
    QFile m_file;
    LineBuffer m_lines;
    qint64 m_number = 0;
    bool m_ended = false;
    std::optional<Error> m_failure;
};

} // namespace core
