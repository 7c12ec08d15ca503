// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/random.h"

#include <string>
#include <string_view>

namespace core {

/// A sid, prefix and 32 hex digits, that belongs to this seed and number alone.
inline std::string makeSid(std::string_view prefix, quint64 seed, quint64 number)
{
    std::string sid(prefix);
    quint64 word = 0;
    for (quint64 digit = 0; digit < 32; ++digit) {
        if (digit % 16 == 0)
            word = Random::mixed(Random::mixed(seed + digit + 1) + number);
        sid += "0123456789abcdef"[word & 15];
        word >>= 4;
    }
    return sid;
}

} // namespace core
