// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/sourcealert.h"
#include "core/service/facts.h"

namespace core {

// Decides when a source counts as lost: it is stale, and no good answer has come for 60 s in which we were
// there to hear one. A sleep is no silence of the source. Knows no clock: instants are arguments, of a clock
// that only goes on.
class SourceAlarm
{
public:
    SourceAlarm(const SourceId &source, Instant startedAt)
        : m_source(source), m_listenedUntil(startedAt), m_silentSince(startedAt)
    { }

    /// Looks at the clock, once a second. The alert, if it opens now.
    std::optional<SourceAlert> tick(const SourceHealth &health, Instant now, AlertIdMaker &ids);
    /// A good answer came. The alert, if that ends it.
    std::optional<SourceAlert> answered(Instant now);
    /// Nobody listens any more: the source is paused or taken away. The alert, if that ends it.
    std::optional<SourceAlert> end(Instant now);

    /// The alert that is open.
    const std::optional<SourceAlert> &alert() const { return m_alert; }

private:
    SourceId m_source;
    std::optional<SourceAlert> m_alert;
    Millis m_silence{0};
    Instant m_listenedUntil;
    Instant m_silentSince;
};

} // namespace core
