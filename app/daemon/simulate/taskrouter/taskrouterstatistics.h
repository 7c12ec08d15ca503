// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/taskrouter/taskroutercall.h"

// TaskRouter's statistics as JSON, with the fields and types of its OpenAPI file. Wait durations, which that
// file leaves open, are seconds with their fraction, so that nothing of the truth is lost.
namespace daemon_app {

/// The window that Minutes, StartDate and EndDate ask for, 15 minutes where they are left out; the channel;
/// the thresholds of SplitByWaitTime.
core::StatisticsQuery statisticsQuery(TaskRouterCall &call);

/// [{sid, friendly_name, workers}], one for each activity.
QJsonArray activityStatistics(const TaskRouterDirectory &directory, const std::array<int, 4> &agents);

/// Tasks by status and priority, their total, the longest wait, the agents by activity.
QJsonObject realTimeJson(const TaskRouterDirectory &directory, const core::RealTimeStatistics &statistics);
/// What a queue has besides: eligible and available workers, and how long a task has been in this queue.
QJsonObject queueRealTimeJson(const TaskRouterDirectory &directory,
                              const core::RealTimeStatistics &statistics);

/// The six counters of reservations and the window.
QJsonObject reservationsJson(const core::CumulativeStatistics &statistics,
                             const core::StatisticsQuery &query);
/// What a queue and the workspace share.
QJsonObject cumulativeJson(const core::CumulativeStatistics &statistics, const core::StatisticsQuery &query);
QJsonObject queueCumulativeJson(const core::CumulativeStatistics &statistics,
                                const core::StatisticsQuery &query);

/// Adds account_sid, workspace_sid and the call's own url.
QJsonObject identified(const TaskRouterCall &call, QJsonObject object);

} // namespace daemon_app
