// SPDX-License-Identifier: GPL-3.0-or-later
// What a refresh of TaskRouter costs the account in requests, and how soon the floor is fresh again once a
// fault of the server is gone.
#include "core/service/floor.h"
#include "core/sources/taskrouter/taskrouterpoller.h"
#include "tests/bench/bench.h"
#include "tests/support/faketaskrouter.h"
#include "tests/support/misbehavingservice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using support::FakeTaskRouter;
using support::MisbehavingService;

namespace {

constexpr int queues = 20;
constexpr int channels = 4;

void fill(FakeTaskRouter &server)
{
    std::string channelList;
    std::string queueList;
    std::string statistics;
    std::string bulk;
    for (int i = 0; i < channels; ++i)
        channelList
            += (i > 0 ? "," : "") + (R"({"sid":"TC)" + std::to_string(i) + R"(","friendly_name":"C"})");
    for (int i = 0; i < queues; ++i) {
        const std::string comma = i > 0 ? "," : "";
        const std::string sid = "WQ" + std::to_string(i);
        queueList += comma + R"({"sid":")" + sid + R"(","friendly_name":"Q"})";
        statistics += comma + FakeTaskRouter::statisticsOf(sid);
        bulk += comma + R"({"task_queue_sid":")" + sid + R"(",)" + FakeTaskRouter::realTime + "}";
    }
    server.says("/TaskChannels", FakeTaskRouter::list("channels", channelList));
    server.says("/TaskQueues", FakeTaskRouter::list("task_queues", queueList));
    server.says("/TaskQueues/Statistics", FakeTaskRouter::list("task_queues_statistics", statistics));
    server.says("/TaskQueues/RealTimeStatistics", R"({"task_queue_data":[)" + bulk + "]}");
}

/// Requests that were made between one of `first` and the next, of those that are not left out.
double perRound(const QStringList &asked, const QString &first, const QStringList &leftOut)
{
    int rounds = 0;
    int requests = 0;
    for (const QString &request : asked) {
        rounds += request.contains(first) ? 1 : 0;
        const bool isOut = std::any_of(leftOut.begin(), leftOut.end(),
                                       [&](const QString &word) { return request.contains(word); });
        requests += isOut ? 0 : 1;
    }
    return rounds > 0 ? double(requests) / rounds : 0;
}

void measureRequests()
{
    FakeTaskRouter server;
    fill(server);
    TaskRouterSource source = server.source();
    source.nowInterval = 500ms;
    source.windowInterval = 1500ms;
    TaskRouterPoller poller({}, source, {}, {}, std::make_shared<taskrouter::RequestGate>(100));
    poller.start({Secret(QStringLiteral("secret")), {}});
    QStringList beginning;
    const QString eligible = QStringLiteral("TaskQueueSid");
    const bool isSteady = QTest::qWaitFor(
        [&] { return (beginning += server.takeAsked()).filter(eligible).size() >= queues; }, 20000);
    if (!isSteady)
        qFatal("the poller does not come to rest");
    QTest::qWait(3000); // handle times are read back first
    server.takeAsked();
    QTest::qWait(15000);
    const QStringList asked = server.takeAsked();
    const QString bulk = QStringLiteral("POST");
    QStringList slow;
    for (const QString &request : asked) {
        if (!request.contains(bulk))
            slow += request;
    }
    const QJsonObject size{{QStringLiteral("queues"), queues}, {QStringLiteral("channels"), channels}};
    bench::report("poll_requests_real_time", perRound(asked.filter(bulk), bulk, {}), "requests/refresh",
                  QStringLiteral("<= 1"), size);
    const QString workspace = QStringLiteral("WS1/RealTimeStatistics");
    const QString available = QStringLiteral("Available=true");
    // A round of agents has one call for the workspace, and it is as often as one of the windows.
    bench::report("poll_requests_slow_windows", perRound(slow, workspace, {eligible, workspace, available}),
                  "requests/refresh", QStringLiteral("<= 11"), size);
    bench::report("poll_requests_agents",
                  perRound(slow.filter(workspace) + slow.filter(available), workspace, {}),
                  "requests/refresh", {}, size);
    bench::report("poll_requests_who_serves_what", double(asked.filter(eligible).size()) / 15, "requests/s",
                  {}, size);
}

struct Recovery
{
    const char *fault;
    /// What the server asks for.
    double retryAfter = 0;
};

const Recovery recoveries[] = {
    {"503"},
    {"500 on /v1/Workspaces"},
    {"401"},
    {"403"},
    {"404"},
    {"429"},
    {"429 retry-after=4", 4},
    {"latency=30s"},
    {"refuse"},
    {"cut"},
    {"half-open"},
    {"truncated"},
    {"endless"},
    {"endless=chunked"},
    {"slow=10"},
    {"no-http"},
    {"garbage"},
    {"wrong-types"},
    {"nan"},
    {"dropped-pages=loop"},
};

// A floor that polls a service as people's do, and when it got new numbers.
class Watched
{
public:
    explicit Watched(const MisbehavingService &service) : m_floor(settings(service)) { m_floor.start(); }

