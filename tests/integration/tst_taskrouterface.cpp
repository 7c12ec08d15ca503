// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/simulatedfloor.h"
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <memory>

using namespace core;
using namespace std::chrono_literals;
using support::SimulatedService;

namespace {

const QString startText = QStringLiteral("2026-11-21T10:30:00Z");

QString text(const std::string &text)
{
    return QString::fromStdString(text);
}

QString inWorkspace(const QString &rest)
{
    return SimulatedService::inWorkspace(rest);
}

// What is wrong with a value that should be of a type, as the fixture names it; empty if nothing is.
QString misfit(const QJsonValue &value, const QString &type)
{
    if (value.isNull() && type.endsWith(u"or null"))
        return {};
    const QStringList words = type.split(u' ');
    const QString &kind = words.first();
    const bool fits = (kind == u"string" && value.isString()) || (kind == u"boolean" && value.isBool())
                      || (kind == u"integer" && value.isDouble() && value.toDouble() == value.toInteger())
                      || (kind == u"array" && value.isArray()) || (kind == u"object" && value.isObject())
                      || (kind == u"any" && !value.isUndefined());
    if (!fits)
        return QStringLiteral("is not of type ") + type;
    static const QRegularExpression instant(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"));
    if (type.contains(u"date-time") && !instant.match(value.toString()).hasMatch())
        return QStringLiteral("is no time");
    if (words.value(1).startsWith(u'^') && !QRegularExpression(words[1]).match(value.toString()).hasMatch())
        return QStringLiteral("does not match ") + words[1];
    return {};
}

// The first thing that is wrong with an answer that should have exactly these properties.
QString misfit(const QJsonObject &answer, const QJsonObject &types)
{
    for (auto type = types.begin(); type != types.end(); ++type) {
        if (!answer.contains(type.key()))
            return type.key() + QStringLiteral(" is not there");
        if (const QString problem = misfit(answer[type.key()], type.value().toString()); !problem.isEmpty())
            return type.key() + u' ' + problem;
    }
    for (const QString &key : answer.keys()) {
        if (!types.contains(key))
            return key + QStringLiteral(" is not in the API");
    }
    return {};
}

} // namespace

// The floor of another process stands still at its start, and this process has the same one to compare with.
class TestTaskRouterFace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasTheShapesOfTheApi_data();
    void hasTheShapesOfTheApi();
    void hasTheShapeOfTheApiInBulk();
    void listsEveryQueueOnceWhateverThePageSize();
    void leadsToThePageBefore();
    void refusesBadPages_data();
    void refusesBadPages();
    void asksForTheAccount();
    void takesAnotherAccount();
    void answersWhatIsNotThere_data();
    void answersWhatIsNotThere();
    void refusesAnotherMethod();
    void refusesBadWindows_data();
    void refusesBadWindows();
    void keepsEventsOfLaterPagesInTheFirstOnesWindow();
    void givesTheFloorsOwnTime();
    void answersForTenThousandQueuesInTime();

private:
    QJsonObject get(const QString &rest) const { return m_service->get(inWorkspace(rest)).json; }

    std::unique_ptr<SimulatedService> m_service;
    std::unique_ptr<SimulatedFloor> m_floor;
    QJsonObject m_types;
};

