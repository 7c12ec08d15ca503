// SPDX-License-Identifier: GPL-3.0-or-later
// What a poller does where a server does not answer a call, or answers it with less, on real sockets.
#include "tests/support/polledfloor.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>

using namespace core;
using namespace std::chrono_literals;
using support::FakeTaskRouter;
using support::PolledFloor;

namespace {

const std::string unknown = R"({"code":20404,"message":"Not found","status":404})";

Instant now()
{
    return SteadyClock().now();
}

/// Two queues, with lists that leave out waits: single queues tell all.
void openTwoQueues(FakeTaskRouter &server)
{
    server.says("/TaskQueues", FakeTaskRouter::list("task_queues",
                                                    R"({"sid":"WQ1","friendly_name":"Billing"},
                                                       {"sid":"WQ2","friendly_name":"Sales"})"));
    server.says(
        "/TaskQueues/Statistics",
        FakeTaskRouter::list("task_queues_statistics", FakeTaskRouter::thinStatisticsOf("WQ1") + ','
                                                           + FakeTaskRouter::thinStatisticsOf("WQ2")));
    server.says("/TaskQueues/RealTimeStatistics",
                R"({"task_queue_data":[{"task_queue_sid":"WQ1",)" + FakeTaskRouter::realTime
                    + R"(},{"task_queue_sid":"WQ2",)" + FakeTaskRouter::realTime + "}]}");
    for (const std::string queue : {"WQ1", "WQ2"}) {
        server.says("/TaskQueues/" + queue + "/RealTimeStatistics",
                    R"({"task_queue_sid":")" + queue + "\"," + FakeTaskRouter::realTime + "}");
        server.says("/TaskQueues/" + queue + "/Statistics", FakeTaskRouter::statisticsOf(queue));
    }
}

void closeTheSecondQueue(FakeTaskRouter &server)
{
    server.says("/TaskQueues",
                FakeTaskRouter::list("task_queues", R"({"sid":"WQ1","friendly_name":"Billing"})"));
    server.says("/TaskQueues/Statistics",
                FakeTaskRouter::list("task_queues_statistics", FakeTaskRouter::thinStatisticsOf("WQ1")));
    server.says("/TaskQueues/RealTimeStatistics",
                R"({"task_queue_data":[{"task_queue_sid":"WQ1",)" + FakeTaskRouter::realTime + "}]}");
    for (const char *path : {"/TaskQueues/WQ2/RealTimeStatistics", "/TaskQueues/WQ2/Statistics"})
        server.says(path, unknown, 404);
}

bool isSecondQueueGone(const Snapshot &floor)
{
    const auto &rows = floor.rows();
    return std::any_of(rows.begin(), rows.end(), [](const Row &row) {
        return row.isQueue() && row.queue.text == QStringLiteral("WQ2") && row.absent;
    });
}

/// Of a reservation of the first queue.
std::string eventJson(const char *sid, const char *type, const char *reservation, Instant at)
{
    return R"({"sid":")" + std::string(sid) + R"(","event_type":"reservation.)" + type + R"(","event_date":")"
           + toIso(at) + R"(","event_data":{"reservation_sid":")" + reservation
           + R"(","task_queue_sid":"WQ1","task_channel_sid":"TC1"}})";
}

/// Since when the newest call for events asked.
std::optional<Instant> newestStartOfEvents(const QStringList &asked)
{
    static const QRegularExpression start(QStringLiteral("/Events\\?.*StartDate=([^&]+)"));
    std::optional<Instant> newest;
    for (const QString &call : asked) {
        if (const auto match = start.match(call); match.hasMatch())
            newest
                = parseInstant(QByteArray::fromPercentEncoding(match.captured(1).toLatin1()).toStdString());
    }
    return newest;
}

} // namespace

