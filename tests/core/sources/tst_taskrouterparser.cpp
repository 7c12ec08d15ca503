// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/parser.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace core;
using namespace core::taskrouter;
using namespace std::chrono_literals;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(FLOORWATCH_TESTS_DIR "/fixtures/taskrouter/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace

class TaskRouterParserTest : public QObject
{
    Q_OBJECT

private slots:
    void readsHowStatisticsAreSetUp();
    void readsStatisticsOfQueues();
    void followsThePages();
    void readsLists();
    void readsReservationEvents();
    void readsTheBulkAnswer();
    void namesThePathOfWhatIsWrong_data();
    void namesThePathOfWhatIsWrong();
    void readsAProblem();
};

void TaskRouterParserTest::readsHowStatisticsAreSetUp()
{
    const auto read = parseConfiguration(fixture(QStringLiteral("configuration.json")));
    QVERIFY2(read.ok(), "configuration");
    QCOMPARE(read->workspaceSid, std::string("WS1"));
    QCOMPARE(read->offlineActivitySid, std::string("WA3"));
    const StatisticsSettings &settings = read->statistics;
    QCOMPARE(settings.resetOf("WQ1").time, QTime(8, 0));
    QCOMPARE(settings.resetOf("WQ2").zone, QByteArray("America/New_York"));
    QCOMPARE(settings.serviceLevelIn("WQ1", "TC1").threshold, 20);
    QCOMPARE(settings.serviceLevelIn("WQ1", "TC2").threshold, 120);
    QCOMPARE(settings.serviceLevelIn("WQ1", "TC2").shortAbandon, 10);
}

void TaskRouterParserTest::readsStatisticsOfQueues()
{
    const auto read = parseQueueStatistics(fixture(QStringLiteral("queuestatistics.json")));
    QVERIFY(read.ok());
    QCOMPARE(read->size(), size_t(1));
    const QueueStatistics &queue = read->front();
    QCOMPARE(queue.queue, std::string("WQ1"));
    QCOMPARE(queue.realTime.waiting(), 3.0);
    QCOMPARE(queue.realTime.active(), 6.0);
    QCOMPARE(queue.realTime.longestWait, 42.0);
    QCOMPARE(queue.realTime.activities.size(), size_t(3));
    QCOMPARE(queue.cumulative.accepted, 40.0);
    QCOMPARE(*queue.cumulative.averageWaitUntilAccepted, 11.5);
    QCOMPARE(queue.cumulative.start, parseInstant("2026-11-21T09:00:00Z"));
    QVERIFY(queue.cumulative.splitAt(20));
    QCOMPARE(queue.cumulative.splitAt(20)->acceptedBelow, 31.0);
    QCOMPARE(queue.cumulative.splitAt(5)->canceledAbove, 6.0);
    QVERIFY(!queue.cumulative.splitAt(7));
}

void TaskRouterParserTest::followsThePages()
{
    const auto next = parseNextPage(fixture(QStringLiteral("queuestatistics.json")));
    QVERIFY(next.ok());
    QCOMPARE(next->query(), QStringLiteral("PageSize=50&Page=1&PageToken=x"));
    const auto last = parseNextPage(R"({"meta":{"next_page_url":null}})");
    QVERIFY(last.ok());
    QVERIFY(last->isEmpty());
}

void TaskRouterParserTest::readsLists()
{
    const auto queues = parseQueues(R"({"task_queues":[{"sid":"WQ1","friendly_name":"Billing"}],"meta":{}})");
    QCOMPARE(queues->front().name, std::string("Billing"));
    const auto channels
        = parseChannels(R"({"channels":[{"sid":"TC1","unique_name":"voice","friendly_name":"Voice"}]})");
    QCOMPARE(channels->front().name, std::string("Voice"));
    const auto activities
        = parseActivities(R"({"activities":[{"sid":"WA1","friendly_name":"Available","available":true}]})");
    QVERIFY(activities->front().available);
    const auto workers = parseWorkers(
        R"({"workers":[{"sid":"WK1","available":true,"date_status_changed":"2026-11-21T09:00:00Z","attributes":null}]})");
    QCOMPARE(workers->front().since, *parseInstant("2026-11-21T09:00:00Z"));
}

void TaskRouterParserTest::readsReservationEvents()
{
    const auto events = parseEvents(R"({"events":[
        {"sid":"EV1","event_type":"reservation.accepted","event_date":"2026-11-21T09:00:00Z","event_date_ms":1795251600250,
         "resource_sid":"WR1","event_data":{"reservation_sid":"WR1","task_queue_sid":"WQ1","task_channel_sid":"TC1"}},
        {"sid":"EV2","event_type":"worker.activity.update","event_date":"2026-11-21T09:00:00Z","event_data":{}},
        {"sid":"EV3","event_type":"reservation.completed","event_date":"2026-11-21T09:01:00Z",
         "resource_sid":"WR1","event_data":{"task_queue_sid":"WQ1"}}]})");
    QVERIFY2(events.ok(), "events");
    QCOMPARE(events->size(), size_t(2));
    QCOMPARE(events->at(0).at, *parseInstant("2026-11-21T09:00:00.250Z"));
    QCOMPARE(events->at(0).channel, std::string("TC1"));
    QCOMPARE(events->at(1).kind, taskrouter::ReservationEvent::Kind::Completed);
    QCOMPARE(events->at(1).reservation, std::string("WR1"));
}

void TaskRouterParserTest::readsTheBulkAnswer()
{
    const auto queues
        = parseBulkRealTime(R"({"task_queue_response_count":1,"task_queue_data":[{"task_queue_sid":"WQ1",
        "longest_task_waiting_age":7,"tasks_by_status":{"pending":"4"},"activity_statistics":[]}]})");
    QVERIFY2(queues.ok(), "bulk");
    QCOMPARE(queues->front().realTime.waiting(), 4.0);
    QCOMPARE(queues->front().realTime.longestWait, 7.0);
}

void TaskRouterParserTest::namesThePathOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << QByteArray("<html>") << QStringLiteral("$: ");
    QTest::newRow("no list") << QByteArray("{}") << QStringLiteral("$.task_queues_statistics: missing");
    QTest::newRow("an object") << QByteArray(R"({"task_queues_statistics":{}})")
                               << QStringLiteral("$.task_queues_statistics: not a list");
    QByteArray body = fixture(QStringLiteral("queuestatistics.json"));
    body.replace("\"reserved\": \"1\"", "\"reserved\": \"one\"");
    QTest::newRow("a number")
        << body
        << QStringLiteral("$.task_queues_statistics[0].realtime.tasks_by_status.reserved: not a number");
    body = fixture(QStringLiteral("queuestatistics.json"));
    body.replace("2026-11-21T09:00:00Z", "yesterday");
    QTest::newRow("a time")
        << body
        << QStringLiteral("$.task_queues_statistics[0].cumulative.start_time: not a time in ISO 8601");
}

void TaskRouterParserTest::namesThePathOfWhatIsWrong()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const auto read = parseQueueStatistics(body);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().text().startsWith(text), qPrintable(read.error().text()));
}

void TaskRouterParserTest::readsAProblem()
{
    QCOMPARE(parseProblem(R"({"code":20003,"message":"Authenticate","status":401})"),
             QStringLiteral("20003 Authenticate"));
    QCOMPARE(parseProblem("<html>"), QString());
}

FLOORWATCH_TEST_MAIN(TaskRouterParserTest)
#include "tst_taskrouterparser.moc"
