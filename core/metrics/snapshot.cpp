// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshot.h"

namespace core {

void Changes::clear()
{
    for (auto &column : rows)
        column.clear();
    rolledOver.clear();
    gone.clear();
    table = false;
}

size_t Changes::cellCount() const
{
    size_t count = 0;
    for (const auto &column : rows)
        count += column.size();
    return count;
}

} // namespace core
