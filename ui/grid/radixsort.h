// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace ui {

// One thing to be put in order by a number.
struct SortKey
{
    quint64 key = 0;
    int index = 0;
};

/// The keys of numbers in ascending or descending order; what is not a number comes last either way.
quint64 ascendingKey(double number);
quint64 descendingKey(double number);

/// Puts the smallest key first and leaves equals as they stand. Takes a time that grows with how many keys
/// there are and with how many of their bytes differ, whatever their order was. `room` is kept between calls.
void radixSort(std::vector<SortKey> &keys, std::vector<SortKey> &room);

} // namespace ui