void TestTaskRouterFace::initTestCase()
{
    const Instant start = *parseInstant(startText.toStdString());
    m_floor = std::make_unique<SimulatedFloor>(makeFloorPlan(9, 4), 4, start);
    m_service = std::make_unique<SimulatedService>(QStringList{
        QStringLiteral("--queues"), QStringLiteral("9"), QStringLiteral("--seed"), QStringLiteral("4"),
        QStringLiteral("--speed"), QStringLiteral("0.0001"), QStringLiteral("--start"), startText});
    QVERIFY2(m_service->port() != 0, qPrintable(m_service->said()));
    QFile file(QStringLiteral(FLOORWATCH_TESTS_DIR "/fixtures/taskrouter-types.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_types = QJsonDocument::fromJson(file.readAll()).object();
}

void TestTaskRouterFace::hasTheShapesOfTheApi_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("type");
    const QString queue = QStringLiteral("/TaskQueues/") + text(m_floor->plan().queues[2].sid);
    const QString worker = QStringLiteral("/Workers/") + text(m_floor->plan().agents[3].sid);
    const auto row = [](const QString &path, const char *list, const char *type) {
        QTest::addRow("%s", qPrintable(path.isEmpty() ? QStringLiteral("/") : path))
            << path << QString::fromLatin1(list) << QString::fromLatin1(type);
    };
    row({}, "", "workspace");
    row(QStringLiteral("/Activities"), "activities", "workspace.activity");
    row(QStringLiteral("/Activities/") + text(m_floor->plan().activities[0].sid), "", "workspace.activity");
    row(QStringLiteral("/TaskChannels"), "channels", "workspace.task_channel");
    row(QStringLiteral("/TaskChannels/voice"), "", "workspace.task_channel");
    row(QStringLiteral("/TaskQueues"), "task_queues", "workspace.task_queue");
    row(queue, "", "workspace.task_queue");
    row(queue + QStringLiteral("/RealTimeStatistics"), "",
        "workspace.task_queue.task_queue_real_time_statistics");
    row(queue + QStringLiteral("/CumulativeStatistics?SplitByWaitTime=5"), "",
        "workspace.task_queue.task_queue_cumulative_statistics");
    row(queue + QStringLiteral("/Statistics"), "", "workspace.task_queue.task_queue_statistics");
    row(QStringLiteral("/TaskQueues/Statistics"), "task_queues_statistics",
        "workspace.task_queue.task_queues_statistics");
    row(QStringLiteral("/RealTimeStatistics"), "", "workspace.workspace_real_time_statistics");
    row(QStringLiteral("/CumulativeStatistics"), "", "workspace.workspace_cumulative_statistics");
    row(QStringLiteral("/Statistics"), "", "workspace.workspace_statistics");
    row(QStringLiteral("/Workers"), "workers", "workspace.worker");
    row(worker, "", "workspace.worker");
    row(worker + QStringLiteral("/Channels"), "channels", "workspace.worker.worker_channel");
    row(QStringLiteral("/Workers/RealTimeStatistics"), "", "workspace.worker.workers_real_time_statistics");
    row(QStringLiteral("/Workers/CumulativeStatistics"), "",
        "workspace.worker.workers_cumulative_statistics");
    row(QStringLiteral("/Workers/Statistics"), "", "workspace.worker.worker_statistics");
    row(QStringLiteral("/Events"), "events", "workspace.event");
}

void TestTaskRouterFace::hasTheShapesOfTheApi()
{
    QFETCH(const QString, path);
    QFETCH(const QString, list);
    QFETCH(const QString, type);
    const QJsonObject types = m_types[type].toObject();
    QVERIFY(!types.isEmpty());
    const SimulatedService::Answer answer = m_service->get(inWorkspace(path));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.head.contains("Content-Type: application/json"));
    const QJsonArray items = list.isEmpty() ? QJsonArray{answer.json} : answer.json[list].toArray();
    QVERIFY(!items.isEmpty());
    for (const QJsonValue &item : items)
        QCOMPARE(misfit(item.toObject(), types), QString());
    if (list.isEmpty())
        return;
    const QJsonObject meta = answer.json["meta"].toObject();
    QCOMPARE(meta["key"].toString(), list);
    QCOMPARE(meta["page_size"].toInt(), 50);
    QVERIFY(meta["url"].toString().startsWith(m_service->url() + inWorkspace(path.section(u'?', 0, 0))));
}

void TestTaskRouterFace::hasTheShapeOfTheApiInBulk()
{
    const QJsonObject body{{"QueueSids", QJsonArray{text(m_floor->plan().queues[0].sid)}}};
    const SimulatedService::Answer answer = m_service->post(
        inWorkspace(QStringLiteral("/TaskQueues/RealTimeStatistics")), QJsonDocument(body).toJson());
    QCOMPARE(
        misfit(answer.json, m_types["workspace.task_queue.task_queue_bulk_real_time_statistics"].toObject()),
        QString());
}

