// SPDX-License-Identifier: GPL-3.0-or-later
// A poller in trouble, on real sockets: what it asks for meanwhile, and how it gets out.
#include "tests/support/polledfloor.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace core;
using namespace std::chrono_literals;
using support::FakeTaskRouter;
using support::PolledFloor;

namespace {

const std::string unknown = R"({"code":20404,"message":"Not found","status":404})";

} // namespace

class TaskRouterTroubleTest : public QObject
{
    Q_OBJECT

private slots:
    void signsInWithAnApiKey();
    void asksForTheOneCallThatFailed();
    void oneOfAllGroupsTriesAWrongPassword();
    void beginsAnewWithAnotherPassword();
    void staysAwayAsLongAsTheServerSays();
    void isFreshSoonAfterAHang();
    void takesEachAnswerOfASlowServerOnce();
    void asksAnewWhenItWakesUp();
    void looksAtOnceForAQueueThatItDoesNotKnow();
    void asksLessOftenWhereTheBudgetHoldsNoMore();
};

void TaskRouterTroubleTest::signsInWithAnApiKey()
{
    FakeTaskRouter server;
    TaskRouterSource source = server.source();
    source.accountSid = QStringLiteral("ACother");
    source.apiKeySid = QStringLiteral("SK1");
    PolledFloor polled(source);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
}

void TaskRouterTroubleTest::asksForTheOneCallThatFailed()
{
    FakeTaskRouter server;
    server.says("/WS1/RealTimeStatistics", unknown, 503);
    PolledFloor polled(server);
    polled.start();
    QTRY_COMPARE(polled.troubleOf(Freshness::Part::Agents), Trouble::Server);
    server.takeAsked();
    QStringList asked;
    QTRY_VERIFY((asked += server.takeAsked()).filter(QStringLiteral("WS1/RealTimeStatistics")).size() >= 3);
    QCOMPARE(asked.filter(QStringLiteral("Available=true")).size(), 0);
    // Others do not wait for it.
    QTRY_VERIFY((asked += server.takeAsked()).filter(QStringLiteral("POST")).size() > 3);
}

void TaskRouterTroubleTest::oneOfAllGroupsTriesAWrongPassword()
{
    FakeTaskRouter server;
    PolledFloor polled(server);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    server.saysToAll(plainResponse(401));
    using Part = Freshness::Part;
    for (const Part part : {Part::Now, Part::Windows, Part::Agents, Part::HandleTimes})
        QTRY_COMPARE(polled.troubleOf(part), Trouble::Credentials);
    server.takeAsked();
    QStringList asked;
    QTRY_VERIFY_WITH_TIMEOUT((asked += server.takeAsked()).size() >= 2, 8000);
    QCOMPARE(asked.filter(QStringLiteral("POST")), asked);
    server.saysToAll(std::nullopt);
    QTRY_COMPARE(polled.poller.partialFault(), Failure());
    QTRY_COMPARE(polled.troubleOf(Freshness::Part::HandleTimes), Trouble::None);
}

void TaskRouterTroubleTest::beginsAnewWithAnotherPassword()
{
    FakeTaskRouter server;
    PolledFloor polled(server);
    polled.start(QStringLiteral("guessed"));
    QTRY_COMPARE(polled.poller.partialFault().trouble, Trouble::Credentials);
    polled.poller.stop();
    QElapsedTimer timer;
    timer.start();
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    QVERIFY(timer.elapsed() < 2000);
}

void TaskRouterTroubleTest::staysAwayAsLongAsTheServerSays()
{
    FakeTaskRouter server;
    PolledFloor polled(server);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    HttpResponse tooMany = plainResponse(429);
    tooMany.headers.push_back({"Retry-After", "2"});
    server.saysToAll(tooMany);
    for (const auto part : {Freshness::Part::Now, Freshness::Part::Windows, Freshness::Part::HandleTimes})
        QTRY_COMPARE(polled.troubleOf(part), Trouble::Rate);
    QElapsedTimer timer;
    timer.start();
    const std::optional<Millis> retryAfter = polled.poller.partialFault().retryAfter;
    QVERIFY(retryAfter && *retryAfter > 1000ms && *retryAfter <= 2100ms);
    server.takeAsked();
    server.saysToAll(std::nullopt);
    polled.poller.wake();
    QStringList asked;
    QTRY_VERIFY(!(asked += server.takeAsked()).filter(QStringLiteral("POST")).isEmpty());
    QVERIFY2(timer.elapsed() > 1000, qPrintable(asked.join(u'\n')));
    QTRY_COMPARE(polled.troubleOf(Freshness::Part::Windows), Trouble::None);
    QVERIFY(timer.elapsed() < 5000);
}

