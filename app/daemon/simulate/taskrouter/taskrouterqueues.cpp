// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterqueues.h"

#include "app/daemon/simulate/taskrouter/taskrouterlist.h"
#include "app/daemon/simulate/taskrouter/taskrouterstatistics.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace daemon_app {

namespace {

constexpr int mostInBulk = 50;

QJsonObject queueJson(const TaskRouterCall &call, int number)
{
    const core::QueuePlan &queue = call.plan().queues[size_t(number)];
    const QString url = call.workspaceUrl("/TaskQueues/" + text(queue.sid));
    const core::ActivityPlan &busy = call.plan().activities[core::FloorPlan::available];
    const QJsonObject links{{"statistics", url + "/Statistics"},
                            {"real_time_statistics", url + "/RealTimeStatistics"},
                            {"cumulative_statistics", url + "/CumulativeStatistics"},
                            {"assignment_activity", call.workspaceUrl("/Activities/" + text(busy.sid))},
                            {"reservation_activity", call.workspaceUrl("/Activities/" + text(busy.sid))},
                            {"workspace", call.workspaceUrl({})}};
    QJsonObject json = identified(call, {});
    json["sid"] = text(queue.sid);
    json["friendly_name"] = text(queue.name);
    json["target_workers"] = QStringLiteral("queues HAS \"%1\"").arg(text(queue.sid));
    json["task_order"] = QStringLiteral("FIFO");
    json["max_reserved_workers"] = 1;
    json["assignment_activity_sid"] = text(busy.sid);
    json["reservation_activity_sid"] = text(busy.sid);
    json["assignment_activity_name"] = text(busy.name);
    json["reservation_activity_name"] = text(busy.name);
    json["date_created"] = isoText(TaskRouterDirectory::createdAt);
    json["date_updated"] = isoText(TaskRouterDirectory::createdAt);
    json["url"] = url;
    json["links"] = links;
    return json;
}

// The numbers of the queues that a list is about.
std::vector<int> queuesAskedFor(TaskRouterCall &call)
{
    std::vector<int> numbers = numbersBelow(call.plan().queues.size());
    if (call.has("FriendlyName")) {
        const std::string name = call.text("FriendlyName");
        std::erase_if(numbers, [&](int queue) { return call.plan().queues[size_t(queue)].name != name; });
    }
    if (call.has("WorkerSid")) {
        const std::optional<int> agent = call.directory().agent(call.text("WorkerSid"));
        std::erase_if(numbers, [&](int queue) { return !agent || !call.directory().serves(*agent, queue); });
    }
    return numbers;
}

bool isQueueSid(const QString &sid)
{
    const auto isHex = [](QChar c) { return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'); };
    return sid.size() == 34 && sid.startsWith(u"WQ") && std::all_of(sid.begin() + 2, sid.end(), isHex);
}

// The body's sids under either spelling (flex-facts 3.1).
QJsonArray bulkSids(TaskRouterCall &call)
{
    const QJsonObject body
        = QJsonDocument::fromJson(QByteArray::fromRawData(call.body().data(), qsizetype(call.body().size())))
              .object();
    const QJsonArray sids = body[body.contains("QueueSids") ? "QueueSids" : "queueSids"].toArray();
    if (sids.isEmpty() || sids.size() > mostInBulk)
        call.refuse(QStringLiteral("QueueSids must be a list of 1 to %1 queue sids").arg(mostInBulk));
    for (const QJsonValue &sid : sids) {
        if (!isQueueSid(sid.toString()))
            call.refuse(QStringLiteral("\"%1\" is not a queue sid").arg(sid.toString()));
    }
    return sids;
}

QJsonObject bulkItem(const TaskRouterCall &call, const QString &sid)
{
    // A queue that is not ours is answered with zeros, as the vendor does.
    const std::optional<int> queue = call.directory().queue(sid.toStdString());
    QJsonObject json = queueRealTimeJson(call.directory(),
                                         queue ? call.floor().realTime(*queue) : core::RealTimeStatistics());
    json.remove("longest_relative_task_age_in_queue");
    json.remove("longest_relative_task_sid_in_queue");
    json["task_queue_sid"] = sid;
    json["account_sid"] = call.directory().accountSid();
    json["workspace_sid"] = text(TaskRouterDirectory::workspaceSid());
    return json;
}

} // namespace

std::optional<int> queueInPath(TaskRouterCall &call)
{
    const std::optional<int> queue = call.directory().queue(call.sids.front());
    if (!queue)
        call.notFound();
    return queue;
}

QJsonObject taskQueues(TaskRouterCall &call)
{
    return listPage(call, QStringLiteral("task_queues"), queuesAskedFor(call),
                    [&](int queue) { return queueJson(call, queue); });
}

QJsonObject taskQueue(TaskRouterCall &call)
{
    const std::optional<int> queue = queueInPath(call);
    return queue ? queueJson(call, *queue) : QJsonObject();
}

QJsonObject taskQueueRealTime(TaskRouterCall &call)
{
    const std::optional<int> queue = queueInPath(call);
    const std::optional<int> channel = call.channel();
    if (call.problem())
        return {};
    QJsonObject json = queueRealTimeJson(call.directory(), call.floor().realTime(*queue, channel));
    json["task_queue_sid"] = text(call.sids.front());
    return identified(call, json);
}

QJsonObject taskQueueCumulative(TaskRouterCall &call)
{
    const std::optional<int> queue = queueInPath(call);
    const core::StatisticsQuery query = statisticsQuery(call);
    if (call.problem())
        return {};
    QJsonObject json = queueCumulativeJson(call.floor().cumulative(*queue, query), query);
    json["task_queue_sid"] = text(call.sids.front());
    return identified(call, json);
}

QJsonObject taskQueueStatistics(TaskRouterCall &call)
{
    const std::optional<int> queue = queueInPath(call);
    const core::StatisticsQuery query = statisticsQuery(call);
    if (call.problem())
        return {};
    return identified(
        call,
        {{"task_queue_sid", text(call.sids.front())},
         {"realtime", queueRealTimeJson(call.directory(), call.floor().realTime(*queue, query.channel))},
         {"cumulative", queueCumulativeJson(call.floor().cumulative(*queue, query), query)}});
}

QJsonObject taskQueuesStatistics(TaskRouterCall &call)
{
    const core::StatisticsQuery query = statisticsQuery(call);
    if (call.problem())
        return {};
    const std::vector<core::CumulativeStatistics> &cumulative = call.memo().ofEach(query);
    return listPage(call, QStringLiteral("task_queues_statistics"), queuesAskedFor(call), [&](int queue) {
        return QJsonObject{
            {"account_sid", call.directory().accountSid()},
            {"workspace_sid", text(TaskRouterDirectory::workspaceSid())},
            {"task_queue_sid", text(call.plan().queues[size_t(queue)].sid)},
            {"realtime", queueRealTimeJson(call.directory(), call.floor().realTime(queue, query.channel))},
            {"cumulative", queueCumulativeJson(cumulative[size_t(queue)], query)}};
    });
}

QJsonObject taskQueuesBulkRealTime(TaskRouterCall &call)
{
    const QJsonArray sids = bulkSids(call);
    if (call.problem())
        return {};
    QJsonArray data;
    for (const QJsonValue &sid : sids)
        data.append(bulkItem(call, sid.toString()));
    return identified(call, {{"task_queue_data", data}, {"task_queue_response_count", data.size()}});
}

} // namespace daemon_app
