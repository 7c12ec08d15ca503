// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/cells.h"
#include "core/sources/taskrouter/reading/parser.h"
#include "core/sources/taskrouter/reading/statisticsreader.h"
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
    void refusesListsWithThePath_data();
    void refusesListsWithThePath();
    void refusesAConfigurationWithThePath_data();
    void refusesAConfigurationWithThePath();
    void takesNullForWhatItCanDoWithout();

private:
    const Directory m_floor{{{{}, "WA3", {}},
                             {{"WA1", "Available", true}, {"WA2", "Break", false}, {"WA3", "Off", false}},
                             {{"TC1", "Voice"}},
                             {{"WQ1", "Billing"}}}};
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
    const QByteArray page = fixture(QStringLiteral("queuestatistics.json"));
    StatisticsReader reader(m_floor);
    int queues = 0;
    const auto now = reader.readRealTimes(page, [&](size_t queue, const RealTime &realTime) {
        ++queues;
        QCOMPARE(queue, size_t(0));
        QCOMPARE(realTime.waiting, 3.0);
        QCOMPARE(realTime.active, 6.0);
        QCOMPARE(realTime.longestWait, 42.0);
    });
    QVERIFY(now.ok());
    const auto windows = reader.readWindows(page, [&](size_t queue, const Cumulative &sums, Splits splits) {
        ++queues;
        QCOMPARE(queue, size_t(0));
        QCOMPARE(sums.accepted, 40.0);
        QCOMPARE(*sums.averageWaitUntilAccepted, 11.5);
        QCOMPARE(sums.start, parseInstant("2026-11-21T09:00:00Z"));
        const Served served = servedOf(sums, splits, {20, 5});
        QCOMPARE(served.within, 31.0);
        QCOMPARE(served.abandoned, 6.0);
        QVERIFY(!servedOf(sums, splits, {7, 5}).within);
    });
    QVERIFY(windows.ok());
    QCOMPARE(queues, 2);
}

void TaskRouterParserTest::followsThePages()
{
    StatisticsReader reader(m_floor);
    const auto nothing = [](size_t, const RealTime &) {};
    const auto next = reader.readRealTimes(fixture(QStringLiteral("queuestatistics.json")), nothing);
    QVERIFY(next.ok());
    QCOMPARE(next->query(), QStringLiteral("PageSize=50&Page=1&PageToken=x"));
    const auto last
        = reader.readRealTimes(R"({"task_queues_statistics":[],"meta":{"next_page_url":null}})", nothing);
    QVERIFY(last.ok());
    QVERIFY(last->isEmpty());
    const auto queues = parseQueues(R"({"task_queues":[],"meta":{"next_page_url":"http:\/\/x.test\/2"}})");
    QCOMPARE(queues->next.host(), QStringLiteral("x.test"));
}

void TaskRouterParserTest::readsLists()
{
    const auto queues = parseQueues(R"({"task_queues":[{"sid":"WQ1","friendly_name":"Billing"}],"meta":{}})");
    QCOMPARE(queues->values.front().name, std::string("Billing"));
    const auto channels = parseChannels(
        R"({"channels":[{"sid":"TC1","unique_name":"voice","friendly_name":"Voice"}],"meta":{}})");
    QCOMPARE(channels->values.front().name, std::string("Voice"));
    const auto activities = parseActivities(
        R"({"activities":[{"sid":"WA1","friendly_name":"Available","available":true}],"meta":{}})");
    QVERIFY(activities->values.front().available);
    const auto workers = parseWorkers(
        R"({"workers":[{"sid":"WK1","available":true,"date_status_changed":"2026-11-21T09:00:00Z","attributes":null}],"meta":{}})");
    QCOMPARE(workers->values.front().since, *parseInstant("2026-11-21T09:00:00Z"));
}

void TaskRouterParserTest::readsReservationEvents()
{
    const auto events = parseEvents(R"({"events":[
        {"sid":"EV1","event_type":"reservation.accepted","event_date":"2026-11-21T09:00:00Z","event_date_ms":1795251600250,
         "resource_sid":"WR1","event_data":{"reservation_sid":"WR1","task_queue_sid":"WQ1","task_channel_sid":"TC1"}},
        {"sid":"EV2","event_type":"worker.activity.update","event_date":"2026-11-21T09:00:00Z","event_data":{}},
        {"sid":"EV3","event_type":"reservation.completed","event_date":"2026-11-21T09:01:00Z",
         "resource_sid":"WR1","event_data":{"task_queue_sid":"WQ1"}}],"meta":{}})");
    QVERIFY2(events.ok(), "events");
    QCOMPARE(events->values.size(), size_t(2));
    QCOMPARE(events->values.at(0).at, *parseInstant("2026-11-21T09:00:00.250Z"));
    QCOMPARE(events->values.at(0).channel, std::string("TC1"));
    QCOMPARE(events->values.at(1).kind, taskrouter::ReservationEvent::Kind::Completed);
    QCOMPARE(events->values.at(1).reservation, std::string("WR1"));
}

