// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/transport/backoff.h"
#include "core/sources/trouble.h"

#include <optional>

namespace core {

// When to try again after a failure. Knows what kind of trouble it is and how long it has lasted; no clock
// and no chance: both are arguments.
class RetryPlan
{
public:
    /// A server may send us away for so long and no longer: what is beyond it is a slip or malice.
    static constexpr Millis longestRetryAfter = std::chrono::hours(1);

    /// How long to wait after this failure. `now`: time that only goes on; `random01`: 0 to 1.
    /// - `Retry-After` is honoured, up to an hour, where it is longer than our own wait;
    /// - wrong credentials are tried each 2 s for a minute, for they may just be being mended, and from
    ///   then on at intervals that double up to a minute, for a server may lock out who insists;
    /// - everything else: 125 to 250 ms at first, up to 2 s.
    Millis wait(const Failure &failure, Millis now, double random01);
    /// All is well again.
    void succeeded();

private:
    Millis credentialsWait(Millis now);

    Backoff m_backoff{std::chrono::milliseconds(250), std::chrono::milliseconds(2000)};
    /// Since when the credentials have been wrong.
    std::optional<Millis> m_wrongSince;
    Millis m_credentialsWait{0};
};

} // namespace core
