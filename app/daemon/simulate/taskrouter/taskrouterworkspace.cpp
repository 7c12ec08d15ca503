// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterworkspace.h"

#include "app/daemon/simulate/taskrouter/taskrouterlist.h"
#include "app/daemon/simulate/taskrouter/taskrouterstatistics.h"

#include <QJsonArray>

#include <algorithm>

namespace daemon_app {

namespace {

// Nothing here has been touched since it was made.
QJsonObject dated(QJsonObject json)
{
    json["date_created"] = isoText(TaskRouterDirectory::createdAt);
    json["date_updated"] = isoText(TaskRouterDirectory::createdAt);
    return json;
}

QJsonObject channelJson(const TaskRouterCall &call, int number)
{
    const core::ChannelPlan &channel = call.plan().channels[size_t(number)];
    QJsonObject json = dated(identified(call, {}));
    json["sid"] = text(channel.sid);
    json["unique_name"] = text(channel.uniqueName);
    json["friendly_name"] = text(channel.friendlyName);
    json["channel_optimized_routing"] = false;
    json["url"] = call.workspaceUrl("/TaskChannels/" + text(channel.sid));
    json["links"] = QJsonObject{{"workspace", call.workspaceUrl({})}};
    return json;
}

QJsonObject activityJson(const TaskRouterCall &call, int number)
{
    const core::ActivityPlan &activity = call.plan().activities[size_t(number)];
    QJsonObject json = dated(identified(call, {}));
    json["sid"] = text(activity.sid);
    json["friendly_name"] = text(activity.name);
    json["available"] = activity.available;
    json["url"] = call.workspaceUrl("/Activities/" + text(activity.sid));
    json["links"] = QJsonObject{{"workspace", call.workspaceUrl({})}};
    return json;
}

QJsonObject realTimeOfAll(const TaskRouterCall &call, std::optional<int> channel)
{
    const core::RealTimeStatistics statistics = call.floor().realTimeOfAll(channel);
    QJsonObject json = realTimeJson(call.directory(), statistics);
    json["total_workers"] = statistics.eligibleAgents();
    return json;
}

QJsonObject cumulativeOfAll(const TaskRouterCall &call, const core::StatisticsQuery &query)
{
    const core::CumulativeStatistics statistics = call.floor().cumulativeOfAll(query);
    QJsonObject json = cumulativeJson(statistics, query);
    json["tasks_created"] = statistics.tasksEntered;
    json["tasks_timed_out_in_workflow"] = 0;
    return json;
}

QJsonObject serviceLevelJson(const core::CellPlan &cell)
{
    return {{"service_level_threshold", QString::number(cell.serviceLevel.count())},
            {"short_abandoned_threshold", QString::number(cell.shortAbandon.count())}};
}

QJsonObject resetJson(const TaskRouterCall &call, int queue)
{
    return {{"reset_time", text(call.floor().resetTimeUtc(queue))},
            {"reset_timezone", QStringLiteral("GMT")}};
}

// The first queue's and its first channel's; what differs is listed by queue and by channel.
QJsonObject defaultSettings(const TaskRouterCall &call)
{
    QJsonObject json = resetJson(call, 0);
    const QJsonObject level = serviceLevelJson(call.plan().queues.front().channels.front());
    for (auto entry = level.begin(); entry != level.end(); ++entry)
        json[entry.key()] = entry.value();
    return json;
}

QJsonArray queueSettings(const TaskRouterCall &call)
{
    QJsonArray list;
    for (int queue = 0; queue < int(call.plan().queues.size()); ++queue) {
        QJsonObject entry = resetJson(call, queue);
        if (entry == resetJson(call, 0))
            continue;
        entry["queue_sid"] = text(call.plan().queues[size_t(queue)].sid);
        list.append(entry);
    }
    return list;
}

QJsonArray channelSettings(const TaskRouterCall &call)
{
    const core::CellPlan &usual = call.plan().queues.front().channels.front();
    QJsonArray list;
    for (const core::QueuePlan &queue : call.plan().queues) {
        for (const core::CellPlan &cell : queue.channels) {
            if (cell.serviceLevel == usual.serviceLevel && cell.shortAbandon == usual.shortAbandon)
                continue;
            QJsonObject entry = serviceLevelJson(cell);
            entry["queue_sid"] = text(queue.sid);
            entry["channel_sid"] = text(call.plan().channels[size_t(cell.channel)].sid);
            list.append(entry);
        }
    }
    return list;
}

} // namespace

QJsonObject workspace(TaskRouterCall &call)
{
    QJsonObject json = dated(identified(call, {}));
    json["sid"] = text(TaskRouterDirectory::workspaceSid());
    json["friendly_name"] = QStringLiteral("Simulated floor");
    json["url"] = call.workspaceUrl({});
    json.remove("workspace_sid");
    const core::ActivityPlan &offline = call.plan().activities[core::FloorPlan::offline];
    for (const char *role : {"default_activity", "timeout_activity"}) {
        json[QLatin1String(role) + "_sid"] = text(offline.sid);
        json[QLatin1String(role) + "_name"] = text(offline.name);
    }
    json["event_callback_url"] = QJsonValue::Null;
    json["events_filter"] = QJsonValue::Null;
    json["multi_task_enabled"] = true;
    json["prioritize_queue_order"] = QStringLiteral("FIFO");
    QJsonObject links;
    for (const QString &part :
         QStringLiteral("Activities Events TaskChannels TaskQueues Workers Statistics").split(u' '))
        links[part.toLower()] = call.workspaceUrl("/" + part);
    json["links"] = links;
    return json;
}

QJsonObject workspaces(TaskRouterCall &call)
{
    const QJsonObject only = workspace(call);
    const bool isMeant = !call.has("FriendlyName")
                         || only["friendly_name"].toString().toStdString() == call.text("FriendlyName");
    return listPage(call, QStringLiteral("workspaces"), numbersBelow(isMeant ? 1 : 0),
                    [&](int) { return only; });
}

QJsonObject workspaceRealTime(TaskRouterCall &call)
{
    const std::optional<int> channel = call.channel();
    return identified(call, realTimeOfAll(call, channel));
}

QJsonObject workspaceCumulative(TaskRouterCall &call)
{
    const core::StatisticsQuery query = statisticsQuery(call);
    return call.problem() ? QJsonObject() : identified(call, cumulativeOfAll(call, query));
}

QJsonObject workspaceStatistics(TaskRouterCall &call)
{
    const core::StatisticsQuery query = statisticsQuery(call);
    if (call.problem())
        return {};
    return identified(call, {{"realtime", realTimeOfAll(call, query.channel)},
                             {"cumulative", cumulativeOfAll(call, query)}});
}

QJsonObject taskChannels(TaskRouterCall &call)
{
    return listPage(call, QStringLiteral("channels"), numbersBelow(call.plan().channels.size()),
                    [&](int channel) { return channelJson(call, channel); });
}

QJsonObject taskChannel(TaskRouterCall &call)
{
    const std::optional<int> channel = call.directory().channel(call.sids.front());
    if (!channel)
        call.notFound();
    return channel ? channelJson(call, *channel) : QJsonObject();
}

QJsonObject activities(TaskRouterCall &call)
{
    std::vector<int> numbers = numbersBelow(call.plan().activities.size());
    const auto plan
        = [&](int number) -> const core::ActivityPlan & { return call.plan().activities[size_t(number)]; };
    if (const std::optional<bool> available = call.flag("Available"))
        std::erase_if(numbers, [&](int number) { return plan(number).available != *available; });
    if (call.has("FriendlyName"))
        std::erase_if(numbers, [&](int number) { return plan(number).name != call.text("FriendlyName"); });
    return listPage(call, QStringLiteral("activities"), numbers,
                    [&](int number) { return activityJson(call, number); });
}

QJsonObject activity(TaskRouterCall &call)
{
    const std::optional<int> activity = call.directory().activity(call.sids.front());
    if (!activity)
        call.notFound();
    return activity ? activityJson(call, *activity) : QJsonObject();
}

QJsonObject flexConfiguration(TaskRouterCall &call)
{
    const QString id = text(TaskRouterDirectory::workspaceSid()).mid(2);
    QJsonObject json = dated({});
    json["account_sid"] = call.directory().accountSid();
    json["taskrouter_workspace_sid"] = text(TaskRouterDirectory::workspaceSid());
    json["taskrouter_offline_activity_sid"] = text(call.plan().activities[core::FloorPlan::offline].sid);
    json["flex_instance_sid"] = "GO" + id;
    json["runtime_domain"] = call.urlWith({}).section(u'/', 0, 2);
    json["notifications"] = QJsonObject{{"enabled", true}, {"mode", QStringLiteral("whenNotInFocus")}};
    json["queue_stats_configuration"] = QJsonObject{{"default", defaultSettings(call)},
                                                    {"queue_configurations", queueSettings(call)},
                                                    {"queue_channel_configurations", channelSettings(call)}};
    json["url"] = call.url();
    return json;
}

} // namespace daemon_app
