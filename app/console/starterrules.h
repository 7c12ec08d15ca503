// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulejson.h"
#include "core/simulation/floorplan.h"

#include <QByteArray>

namespace console {

/// The rules of resources/starter-rules.json for every queue of a plan. In that file a rule names no queues,
/// and its channel by name; a rule for more queues than one may have becomes several.
core::RuleReading starterRules(const QByteArray &json, const core::FloorPlan &plan);

} // namespace console
