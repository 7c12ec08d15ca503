// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/parser.h"

#include "core/sources/taskrouter/jsonnode.h"

#include <charconv>

namespace core::taskrouter {

namespace {

std::string_view bytesOf(const QByteArray &body)
{
    return {body.constData(), size_t(body.size())};
}

std::string textOr(const JsonNode &node, std::string_view key)
{
    const auto found = node.find(key);
    return found ? std::string(found->text()) : std::string();
}

double numberOr(const JsonNode &node, std::string_view key, double other)
{
    const auto found = node.find(key);
    return found ? found->number() : other;
}

Instant instantOf(const JsonNode &node)
{
    const auto instant = parseInstant(node.text());
    if (!instant)
        node.fail("not a time in ISO 8601");
    return *instant;
}

/// Each element of the list under `key`, read one by one.
template <class Value, class Read>
Result<std::vector<Value>> listOf(const QByteArray &body, std::string_view key, Read &&read)
{
    return reading(bytesOf(body), [&](const JsonNode &root) {
        std::vector<Value> values;
        root.member(key).forEach([&](const JsonNode &element) { values.push_back(read(element)); });
        return values;
    });
}

// --- the Flex configuration ---

ResetTime resetTimeOf(const JsonNode &node)
{
    ResetTime reset;
    const JsonNode time = node.member("reset_time");
    const std::string_view text = time.text();
    reset.time = QTime::fromString(QString::fromUtf8(text.data(), qsizetype(text.size())).left(5), u"hh:mm");
    if (!reset.time.isValid())
        time.fail("not a time of day such as 08:00");
    reset.zone = QByteArray::fromStdString(std::string(node.member("reset_timezone").text()));
    return reset;
}

ServiceLevel serviceLevelOf(const JsonNode &node)
{
    return {int(node.member("service_level_threshold").number()),
            int(node.member("short_abandoned_threshold").number())};
}

StatisticsSettings statisticsSettingsOf(const JsonNode &node)
{
    StatisticsSettings settings;
    if (const auto base = node.find("default")) {
        settings.reset = resetTimeOf(*base);
        settings.serviceLevel = serviceLevelOf(*base);
    }
    if (const auto queues = node.find("queue_configurations")) {
        queues->forEach([&](const JsonNode &queue) {
            settings.resetOfQueue[std::string(queue.member("queue_sid").text())] = resetTimeOf(queue);
        });
    }
    if (const auto channels = node.find("queue_channel_configurations")) {
        channels->forEach([&](const JsonNode &entry) {
            settings.serviceLevelOf[{std::string(entry.member("queue_sid").text()),
                                     std::string(entry.member("channel_sid").text())}]
                = serviceLevelOf(entry);
        });
    }
    return settings;
}

// --- statistics ---

RealTime realTimeOf(const JsonNode &node)
{
    RealTime now;
    const JsonNode tasks = node.member("tasks_by_status");
    now.pending = numberOr(tasks, "pending", 0);
    now.reserved = numberOr(tasks, "reserved", 0);
    now.assigned = numberOr(tasks, "assigned", 0);
    now.wrapping = numberOr(tasks, "wrapping", 0);
    const auto inQueue = node.find("longest_relative_task_age_in_queue");
    now.longestWait = inQueue ? inQueue->number() : node.member("longest_task_waiting_age").number();
    node.member("activity_statistics").forEach([&](const JsonNode &activity) {
        now.activities.push_back({std::string(activity.member("sid").text()),
                                  textOr(activity, "friendly_name"), activity.member("workers").number()});
    });
    return now;
}

std::optional<double> averageOf(const JsonNode &node, std::string_view key)
{
    const auto duration = node.find(key);
    return duration ? std::optional(duration->member("avg").number()) : std::nullopt;
}

Split splitOf(const JsonNode &node, std::string_view key)
{
    Split split;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), split.seconds);
    if (error != std::errc() || end != key.data() + key.size())
        node.fail("its key is not a number of seconds");
    const JsonNode below = node.member("below");
    split.acceptedBelow = below.member("reservations_accepted").number();
    split.canceledBelow = below.member("tasks_canceled").number();
    split.canceledAbove = node.member("above").member("tasks_canceled").number();
    return split;
}

Cumulative cumulativeOf(const JsonNode &node)
{
    Cumulative sums;
    sums.entered = node.member("tasks_entered").number();
    sums.canceled = node.member("tasks_canceled").number();
    sums.completed = numberOr(node, "tasks_completed", 0);
    sums.accepted = node.member("reservations_accepted").number();
    sums.rejected = node.member("reservations_rejected").number();
    sums.timedOut = node.member("reservations_timed_out").number();
    sums.averageWaitUntilAccepted = averageOf(node, "wait_duration_in_queue_until_accepted");
    if (!sums.averageWaitUntilAccepted)
        sums.averageWaitUntilAccepted = averageOf(node, "wait_duration_until_accepted");
    sums.averageWaitUntilCanceled = averageOf(node, "wait_duration_until_canceled");
    if (const auto start = node.find("start_time"))
        sums.start = instantOf(*start);
    if (const auto splits = node.find("split_by_wait_time")) {
        splits->forEachMember(
            [&](std::string_view key, const JsonNode &split) { sums.splits.push_back(splitOf(split, key)); });
    }
    return sums;
}

