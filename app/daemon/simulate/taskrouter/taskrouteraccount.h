// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace daemon_app {

/// Who may ask, by HTTP Basic (flex-facts 3.9).
struct TaskRouterAccount
{
    std::string sid = "AC" + std::string(31, '0') + "1";
    /// An API key of the account; it may ask with the same password.
    std::string apiKey = "SK" + std::string(31, '0') + "1";
    std::string password = "secret";
    /// How many requests may come in any second; nothing: as many as they like.
    std::optional<int> requestsPerSecond;
};

} // namespace daemon_app
