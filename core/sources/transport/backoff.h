// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <algorithm>

namespace core {

// How long to wait before the next try: anything up to a bound that doubles with each try ("full jitter"), so
// that many who lost the same server do not come back at once. A value; chance is an argument.
class Backoff
{
public:
    /// `first`: the bound of the first wait; `cap`: the bound never gets longer.
    constexpr Backoff(Millis first, Millis cap) : m_first(first), m_cap(cap), m_bound(first) { }

    /// The next wait. `random01`: 0 to 1. No wait is shorter than half of the first bound: without that
    /// floor a run of bad luck would be a storm of tries.
    constexpr Millis next(double random01)
    {
        const Millis floor = m_first / 2;
        const double spread = double((m_bound - floor).count()) * std::clamp(random01, 0.0, 1.0);
        m_bound = std::min(m_cap, 2 * m_bound);
        return floor + Millis(Millis::rep(spread));
    }

    /// All is well again: the next wait is a first one.
    constexpr void reset() { m_bound = m_first; }

private:
    Millis m_first;
    Millis m_cap;
    Millis m_bound;
};

} // namespace core
