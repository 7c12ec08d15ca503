// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/stamp.h"

namespace core {

/// What the clocks show now.
Stamp stampNow();

// Wall clock at its start plus time that only ever goes on: a clock set back or forth blinds nobody and ages
// nothing. A value: copies agree for ever, in whatever thread.
class SteadyClock
{
public:
    SteadyClock();

    Instant now() const;
    /// Milliseconds of real time since the machine started; sleep counts where the system can tell.
    static Millis uptime();

private:
    Millis m_offset;
};

} // namespace core
