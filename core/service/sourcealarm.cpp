// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sourcealarm.h"

#include <utility>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr Millis lostAfter = 60s;
/// Who looks at the clock once a second and finds that more has passed was not there to hear anything.
constexpr Millis longestListening = 2s;

/// A recording that was played to its end is not lost.
bool maySpeak(const SourceHealth &health)
{
    return health.trouble != Trouble::Ended && health.trouble != Trouble::SameId;
}

} // namespace

std::optional<SourceAlert> SourceAlarm::tick(const SourceHealth &health, Instant now, AlertIdMaker &ids)
{
    m_silence += std::min(now - std::exchange(m_listenedUntil, now), longestListening);
    const bool isLost
        = health.state == SourceHealth::State::Stale && m_silence >= lostAfter && maySpeak(health);
    if (m_alert || !isLost)
        return {};
    m_alert = SourceAlert{ids.make(now), m_source, now, m_silentSince, {}};
    return m_alert;
}

std::optional<SourceAlert> SourceAlarm::answered(Instant now)
{
    m_silence = 0ms;
    m_listenedUntil = m_silentSince = now;
    return end(now);
}

std::optional<SourceAlert> SourceAlarm::end(Instant now)
{
    std::optional<SourceAlert> ended = std::exchange(m_alert, std::nullopt);
    if (ended)
        ended->endedAt = now;
    return ended;
}

} // namespace core
