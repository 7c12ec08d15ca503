// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <algorithm>

namespace core {

// How long a server that answers pings may say nothing before it is called anew. A stream that hangs is
// mended by a new connection; a server whose way it is to be quiet must not be called in a loop. So the limit
// doubles each time it was reached, and becomes what it was once lines have come steadily for a while. A
// value; time is an argument.
class SilenceLimit
{
public:
    constexpr SilenceLimit(Millis least, Millis most) : m_least(least), m_most(most), m_now(least) { }

    constexpr Millis limit() const { return m_now; }

    constexpr void connected(Millis now) { m_heard = m_steadySince = now; }
    /// A line that could be used.
    constexpr void heard(Millis now)
    {
        if (now - m_heard > m_least)
            m_steadySince = now;
        m_heard = now;
        if (now - m_steadySince >= 4 * m_least)
            m_now = m_least;
    }
    /// It was silent for that long.
    constexpr void reached() { m_now = std::min(m_most, 2 * m_now); }

private:
    Millis m_least;
    Millis m_most;
    Millis m_now;
    Millis m_heard{0};
    Millis m_steadySince{0};
};

} // namespace core
