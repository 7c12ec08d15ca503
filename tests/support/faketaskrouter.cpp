// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faketaskrouter.h"

#include <QTimer>
#include <QUrl>

#include <utility>

namespace support {

using namespace core;
using namespace std::chrono_literals;

namespace {

const std::string sums = R"("tasks_entered":9,"tasks_canceled":1,"reservations_accepted":8,)"
                         R"("reservations_rejected":0,"reservations_timed_out":0)";
const std::string side = R"({"reservations_accepted":4,"tasks_canceled":0})";
const std::string waits = R"(,"wait_duration_in_queue_until_accepted":{"avg":6},)"
                          R"("wait_duration_until_canceled":{"avg":9},"split_by_wait_time":{)"
                          R"("5":{"above":)"
                          + side + R"(,"below":)" + side + R"(},"20":{"above":)" + side + R"(,"below":)"
                          + side + "}}";

std::string statistics(const std::string &queue, const std::string &cumulative)
{
    return R"({"task_queue_sid":")" + queue + R"(","realtime":{)" + FakeTaskRouter::realTime
           + R"(},"cumulative":{)" + cumulative + "}}";
}

} // namespace

std::string FakeTaskRouter::statisticsOf(const std::string &queue)
{
    return statistics(queue, sums + waits);
}

std::string FakeTaskRouter::thinStatisticsOf(const std::string &queue)
{
    return statistics(queue, sums);
}

std::string FakeTaskRouter::list(const std::string &key, const std::string &elements)
{
    return "{\"" + key + "\":[" + elements + R"(],"meta":{"next_page_url":null}})";
}

FakeTaskRouter::FakeTaskRouter() : m_server(handlers())
{
    const auto port = m_server.listen("127.0.0.1", 0);
    if (!port)
        qFatal("%s", qPrintable(port.error().text()));
    m_url = "http://127.0.0.1:" + std::to_string(*port);
    says("/Configuration", R"({"taskrouter_workspace_sid":"WS1"})");
    says("/Activities", list("activities", {}));
    says("/TaskChannels", list("channels", R"({"sid":"TC1","friendly_name":"Voice"})"));
    says("/TaskQueues", list("task_queues", R"({"sid":"WQ1","friendly_name":"Billing"})"));
    says("/WS1/RealTimeStatistics", "{" + realTime + "}");
    says("/TaskQueues/RealTimeStatistics",
         R"({"task_queue_data":[{"task_queue_sid":"WQ1",)" + realTime + "}]}");
    says("/TaskQueues/Statistics", list("task_queues_statistics", statisticsOf("WQ1")));
    says("/Workers", list("workers", {}));
    says("/Events", list("events", {}));
}

void FakeTaskRouter::says(const std::string &path, const std::string &body, int status,
                          const std::vector<HttpHeader> &headers)
{
    const std::lock_guard lock(m_mutex);
    HttpResponse answer{status, headers, body};
    answer.headers.push_back({"Content-Type", "application/json"});
    m_answers[path] = std::move(answer);
}

void FakeTaskRouter::ignores(const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    m_answers[path].reset();
}

void FakeTaskRouter::saysToAll(const std::optional<HttpResponse> &answer)
{
    const std::lock_guard lock(m_mutex);
    m_toAll = answer;
}

void FakeTaskRouter::setMute(bool isMute)
{
    const std::lock_guard lock(m_mutex);
    m_isMute = isMute;
}

void FakeTaskRouter::setLatency(std::chrono::milliseconds latency)
{
    const std::lock_guard lock(m_mutex);
    m_latency = latency;
}

void FakeTaskRouter::sendLater(const HttpReply &reply, const HttpResponse &response)
{
    QMetaObject::invokeMethod(
        &m_later,
        [this, latency = m_latency, reply, response] {
            QTimer::singleShot(latency, &m_later, [reply, response] { reply.send(response); });
        },
        Qt::QueuedConnection);
}

QStringList FakeTaskRouter::takeAsked()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_asked, {});
}

TaskRouterSource FakeTaskRouter::source() const
{
    TaskRouterSource source;
    source.taskRouterUrl = source.flexUrl = QUrl(QString::fromStdString(m_url));
    source.accountSid = QStringLiteral("AC1");
    source.nowInterval = 50ms;
    source.windowInterval = 100ms;
    source.requestsPerSecond = 1000;
    return source;
}

HttpHandlers FakeTaskRouter::handlers()
{
    HttpHandlers handlers;
    handlers.request = [this](const HttpRequest &request, const HttpReply &reply) {
        const std::lock_guard lock(m_mutex);
        m_asked += QString::fromStdString(request.method + ' ' + request.target);
        const std::optional<HttpResponse> response = answer(request);
        if (m_isMute || !response)
            m_unanswered.push_back(reply);
        else if (m_latency > 0ms)
            sendLater(reply, *response);
        else
            reply.send(*response);
    };
    return handlers;
}

std::optional<HttpResponse> FakeTaskRouter::answer(const HttpRequest &request) const
{
    if (m_toAll)
        return *m_toAll;
    // AC1:secret, and SK1:secret.
    const std::string_view who = request.header("Authorization");
    if (who != "Basic QUMxOnNlY3JldA==" && who != "Basic U0sxOnNlY3JldA==")
        return plainResponse(401);
    for (const auto &[path, response] : m_answers) {
        if (request.path().ends_with(path))
            return response;
    }
    return plainResponse(404);
}

} // namespace support
