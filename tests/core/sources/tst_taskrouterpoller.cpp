// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/sources/taskrouter/taskrouterpoller.h"
#include "tests/support/faketaskrouter.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

#include <algorithm>

using namespace core;
using namespace std::chrono_literals;

namespace {

using support::FakeTaskRouter;

const std::string statistics = FakeTaskRouter::realTime;

std::shared_ptr<taskrouter::RequestGate> gate(double perSecond = 1000)
{
    return std::make_shared<taskrouter::RequestGate>(perSecond);
}

SourceSecrets secrets()
{
    return {Secret(QStringLiteral("secret")), {}};
}

} // namespace

class TaskRouterPollerTest : public QObject
{
    Q_OBJECT

private slots:
    void takesAWholeFloor();
    void goesOnWithWhatIsNew();
    void usesNothingOfHalfARound();
    void followsPages();
    void followsNoPageToAnotherServer();
    void looksForQueuesThatCameLater();
    void tellsARefusal();
    void namesWhatItCantRead();
    void tellsOfLostCellsAsNoAnswer();
    void isInTroubleWhileAPartOfItFails();
};

void TaskRouterPollerTest::takesAWholeFloor()
{
    FakeTaskRouter server;
    TaskRouterPoller poller({}, server.source(), {}, {}, gate());
    SnapshotBuilder builder({});
    std::optional<Patch::Kind> first;
    connect(&poller, &Source::patchTaken, this, [&](const Patch &patch) {
        first = first.value_or(patch.kind());
        builder.apply(patch);
    });
    poller.start(secrets());
    const Snapshot &floor = builder.snapshot();
    QTRY_COMPARE(floor.rowCount(), 2);
    QTRY_COMPARE(floor.cell(Metric::WaitingNow, 0), Cell::of(3));
    QTRY_COMPARE(floor.cell(Metric::WaitingNow, 1), Cell::of(3));
    QTRY_COMPARE(floor.cell(Metric::AcceptedToday, 0), Cell::of(8));
    QTRY_COMPARE(floor.cell(Metric::LongestAvailableAgentNow, 0), Cell::undefined());
    QTRY_COMPARE(floor.cell(Metric::AvgHandleTimeToday, 0), Cell::undefined());
    QCOMPARE(first, std::optional(Patch::Kind::Snapshot));
}

void TaskRouterPollerTest::goesOnWithWhatIsNew()
{
    FakeTaskRouter server;
    TaskRouterPoller poller({}, server.source(), {}, {}, gate());
    SnapshotBuilder builder({});
    connect(&poller, &Source::patchTaken, this, [&](const Patch &patch) { builder.apply(patch); });
    poller.start(secrets());
    QTRY_VERIFY(builder.snapshot().version() > 0);
    server.says("/TaskQueues/RealTimeStatistics", R"({"task_queue_data":[{"task_queue_sid":"WQ1",
        "longest_task_waiting_age":8,"tasks_by_status":{"pending":"11"},"activity_statistics":[]}]})");
    QTRY_COMPARE(builder.snapshot().cell(Metric::WaitingNow, 0), Cell::of(11));
}

void TaskRouterPollerTest::usesNothingOfHalfARound()
{
    FakeTaskRouter server;
    server.says("/WS1/RealTimeStatistics", R"({"code":20500,"message":"Internal","status":500})", 500);
    TaskRouterPoller poller({}, server.source(), {}, {}, gate());
    SnapshotBuilder builder({});
    connect(&poller, &Source::patchTaken, this, [&](const Patch &patch) { builder.apply(patch); });
    QSignalSpy taken(&poller, &Source::patchTaken);
    QSignalSpy troubled(&poller, &Source::troubled);
    poller.start(secrets());
    QTRY_VERIFY(troubled.size() >= 3 && taken.size() >= 5);
    QVERIFY(builder.snapshot().cell(Metric::LongestAvailableAgentNow, 0).isMissing());
    QCOMPARE(builder.snapshot().cell(Metric::WaitingNow, 0), Cell::of(3));
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::Server);
    QVERIFY(troubled[0][0].value<Failure>().detail.contains(u"code 20500 Internal"));

    server.says("/WS1/RealTimeStatistics", "{" + statistics + "}");
    QTRY_VERIFY(!builder.snapshot().cell(Metric::LongestAvailableAgentNow, 0).isMissing());
}

