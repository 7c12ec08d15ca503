// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace daemon_app {

/// Who may ask, by HTTP Basic (flex-facts 3.9).
struct TaskRouterAccount
{
    std::string sid = "AC" + std::string(31, '0') + "1";
    std::string password = "secret";
};

} // namespace daemon_app
