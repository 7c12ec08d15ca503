// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/floorview.h"
#include "core/simulation/simulatedfloor.h"

namespace core {

// What a simulated floor is made of. The engine and the view borrow the plan, so this stays where it is.
struct SimulatedFloor::Parts
{
    Parts(FloorPlan &&from, quint64 theSeed, Instant start);

    Instant instant(Ticks ticks) const { return midnight + Millis(ticks); }
    Ticks ticks(Instant at) const { return (at - midnight).count(); }

    template <class Visit> void visit(const StatisticsQuery &query, Visit &&visit) const;
    void addTasks(quint32 cell, RealTimeStatistics &into, const Task *&oldest) const;
    RealTimeStatistics realTime(quint32 firstCell, quint32 endCell, std::optional<int> channel) const;

    FloorPlan plan;
    quint64 seed;
    /// Of the floor's own clock: the Instant of tick 0.
    Instant midnight;
    FloorMap map;
    FloorEngine engine;
    FloorView view;
};

} // namespace core
