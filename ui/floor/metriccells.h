// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"

#include <vector>

namespace ui {

// One metric's cells of all sources as they show now (`FloorImage::shown`), made to be read in thousands.
// Good until the image takes the next fact.
class MetricCells
{
public:
    MetricCells(const FloorImage &image, core::Metric metric);

    // Those of one source.
    class OfSource
    {
    public:
        core::Cell at(const CellPlace &place) const
        {
            if (!m_cells)
                return core::Cell::missing();
            const core::Cell own = m_cells[place.row];
            if (own.isMissing() && place.other != place.row)
                return m_runs ? running(place.other, m_ranInChannels) : m_cells[place.other];
            return m_runs ? running(place.row, m_ranInQueues) : own;
        }

    private:
        friend class MetricCells;

        core::Cell running(int row, double ran) const
        {
            const core::Cell cell = m_cells[row];
            if (!cell.hasValue())
                return cell;
            const bool nobody = m_people && m_people[row] == core::Cell::of(0);
            return nobody ? core::Cell::undefined() : core::Cell::of(cell.number() + ran);
        }

        // Null: the source has never told the metric.
        const core::Cell *m_cells = nullptr;
        const core::Cell *m_people = nullptr;
        bool m_runs = false;
        /// Seconds that its clocks have run on since their sample.
        double m_ranInQueues = 0;
        double m_ranInChannels = 0;
    };

    const OfSource &of(int source) const { return m_sources[size_t(source)]; }
    core::Cell at(const CellPlace &place) const { return of(place.source).at(place); }

private:
    std::vector<OfSource> m_sources;
};

} // namespace ui
