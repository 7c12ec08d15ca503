// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <QtGlobal>

#include <array>
#include <cstring>

namespace core {

/// Reads the number that is written from `at` on, up to `end` or to white space before it. False: that is no
/// JSON number, or it is beyond a double.
bool readJsonNumber(const char *at, const char *end, double &number);

/// The same for the usual number: without sign and exponent, up to 8 characters up to `end`. False: it is
/// another one. 8 bytes from `at` on must be readable.
///
/// It takes all digits at once, as the branches of a loop over them can't be foretold: their count is as
/// random as the numbers are.
inline bool readShortNumber(const char *at, const char *end, double &number)
{
    constexpr quint64 ones = 0x0101010101010101;
    constexpr quint64 zeros = '0' * ones;
    // By the place of the point, from the left.
    static constexpr std::array<double, 9> powersOfTen{1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1, 1};

    const auto size = size_t(end - at);
    // No number begins or ends with its point, and a zero in front stands alone before it.
    if (size - 1 >= 8 || quint8(*at - '0') > 9 || end[-1] == '.' || (*at == '0' && size > 1 && at[1] != '.'))
        return false;

    // The last character comes to the highest byte, and zeros before the first.
    quint64 text = qFromLittleEndian<quint64>(at);
    const auto fill = unsigned(64 - 8 * size);
    text = (text << fill) | ((zeros >> 1) >> (63 - fill));

    // Close the gap that the point leaves. Without a point `point` is 64, and nothing moves.
    const quint64 points = text ^ ('.' * ones);
    const quint64 isPoint = (points - ones) & ~points & (0x80 * ones);
    const unsigned point = isPoint ? unsigned(qCountTrailingZeroBits(isPoint)) / 8 : 8;
    if (point < 8) {
        const quint64 before = text & ((quint64(1) << (8 * point)) - 1);
        const quint64 behind = point == 7 ? 0 : (text >> (8 * point + 8)) << (8 * point + 8);
        text = behind | before << 8 | '0';
    }

    if (((text & (0xf0 * ones)) | (((text + 0x06 * ones) & (0xf0 * ones)) >> 4)) != 0x33 * ones)
        return false;
    // Neighbours join: digits to pairs, pairs to fours, fours to the whole.
    text -= zeros;
    text = text * 10 + (text >> 8);
    constexpr quint64 pairs = 0x000000ff000000ff;
    const quint64 whole = ((text & pairs) * (100 + (quint64(1000000) << 32))
                           + ((text >> 16) & pairs) * (1 + (quint64(10000) << 32)))
                          >> 32;
    // Both are exact, so the quotient is the double next to what is written.
    number = double(qint64(whole)) / powersOfTen[point];
    return true;
}

} // namespace core
