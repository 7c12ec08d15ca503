// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/steadyclock.h"

#include <ctime>

namespace core {

Stamp stampNow()
{
    return Stamp::of(std::chrono::system_clock::now(), std::chrono::steady_clock::now());
}

SteadyClock::SteadyClock()
    : m_offset(std::chrono::floor<Millis>(std::chrono::system_clock::now().time_since_epoch()) - uptime())
{ }

Instant SteadyClock::now() const
{
    return Instant(m_offset + uptime());
}

Millis SteadyClock::uptime()
{
    using namespace std::chrono;
#ifdef CLOCK_BOOTTIME
    // Unlike the monotonic clock it goes on while the machine sleeps: numbers from before a sleep are old.
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return floor<Millis>(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
#endif
    return floor<Millis>(steady_clock::now().time_since_epoch());
}

} // namespace core
