// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/taskrouter/taskroutercall.h"

namespace daemon_app {

/// The events of reservations, newest first: what handle time is made of (flex-facts 3.12, 17). The further
/// pages keep to the first one's window.
QJsonObject events(TaskRouterCall &call);

} // namespace daemon_app
