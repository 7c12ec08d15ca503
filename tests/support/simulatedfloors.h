// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/snapshotbuilder.h"
#include "core/simulation/simulatedfloor.h"

// Simulated floors to test with, and how they look.
namespace support {

using namespace core;
using namespace std::chrono_literals;

inline constexpr Instant start = std::chrono::sys_days(std::chrono::year(2026) / 1 / 5) + 10h + 30min;

inline SimulatedFloor makeFloor(int queues, quint64 seed, Instant at = start)
{
    return {makeFloorPlan(queues, seed), seed, at};
}

inline Snapshot built(const SimulatedFloor &floor)
{
    Patch patch;
    floor.snapshot(patch);
    SnapshotBuilder builder(SourceId{QStringLiteral("sim")});
    builder.apply(patch);
    return builder.snapshot();
}

/// One queue with one voice channel, customers all day; whoever is offered a task accepts it after `ring`
/// seconds.
inline FloorPlan smallPlan(int agents, double ring, Distribution patience)
{
    FloorPlan plan;
    plan.channels = {{"TC1", "voice", "Voice", true}};
    CellPlan cell;
    cell.arrivals.fill(120);
    cell.patience = patience;
    cell.talk = Distribution::fixed(60);
    cell.wrapUp = Distribution::fixed(15);
    plan.queues = {{"WQ1", "Only", {cell}, 8h}};
    plan.teams = {{"All", {0}}};
    for (int agent = 0; agent < agents; ++agent)
        plan.agents.push_back({"WK" + std::to_string(agent), "Agent", 0, 1, {}});
    plan.invitations.ring = Distribution::fixed(ring);
    return plan;
}

inline double cellOf(const SimulatedFloor &floor, Metric metric)
{
    return built(floor).cell(metric, 0).number();
}

} // namespace support
