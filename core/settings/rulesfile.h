// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulejson.h"

namespace core {

/// Reads the rules of a file; every problem begins with the file's name.
RuleReading readRulesFile(const QString &path, const RuleLimits &limits = {});

} // namespace core