class TaskRouterFallbackTest : public QObject
{
    Q_OBJECT

private slots:
    void asksQueueByQueueWhereListsAreNotAnswered_data();
    void asksQueueByQueueWhereListsAreNotAnswered();
    void asksQueueByQueueWhereListsLeaveOutWaits();
    void takesWhatListsSayWhereThereIsNothingBetter();
    void aQueueThatGoesIsNoReasonToTakeLess();
    void noticesSoonThatAQueueIsGoneWhereThereAreNoLists();
    void goesByDefaultsWhereTheConfigurationIsKeptFromIt();
    void showsTheFloorWhileTheConfigurationFails_data();
    void showsTheFloorWhileTheConfigurationFails();
    void waitsOnlyAMomentForTheConfiguration();
    void takesTheOnlyWorkspaceWhileNobodyNamesIt();
    void asksWhichOfSeveralWorkspacesIsMeant();
    void goesOnFromNowAfterAnEventFromTheFuture();
    void losesNoEventsWhereAPageDoesNotHoldThem();
};

void TaskRouterFallbackTest::asksQueueByQueueWhereListsAreNotAnswered_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 403, 404, 405, 410, 501})
        QTest::addRow("%d", status) << status;
}

void TaskRouterFallbackTest::asksQueueByQueueWhereListsAreNotAnswered()
{
    QFETCH(const int, status);
    FakeTaskRouter server;
    for (const char *path : {"/TaskQueues/RealTimeStatistics", "/TaskQueues/Statistics"})
        server.says(path, unknown, status);
    server.says("/TaskQueues/WQ1/RealTimeStatistics",
                R"({"task_queue_sid":"WQ1",)" + FakeTaskRouter::realTime + "}");
    server.says("/TaskQueues/WQ1/Statistics", FakeTaskRouter::statisticsOf("WQ1"));
    PolledFloor polled(server);
    QSignalSpy troubled(&polled.poller, &Source::troubled);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    QCOMPARE(troubled.size(), 0);
    // It remembers.
    server.takeAsked();
    QStringList asked;
    QTRY_VERIFY((asked += server.takeAsked()).size() > 20);
    QVERIFY(asked.filter(QStringLiteral("WQ1/Statistics")).size() > 2);
    QCOMPARE(asked.filter(QStringLiteral("/TaskQueues/Statistics")).size(), 0);
    QCOMPARE(asked.filter(QStringLiteral("POST")).size(), 0);
}

void TaskRouterFallbackTest::asksQueueByQueueWhereListsLeaveOutWaits()
{
    FakeTaskRouter server;
    server.says("/TaskQueues/Statistics",
                FakeTaskRouter::list("task_queues_statistics", FakeTaskRouter::thinStatisticsOf("WQ1")));
    server.says("/TaskQueues/WQ1/Statistics", FakeTaskRouter::statisticsOf("WQ1"));
    PolledFloor polled(server);
    polled.start();
    QTRY_COMPARE(polled.cell(Metric::AvgSpeedOfAnswerToday), Cell::of(6));
    QVERIFY(polled.isWhole());
}

void TaskRouterFallbackTest::takesWhatListsSayWhereThereIsNothingBetter()
{
    FakeTaskRouter server;
    server.says("/TaskQueues/Statistics",
                FakeTaskRouter::list("task_queues_statistics", FakeTaskRouter::thinStatisticsOf("WQ1")));
    server.says("/TaskQueues/WQ1/Statistics", unknown, 404);
    PolledFloor polled(server);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    QCOMPARE(polled.cell(Metric::AvgSpeedOfAnswerToday), Cell::missing());
}

void TaskRouterFallbackTest::goesByDefaultsWhereTheConfigurationIsKeptFromIt()
{
    FakeTaskRouter server;
    server.says("/Configuration", unknown, 403);
    TaskRouterSource source = server.source();
    source.workspaceSid = QStringLiteral("WS1");
    PolledFloor polled(source);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    QCOMPARE(polled.troubleOf(Freshness::Part::SetUp), Trouble::Credentials);
    QCOMPARE(polled.troubleOf(Freshness::Part::Windows), Trouble::None);
    QCOMPARE(polled.poller.partialFault().trouble, Trouble::Credentials);
}