void TaskRouterPollerTest::followsPages()
{
    FakeTaskRouter server;
    server.says("/TaskQueues",
                R"({"task_queues":[{"sid":"WQ0","friendly_name":"First"}],"meta":{"next_page_url":")"
                    + server.url() + R"(/second/page"}})");
    server.says("/second/page", R"({"task_queues":[{"sid":"WQ1","friendly_name":"Billing"}],"meta":{}})");
    TaskRouterPoller poller({}, server.source(), {}, {}, gate());
    QSignalSpy troubled(&poller, &Source::troubled);
    poller.start(secrets());
    // The statistics know one queue of the two only.
    QTRY_VERIFY(!troubled.isEmpty());
    QCOMPARE(troubled[0][0].value<Failure>().detail,
             QStringLiteral("First: the statistics leave this queue out"));
}

void TaskRouterPollerTest::followsNoPageToAnotherServer()
{
    FakeTaskRouter server;
    server.says("/TaskQueues", R"({"task_queues":[],"meta":{"next_page_url":"http://127.0.0.2/next"}})");
    TaskRouterPoller poller({}, server.source(), {}, {}, gate());
    QSignalSpy troubled(&poller, &Source::troubled);
    poller.start(secrets());
    QTRY_VERIFY(!troubled.isEmpty());
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::BadData);
    QVERIFY(troubled[0][0].value<Failure>().detail.endsWith(u"the next page is on another server"));
}

void TaskRouterPollerTest::looksForQueuesThatCameLater()
{
    FakeTaskRouter server;
    TaskRouterPoller poller({}, server.source(), {}, {}, gate());
    SnapshotBuilder builder({});
    connect(&poller, &Source::patchTaken, this, [&](const Patch &patch) { builder.apply(patch); });
    poller.start(secrets());
    QTRY_VERIFY(builder.snapshot().version() > 0);
    // The known queue is gone: the statistics no longer name it, and the list says which there are.
    const auto renamed = [&server](const std::string &path, std::string body) {
        server.says(path, std::string(QByteArray::fromStdString(body).replace("WQ1", "WQ2").toStdString()));
    };
    renamed("/TaskQueues", R"({"task_queues":[{"sid":"WQ1","friendly_name":"Sales"}],"meta":{}})");
    renamed("/TaskQueues/RealTimeStatistics",
            R"({"task_queue_data":[{"task_queue_sid":"WQ1",)" + statistics + "}]}");
    renamed("/TaskQueues/Statistics",
            R"({"task_queues_statistics":[{"task_queue_sid":"WQ1","realtime":{)" + statistics
                + R"(},"cumulative":{"tasks_entered":9,"tasks_canceled":1,"reservations_accepted":8,
                "reservations_rejected":0,"reservations_timed_out":0}}],"meta":{}})");
    QTRY_COMPARE_WITH_TIMEOUT(builder.snapshot().rowCount(), 4, 15000);
    QVERIFY(builder.snapshot().row(0).absent);
    QCOMPARE(builder.snapshot().row(2).name, QStringLiteral("Sales"));
}

void TaskRouterPollerTest::tellsARefusal()
{
    FakeTaskRouter server;
    TaskRouterSource source = server.source();
    TaskRouterPoller poller({}, source, {}, {}, gate());
    QSignalSpy troubled(&poller, &Source::troubled);
    poller.start({Secret(QStringLiteral("guessed")), {}});
    QTRY_VERIFY(!troubled.isEmpty());
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::Credentials);
}

void TaskRouterPollerTest::namesWhatItCantRead()
{
    FakeTaskRouter server;
    server.says("/WS1/RealTimeStatistics", R"({"activity_statistics":7})");
    TaskRouterPoller poller({}, server.source(), {}, {}, gate());
    QSignalSpy troubled(&poller, &Source::troubled);
    poller.start(secrets());
    QTRY_VERIFY(!troubled.isEmpty());
    const QString detail = troubled[0][0].value<Failure>().detail;
    QVERIFY2(detail.endsWith(u"/RealTimeStatistics: $.activity_statistics: not a list"), qPrintable(detail));
}

