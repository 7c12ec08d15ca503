// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"

#include <span>
#include <vector>

namespace ui {

// One metric's cells of all sources as they show now (`FloorImage::shown`), made to be read in thousands.
// Good until the image takes the next fact.
class MetricCells
{
public:
    MetricCells(const FloorImage &image, core::Metric metric);

    core::Cell at(const CellPlace &place) const
    {
        const Source &source = m_sources[size_t(place.source)];
        const core::Cell own = shown(source, place.row, source.ranInQueues);
        return own.isMissing() && place.other != place.row ? shown(source, place.other, source.ranInChannels)
                                                           : own;
    }

private:
    struct Source
    {
        std::span<const core::Cell> cells;
        std::span<const core::Cell> people;
        /// Seconds that its clocks have run on since their sample.
        double ranInQueues = 0;
        double ranInChannels = 0;
    };

    core::Cell shown(const Source &source, int row, double ran) const
    {
        if (source.cells.empty())
            return core::Cell::missing();
        const core::Cell cell = source.cells[size_t(row)];
        if (!m_runs || !cell.hasValue())
            return cell;
        const bool nobody = !source.people.empty() && source.people[size_t(row)] == core::Cell::of(0);
        return nobody ? core::Cell::undefined() : core::Cell::of(cell.number() + ran);
    }

    std::vector<Source> m_sources;
    bool m_runs = false;
};

} // namespace ui
