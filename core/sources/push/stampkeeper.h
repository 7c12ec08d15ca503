// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"

#include <optional>

namespace core {

// Keeps the time of a stream going on when the clock of its server was set back: a line that is earlier than
// the last one is dropped (alert-semantics, "Cells and samples"), and without this every line would be until
// the server's clock has caught up. A connection that begins with a full snapshot may begin earlier than the
// last one ended: its lines are then shifted, so that they go on where the old ones ended, plus the real time
// in between. Within a connection nothing is ever shifted anew. A value; real time is an argument.
class StampKeeper
{
public:
    void connected()
    {
        m_fresh = true;
        m_tooEarly = 0;
    }

    struct Stamp
    {
        Instant at;
        /// It is not earlier than the last one: it will be used.
        bool inOrder = true;
    };
    /// The stamp of the line that has just come. `now`: real time that only goes on.
    Stamp stamp(Patch::Kind kind, Instant at, Millis now);
    /// Line after line is too early: only a new connection can mend that.
    bool isSetBack() const { return m_tooEarly >= enough; }

private:
    /// A single one may be a slip.
    static constexpr int enough = 2;

    std::optional<Instant> m_last;
    Millis m_lastCame{0};
    Millis m_shift{0};
    bool m_fresh = true;
    int m_tooEarly = 0;
};

} // namespace core
