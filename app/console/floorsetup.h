// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/options.h"
#include "core/rules/rulejson.h"
#include "core/service/floor.h"

namespace console {

/// The rules of the file that the command line names, or those that the program brings for a simulated floor
/// that it names; otherwise none.
core::RuleReading rulesFor(const Options &options);

/// The floor as the command line asks for it, with these rules if they can be used.
core::FloorSettings floorSettingsFor(const Options &options, const core::RuleReading &reading);

} // namespace console
