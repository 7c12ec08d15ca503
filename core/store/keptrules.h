// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rules/rule.h"

#include <optional>

namespace core {

// The rules of a data folder, for who only wants them. Errors begin with the file and say what to do.

/// Nothing: none were ever kept there.
Result<std::optional<RuleSet>> readKeptRules(const QString &folder);

/// These are the rules from now on: a console that has the folder in hand takes them within a second or so.
Outcome keepRules(const QString &folder, const RuleSet &set);

} // namespace core
