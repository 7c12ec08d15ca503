// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/metriccells.h"

namespace ui {

namespace {

/// Null where the source has never given the metric.
const core::Cell *cellsOf(const core::Snapshot &snapshot, core::Metric metric)
{
    const auto column = snapshot.column(metric);
    return column.empty() ? nullptr : column.data();
}

} // namespace

MetricCells::MetricCells(const FloorImage &image, core::Metric metric)
{
    const bool runs = core::info(metric).unit == core::Unit::Clock;
    for (int index = 0; index < int(image.sources().size()); ++index) {
        const core::Snapshot &snapshot = image.source(index).snapshot;
        OfSource source;
        source.m_cells = cellsOf(snapshot, metric);
        source.m_runs = runs;
        if (runs) {
            source.m_people = cellsOf(snapshot, peopleOf(metric));
            source.m_ranInQueues = double(image.running(index, metric, true).count()) / 1000;
            source.m_ranInChannels = double(image.running(index, metric, false).count()) / 1000;
        }
        m_sources.push_back(source);
    }
}

} // namespace ui
