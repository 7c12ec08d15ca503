// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/starterrules.h"
#include "core/simulation/floorplan.h"

#include <optional>

namespace console {

/// What starter rules need to know of a simulated floor.
core::StarterFloor starterFloor(const core::FloorPlan &plan);

/// The starter rules that the program brings, for this floor.
core::RuleReading starterRules(const core::StarterFloor &floor, const QList<core::RuleSid> &taken = {});

/// These rules and the starter rules for such a floor; nothing if they can't be had.
std::optional<core::RuleSet> withStarterRules(core::RuleSet rules, const core::StarterFloor &floor);

} // namespace console
