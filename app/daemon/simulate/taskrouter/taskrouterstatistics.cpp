// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterstatistics.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace daemon_app {

using namespace std::chrono_literals;

namespace {

constexpr int defaultMinutes = 15;
constexpr int mostMinutes = 30 * 24 * 60;

std::vector<std::chrono::seconds> splitThresholds(TaskRouterCall &call)
{
    std::vector<std::chrono::seconds> thresholds;
    for (const QString &word : call.string("SplitByWaitTime").split(u',', Qt::SkipEmptyParts)) {
        bool good = false;
        const int seconds = word.trimmed().toInt(&good);
        if (!good || seconds < 0)
            call.refuse(QStringLiteral("SplitByWaitTime must be a list of seconds"));
        thresholds.emplace_back(seconds);
    }
    return thresholds;
}

void readWindow(TaskRouterCall &call, core::StatisticsQuery &query)
{
    const core::Instant now = call.floor().now();
    const std::optional<int> minutes = call.number("Minutes", 1, mostMinutes);
    const auto start = call.instant("StartDate");
    const auto end = call.instant("EndDate");
    if (minutes && (start || end))
        call.refuse(QStringLiteral("Minutes cannot be combined with StartDate or EndDate"));
    if (start && *start < now - std::chrono::days(30))
        call.refuse({400, 14241, QStringLiteral("StartDate is more than 30 days ago")});
    if (start && end && *end < *start)
        call.refuse(QStringLiteral("EndDate is before StartDate"));
    query.to = std::min(end.value_or(now), now);
    query.from = std::min(start.value_or(query.to - std::chrono::minutes(minutes.value_or(defaultMinutes))),
                          query.to);
}

double secondsOf(core::Millis duration)
{
    return double(duration.count()) / 1000;
}

QJsonObject waitJson(const core::WaitDuration &wait)
{
    return {{"avg", wait.average()},
            {"min", secondsOf(wait.minimum)},
            {"max", secondsOf(wait.maximum)},
            {"total", secondsOf(wait.total)}};
}

QJsonObject splitJson(qint64 canceled, qint64 accepted)
{
    return {{"tasks_canceled", canceled}, {"reservations_accepted", accepted}};
}

QJsonValue splitsJson(const core::CumulativeStatistics &statistics)
{
    if (statistics.splits.empty())
        return QJsonValue::Null;
    QJsonObject splits;
    for (const auto &split : statistics.splits) {
        splits[QString::number(split.threshold.count())]
            = QJsonObject{{"below", splitJson(split.canceledBelow, split.acceptedBelow)},
                          {"above", splitJson(split.canceledAbove, split.acceptedAbove)}};
    }
    return splits;
}

qint64 age(const TaskRouterDirectory &directory, const core::RealTimeStatistics &statistics)
{
    if (!statistics.longestWaitingSince)
        return 0;
    return std::chrono::floor<std::chrono::seconds>(directory.floor().now() - *statistics.longestWaitingSince)
        .count();
}

} // namespace

core::StatisticsQuery statisticsQuery(TaskRouterCall &call)
{
    core::StatisticsQuery query;
    readWindow(call, query);
    query.channel = call.channel();
    query.splitByWaitTime = splitThresholds(call);
    return query;
}

QJsonArray activityStatistics(const TaskRouterDirectory &directory, const std::array<int, 4> &agents)
{
    QJsonArray activities;
    for (size_t i = 0; i < agents.size(); ++i) {
        const core::ActivityPlan &activity = directory.plan().activities[i];
        activities.append(QJsonObject{
            {"sid", text(activity.sid)}, {"friendly_name", text(activity.name)}, {"workers", agents[i]}});
    }
    return activities;
}

QJsonObject realTimeJson(const TaskRouterDirectory &directory, const core::RealTimeStatistics &statistics)
{
    const QJsonObject byStatus{{"pending", statistics.tasks[0]},
                               {"reserved", statistics.tasks[1]},
                               {"assigned", statistics.tasks[2]},
                               {"wrapping", statistics.tasks[3]}};
    const int total = statistics.totalTasks();
    return {{"activity_statistics", activityStatistics(directory, statistics.agents)},
            {"longest_task_waiting_age", age(directory, statistics)},
            {"longest_task_waiting_sid", textOrNull(statistics.longestWaitingTask)},
            {"tasks_by_status", byStatus},
            {"tasks_by_priority", total > 0 ? QJsonObject{{"0", total}} : QJsonObject()},
            {"total_tasks", total}};
}

QJsonObject queueRealTimeJson(const TaskRouterDirectory &directory,
                              const core::RealTimeStatistics &statistics)
{
    QJsonObject json = realTimeJson(directory, statistics);
    json["longest_relative_task_age_in_queue"] = json.value("longest_task_waiting_age");
    json["longest_relative_task_sid_in_queue"] = json.value("longest_task_waiting_sid");
    json["total_available_workers"] = statistics.agents[core::FloorPlan::available];
    json["total_eligible_workers"] = statistics.eligibleAgents();
    return json;
}

QJsonObject reservationsJson(const core::CumulativeStatistics &statistics, const core::StatisticsQuery &query)
{
    return {{"start_time", isoText(query.from)},
            {"end_time", isoText(query.to)},
            {"reservations_created", statistics.reservationsCreated},
            {"reservations_accepted", statistics.reservationsAccepted},
            {"reservations_rejected", statistics.reservationsRejected},
            {"reservations_timed_out", statistics.reservationsTimedOut},
            {"reservations_canceled", statistics.reservationsCanceled},
            {"reservations_rescinded", 0}};
}

QJsonObject cumulativeJson(const core::CumulativeStatistics &statistics, const core::StatisticsQuery &query)
{
    QJsonObject json = reservationsJson(statistics, query);
    json["avg_task_acceptance_time"] = qint64(std::llround(statistics.waitUntilAccepted.average()));
    json["tasks_canceled"] = statistics.tasksCanceled;
    json["tasks_completed"] = statistics.tasksCompleted;
    json["tasks_deleted"] = 0;
    json["tasks_moved"] = 0;
    json["split_by_wait_time"] = splitsJson(statistics);
    json["wait_duration_until_accepted"] = waitJson(statistics.waitUntilAccepted);
    json["wait_duration_until_canceled"] = waitJson(statistics.waitUntilCanceled);
    return json;
}

QJsonObject queueCumulativeJson(const core::CumulativeStatistics &statistics,
                                const core::StatisticsQuery &query)
{
    QJsonObject json = cumulativeJson(statistics, query);
    json["tasks_entered"] = statistics.tasksEntered;
    json["wait_duration_in_queue_until_accepted"] = json.value("wait_duration_until_accepted");
    return json;
}

QJsonObject identified(const TaskRouterCall &call, QJsonObject object)
{
    object["account_sid"] = call.directory().accountSid();
    object["workspace_sid"] = text(TaskRouterDirectory::workspaceSid());
    object["url"] = call.url();
    return object;
}

} // namespace daemon_app
