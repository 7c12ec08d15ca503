// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertid.h"
#include "core/alerts/event.h"
#include "core/rules/rule.h"

#include <optional>

namespace core {

/// After this much observed time below it, the highest level that people were told of is forgotten.
inline constexpr Millis memoryLasts = std::chrono::minutes(15);

// One alert, from the sample that opened it to the one that ends it: the pure life cycle of a target
// (alert-semantics, "Levels" and "Notifications"). All times are the target's observed time.
struct Episode
{
    AlertId id;
    /// The effective level E.
    Severity level = Severity::Ok;
    /// The raw level of the newest sample.
    Severity raw = Severity::Ok;
    /// Since when samples have been below E.
    std::optional<Millis> belowSince;
    /// Since when samples have been at the notify severity or above: the hold.
    std::optional<Millis> holdSince;
    /// Since when E has been below what people were told.
    std::optional<Millis> fadingSince;
    /// The moment for "raised" has come, whether or not notifications were switched on then.
    bool raised = false;
    /// Somebody was told, and is owed a "resolved".
    bool told = false;
    /// The highest level told, or what is left of that memory.
    Severity notified = Severity::Ok;
    bool faded = false;

    bool operator==(const Episode &) const = default;

    struct Step
    {
        Severity before;
        /// Why somebody is to be told at this sample.
        Cause cause;
    };

    /// Takes the raw level of one more sample, at observed time `now`.
    Step sample(Severity newRaw, Millis now, const Rule &rule);

    /// An edit of the thresholds: the level of the last known value holds at once, without a recovery wait.
    Step applyEdit(Severity newRaw, Millis now, const Rule &rule);

    /// An edited notify severity or hold time restarts a hold that has not been raised.
    void restartHold();

    /// The observed time at which the next sample could change something by itself.
    std::optional<Millis> nextDue(const Rule &rule) const;

private:
    void follow(Severity newRaw, Millis now, const Rule &rule);
    Cause tell(Millis now, const Rule &rule);
    void fade(Millis now);
    bool waitsForHold(const Rule &rule) const;
};

} // namespace core
