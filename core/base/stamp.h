// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace core {

// A moment on the wall clock, and on the clock that nobody can set; each in microseconds since its own
// beginning. The second one is the same for all programs of a machine.
struct Stamp
{
    qint64 wall = 0;
    qint64 monotonic = 0;

    static Stamp of(std::chrono::system_clock::time_point wall,
                    std::chrono::steady_clock::time_point monotonic)
    {
        using std::chrono::microseconds;
        return {std::chrono::duration_cast<microseconds>(wall.time_since_epoch()).count(),
                std::chrono::duration_cast<microseconds>(monotonic.time_since_epoch()).count()};
    }
    bool operator==(const Stamp &) const = default;
};

} // namespace core
