// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/rounds.h"
#include "tests/support/testmain.h"

#include <QUrlQuery>

using namespace core;
using namespace core::taskrouter;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:30:00Z");

RequestBuilder builder()
{
    TaskRouterSource settings;
    settings.taskRouterUrl = QUrl(QStringLiteral("https://taskrouter.example.com"));
    return RequestBuilder(settings, "WS1");
}

Workspace workspaceOf(int queues)
{
    Workspace workspace;
    workspace.channels = {{"TC1", "Voice"}, {"TC2", "Chat"}};
    for (int i = 0; i < queues; ++i)
        workspace.queues.push_back({"WQ" + std::to_string(i), "Queue"});
    return workspace;
}

QString pathOf(const Request &request)
{
    return request.url.path().mid(QStringLiteral("/v1/Workspaces/WS1").size());
}

QString parameterOf(const Request &request, const QString &name)
{
    return QUrlQuery(request.url).queryItemValue(name, QUrl::FullyDecoded);
}

std::shared_ptr<const Directory> directoryOf(const Workspace &workspace)
{
    return std::make_shared<Directory>(workspace);
}

std::vector<Request> requestsOf(const std::vector<Call> &calls)
{
    std::vector<Request> requests;
    for (const Call &call : calls)
        requests.push_back(call.request);
    return requests;
}

} // namespace

class TaskRouterRequestTest : public QObject
{
    Q_OBJECT

private slots:
    void asksFlexForItsConfiguration();
    void asksForFiftyQueuesACall();
    void asksForRealTimeOfEachChannel();
    void asksForBothWindowsOfEachChannel();
    void asksForEachResetOnItsOwn();
    void asksForEventsSinceTheNewestKnown();
    void refusesHalfAList();
};

void TaskRouterRequestTest::asksFlexForItsConfiguration()
{
    TaskRouterSource settings;
    settings.flexUrl = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    QCOMPARE(RequestBuilder::configuration(settings).url,
             QUrl(QStringLiteral("http://127.0.0.1:8080/v1/Configuration")));
}

void TaskRouterRequestTest::asksForFiftyQueuesACall()
{
    const auto requests = requestsOf(NowRound(directoryOf(workspaceOf(120))).calls(builder()));
    std::vector<qsizetype> sizes;
    for (const Request &request : requests) {
        if (!request.body.isEmpty())
            sizes.push_back(request.body.count("WQ"));
    }
    QCOMPARE(sizes, (std::vector<qsizetype>{50, 50, 20}));
    QCOMPARE(pathOf(requests.back()), QStringLiteral("/TaskQueues/RealTimeStatistics"));
    QVERIFY(requests.back().body.startsWith(R"({"QueueSids":["WQ100",)"));
}

void TaskRouterRequestTest::asksForRealTimeOfEachChannel()
{
    const auto requests = requestsOf(NowRound(directoryOf(workspaceOf(1))).calls(builder()));
    QCOMPARE(requests.size(), size_t(4));
    QCOMPARE(pathOf(requests[0]), QStringLiteral("/RealTimeStatistics"));
    QCOMPARE(pathOf(requests[1]), QStringLiteral("/TaskQueues/Statistics"));
    QCOMPARE(parameterOf(requests[1], QStringLiteral("TaskChannel")), QStringLiteral("TC1"));
    QCOMPARE(parameterOf(requests[2], QStringLiteral("TaskChannel")), QStringLiteral("TC2"));
}

void TaskRouterRequestTest::asksForBothWindowsOfEachChannel()
{
    Workspace workspace = workspaceOf(1);
    workspace.configuration.statistics.serviceLevelOf[{"WQ0", "TC2"}] = {120, 10};
    const auto requests = requestsOf(WindowRound(directoryOf(workspace), t0, {}).calls(builder()));
    for (size_t i = 0; i < 6; ++i)
        QCOMPARE(parameterOf(requests[i], QStringLiteral("SplitByWaitTime")), QStringLiteral("5,10,20,120"));
    QCOMPARE(parameterOf(requests[0], QStringLiteral("Minutes")), QStringLiteral("30"));
    QVERIFY(parameterOf(requests[0], QStringLiteral("TaskChannel")).isEmpty());
    QCOMPARE(parameterOf(requests[2], QStringLiteral("TaskChannel")), QStringLiteral("TC2"));
    QCOMPARE(parameterOf(requests[3], QStringLiteral("StartDate")), QStringLiteral("2026-11-21T08:00:00Z"));
    QVERIFY(parameterOf(requests[3], QStringLiteral("Minutes")).isEmpty());
    QCOMPARE(pathOf(requests[6]), QStringLiteral("/Workers"));
    QCOMPARE(parameterOf(requests[6], QStringLiteral("TaskQueueSid")), QStringLiteral("WQ0"));
}

void TaskRouterRequestTest::asksForEachResetOnItsOwn()
{
    Workspace workspace = workspaceOf(3);
    workspace.configuration.statistics.resetOfQueue["WQ2"] = {QTime(6, 0), "GMT"};
    const auto requests = requestsOf(WindowRound(directoryOf(workspace), t0, {}).calls(builder()));
    QStringList starts;
    for (const Request &request : requests) {
        if (pathOf(request) == u"/TaskQueues/Statistics")
            starts += parameterOf(request, QStringLiteral("StartDate"));
    }
    QCOMPARE(starts.count(QStringLiteral("2026-11-21T06:00:00Z")), 3);
    QCOMPARE(starts.count(QStringLiteral("2026-11-21T08:00:00Z")), 3);
}

void TaskRouterRequestTest::asksForEventsSinceTheNewestKnown()
{
    const Workspace workspace = workspaceOf(1);
    HandleTimes times;
    const Request first = WindowRound(directoryOf(workspace), t0, times).calls(builder()).back().request;
    QCOMPARE(pathOf(first), QStringLiteral("/Events"));
    QCOMPARE(parameterOf(first, QStringLiteral("StartDate")), QStringLiteral("2026-11-21T06:00:00Z"));
    times.take({{taskrouter::ReservationEvent::Kind::Accepted, t0, "EV1", "WR1", "WQ0", "TC1"}});
    const Request next = WindowRound(directoryOf(workspace), t0, times).calls(builder()).back().request;
    QCOMPARE(parameterOf(next, QStringLiteral("StartDate")), QStringLiteral("2026-11-21T09:29:00Z"));
}

void TaskRouterRequestTest::refusesHalfAList()
{
    const QByteArray one
        = R"({"task_queue_sid":"WQ0","longest_task_waiting_age":0,"tasks_by_status":{},"activity_statistics":[]})";
    const QByteArray all = R"({"longest_task_waiting_age":0,"tasks_by_status":{},"activity_statistics":[]})";
    Workspace workspace = workspaceOf(2);
    workspace.channels.clear();
    const auto answers = [&](const QByteArray &list) {
        NowRound round(directoryOf(workspace));
        const auto calls = round.calls(builder());
        [&] {
            QVERIFY(calls[0].take(all).ok());
            QVERIFY(calls[1].take(R"({"task_queue_data":[)" + list + "]}").ok());
        }();
        return round.answers();
    };
    const auto half = answers(one);
    QVERIFY(!half.ok());
    QCOMPARE(half.error().what, QStringLiteral("the statistics leave this queue out"));
    QVERIFY(answers(one + ',' + QByteArray(one).replace("WQ0", "WQ1")).ok());
}

FLOORWATCH_TEST_MAIN(TaskRouterRequestTest)
#include "tst_taskrouterrequest.moc"
