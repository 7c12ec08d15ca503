// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/cell.h"
#include "core/metrics/metric.h"
#include "core/simulation/ledger.h"
#include "core/simulation/roster.h"

#include <array>
#include <optional>

namespace core {

/// The cells of one row, by metric; missing where the row has none.
using RowCells = std::array<Cell, metricCount>;

/// What can be counted in one row at this moment.
struct RowNow
{
    int active = 0;
    int waiting = 0;
    /// When the oldest waiting task entered; meant only if there is one.
    Ticks waitingSince = 0;
    ActivityCounts agents{};
    std::optional<Ticks> availableSince;

    /// Puts another row's tasks in, not its agents.
    void addTasks(const RowNow &other);
    void addAvailable(std::optional<Ticks> since);

    Cell longest(Ticks now) const;
    Cell longestAvailable(Ticks now) const;
};

/// The two windows of a row, with every metric made of them (flex-facts 2.5).
void fillWindows(RowCells &row, const Tally &last30Min, const Tally &today);
void fillTasksNow(RowCells &row, const RowNow &counted, Ticks now);
void fillAgentsNow(RowCells &row, const RowNow &counted, Ticks now);

} // namespace core
