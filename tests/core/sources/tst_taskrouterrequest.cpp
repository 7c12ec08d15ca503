// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/eventround.h"
#include "core/sources/taskrouter/asking/windowround.h"
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
    void asksQueueByQueueWhereThatIsTheOnlyWay();
    void asksForRealTimeOfEachChannel();
    void asksForBothWindowsOfEachChannel();
    void asksForAllChannelsOnlyWhereThereAreNone();
    void asksForEachResetOnItsOwn();
    void asksForEventsSinceTheNewestKnown();
    void stopsAtTheFirstPageOfTooManyEvents();
    void refusesHalfAList();
    void refusesAPageThatWasHereBefore();
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
    NowRound round(directoryOf(workspaceOf(120)), AskBy::List);
    const auto requests = requestsOf(round.calls(builder()));
    std::vector<qsizetype> sizes;
    for (const Request &request : requests) {
        QCOMPARE(pathOf(request), QStringLiteral("/TaskQueues/RealTimeStatistics"));
        sizes.push_back(request.body.count("WQ"));
    }
    QCOMPARE(sizes, (std::vector<qsizetype>{50, 50, 20}));
    QVERIFY(requests.back().body.startsWith(R"({"QueueSids":["WQ100",)"));
}

void TaskRouterRequestTest::asksQueueByQueueWhereThatIsTheOnlyWay()
{
    NowRound now(directoryOf(workspaceOf(2)), AskBy::Queue);
    const auto requests = requestsOf(now.calls(builder()));
    QCOMPARE(requests.size(), size_t(2));
    QCOMPARE(pathOf(requests[1]), QStringLiteral("/TaskQueues/WQ1/RealTimeStatistics"));
    WindowRound windows(directoryOf(workspaceOf(2)), t0, AskBy::Queue);
    const auto slow = requestsOf(windows.calls(builder()));
    QCOMPARE(slow.size(), size_t(2 * 2 * 3));
    QCOMPARE(pathOf(slow[0]), QStringLiteral("/TaskQueues/WQ0/Statistics"));
    QVERIFY(parameterOf(slow[0], QStringLiteral("PageSize")).isEmpty());
}

void TaskRouterRequestTest::asksForRealTimeOfEachChannel()
{
    ChannelRound round(directoryOf(workspaceOf(1)), AskBy::List);
    const auto requests = requestsOf(round.calls(builder()));
    QCOMPARE(requests.size(), size_t(2));
    QCOMPARE(pathOf(requests[0]), QStringLiteral("/TaskQueues/Statistics"));
    QCOMPARE(parameterOf(requests[0], QStringLiteral("TaskChannel")), QStringLiteral("TC1"));
    QCOMPARE(parameterOf(requests[1], QStringLiteral("TaskChannel")), QStringLiteral("TC2"));
}

void TaskRouterRequestTest::asksForBothWindowsOfEachChannel()
{
    Workspace workspace = workspaceOf(1);
    workspace.configuration.statistics.serviceLevelOf[{"WQ0", "TC2"}] = {120, 10};
    WindowRound round(directoryOf(workspace), t0, AskBy::List);
    const auto requests = requestsOf(round.calls(builder()));
    QCOMPARE(requests.size(), size_t(6));
    const QStringList channels{QString(), QStringLiteral("TC1"), QStringLiteral("TC2")};
    for (size_t i = 0; i < 6; ++i) {
        QCOMPARE(parameterOf(requests[i], QStringLiteral("SplitByWaitTime")), QStringLiteral("5,10,20,120"));
        QCOMPARE(parameterOf(requests[i], QStringLiteral("TaskChannel")), channels[qsizetype(i / 2)]);
    }
    QCOMPARE(parameterOf(requests[0], QStringLiteral("Minutes")), QStringLiteral("30"));
    QCOMPARE(parameterOf(requests[1], QStringLiteral("StartDate")), QStringLiteral("2026-11-21T08:00:00Z"));
    QVERIFY(parameterOf(requests[1], QStringLiteral("Minutes")).isEmpty());
}

void TaskRouterRequestTest::asksForAllChannelsOnlyWhereThereAreNone()
{
    Workspace workspace = workspaceOf(1);
    workspace.channels.clear();
    WindowRound round(directoryOf(workspace), t0, AskBy::List);
    const auto requests = requestsOf(round.calls(builder()));
    QCOMPARE(requests.size(), size_t(2));
    QVERIFY(parameterOf(requests[1], QStringLiteral("TaskChannel")).isEmpty());
}

