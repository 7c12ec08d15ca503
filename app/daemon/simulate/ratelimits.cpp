// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/ratelimits.h"

#include <algorithm>

namespace daemon_app {

int RateLimit::remaining(Time now)
{
    while (!m_counted.empty() && m_counted.front() <= now - std::chrono::seconds(1))
        m_counted.pop_front();
    return std::max(0, m_perSecond - int(m_counted.size()));
}

RateLimits::RateLimits(std::optional<int> account)
{
    if (account)
        m_account.emplace(*account);
}

bool RateLimits::take(bool isBulk, RateLimit::Time now)
{
    if ((isBulk && m_bulk.remaining(now) == 0) || (m_account && m_account->remaining(now) == 0))
        return false;
    if (isBulk)
        m_bulk.count(now);
    if (m_account)
        m_account->count(now);
    return true;
}

std::vector<core::HttpHeader> RateLimits::headers(bool isBulk, RateLimit::Time now)
{
    RateLimit *limit = isBulk ? &m_bulk : nullptr;
    if (m_account && (!limit || m_account->remaining(now) < limit->remaining(now)))
        limit = &*m_account;
    const std::string perSecond = limit ? std::to_string(limit->perSecond()) : "unlimited";
    return {{"X-Rate-Limit-Limit", perSecond},
            {"X-Rate-Limit-Remaining", limit ? std::to_string(limit->remaining(now)) : perSecond},
            {"X-Rate-Limit-Config", limit ? perSecond + "/s" : perSecond}};
}

} // namespace daemon_app
