// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/jsonnumber.h"

#include <string_view>

namespace core::taskrouter {

/// Reads a text that is a JSON number and nothing else: no blanks, no "NaN", no "0x10".
inline bool readWholeNumber(std::string_view text, double &number)
{
    return text.find_first_of(" \t\r\n") == std::string_view::npos
           && readJsonNumber(text.data(), text.data() + text.size(), number);
}

} // namespace core::taskrouter