void TaskRouterRequestTest::asksForEachResetOnItsOwn()
{
    Workspace workspace = workspaceOf(3);
    workspace.configuration.statistics.resetOfQueue["WQ2"] = {QTime(6, 0), "GMT"};
    WindowRound round(directoryOf(workspace), t0, AskBy::List);
    QStringList starts;
    for (const Request &request : requestsOf(round.calls(builder())))
        starts += parameterOf(request, QStringLiteral("StartDate"));
    QCOMPARE(starts.count(QStringLiteral("2026-11-21T06:00:00Z")), 3);
    QCOMPARE(starts.count(QStringLiteral("2026-11-21T08:00:00Z")), 3);
}

void TaskRouterRequestTest::asksForEventsSinceTheNewestKnown()
{
    HandleTimes times;
    const Instant reset = t0 - 90min;
    QCOMPARE(EventRound::sinceWhen(times, reset), reset - 2h);
    times.take({{taskrouter::ReservationEvent::Kind::Accepted, t0, "EV1", "WR1", "WQ0", "TC1"}}, t0);
    EventRound round(EventRound::sinceWhen(times, reset), EventRound::Types::All);
    const auto requests = requestsOf(round.calls(builder()));
    QCOMPARE(requests.size(), size_t(1));
    QCOMPARE(pathOf(requests[0]), QStringLiteral("/Events"));
    QCOMPARE(parameterOf(requests[0], QStringLiteral("StartDate")), QStringLiteral("2026-11-21T09:29:00Z"));
    QVERIFY(parameterOf(requests[0], QStringLiteral("EventType")).isEmpty());
    EventRound each(t0, EventRound::Types::Each);
    QCOMPARE(parameterOf(requestsOf(each.calls(builder()))[1], QStringLiteral("EventType")),
             QStringLiteral("reservation.wrapup"));
}

void TaskRouterRequestTest::stopsAtTheFirstPageOfTooManyEvents()
{
    EventRound round(t0, EventRound::Types::All);
    const auto calls = round.calls(builder());
    const Result<QUrl> next = calls[0].take(R"({"events":[],"meta":{"next_page_url":"http://127.0.0.1/2"}})");
    QVERIFY(next.ok() && next->isEmpty());
    QVERIFY(round.isTooMuch());
}

void TaskRouterRequestTest::refusesHalfAList()
{
    const QByteArray one
        = R"({"task_queue_sid":"WQ0","longest_task_waiting_age":0,"tasks_by_status":{},"activity_statistics":[]})";
    const auto answers = [&](const QByteArray &list) {
        NowRound round(directoryOf(workspaceOf(2)), AskBy::List);
        const auto calls = round.calls(builder());
        [&] { QVERIFY(calls[0].take(R"({"task_queue_data":[)" + list + "]}").ok()); }();
        return round.answers();
    };
    const auto half = answers(one);
    QVERIFY(!half.ok());
    QCOMPARE(half.error().what, QStringLiteral("the statistics leave this queue out"));
    QVERIFY(answers(one + ',' + QByteArray(one).replace("WQ0", "WQ1")).ok());
}

void TaskRouterRequestTest::refusesAPageThatWasHereBefore()
{
    const QByteArray page = R"({"task_queues_statistics":[{"task_queue_sid":"WQ0","realtime":{
        "longest_task_waiting_age":0,"tasks_by_status":{},"activity_statistics":[]}}],
        "meta":{"next_page_url":"http://127.0.0.1/2"}})";
    ChannelRound round(directoryOf(workspaceOf(2)), AskBy::List);
    const auto calls = round.calls(builder());
    QVERIFY(calls[0].take(page).ok());
    const Result<QUrl> again = calls[0].take(page);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().what, QStringLiteral("this page was here before"));
    // A list that grew meanwhile shows the last of a page once more, with others.
    QVERIFY(calls[0].take(QByteArray(page).replace("\"WQ0\"", "\"WQ1\"")).ok());
}

FLOORWATCH_TEST_MAIN(TaskRouterRequestTest)
#include "tst_taskrouterrequest.moc"
