// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/floorplan.h"
#include "core/simulation/random.h"

namespace core {

/// Gives a plan with queues its teams and agents: as many as the work of each half hour needs, with shifts
/// and breaks. Most departments are comfortable, one in eight is short of people.
void staff(FloorPlan &plan, quint64 seed, Random &random);

} // namespace core
