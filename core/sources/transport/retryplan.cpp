// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/retryplan.h"

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr Millis credentialsFirst = 2s;
constexpr Millis credentialsCap = 60s;
constexpr Millis credentialsPatience = 60s;

} // namespace

Millis RetryPlan::wait(const Failure &failure, Millis now, double random01)
{
    const bool unknown = failure.trouble == Trouble::Credentials || failure.trouble == Trouble::ProxyPassword;
    if (!unknown)
        m_wrongSince.reset();
    const Millis own = unknown ? credentialsWait(now) : m_backoff.next(random01);
    // Who was sent away by the server does not come back before its time, nor all in the same instant. A
    // server that asks for no wait at all must not switch ours off.
    if (failure.retryAfter)
        return std::max(own, std::min(*failure.retryAfter, longestRetryAfter))
               + Millis(qint64(random01 * 100));
    return own;
}

Millis RetryPlan::credentialsWait(Millis now)
{
    if (!m_wrongSince) {
        m_wrongSince = now;
        m_credentialsWait = credentialsFirst;
    } else if (now - *m_wrongSince >= credentialsPatience) {
        m_credentialsWait = std::min(credentialsCap, 2 * m_credentialsWait);
    }
    return m_credentialsWait;
}

void RetryPlan::succeeded()
{
    m_backoff.reset();
    m_wrongSince.reset();
}

} // namespace core
