// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/parser.h"

#include "core/sources/taskrouter/reading/jsonnode.h"

#include <algorithm>
#include <climits>

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

/// What names a thing: never empty.
std::string sidOf(const JsonNode &node)
{
    const std::string_view sid = node.text();
    if (sid.empty())
        node.fail("is empty");
    return std::string(sid);
}

/// The name of a thing, or its sid where it has none.
std::string nameOf(const JsonNode &node)
{
    const std::string name = textOr(node, "friendly_name");
    return name.empty() ? sidOf(node.member("sid")) : name;
}

Instant instantOf(const JsonNode &node)
{
    const auto instant = parseInstant(node.text());
    if (!instant)
        node.fail("not a time in ISO 8601");
    return *instant;
}

/// The end of the year 9999.
constexpr qint64 lastMillis = 253'402'300'799'999;

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

/// Zones are found as files by their names: no name may lead to another file.
QByteArray zoneOf(const JsonNode &node)
{
    const std::string_view zone = node.text();
    const bool isName = std::all_of(zone.begin(), zone.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/'
               || c == '_' || c == '+' || c == '-';
    });
    if (!isName)
        node.fail("not the name of a time zone");
    return QByteArray(zone.data(), qsizetype(zone.size()));
}

ResetTime resetTimeOf(const JsonNode &node)
{
    ResetTime reset;
    const JsonNode time = node.member("reset_time");
    const std::string_view text = time.text();
    reset.time = QTime::fromString(QString::fromUtf8(text.data(), qsizetype(text.size())).left(5), u"hh:mm");
    if (!reset.time.isValid())
        time.fail("not a time of day such as 08:00");
    reset.zone = zoneOf(node.member("reset_timezone"));
    return reset;
}

ServiceLevel serviceLevelOf(const JsonNode &node)
{
    constexpr int longest = 86400;
    return {int(node.member("service_level_threshold").integer(0, longest)),
            int(node.member("short_abandoned_threshold").integer(0, longest))};
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

/// Nothing where we are not told since when.
std::optional<Worker> workerOf(const JsonNode &node)
{
    const auto since = node.find("date_status_changed");
    if (!since)
        return std::nullopt;
    return Worker{sidOf(node.member("sid")), node.member("available").boolean(), instantOf(*since)};
}

/// Nothing where it is of another kind, or of no queue.
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
    event.at
        = millis ? Instant(Millis(millis->integer(0, lastMillis))) : instantOf(node.member("event_date"));
    event.sid = node.member("sid").text();
    const JsonNode data = node.member("event_data");
    event.reservation = textOr(data, "reservation_sid");
    if (event.reservation.empty())
        event.reservation = sidOf(node.member("resource_sid"));
    event.queue = textOr(data, "task_queue_sid");
    event.channel = textOr(data, "task_channel_sid");
    return event.queue.empty() ? std::nullopt : std::optional(std::move(event));
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

Result<Page<NamedWorkspace>> parseWorkspaces(const QByteArray &body)
{
    return pageOf<NamedWorkspace>(body, "workspaces", [](const JsonNode &node) {
        return NamedWorkspace{sidOf(node.member("sid")), nameOf(node)};
    });
}

Result<Page<Activity>> parseActivities(const QByteArray &body)
{
    return pageOf<Activity>(body, "activities", [](const JsonNode &node) {
        return Activity{sidOf(node.member("sid")), nameOf(node), node.member("available").boolean()};
    });
}

Result<Page<Channel>> parseChannels(const QByteArray &body)
{
    return pageOf<Channel>(body, "channels", [](const JsonNode &node) {
        return Channel{sidOf(node.member("sid")), nameOf(node)};
    });
}

Result<Page<Queue>> parseQueues(const QByteArray &body)
{
    return pageOf<Queue>(body, "task_queues", [](const JsonNode &node) {
        return Queue{sidOf(node.member("sid")), nameOf(node)};
    });
}

Result<Page<Worker>> parseWorkers(const QByteArray &body)
{
    return pageOf<Worker>(body, "workers", workerOf);
}

Result<Page<ReservationEvent>> parseEvents(const QByteArray &body)
{
    return pageOf<ReservationEvent>(body, "events", reservationEventOf);
}

} // namespace core::taskrouter