void TestTaskRouterFace::listsEveryQueueOnceWhateverThePageSize()
{
    QStringList expected;
    for (const QueuePlan &queue : m_floor->plan().queues)
        expected << text(queue.sid);
    for (const int size : {1, 2, 4, 9, 1000}) {
        QStringList seen;
        const QJsonArray queues = m_service->all(
            inWorkspace(QStringLiteral("/TaskQueues?PageSize=%1").arg(size)), QStringLiteral("task_queues"));
        for (const QJsonValue &queue : queues)
            seen << queue["sid"].toString();
        QCOMPARE(seen, expected);
    }
}

void TestTaskRouterFace::leadsToThePageBefore()
{
    const QJsonObject first = get(QStringLiteral("/TaskQueues?PageSize=4"));
    QVERIFY(first["meta"]["previous_page_url"].isNull());
    const QString prefix = m_service->url();
    const auto follow = [&](const QJsonObject &page, const char *address) {
        return m_service->get(page["meta"][QLatin1String(address)].toString().mid(prefix.size())).json;
    };
    const QJsonObject second = follow(first, "next_page_url");
    QCOMPARE(second["meta"]["page"].toInt(), 1);
    QCOMPARE(follow(second, "previous_page_url")["task_queues"], first["task_queues"]);
    QCOMPARE(follow(second, "first_page_url")["task_queues"], first["task_queues"]);
    QCOMPARE(follow(second, "url")["task_queues"], second["task_queues"]);
}

void TestTaskRouterFace::refusesBadPages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("code");
    QTest::newRow("none") << QStringLiteral("PageSize=0") << 20001;
    QTest::newRow("too many") << QStringLiteral("PageSize=1001") << 20001;
    QTest::newRow("no number") << QStringLiteral("PageSize=all") << 20001;
    QTest::newRow("token") << QStringLiteral("PageToken=DN17") << 21481;
    QTest::newRow("token without a number") << QStringLiteral("PageToken=PA") << 21481;
}

void TestTaskRouterFace::refusesBadPages()
{
    QFETCH(const QString, query);
    QFETCH(const int, code);
    const SimulatedService::Answer answer
        = m_service->get(inWorkspace(QStringLiteral("/TaskQueues?") + query));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json["code"].toInt(), code);
}

void TestTaskRouterFace::asksForTheAccount()
{
    for (const QByteArray &credentials :
         {QByteArray(), QByteArray("AC1:secret"), SimulatedService::defaultCredentials + "x"}) {
        const SimulatedService::Answer answer
            = m_service->get(QStringLiteral("/v1/Configuration"), credentials);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.json["code"].toInt(), 20003);
        QCOMPARE(answer.json["status"].toInt(), 401);
        QCOMPARE(answer.json["more_info"].toString(),
                 QStringLiteral("https://www.twilio.com/docs/errors/20003"));
        QVERIFY(!answer.json["message"].toString().isEmpty());
        QVERIFY(answer.head.contains("\r\nWWW-Authenticate: Basic "));
    }
}

void TestTaskRouterFace::takesAnotherAccount()
{
    const SimulatedService service({QStringLiteral("--queues"), QStringLiteral("1"),
                                    QStringLiteral("--account"), QStringLiteral("ACother"),
                                    QStringLiteral("--password"), QStringLiteral("pass:word")});
    QCOMPARE(service.get(QStringLiteral("/v1/Configuration"), "ACother:pass:word").status, 200);
    QCOMPARE(service.get(QStringLiteral("/v1/Configuration")).status, 401);
}

void TestTaskRouterFace::answersWhatIsNotThere_data()
{
    QTest::addColumn<QString>("path");
    const QString nobody = QStringLiteral("0").repeated(32);
    QTest::newRow("root") << QStringLiteral("/");
    QTest::newRow("other workspace") << QStringLiteral("/v1/Workspaces/WS") + nobody
                                            + QStringLiteral("/TaskQueues");
    QTest::newRow("other list") << inWorkspace(QStringLiteral("/Workflows"));
    QTest::newRow("other queue") << inWorkspace(QStringLiteral("/TaskQueues/WQ")) + nobody
                                        + QStringLiteral("/Statistics");
    QTest::newRow("other worker") << inWorkspace(QStringLiteral("/Workers/WK")) + nobody;
    QTest::newRow("slash too many") << inWorkspace(QStringLiteral("/TaskQueues/"));
    QTest::newRow("no slash") << QStringLiteral("*");
}

