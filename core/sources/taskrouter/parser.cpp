// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/parser.h"

#include "core/sources/taskrouter/jsonnode.h"

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

Instant instantOf(const JsonNode &node)
{
    const auto instant = parseInstant(node.text());
    if (!instant)
        node.fail("not a time in ISO 8601");
    return *instant;
}

QUrl nextPageOf(const JsonNode &root)
{
    return QUrl(QString::fromStdString(textOr(root.member("meta"), "next_page_url")), QUrl::StrictMode);
}

/// Each element of the list under `key`; `read` gives a value, or nothing where we need none of it.
template <class Value, class Read>
Result<Page<Value>> pageOf(const QByteArray &body, std::string_view key, Read &&read)
{
    return reading(bytesOf(body), [&](const JsonNode &root) {
        Page<Value> page;
        root.member(key).forEach([&](const JsonNode &element) {
            if (std::optional<Value> value = read(element))
                page.values.push_back(std::move(*value));
        });
        page.next = nextPageOf(root);
        return page;
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

// --- lists ---

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

Result<Page<Activity>> parseActivities(const QByteArray &body)
{
    return pageOf<Activity>(body, "activities", [](const JsonNode &node) {
        return Activity{std::string(node.member("sid").text()),
                        std::string(node.member("friendly_name").text()), node.member("available").boolean()};
    });
}

Result<Page<Channel>> parseChannels(const QByteArray &body)
{
    return pageOf<Channel>(body, "channels", [](const JsonNode &node) {
        return Channel{std::string(node.member("sid").text()),
                       std::string(node.member("friendly_name").text())};
    });
}

Result<Page<Queue>> parseQueues(const QByteArray &body)
{
    return pageOf<Queue>(body, "task_queues", [](const JsonNode &node) {
        return Queue{std::string(node.member("sid").text()),
                     std::string(node.member("friendly_name").text())};
    });
}

Result<Page<Worker>> parseWorkers(const QByteArray &body)
{
    return pageOf<Worker>(body, "workers", [](const JsonNode &node) {
        return Worker{std::string(node.member("sid").text()), node.member("available").boolean(),
                      instantOf(node.member("date_status_changed"))};
    });
}

Result<Page<ReservationEvent>> parseEvents(const QByteArray &body)
{
    return pageOf<ReservationEvent>(body, "events", reservationEventOf);
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
