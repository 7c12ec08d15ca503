// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/taskrouter/taskroutercall.h"

// What TaskRouter tells of task queues: the list, and their statistics one by one, in bulk and as a list.
namespace daemon_app {

QJsonObject taskQueues(TaskRouterCall &call);
QJsonObject taskQueue(TaskRouterCall &call);
QJsonObject taskQueueRealTime(TaskRouterCall &call);
QJsonObject taskQueueCumulative(TaskRouterCall &call);
QJsonObject taskQueueStatistics(TaskRouterCall &call);
QJsonObject taskQueuesStatistics(TaskRouterCall &call);
QJsonObject taskQueuesBulkRealTime(TaskRouterCall &call);

/// The queue whose sid stands in the path; without one the call is refused.
std::optional<int> queueInPath(TaskRouterCall &call);

} // namespace daemon_app
