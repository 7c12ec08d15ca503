// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/simulatedfloor.h"

#include "core/simulation/parts.h"

namespace core {

namespace {

/// On the floor's own clock a minute begins when one begins in UTC, so that resets are whole minutes
/// everywhere.
Instant midnightBefore(const FloorPlan &plan, Instant start)
{
    return std::chrono::floor<std::chrono::minutes>(start) - plan.startsAt;
}

} // namespace

SimulatedFloor::Parts::Parts(FloorPlan &&from, quint64 theSeed, Instant start)
    : plan(std::move(from)), seed(theSeed), midnight(midnightBefore(plan, start)), map(plan),
      engine(plan, map, theSeed), view(plan, map, midnight)
{
    engine.advanceTo(ticks(start));
    engine.touchAll();
    Patch told;
    view.changes(engine, told);
    engine.forgetTouched();
}

SimulatedFloor::SimulatedFloor(FloorPlan plan, quint64 seed, Instant start)
    : m_parts(std::make_unique<Parts>(std::move(plan), seed, start))
{ }

SimulatedFloor::~SimulatedFloor() = default;
SimulatedFloor::SimulatedFloor(SimulatedFloor &&) noexcept = default;
SimulatedFloor &SimulatedFloor::operator=(SimulatedFloor &&) noexcept = default;

const FloorPlan &SimulatedFloor::plan() const
{
    return m_parts->plan;
}

Instant SimulatedFloor::now() const
{
    return m_parts->instant(m_parts->engine.now());
}

void SimulatedFloor::advanceTo(Instant instant)
{
    m_parts->engine.advanceTo(m_parts->ticks(instant));
}

void SimulatedFloor::snapshot(Patch &patch) const
{
    m_parts->view.snapshot(m_parts->engine, patch);
}

void SimulatedFloor::changes(Patch &patch)
{
    m_parts->view.changes(m_parts->engine, patch);
    m_parts->engine.forgetTouched();
}

Instant SimulatedFloor::todaySince(int queue) const
{
    return m_parts->instant(m_parts->engine.ledger().todaySince(queue));
}

std::string SimulatedFloor::resetTimeUtc(int queue) const
{
    return toIso(todaySince(queue)).substr(11, 5);
}

} // namespace core
