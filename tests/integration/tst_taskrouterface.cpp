// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/simulatedfloor.h"
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>

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

} // namespace

// The floor of another process stands still at its start, and this process has the same one to compare with.
class TestTaskRouterFace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsEveryQueueOnceWhateverThePageSize();
    void leadsToThePageBefore();
    void refusesBadPages_data();
    void refusesBadPages();
    void asksForTheAccount();
    void takesAnApiKey();
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
};

void TestTaskRouterFace::initTestCase()
{
    const Instant start = *parseInstant(startText.toStdString());
    m_floor = std::make_unique<SimulatedFloor>(makeFloorPlan(9, 4), 4, start);
    m_service = std::make_unique<SimulatedService>(QStringList{
        QStringLiteral("--queues"), QStringLiteral("9"), QStringLiteral("--seed"), QStringLiteral("4"),
        QStringLiteral("--speed"), QStringLiteral("0.0001"), QStringLiteral("--start"), startText});
    QVERIFY2(m_service->port() != 0, qPrintable(m_service->said()));
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

void TestTaskRouterFace::takesAnApiKey()
{
    const QByteArray key = "SK" + QByteArray(31, '0') + "1";
    const SimulatedService::Answer answer
        = m_service->get(QStringLiteral("/v1/Configuration"), key + ":secret");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json["account_sid"].toString().startsWith(u"AC"));
    QCOMPARE(m_service->get(QStringLiteral("/v1/Configuration"), key + ":other").status, 401);
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
