// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/radixsort.h"

#include <array>
#include <bit>
#include <utility>

namespace ui {

namespace {

constexpr quint64 noNumber = ~quint64(0);
constexpr quint64 signBit = quint64(1) << 63;
constexpr int digits = 8;

using Counts = std::array<quint32, 256>;

// One pass over the keys, from where the counts say that each byte's stretch begins.
void scatter(const std::vector<SortKey> &keys, std::vector<SortKey> &sorted, Counts &counts, int shift)
{
    quint32 begin = 0;
    for (quint32 &count : counts)
        begin += std::exchange(count, begin);
    for (const SortKey &key : keys)
        sorted[counts[(key.key >> shift) & 0xff]++] = key;
}

/// The bits in which any two keys differ.
quint64 differences(const std::vector<SortKey> &keys)
{
    quint64 all = noNumber;
    quint64 any = 0;
    for (const SortKey &key : keys) {
        all &= key.key;
        any |= key.key;
    }
    return all ^ any;
}

} // namespace

quint64 ascendingKey(double number)
{
    if (number != number)
        return noNumber;
    const quint64 bits = std::bit_cast<quint64>(number);
    return bits & signBit ? ~bits : bits | signBit;
}

quint64 descendingKey(double number)
{
    return number != number ? noNumber : ~ascendingKey(number);
}

void radixSort(std::vector<SortKey> &keys, std::vector<SortKey> &room)
{
    if (keys.empty())
        return;
    const quint64 differing = differences(keys);
    room.resize(keys.size());
    for (int shift = 0; shift < digits * 8; shift += 8) {
        if (!((differing >> shift) & 0xff))
            continue;
        Counts counts{};
        for (const SortKey &key : keys)
            ++counts[(key.key >> shift) & 0xff];
        scatter(keys, room, counts, shift);
        keys.swap(room);
    }
}

} // namespace ui
