// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/taskrouter/taskroutercall.h"

// What TaskRouter tells of the workspace as a whole, of what every queue in it shares, and what Flex tells of
// its configuration.
namespace daemon_app {

/// The list of them: there is one.
QJsonObject workspaces(TaskRouterCall &call);
QJsonObject workspace(TaskRouterCall &call);
QJsonObject workspaceRealTime(TaskRouterCall &call);
QJsonObject workspaceCumulative(TaskRouterCall &call);
QJsonObject workspaceStatistics(TaskRouterCall &call);
QJsonObject taskChannels(TaskRouterCall &call);
QJsonObject taskChannel(TaskRouterCall &call);
QJsonObject activities(TaskRouterCall &call);
QJsonObject activity(TaskRouterCall &call);
/// flex-facts 2.6 and 3.8.
QJsonObject flexConfiguration(TaskRouterCall &call);

} // namespace daemon_app
