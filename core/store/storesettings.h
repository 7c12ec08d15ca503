// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QString>

namespace core {

// Where a floor is kept, and how long.
struct StoreSettings
{
    /// Empty: nothing is kept.
    QString folder;
    /// The sources, and the rules, are those that were kept; what else is given of them is for the first
    /// start.
    bool keepsSources = true;
    bool keepsRules = true;
    Millis eventsLast = std::chrono::hours(15 * 24);
    /// How long after a failure it is tried again.
    Millis retryAfter = std::chrono::seconds(5);
    /// How often it is looked for what others have written.
    Millis lookEvery = std::chrono::seconds(1);
    /// How many events wait for the end of a trouble.
    qsizetype mostHeld = 100'000;
};

} // namespace core
