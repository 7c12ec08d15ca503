// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rules/rule.h"

#include <optional>

namespace core {

// The rules of a data folder, for who only wants them. Errors begin with the file and say what to do.

/// Nothing: none were ever kept there.
Result<std::optional<RuleSet>> readKeptRules(const QString &folder);

/// These are the rules from the next start on. Refused while a console has the folder in hand.
Outcome keepRules(const QString &folder, const RuleSet &set);

} // namespace core
