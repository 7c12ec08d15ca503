// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/metriccells.h"

namespace ui {

MetricCells::MetricCells(const FloorImage &image, core::Metric metric)
    : m_runs(core::info(metric).unit == core::Unit::Clock)
{
    for (int index = 0; index < int(image.sources().size()); ++index) {
        const core::Snapshot &snapshot = image.source(index).snapshot;
        Source source{snapshot.column(metric), {}};
        if (m_runs) {
            source.people = snapshot.column(peopleOf(metric));
            source.ranInQueues = double(image.running(index, metric, true).count()) / 1000;
            source.ranInChannels = double(image.running(index, metric, false).count()) / 1000;
        }
        m_sources.push_back(source);
    }
}

} // namespace ui
