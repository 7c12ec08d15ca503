// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/episode.h"

#include <algorithm>

namespace core {

Episode::Step Episode::sample(Severity newRaw, Millis now, const Rule &rule)
{
    const Severity before = level;
    follow(newRaw, now, rule);
    return {before, level == Severity::Ok ? Cause::None : tell(now, rule)};
}

Episode::Step Episode::applyEdit(Severity newRaw, Millis now, const Rule &rule)
{
    const Severity before = level;
    level = raw = newRaw;
    belowSince.reset();
    return {before, level == Severity::Ok ? Cause::None : tell(now, rule)};
}

/// Upwards at once, downwards after the recovery wait.
void Episode::follow(Severity newRaw, Millis now, const Rule &rule)
{
    raw = newRaw;
    if (raw >= level) {
        level = raw;
        belowSince.reset();
        return;
    }
    if (!belowSince)
        belowSince = now;
    if (now - *belowSince >= rule.recoveryDuration) {
        level = raw;
        belowSince.reset();
    }
}

Cause Episode::tell(Millis now, const Rule &rule)
{
    // A rise at the very sample at which the memory would fade comes first: the level is the new one already.
    fade(now);
    if (raw < rule.notify.severity) {
        holdSince.reset();
        return Cause::None;
    }
    if (!holdSince)
        holdSince = now;
    const bool held = now - *holdSince >= rule.notify.duration;
    const bool rises = raised && level > notified;
    if (raised ? !rises || (waitsForHold(rule) && !held) : !held)
        return Cause::None;

    const Cause cause = raised ? Cause::Escalated : Cause::Raised;
    raised = true;
    notified = level;
    faded = false;
    fadingSince.reset();
    if (!rule.notify.enabled)
        return Cause::None;
    told = true;
    return cause;
}

void Episode::fade(Millis now)
{
    if (!raised || level >= notified) {
        fadingSince.reset();
        return;
    }
    if (!fadingSince)
        fadingSince = now;
    if (now - *fadingSince >= memoryLasts) {
        notified = level;
        faded = true;
        fadingSince.reset();
    }
}

/// "A memory that has faded below S tells again only when the hold is D or more."
bool Episode::waitsForHold(const Rule &rule) const
{
    return faded && notified < rule.notify.severity;
}

void Episode::restartHold()
{
    if (!raised)
        holdSince.reset();
}

std::optional<Millis> Episode::nextDue(const Rule &rule) const
{
    std::optional<Millis> due;
    const auto consider = [&due](const std::optional<Millis> &since, Millis lasts) {
        if (since)
            due = due ? std::min(*due, *since + lasts) : *since + lasts;
    };
    consider(belowSince, rule.recoveryDuration);
    consider(fadingSince, memoryLasts);
    if (!raised || (level > notified && waitsForHold(rule)))
        consider(holdSince, rule.notify.duration);
    return due;
}

} // namespace core
