// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterevents.h"

#include "app/daemon/simulate/taskrouter/taskrouterlist.h"
#include "app/daemon/simulate/taskrouter/taskrouterstatistics.h"

#include <algorithm>

namespace daemon_app {

namespace {

QString verbOf(const core::ReservationEvent &event)
{
    switch (event.kind) {
    case core::ReservationEvent::Kind::Accepted:
        return QStringLiteral("accepted");
    case core::ReservationEvent::Kind::WrapUp:
        return QStringLiteral("wrapup");
    case core::ReservationEvent::Kind::Completed:
        return QStringLiteral("completed");
    }
    return {};
}

// A reservation has one event of each kind: its own digits, turned round by the kind, name it.
QString eventSid(const core::ReservationEvent &event)
{
    const QString digits = text(event.reservationSid).mid(2);
    return QStringLiteral("EV") + digits.mid(int(event.kind)) + digits.left(int(event.kind));
}

// Every value is a text, as the vendor has it.
QJsonObject dataOf(const TaskRouterCall &call, const core::ReservationEvent &event)
{
    const core::QueuePlan &queue = call.plan().queues[size_t(event.queue)];
    const core::ChannelPlan &channel = call.plan().channels[size_t(event.channel)];
    const core::AgentPlan &agent = call.plan().agents[size_t(event.agent)];
    return {{"reservation_sid", text(event.reservationSid)},
            {"task_sid", text(event.taskSid)},
            {"task_queue_sid", text(queue.sid)},
            {"task_queue_name", text(queue.name)},
            {"task_channel_sid", text(channel.sid)},
            {"task_channel_unique_name", text(channel.uniqueName)},
            {"worker_sid", text(agent.sid)},
            {"worker_name", text(agent.name)},
            {"workspace_sid", text(TaskRouterDirectory::workspaceSid())}};
}

QJsonObject eventJson(const TaskRouterCall &call, const core::ReservationEvent &event)
{
    const QString reservation = text(event.reservationSid);
    const QString worker = text(call.plan().agents[size_t(event.agent)].sid);
    const QString workerUrl = call.workspaceUrl("/Workers/" + worker);
    QJsonObject json = identified(call, {});
    json["sid"] = eventSid(event);
    json["event_type"] = QStringLiteral("reservation.") + verbOf(event);
    json["event_date"] = isoText(event.at);
    json["event_date_ms"] = qint64(event.at.time_since_epoch().count());
    json["event_data"] = dataOf(call, event);
    json["description"] = QStringLiteral("Reservation %1 %2").arg(reservation, verbOf(event));
    json["resource_type"] = QStringLiteral("reservation");
    json["resource_sid"] = reservation;
    json["resource_url"] = workerUrl + "/Reservations/" + reservation;
    json["actor_type"] = QStringLiteral("worker");
    json["actor_sid"] = worker;
    json["actor_url"] = workerUrl;
    json["source"] = QStringLiteral("twilio");
    json["source_ip_address"] = QJsonValue::Null;
    json["url"] = call.url() + '/' + json["sid"].toString();
    return json;
}

std::vector<core::ReservationEvent> eventsAskedFor(TaskRouterCall &call, const core::StatisticsQuery &query)
{
    std::vector<core::ReservationEvent> events = call.floor().reservationEvents(query.from, query.to);
    const auto keep = [&](std::string_view parameter, auto &&matches) {
        if (call.has(parameter))
            std::erase_if(events, [&, wanted = call.text(parameter)](const auto &event) {
                return !matches(event, wanted);
            });
    };
    keep("EventType", [](const auto &event, const std::string &type) {
        return "reservation." + verbOf(event).toStdString() == type;
    });
    keep("TaskQueueSid", [&](const auto &event, const std::string &sid) {
        return call.directory().queue(sid) == event.queue;
    });
    keep("WorkerSid", [&](const auto &event, const std::string &sid) {
        return call.directory().agent(sid) == event.agent;
    });
    keep("ReservationSid",
         [](const auto &event, const std::string &sid) { return event.reservationSid == sid; });
    keep("TaskSid", [](const auto &event, const std::string &sid) { return event.taskSid == sid; });
    keep("Sid",
         [](const auto &event, const std::string &sid) { return eventSid(event).toStdString() == sid; });
    // This floor has no workflows.
    keep("WorkflowSid", [](const auto &, const std::string &) { return false; });
    if (query.channel)
        std::erase_if(events, [&](const auto &event) { return event.channel != *query.channel; });
    std::reverse(events.begin(), events.end());
    return events;
}

} // namespace

QJsonObject events(TaskRouterCall &call)
{
    const core::StatisticsQuery query = statisticsQuery(call);
    if (call.problem())
        return {};
    const std::vector<core::ReservationEvent> events = eventsAskedFor(call, query);
    return listPage(call, QStringLiteral("events"), numbersBelow(events.size()),
                    [&](int number) { return eventJson(call, events[size_t(number)]); },
                    {{"Minutes", {}},
                     {"StartDate", isoText(query.from).toStdString()},
                     {"EndDate", isoText(query.to).toStdString()}});
}

} // namespace daemon_app