void TaskRouterFallbackTest::aQueueThatGoesIsNoReasonToTakeLess()
{
    FakeTaskRouter server;
    openTwoQueues(server);
    PolledFloor polled(server);
    polled.start();
    QTRY_COMPARE(polled.builder.snapshot().rowCount(), 4);
    QTRY_COMPARE(polled.cell(Metric::SlaToday), Cell::of(50));
    bool wasMissing = false;
    connect(&polled.poller, &Source::patchTaken, this,
            [&] { wasMissing = wasMissing || polled.cell(Metric::SlaToday).isMissing(); });
    closeTheSecondQueue(server);
    QTRY_VERIFY_WITH_TIMEOUT(isSecondQueueGone(polled.builder.snapshot()), 10000);
    server.takeAsked();
    QStringList asked;
    QTRY_VERIFY((asked += server.takeAsked()).filter(QStringLiteral("WQ1/Statistics")).size() > 6);
    QCOMPARE(polled.cell(Metric::SlaToday), Cell::of(50));
    QVERIFY(!wasMissing);
}

void TaskRouterFallbackTest::noticesSoonThatAQueueIsGoneWhereThereAreNoLists()
{
    FakeTaskRouter server;
    openTwoQueues(server);
    for (const char *path : {"/TaskQueues/RealTimeStatistics", "/TaskQueues/Statistics"})
        server.says(path, unknown, 404);
    PolledFloor polled(server);
    polled.start();
    QTRY_COMPARE(polled.builder.snapshot().rowCount(), 4);
    QTRY_COMPARE(polled.cell(Metric::SlaToday), Cell::of(50));
    closeTheSecondQueue(server);
    for (const char *path : {"/TaskQueues/RealTimeStatistics", "/TaskQueues/Statistics"})
        server.says(path, unknown, 404);
    QTRY_VERIFY_WITH_TIMEOUT(isSecondQueueGone(polled.builder.snapshot()), 10000);
    QTRY_COMPARE(polled.poller.partialFault(), Failure());
    QCOMPARE(polled.cell(Metric::SlaToday), Cell::of(50));
}

void TaskRouterFallbackTest::showsTheFloorWhileTheConfigurationFails_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("fails") << 503 << Trouble::Server;
    QTest::newRow("makes no sense") << 200 << Trouble::BadData;
}

void TaskRouterFallbackTest::showsTheFloorWhileTheConfigurationFails()
{
    QFETCH(const int, status);
    QFETCH(const Trouble, trouble);
    FakeTaskRouter server;
    server.says("/Configuration", "7", status);
    TaskRouterSource source = server.source();
    source.workspaceSid = QStringLiteral("WS1");
    PolledFloor polled(source);
    QSignalSpy troubled(&polled.poller, &Source::troubled);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    QCOMPARE(polled.troubleOf(Freshness::Part::SetUp), trouble);
    const Failure fault = polled.poller.partialFault();
    QCOMPARE(fault.trouble, trouble);
    QVERIFY2(fault.detail.contains(u"/Configuration: ")
                 && fault.detail.endsWith(u"; until then 20 s count as service level, 5 s as short abandon, "
                                          u"and Today begins at 08:00 GMT"),
             qPrintable(fault.detail));
    QCOMPARE(troubled.size(), 0);

    server.says("/Configuration",
                R"({"taskrouter_workspace_sid":"WS1","queue_stats_configuration":{"default":{
        "reset_time":"08:00","reset_timezone":"GMT","service_level_threshold":"7",
        "short_abandoned_threshold":"3"}}})");
    QStringList asked;
    const QRegularExpression newLevels(QStringLiteral("SplitByWaitTime=3(%2C|,)7"));
    QTRY_VERIFY(!(asked += server.takeAsked()).filter(newLevels).isEmpty());
    QTRY_COMPARE(polled.poller.partialFault(), Failure());

    server.says("/Configuration", unknown, 404);
    polled.poller.wake();
    QTRY_COMPARE(polled.troubleOf(Freshness::Part::SetUp), Trouble::Refused);
    QVERIFY(polled.poller.partialFault().detail.endsWith(u"were read last hold until then"));
}

