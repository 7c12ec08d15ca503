// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"
#include "tests/support/randomstream.h"

namespace tests {

/// Twelve rules of every kind on what a RandomStream gives.
core::RuleSet randomRules(RandomStream &random);

/// Changes one rule, or the master switch, in any of the ways that a person may.
void editAtRandom(core::RuleSet &rules, RandomStream &random);

} // namespace tests
