// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/cell.h"
#include "core/metrics/metric.h"
#include "ui/floor/metriccells.h"

#include <span>
#include <vector>

namespace ui {

// Makes one value of many queues' values, the way the catalogue says (flex-facts 2.4, "Rollup").
class RollUp
{
public:
    RollUp(const FloorImage &image, core::Metric metric);

    /// More queues, their clocks as they show now; the fewer changes of source from one to the next, the
    /// faster. Nothing of a source that does not count.
    void add(std::span<const CellPlace> queues);
    void add(const CellPlace &queue) { add(std::span(&queue, 1)); }

    /// The floor's value; undefined where no row had one, or the metric can't be rolled up.
    core::Cell value() const;

private:
    void addOfOneSource(std::span<const CellPlace> queues);
    void addSum(std::span<const CellPlace> queues);
    void addMaximum(std::span<const CellPlace> queues);
    void addMean(std::span<const CellPlace> queues);

    core::RollUp m_kind;
    MetricCells m_cells;
    MetricCells m_accepted;
    MetricCells m_abandoned;
    std::vector<bool> m_counts;
    double m_sum = 0;
    double m_weight = 0;
    double m_maximum = 0;
    bool m_any = false;
};

/// A figure of the whole floor over all sources that count, each agent once; undefined where one of them does
/// not tell it.
core::Cell workspaceSum(const FloorImage &image, core::Metric metric);

} // namespace ui