void TaskRouterParserTest::readsTheBulkAnswer()
{
    std::vector<RealTime> read;
    const auto bulk = StatisticsReader(m_floor).readBulkRealTime(
        R"({"task_queue_response_count":1,"task_queue_data":[{"task_queue_sid":"WQ1",
        "longest_task_waiting_age":7,"tasks_by_status":{"pending":"4"},"activity_statistics":[]}]})",
        [&](size_t, const RealTime &now) { read.push_back(now); });
    QVERIFY2(bulk.ok(), "bulk");
    QCOMPARE(read.size(), size_t(1));
    QCOMPARE(read.front().waiting, 4.0);
    QCOMPARE(read.front().longestWait, 7.0);
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
    StatisticsReader reader(m_floor);
    auto read = reader.readRealTimes(body, [](size_t, const RealTime &) {});
    if (read.ok())
        read = reader.readWindows(body, [](size_t, const Cumulative &, Splits) {});
    QVERIFY(!read.ok());
    QVERIFY2(read.error().text().startsWith(text), qPrintable(read.error().text()));
}

void TaskRouterParserTest::refusesListsWithThePath_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *events, const char *text) {
        QTest::newRow(name) << R"({"events":)" + QByteArray(events) + R"(,"meta":{}})"
                            << QString::fromLatin1(text);
    };
    row("no list", "7", "$.events: not a list");
    row("a null in it", "[null]", "$.events[0]: not an object");
    row("a number for a type", R"([{"event_type":5}])", "$.events[0].event_type: not a text");
    const auto event = [&](const char *name, const char *date, const char *text) {
        const QByteArray one = R"([{"sid":"EV1","event_type":"reservation.accepted",)" + QByteArray(date)
                               + R"(,"event_data":{"reservation_sid":"WR1","task_queue_sid":"WQ1"}}])";
        row(name, one.constData(), text);
    };
    event("a huge time", R"("event_date_ms":1e300)", "$.events[0].event_date_ms: out of range");
    event("a time before all times", R"("event_date_ms":-1)", "$.events[0].event_date_ms: out of range");
    event("a fraction", R"("event_date_ms":1.5)", "$.events[0].event_date_ms: not a whole number");
    event("NaN in a text", R"("event_date_ms":"nan")", "$.events[0].event_date_ms: not a number");
    event("no time", R"("event_date":null)", "$.events[0].event_date: not a text");
}

void TaskRouterParserTest::refusesListsWithThePath()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const auto read = parseEvents(body);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().text(), text);
}

void TaskRouterParserTest::refusesAConfigurationWithThePath_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    const QString base = QStringLiteral("$.queue_stats_configuration.default");
    const QByteArray zone = "\"GMT\"";
    QTest::newRow("a zone that is a file") << zone << QByteArray("\"../../../dev/zero\"")
                                           << base + QStringLiteral(".reset_timezone: not the name");
    QTest::newRow("a zone of nothing")
        << zone << QByteArray("null") << base + QStringLiteral(".reset_timezone: not a text");
    const QByteArray time = "\"08:00\"";
    QTest::newRow("a time of day") << time << QByteArray("\"25:00\"")
                                   << base + QStringLiteral(".reset_time: not a time of day");
    const QByteArray threshold = "\"20\"";
    for (const char *odd : {"\"1e9\"", "-1", "1e300"})
        QTest::newRow(odd) << threshold << QByteArray(odd)
                           << base + QStringLiteral(".service_level_threshold: out of range");
    QTest::newRow("a fraction") << threshold << QByteArray("2.5")
                                << base + QStringLiteral(".service_level_threshold: not a whole number");
}

void TaskRouterParserTest::refusesAConfigurationWithThePath()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QByteArray body = fixture(QStringLiteral("configuration.json"));
    const qsizetype at = body.indexOf(from, body.indexOf("\"default\""));
    QVERIFY(at > 0);
    const auto read = parseConfiguration(body.replace(at, from.size(), to));
    QVERIFY(!read.ok());
    QVERIFY2(read.error().text().startsWith(path), qPrintable(read.error().text()));
}

void TaskRouterParserTest::takesNullForWhatItCanDoWithout()
{
    const auto queues = parseQueues(R"({"task_queues":[{"sid":"WQ1","friendly_name":null}],"meta":{}})");
    QCOMPARE(queues->values.front().name, std::string("WQ1"));
    const auto nameless = parseQueues(R"({"task_queues":[{"sid":"","friendly_name":"Billing"}],"meta":{}})");
    QCOMPARE(nameless.error().text(), QStringLiteral("$.task_queues[0].sid: is empty"));
    const auto workers = parseWorkers(
        R"({"workers":[{"sid":"WK1","available":true,"date_status_changed":null}],"meta":{}})");
    QVERIFY(workers->values.empty());
    const auto events = parseEvents(
        R"({"events":[{"sid":"EV1","event_type":"reservation.accepted","event_date_ms":1,"event_data":{"reservation_sid":"WR1"}}],"meta":{}})");
    QVERIFY(events->values.empty());
}

FLOORWATCH_TEST_MAIN(TaskRouterParserTest)
#include "tst_taskrouterparser.moc"
