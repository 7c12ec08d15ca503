// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/jsonnumber.h"

#include <charconv>
#include <cmath>

namespace core {

namespace {

const char *behindDigits(const char *at, const char *end)
{
    while (at < end && *at >= '0' && *at <= '9')
        ++at;
    return at;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The end of what JSON's grammar takes as a number, as far as it goes; `at` itself: not at all.
const char *behindNumber(const char *const begin, const char *end)
{
    const char *at = begin + (begin < end && *begin == '-');
    const char *behind = behindDigits(at, end);
    if (behind == at || (*at == '0' && behind - at > 1))
        return begin;
    at = behind;
    if (at < end && *at == '.') {
        behind = behindDigits(++at, end);
        if (behind == at)
            return begin;
        at = behind;
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        ++at;
        at += at < end && (*at == '+' || *at == '-');
        behind = behindDigits(at, end);
        if (behind == at)
            return begin;
        at = behind;
    }
    return at;
}

/// Whether the number, of good grammar, is too small for a double, rather than too large.
bool vanishes(const char *begin, const char *end)
{
    // What is left of the point, and the exponent, as far as it matters.
    const char *exponent = begin;
    while (exponent < end && *exponent != 'e' && *exponent != 'E')
        ++exponent;
    if (exponent < end)
        return exponent[1] == '-';
    return *begin == '0' || (*begin == '-' && begin[1] == '0');
}

} // namespace

bool readJsonNumber(const char *at, const char *end, double &number)
{
    const char *const behind = behindNumber(at, end);
    if (behind == at || (behind < end && !isSpace(*behind)))
        return false;
    const auto result = std::from_chars(at, behind, number);
    if (result.ec == std::errc::result_out_of_range) {
        number = 0;
        return vanishes(at, behind);
    }
    return result.ec == std::errc() && std::isfinite(number);
}

} // namespace core