void TaskRouterTroubleTest::isFreshSoonAfterAHang()
{
    FakeTaskRouter server;
    PolledFloor polled(server);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    server.setMute(true);
    server.takeAsked();
    QStringList asked;
    QTRY_VERIFY(!(asked += server.takeAsked()).filter(QStringLiteral("POST")).isEmpty());
    server.says("/TaskQueues/RealTimeStatistics", R"({"task_queue_data":[{"task_queue_sid":"WQ1",
        "longest_task_waiting_age":8,"tasks_by_status":{"pending":11},"activity_statistics":[]}]})");
    QElapsedTimer timer;
    timer.start();
    server.setMute(false);
    QTRY_COMPARE(polled.cell(Metric::WaitingNow), Cell::of(11));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TaskRouterTroubleTest::takesEachAnswerOfASlowServerOnce()
{
    FakeTaskRouter server;
    server.setLatency(2500ms);
    // While the second page is under way what was asked once more for the first is answered.
    const auto events = [](const std::string &sid, const std::string &next) {
        return R"({"events":[{"sid":")" + sid
               + R"(","event_type":"reservation.accepted","event_date":"2026-01-01T00:00:00Z","event_data":)"
               + R"({"reservation_sid":"WR1","task_queue_sid":"WQ1","task_channel_sid":"TC1"}}],)"
               + R"("meta":{"next_page_url":)" + next + "}}";
    };
    server.says("/Events", events("EV1", '"' + server.url() + R"(/v1/MoreEvents")"));
    server.says("/MoreEvents", events("EV2", "null"));
    TaskRouterSource source = server.source();
    source.workspaceSid = QStringLiteral("WS1");
    PolledFloor polled(source);
    QSignalSpy troubled(&polled.poller, &Source::troubled);
    polled.start();
    QTRY_VERIFY_WITH_TIMEOUT(polled.isAnswered(Freshness::Part::HandleTimes) || !troubled.isEmpty(), 15000);
    QCOMPARE(troubled.size(), 0);
    QVERIFY(polled.isWhole());
}

void TaskRouterTroubleTest::asksAnewWhenItWakesUp()
{
    FakeTaskRouter server;
    PolledFloor polled(server);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    server.setMute(true);
    server.takeAsked();
    QStringList asked;
    QTRY_VERIFY((asked += server.takeAsked()).size() >= 3);
    server.setMute(false);
    QElapsedTimer timer;
    timer.start();
    QSignalSpy taken(&polled.poller, &Source::patchTaken);
    polled.poller.wake();
    QTRY_VERIFY(taken.size() >= 3);
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

void TaskRouterTroubleTest::looksAtOnceForAQueueThatItDoesNotKnow()
{
    FakeTaskRouter server;
    PolledFloor polled(server);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    server.says("/TaskQueues", FakeTaskRouter::list("task_queues",
                                                    R"({"sid":"WQ1","friendly_name":"Billing"},
                                                       {"sid":"WQ2","friendly_name":"Sales"})"));
    server.says("/TaskQueues/Statistics",
                FakeTaskRouter::list("task_queues_statistics", FakeTaskRouter::statisticsOf("WQ1") + ','
                                                                   + FakeTaskRouter::statisticsOf("WQ2")));
    server.says("/TaskQueues/RealTimeStatistics",
                R"({"task_queue_data":[{"task_queue_sid":"WQ1",)" + FakeTaskRouter::realTime
                    + R"(},{"task_queue_sid":"WQ2",)" + FakeTaskRouter::realTime + "}]}");
    QTRY_COMPARE_WITH_TIMEOUT(polled.builder.snapshot().rowCount(), 4, 8000);
    QTRY_COMPARE(polled.builder.snapshot().cell(Metric::AcceptedToday, 2), Cell::of(8));
}

void TaskRouterTroubleTest::asksLessOftenWhereTheBudgetHoldsNoMore()
{
    FakeTaskRouter server;
    TaskRouterSource source = server.source();
    source.requestsPerSecond = 10;
    PolledFloor polled(source);
    polled.start();
    QTRY_VERIFY(polled.isWhole());
    const Freshness now = polled.poller.freshness().first();
    QCOMPARE(now.part, Freshness::Part::Now);
    QCOMPARE(now.wanted, Millis(50));
    // 20 calls a second of real time alone, where 9 are to be planned with.
    QVERIFY(now.interval > 120ms && now.interval < 1s);
    QCOMPARE(polled.poller.interval(), now.interval);
    QVERIFY(now.lastAnswer.has_value());
}

FLOORWATCH_TEST_MAIN(TaskRouterTroubleTest)
#include "tst_taskroutertrouble.moc"
