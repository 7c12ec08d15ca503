// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/taskrouter/taskroutercall.h"

#include <functional>

namespace daemon_app {

/// One page of a list, as Twilio gives it (flex-facts 3.11): the items under `key`, and where the other pages
/// are under `meta`. `numbers`: what is in the list, ascending numbers that mean the same in every call, so
/// that a page begins behind the one before even if the list has become another. `toJson` makes an item of a
/// number. `freeze`: parameters that the addresses of the other pages carry in place of this call's own.
QJsonObject listPage(TaskRouterCall &call, const QString &key, const std::vector<int> &numbers,
                     const std::function<QJsonObject(int number)> &toJson,
                     const std::vector<std::pair<std::string, std::string>> &freeze = {});

/// 0, 1, ... count - 1.
std::vector<int> numbersBelow(size_t count);

} // namespace daemon_app