void TaskRouterPollerTest::tellsOfLostCellsAsNoAnswer()
{
    FakeTaskRouter server;
    Millis uptime = 1000s;
    TaskRouterPoller poller({}, server.source(), {}, {}, gate(), [&uptime] { return uptime; });
    SnapshotBuilder builder({});
    connect(&poller, &Source::patchTaken, this, [&](const Patch &patch) { builder.apply(patch); });
    connect(&poller, &Source::cellsLost, this, [&](const Patch &patch) { builder.apply(patch); });
    QSignalSpy taken(&poller, &Source::patchTaken);
    QSignalSpy lost(&poller, &Source::cellsLost);
    QSignalSpy troubled(&poller, &Source::troubled);
    poller.start(secrets());
    QTRY_VERIFY(!builder.snapshot().cell(Metric::AvgHandleTimeToday, 0).isMissing()
                && !builder.snapshot().cell(Metric::LongestAvailableAgentNow, 0).isMissing());

    for (const char *path : {"/WS1/RealTimeStatistics", "/TaskQueues/RealTimeStatistics",
                             "/TaskQueues/Statistics", "/Events", "/Workers"})
        server.says(path, "7");
    QTRY_VERIFY(troubled.size() >= 8);
    const qsizetype answers = taken.size();
    QVERIFY(lost.isEmpty());
    uptime += 16s;
    QTRY_COMPARE(lost.size(), 1);
    for (const MetricInfo &metric : metrics())
        QVERIFY(builder.snapshot().cell(metric.metric, 0).isMissing());
    QCOMPARE(builder.snapshot().rowCount(), 2);
    const qsizetype failures = troubled.size();
    QTRY_VERIFY(troubled.size() >= failures + 3);
    QCOMPARE(taken.size(), answers);
    QCOMPARE(lost.size(), 1);
}

void TaskRouterPollerTest::isInTroubleWhileAPartOfItFails()
{
    FakeTaskRouter server;
    Millis uptime = 1000s;
    TaskRouterPoller poller({}, server.source(), {}, {}, gate(), [&uptime] { return uptime; });
    SnapshotBuilder builder({});
    connect(&poller, &Source::patchTaken, this, [&](const Patch &patch) { builder.apply(patch); });
    connect(&poller, &Source::cellsLost, this, [&](const Patch &patch) { builder.apply(patch); });
    QSignalSpy taken(&poller, &Source::patchTaken);
    QSignalSpy lost(&poller, &Source::cellsLost);
    QSignalSpy troubled(&poller, &Source::troubled);
    poller.start(secrets());
    QTRY_COMPARE(builder.snapshot().cell(Metric::LongestAvailableAgentNow, 0), Cell::undefined());
    server.says("/Workers", R"({"workers":7})");
    QTRY_VERIFY(!troubled.isEmpty());
    uptime += 14s;
    const qsizetype before = taken.size();
    QTRY_VERIFY(taken.size() > before + 8);
    uptime += 2s;
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(builder.snapshot().cell(Metric::LongestAvailableAgentNow, 0).isMissing());
    QCOMPARE(builder.snapshot().cell(Metric::WaitingNow, 0), Cell::of(3));
    QCOMPARE(builder.snapshot().cell(Metric::AcceptedToday, 0), Cell::of(8));
    // Real time goes on, and does not hide it.
    const qsizetype answers = taken.size();
    QTRY_VERIFY(taken.size() > answers + 2);
    QCOMPARE(poller.partialFault().trouble, Trouble::BadData);
    QVERIFY(!poller.partialFault().detail.isEmpty());
    const auto isAskedOfWorkers = [](const Freshness &part) {
        return part.part == Freshness::Part::Agents || part.part == Freshness::Part::SetUp;
    };
    const auto isTold
        = [&](const Freshness &part) { return (part.trouble == Trouble::BadData) == isAskedOfWorkers(part); };
    QTRY_VERIFY(std::ranges::all_of(poller.freshness(), isTold));
}

FLOORWATCH_TEST_MAIN(TaskRouterPollerTest)
#include "tst_taskrouterpoller.moc"