void TestTaskRouterFace::answersWhatIsNotThere()
{
    QFETCH(const QString, path);
    const SimulatedService::Answer answer = m_service->get(path);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.json["code"].toInt(), 20404);
}

void TestTaskRouterFace::refusesAnotherMethod()
{
    const SimulatedService::Answer answer = m_service->post(inWorkspace(QStringLiteral("/Workers")), "{}");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.json["code"].toInt(), 20004);
}

void TestTaskRouterFace::refusesBadWindows_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("code");
    QTest::newRow("minutes and start") << QStringLiteral("Minutes=5&StartDate=2026-11-21T10:00:00Z") << 20001;
    QTest::newRow("minutes and end") << QStringLiteral("Minutes=5&EndDate=2026-11-21T10:00:00Z") << 20001;
    QTest::newRow("no minutes") << QStringLiteral("Minutes=0") << 20001;
    QTest::newRow("old start") << QStringLiteral("StartDate=2026-10-22T10:29:59Z") << 14241;
    QTest::newRow("no date") << QStringLiteral("StartDate=yesterday") << 20001;
    QTest::newRow("end before start")
        << QStringLiteral("StartDate=2026-11-21T10:00:00Z&EndDate=2026-11-21T09:00:00Z") << 20001;
    QTest::newRow("channel") << QStringLiteral("TaskChannel=telepathy") << 20001;
    QTest::newRow("split") << QStringLiteral("SplitByWaitTime=5,x") << 20001;
}

void TestTaskRouterFace::refusesBadWindows()
{
    QFETCH(const QString, query);
    QFETCH(const int, code);
    const QString queue = QStringLiteral("/TaskQueues/") + text(m_floor->plan().queues[0].sid);
    for (const QString &path : {QStringLiteral("/Statistics?"), QStringLiteral("/TaskQueues/Statistics?"),
                                QString(queue + "/CumulativeStatistics?"),
                                QStringLiteral("/Workers/Statistics?"), QStringLiteral("/Events?")}) {
        const SimulatedService::Answer answer = m_service->get(inWorkspace(path + query));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json["code"].toInt(), code);
    }
    QCOMPARE(m_service->get(inWorkspace(QStringLiteral("/Statistics?StartDate=2026-10-22T10:30:00Z"))).status,
             200);
    QCOMPARE(m_service->get(inWorkspace(QStringLiteral("/Statistics?StartDate=2026-11-20"))).status, 200);
}

void TestTaskRouterFace::keepsEventsOfLaterPagesInTheFirstOnesWindow()
{
    const QJsonObject first = get(QStringLiteral("/Events?Minutes=30&PageSize=5"));
    const QString next = first["meta"]["next_page_url"].toString();
    QVERIFY(next.contains(u"StartDate=") && next.contains(u"EndDate=") && !next.contains(u"Minutes="));
}

void TestTaskRouterFace::givesTheFloorsOwnTime()
{
    QVERIFY(m_service->get(inWorkspace({})).head.contains("\r\nDate: Sat, 21 Nov 2026 10:30:00 GMT\r\n"));
}

void TestTaskRouterFace::answersForTenThousandQueuesInTime()
{
    const SimulatedService service({QStringLiteral("--queues"), QStringLiteral("10000"),
                                    QStringLiteral("--speed"), QStringLiteral("0.0001")});
    QElapsedTimer clock;
    clock.start();
    const QJsonArray list = service.all(inWorkspace(QStringLiteral("/TaskQueues?PageSize=1000")),
                                        QStringLiteral("task_queues"));
    const qint64 listed = clock.restart();
    QCOMPARE(list.size(), 10000);
    const SimulatedService::Answer page = service.get(
        inWorkspace(QStringLiteral("/TaskQueues/Statistics?PageSize=1000&Minutes=30&SplitByWaitTime=5,20")));
    const qint64 answered = clock.restart();
    QCOMPARE(page.json["task_queues_statistics"].toArray().size(), 1000);
    qInfo("10,000 queues listed in %lld ms, 1,000 of them with statistics in %lld ms", listed, answered);
}

FLOORWATCH_TEST_MAIN(TestTaskRouterFace)
#include "tst_taskrouterface.moc"
