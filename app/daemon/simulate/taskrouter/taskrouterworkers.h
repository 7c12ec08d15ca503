// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/taskrouter/taskroutercall.h"

// What TaskRouter tells of workers: the list with its filters, their channels, and their statistics.
namespace daemon_app {

QJsonObject workers(TaskRouterCall &call);
QJsonObject worker(TaskRouterCall &call);
QJsonObject workerChannels(TaskRouterCall &call);
QJsonObject workersRealTime(TaskRouterCall &call);
QJsonObject workersCumulative(TaskRouterCall &call);
QJsonObject workersStatistics(TaskRouterCall &call);

} // namespace daemon_app
