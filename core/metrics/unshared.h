// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/cell.h"

#include <QList>

namespace core {

// What another thread held until now is ours to write only after its last look at it. The counter that says
// so is read without an order; making and dropping a copy gives that order.
template <class Shared> void settle(const Shared &unshared)
{
    [[maybe_unused]] const Shared copy = unshared;
}

/// From here on nobody else sees what is written into the column.
inline void own(QList<Cell> &column)
{
    if (column.isDetached())
        settle(column);
    else if (!column.isEmpty())
        column.detach();
}

} // namespace core
