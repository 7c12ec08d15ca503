// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpmessage.h"

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace daemon_app {

// Lets so many requests through in any second, whenever it begins. Knows no clock.
class RateLimit
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit RateLimit(int perSecond) : m_perSecond(perSecond) { }

    int perSecond() const { return m_perSecond; }
    /// How many more may come now.
    int remaining(Time now);
    void count(Time now) { m_counted.push_back(now); }

private:
    int m_perSecond;
    std::deque<Time> m_counted; // within the last second
};

// The rates of TaskRouter: the documented one of the bulk call (flex-facts 3.1), and one of the account if it
// has one. A request that is refused does not count.
class RateLimits
{
public:
    static constexpr int bulkPerSecond = 5;

    /// `account`: requests a second; nothing: as many as it likes.
    explicit RateLimits(std::optional<int> account);

    /// Does it still have room? Then it counts.
    bool take(bool isBulk, RateLimit::Time now);
    /// What each answer with status 200 says of the narrowest limit that holds for the call:
    /// X-Rate-Limit-Limit, -Remaining and -Config. The texts are ours, for the API says no more than that
    /// they are texts.
    std::vector<core::HttpHeader> headers(bool isBulk, RateLimit::Time now);

private:
    RateLimit m_bulk{bulkPerSecond};
    std::optional<RateLimit> m_account;
};

} // namespace daemon_app
