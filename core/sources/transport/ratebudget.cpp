// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/ratebudget.h"

#include <algorithm>
#include <cmath>

namespace core {

using namespace std::chrono_literals;

namespace {

/// Requests that were under way together are refused together: that is one refusal.
constexpr Millis sameRefusal = 1s;
/// From nothing back to the full rate.
constexpr Millis recovery = 2min;
/// However often the server refuses, we go on asking now and then.
constexpr double smallestShare = 1.0 / 8;

double seconds(Millis duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

RateBudget::RateBudget(double perSecond, double atOnce)
    : m_perSecond(perSecond), m_atOnce(std::max(atOnce, 1.0)), m_level(m_atOnce)
{ }

double RateBudget::share(Millis now) const
{
    return std::min(1.0, m_share + seconds(now - m_refusedAt) / seconds(recovery));
}

double RateBudget::rate(Millis now) const
{
    return m_perSecond * share(now);
}

double RateBudget::level(Millis now) const
{
    return std::min(m_atOnce, m_level + seconds(std::max<Millis>(now - m_at, 0ms)) * rate(now));
}

bool RateBudget::take(Millis now)
{
    m_level = level(now);
    m_at = now;
    if (m_level < 1)
        return false;
    m_level -= 1;
    return true;
}

Millis RateBudget::untilNext(Millis now) const
{
    const double lacking = 1 - level(now);
    return lacking <= 0 ? 0ms : Millis(qint64(std::ceil(1000 * lacking / rate(now))));
}

void RateBudget::refused(Millis now)
{
    if (m_share < 1 && now - m_refusedAt < sameRefusal)
        return;
    m_share = std::max(share(now) / 2, smallestShare);
    m_refusedAt = now;
    exhausted(now);
}

void RateBudget::exhausted(Millis now)
{
    m_level = 0;
    m_at = now;
}

} // namespace core
