// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/statisticsreader.h"

#include "core/sources/taskrouter/jsonnode.h"

#include <charconv>

namespace core::taskrouter {

namespace {

std::string_view bytesOf(const QByteArray &body)
{
    return {body.constData(), size_t(body.size())};
}

double numberOr(const JsonNode &node, std::string_view key, double other)
{
    const auto found = node.find(key);
    return found ? found->number() : other;
}

AgentCounts agentsOf(const JsonNode &list, const Directory &directory)
{
    AgentCounts counts;
    list.forEach([&](const JsonNode &activity) {
        const auto name = activity.find("friendly_name");
        const int number = directory.findActivity(activity.member("sid").text());
        const double workers = activity.member("workers").number();
        switch (directory.stateOf(number, name && name->text() == "Offline")) {
        case AgentState::Available:
            counts.available += workers;
            break;
        case AgentState::Unavailable:
            counts.unavailable += workers;
            break;
        case AgentState::Offline:
            counts.offline += workers;
            break;
        }
    });
    return counts;
}

RealTime realTimeOf(const JsonNode &node, const Directory &directory)
{
    RealTime now;
    const JsonNode tasks = node.member("tasks_by_status");
    now.waiting = numberOr(tasks, "pending", 0) + numberOr(tasks, "reserved", 0);
    now.active = numberOr(tasks, "assigned", 0) + numberOr(tasks, "wrapping", 0);
    const auto inQueue = node.find("longest_relative_task_age_in_queue");
    now.longestWait = inQueue ? inQueue->number() : node.member("longest_task_waiting_age").number();
    now.agents = agentsOf(node.member("activity_statistics"), directory);
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
    if (const auto start = node.find("start_time")) {
        sums.start = parseInstant(start->text());
        if (!sums.start)
            start->fail("not a time in ISO 8601");
    }
    return sums;
}

std::vector<Split> splitsOf(const JsonNode &node)
{
    std::vector<Split> splits;
    if (const auto byWait = node.find("split_by_wait_time"))
        byWait->forEachMember(
            [&](std::string_view key, const JsonNode &split) { splits.push_back(splitOf(split, key)); });
    return splits;
}

QUrl nextPageOf(const JsonNode &root)
{
    const auto next = root.member("meta").find("next_page_url");
    const std::string_view text = next ? next->text() : std::string_view();
    return QUrl(QString::fromUtf8(text.data(), qsizetype(text.size())), QUrl::StrictMode);
}

} // namespace

Result<QUrl> StatisticsReader::readRealTimes(const QByteArray &page, const TakeRealTime &take)
{
    return reading(bytesOf(page), [&](const JsonNode &root) {
        root.member("task_queues_statistics").forEach([&](const JsonNode &node) {
            const int queue = m_directory.findQueue(node.member("task_queue_sid").text());
            if (queue >= 0)
                take(size_t(queue), realTimeOf(node.member("realtime"), m_directory));
        });
        return nextPageOf(root);
    });
}

Result<QUrl> StatisticsReader::readWindows(const QByteArray &page, const TakeWindow &take)
{
    return reading(bytesOf(page), [&](const JsonNode &root) {
        root.member("task_queues_statistics").forEach([&](const JsonNode &node) {
            const int queue = m_directory.findQueue(node.member("task_queue_sid").text());
            const JsonNode sums = node.member("cumulative");
            if (queue >= 0)
                take(size_t(queue), cumulativeOf(sums), splitsOf(sums));
        });
        return nextPageOf(root);
    });
}

Outcome StatisticsReader::readBulkRealTime(const QByteArray &body, const TakeRealTime &take)
{
    return reading(bytesOf(body), [&](const JsonNode &root) {
        root.member("task_queue_data").forEach([&](const JsonNode &node) {
            const int queue = m_directory.findQueue(node.member("task_queue_sid").text());
            if (queue >= 0)
                take(size_t(queue), realTimeOf(node, m_directory));
        });
        return done;
    });
}

Outcome StatisticsReader::readRealTime(const QByteArray &body, const TakeRealTime &take)
{
    return reading(bytesOf(body), [&](const JsonNode &root) {
        const int queue = m_directory.findQueue(root.member("task_queue_sid").text());
        if (queue >= 0)
            take(size_t(queue), realTimeOf(root, m_directory));
        return done;
    });
}

Outcome StatisticsReader::readWindow(const QByteArray &body, const TakeWindow &take)
{
    return reading(bytesOf(body), [&](const JsonNode &root) {
        const int queue = m_directory.findQueue(root.member("task_queue_sid").text());
        if (queue >= 0)
            take(size_t(queue), cumulativeOf(root), splitsOf(root));
        return done;
    });
}

Result<AgentCounts> StatisticsReader::readWorkspace(const QByteArray &body)
{
    return reading(bytesOf(body), [&](const JsonNode &root) {
        return agentsOf(root.member("activity_statistics"), m_directory);
    });
}

} // namespace core::taskrouter
