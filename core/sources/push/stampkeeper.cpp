// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/push/stampkeeper.h"

namespace core {

StampKeeper::Stamp StampKeeper::stamp(Patch::Kind kind, Instant at, Millis now)
{
    if (m_fresh && kind == Patch::Kind::Snapshot)
        m_shift = m_last && at < *m_last ? *m_last + (now - m_lastCame) - at : Millis(0);
    const Instant stamped = at + m_shift;
    if (m_last && stamped < *m_last) {
        ++m_tooEarly;
        return {stamped, false};
    }
    m_fresh = false;
    m_tooEarly = 0;
    m_last = stamped;
    m_lastCame = now;
    return {stamped, true};
}

} // namespace core