std::optional<ReservationEvent> reservationEventOf(const JsonNode &node)
{
    ReservationEvent event;
    const std::string_view type = node.member("event_type").text();
    if (type == "reservation.accepted")
        event.kind = ReservationEvent::Kind::Accepted;
    else if (type == "reservation.wrapup")
        event.kind = ReservationEvent::Kind::WrapUp;
    else if (type == "reservation.completed")
        event.kind = ReservationEvent::Kind::Completed;
    else
        return std::nullopt;
    const auto millis = node.find("event_date_ms");
    event.at = millis ? Instant(Millis(qint64(millis->number()))) : instantOf(node.member("event_date"));
    event.sid = node.member("sid").text();
    const JsonNode data = node.member("event_data");
    event.reservation = textOr(data, "reservation_sid");
    if (event.reservation.empty())
        event.reservation = node.member("resource_sid").text();
    event.queue = data.member("task_queue_sid").text();
    event.channel = textOr(data, "task_channel_sid");
    return event;
}

} // namespace

Result<Configuration> parseConfiguration(const QByteArray &body)
{
    return reading(bytesOf(body), [](const JsonNode &root) {
        Configuration configuration;
        configuration.workspaceSid = textOr(root, "taskrouter_workspace_sid");
        configuration.offlineActivitySid = textOr(root, "taskrouter_offline_activity_sid");
        if (const auto statistics = root.find("queue_stats_configuration"))
            configuration.statistics = statisticsSettingsOf(*statistics);
        return configuration;
    });
}

Result<QUrl> parseNextPage(const QByteArray &body)
{
    return reading(bytesOf(body), [](const JsonNode &root) {
        return QUrl(QString::fromStdString(textOr(root.member("meta"), "next_page_url")), QUrl::StrictMode);
    });
}

Result<std::vector<Activity>> parseActivities(const QByteArray &body)
{
    return listOf<Activity>(body, "activities", [](const JsonNode &node) {
        return Activity{std::string(node.member("sid").text()),
                        std::string(node.member("friendly_name").text()), node.member("available").boolean()};
    });
}

Result<std::vector<Channel>> parseChannels(const QByteArray &body)
{
    return listOf<Channel>(body, "channels", [](const JsonNode &node) {
        return Channel{std::string(node.member("sid").text()),
                       std::string(node.member("friendly_name").text())};
    });
}

Result<std::vector<Queue>> parseQueues(const QByteArray &body)
{
    return listOf<Queue>(body, "task_queues", [](const JsonNode &node) {
        return Queue{std::string(node.member("sid").text()),
                     std::string(node.member("friendly_name").text())};
    });
}

Result<std::vector<Worker>> parseWorkers(const QByteArray &body)
{
    return listOf<Worker>(body, "workers", [](const JsonNode &node) {
        return Worker{std::string(node.member("sid").text()), node.member("available").boolean(),
                      instantOf(node.member("date_status_changed"))};
    });
}

Result<std::vector<ReservationEvent>> parseEvents(const QByteArray &body)
{
    return reading(bytesOf(body), [](const JsonNode &root) {
        std::vector<ReservationEvent> events;
        root.member("events").forEach([&](const JsonNode &node) {
            if (auto event = reservationEventOf(node))
                events.push_back(std::move(*event));
        });
        return events;
    });
}

Result<std::vector<QueueRealTime>> parseBulkRealTime(const QByteArray &body)
{
    return listOf<QueueRealTime>(body, "task_queue_data", [](const JsonNode &node) {
        return QueueRealTime{std::string(node.member("task_queue_sid").text()), realTimeOf(node)};
    });
}

Result<std::vector<QueueStatistics>> parseQueueStatistics(const QByteArray &body)
{
    return listOf<QueueStatistics>(body, "task_queues_statistics", [](const JsonNode &node) {
        return QueueStatistics{std::string(node.member("task_queue_sid").text()),
                               realTimeOf(node.member("realtime")), cumulativeOf(node.member("cumulative"))};
    });
}

Result<RealTime> parseRealTime(const QByteArray &body)
{
    return reading(bytesOf(body), [](const JsonNode &root) { return realTimeOf(root); });
}

QString parseProblem(const QByteArray &body)
{
    const auto problem = reading(bytesOf(body), [](const JsonNode &root) {
        const auto code = root.find("code");
        const QString message = QString::fromStdString(textOr(root, "message"));
        return code ? QStringLiteral("%1 %2").arg(code->number()).arg(message) : message;
    });
    return problem ? *problem : QString();
}

} // namespace core::taskrouter