    /// A good answer from now on, told to whoever looks at the floor.
    bool waitForNumbers(std::chrono::milliseconds limit)
    {
        const Instant from = m_floor.now();
        return QTest::qWaitFor(
            [&] {
                return !m_floor.health().isEmpty() && m_floor.health()[0].lastAnswer.value_or(from) > from;
            },
            int(limit.count()));
    }
    bool isTroubled() const { return m_floor.health()[0].trouble != Trouble::None; }
    bool waitForTrouble()
    {
        return QTest::qWaitFor([this] { return isTroubled(); }, 12000);
    }
    bool waitForLive()
    {
        return QTest::qWaitFor([this] { return !isTroubled(); }, 60000);
    }

private:
    static FloorSettings settings(const MisbehavingService &service)
    {
        TaskRouterSource rest;
        rest.taskRouterUrl = rest.flexUrl = QUrl(service.url());
        rest.accountSid = QStringLiteral("AC") + QString(31, u'0') + u'1';
        const SourceId id{QStringLiteral("rest")};
        FloorSettings settings;
        settings.sources = {{id, QStringLiteral("REST"), rest, {}}};
        settings.secrets = std::make_shared<SecretKeeper>(
            nullptr,
            QHash<SecretKey, Secret>{{secretKey(id, SecretKind::Source), Secret(QStringLiteral("secret"))}});
        return settings;
    }

    Floor m_floor;
};

void measureRecoveries()
{
    MisbehavingService service({QStringLiteral("--queues"), QString::number(queues)});
    Watched floor(service);
    if (!floor.waitForNumbers(20s))
        qFatal("no numbers at all");
    std::vector<double> seconds;
    for (const Recovery &recovery : recoveries) {
        floor.waitForLive();
        QTest::qWait(2000);
        if (const QString wrong = service.misbehave({QString::fromLatin1(recovery.fault)}); !wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
        const bool noticed = floor.waitForTrouble();
        QTest::qWait(3000);
        service.behave();
        QElapsedTimer timer;
        timer.start();
        if (!floor.waitForNumbers(70s))
            qFatal("never fresh again after %s", recovery.fault);
        const double took = double(timer.elapsed()) / 1000;
        bench::report(
            "poll_fresh_after_a_fault", took, "s",
            QStringLiteral("<= %1").arg(std::max(3.0, recovery.retryAfter)),
            {{QStringLiteral("fault"), QLatin1String(recovery.fault)}, {QStringLiteral("noticed"), noticed}});
        seconds.push_back(took);
    }
    bench::report("poll_fresh_after_a_fault_p50", bench::median(seconds), "s", QStringLiteral("<= 3"));
    bench::report("poll_fresh_after_a_fault_max", *std::max_element(seconds.begin(), seconds.end()), "s",
                  QStringLiteral("<= 3"));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    measureRequests();
    measureRecoveries();
}
