// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/patch.h"

#include <memory>
#include <string_view>

namespace core {

// Reads the snapshot stream, a line at a time (stream-and-replay). Both forms; knows no file and no socket.
class StreamReader
{
public:
    enum class Line { Snapshot, Delta, Heartbeat, Recording };

    /// A longer line is refused.
    static constexpr size_t maximumLine = 64u << 20;
    /// How many bytes behind a line's end must be readable for it to be read in place.
    static constexpr size_t padding = 64;

    StreamReader();
    ~StreamReader();

    /// Reads one line, without its newline. On success `patch()` holds it, except for a Recording line, which
    /// sets `gapCap()`. An error's place is the JSON path; nothing of such a line may be used. `readable`:
    /// how many bytes may be read from `line.data()` on. Short of `padding` behind the end, the line is
    /// copied first.
    Result<Line> read(std::string_view line, size_t readable = 0);

    const Patch &patch() const;
    /// `at` of the newest line, as it was written there.
    std::string_view atText() const;
    /// The gap cap that the newest Recording line was made with.
    std::optional<Millis> gapCap() const;
    /// Metric keys that the catalogue does not know, each time one was named.
    quint64 unknownMetrics() const;

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace core
