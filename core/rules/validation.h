// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rules/rule.h"

#include <QList>

namespace core {

/// Everything that makes a rule unfit, each problem named with its field of the rules API; empty for a good
/// rule. Sources: rules API (1 to 20 queues, notify_duration), alert-semantics (the extensions and their
/// ranges).
QList<Error> problemsOf(const Rule &rule);

inline constexpr int maximumQueues = 20;
inline constexpr int maximumDurationMs = 900'000;
inline constexpr int maximumMinimumSample = 1'000'000;

} // namespace core