void TaskRouterFallbackTest::waitsOnlyAMomentForTheConfiguration()
{
    FakeTaskRouter server;
    server.ignores("/Configuration");
    TaskRouterSource source = server.source();
    source.workspaceSid = QStringLiteral("WS1");
    PolledFloor polled(source);
    polled.start();
    QTRY_VERIFY_WITH_TIMEOUT(polled.isWhole(), 8000);
}

void TaskRouterFallbackTest::takesTheOnlyWorkspaceWhileNobodyNamesIt()
{
    FakeTaskRouter server;
    server.says("/Configuration", "", 500);
    server.says("/Workspaces", FakeTaskRouter::list("workspaces", R"({"sid":"WS1","friendly_name":"Flex"})"));
    PolledFloor polled(server);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    QCOMPARE(polled.poller.partialFault().trouble, Trouble::Server);
}

void TaskRouterFallbackTest::asksWhichOfSeveralWorkspacesIsMeant()
{
    FakeTaskRouter server;
    server.says("/Configuration", "", 500);
    server.says("/Workspaces", FakeTaskRouter::list("workspaces", R"({"sid":"WS1","friendly_name":"Flex"},
                                                                     {"sid":"WS2","friendly_name":"Old"})"));
    PolledFloor polled(server);
    QSignalSpy troubled(&polled.poller, &Source::troubled);
    polled.start();
    QTRY_VERIFY(!troubled.isEmpty());
    QCOMPARE(troubled[0][0].value<Failure>().detail,
             QStringLiteral(
                 "Workspaces: there are 2 of them: the source's workspace_sid says which one is meant"));
    server.says("/Configuration", R"({"taskrouter_workspace_sid":"WS1"})");
    QTRY_VERIFY(polled.isWhole());
}

void TaskRouterFallbackTest::goesOnFromNowAfterAnEventFromTheFuture()
{
    FakeTaskRouter server;
    const Instant begun = now();
    server.says("/Events",
                FakeTaskRouter::list("events", eventJson("EV1", "accepted", "WR1", begun - 70s) + ','
                                                   + eventJson("EV2", "completed", "WR1", begun - 10s) + ','
                                                   + eventJson("EV3", "accepted", "WR2", begun + 1h)));
    PolledFloor polled(server);
    polled.start();
    QTRY_COMPARE(polled.cell(Metric::AvgHandleTime30Min), Cell::of(60));
    server.takeAsked();
    QStringList asked;
    QTRY_VERIFY((asked += server.takeAsked()).filter(QStringLiteral("/Events")).size() >= 4);
    const std::optional<Instant> start = newestStartOfEvents(asked);
    QVERIFY(start && *start >= begun - 61s && *start <= now());
    QVERIFY(!asked.filter(QStringLiteral("/Events")).last().contains(u"EventType"));
}

void TaskRouterFallbackTest::losesNoEventsWhereAPageDoesNotHoldThem()
{
    FakeTaskRouter server;
    const Instant begun = now();
    PolledFloor polled(server);
    QSignalSpy troubled(&polled.poller, &Source::troubled);
    polled.start();
    QTRY_COMPARE(polled.cell(Metric::AvgHandleTime30Min), Cell::undefined());
    // From here on all types are asked for in one call, which ends at the first page.
    QStringList asked;
    QTRY_VERIFY(!(asked += server.takeAsked()).filter(QStringLiteral("/Events?StartDate")).isEmpty());
    server.says("/MoreEvents",
                FakeTaskRouter::list("events", eventJson("EV1", "accepted", "WR1", begun - 70s)));
    server.says("/Events", R"({"events":[)" + eventJson("EV2", "completed", "WR1", begun - 10s)
                               + R"(],"meta":{"next_page_url":")" + server.url() + R"(/v1/MoreEvents"}})");
    QTRY_COMPARE(polled.cell(Metric::AvgHandleTime30Min), Cell::of(60));
    QCOMPARE(troubled.size(), 0);
}

FLOORWATCH_TEST_MAIN(TaskRouterFallbackTest)
#include "tst_taskrouterfallback.moc"
