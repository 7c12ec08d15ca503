// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/misbehavingservice.h"
#include "tests/support/rawclient.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>

using support::MisbehavingService;
using support::RawClient;
using support::SimulatedService;

namespace {

const QByteArray handshake
    = "GET /stream HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

// Every fault of `floorwatchd simulate --fault`, as a client sees it.
class TestSimulatedFaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { QCOMPARE(m_service.behave(), QString()); }

    void answersWithAStatus_data();
    void answersWithAStatus();
    void saysWhenToComeBack();
    void comesLate();
    void holdsWhereItIsAskedFor();
    void strikesSoManyTimes();
    void beginsAndEnds();
    void sendsAWebSocketAway();
    void misbehavesFromTheStartOn();
    void namesTheWrongWord_data();
    void namesTheWrongWord();
    void takesNoFaultsUnlessAskedTo();

private:
    int status(const QString &rest = {}) const
    {
        return m_service.get(SimulatedService::inWorkspace(rest)).status;
    }

    MisbehavingService m_service{words("--queues 3 --seed 2")};
};

void TestSimulatedFaults::answersWithAStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("401") << 401 << 20003;
    QTest::newRow("403") << 403 << 20403;
    QTest::newRow("404") << 404 << 20404;
    QTest::newRow("429") << 429 << 20429;
    QTest::newRow("500") << 500 << 20500;
    QTest::newRow("503") << 503 << 20503;
}

void TestSimulatedFaults::answersWithAStatus()
{
    QFETCH(const int, status);
    QFETCH(const int, code);
    QCOMPARE(m_service.misbehave({QString::number(status)}), QString());
    const SimulatedService::Answer answer = m_service.get(SimulatedService::inWorkspace({}));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json["code"].toInt(), code);
    QCOMPARE(answer.json["status"].toInt(), status);
    QVERIFY(!answer.head.contains("Retry-After"));
    QCOMPARE(m_service.behave(), QString());
    QCOMPARE(m_service.get(SimulatedService::inWorkspace({})).status, 200);
}

void TestSimulatedFaults::saysWhenToComeBack()
{
    m_service.misbehave({QStringLiteral("429 retry-after=3")});
    QVERIFY(m_service.get(QStringLiteral("/v1/Configuration")).head.contains("\r\nRetry-After: 3\r\n"));
    m_service.misbehave({QStringLiteral("503 retry-after-date=60")});
    const QByteArray head = m_service.get(QStringLiteral("/v1/Configuration")).head;
    const qsizetype begin = head.indexOf("\r\nRetry-After: ") + 15;
    const QString date = QString::fromLatin1(head.mid(begin, head.indexOf('\r', begin) - begin));
    const QDateTime then
        = QLocale::c().toDateTime(date.chopped(4), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    QVERIFY2(then.isValid() && date.endsWith(u" GMT"), qPrintable(date));
}

void TestSimulatedFaults::comesLate()
{
    m_service.misbehave({QStringLiteral("latency=300ms")});
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(status(), 200);
    QVERIFY(clock.elapsed() >= 300);
}

void TestSimulatedFaults::holdsWhereItIsAskedFor()
{
    m_service.misbehave({QStringLiteral("503 on /v1/Workspaces/*/TaskQueues")});
    QCOMPARE(status(QStringLiteral("/TaskQueues/Statistics")), 503);
    QCOMPARE(status(QStringLiteral("/TaskQueues?PageSize=5")), 503);
    QCOMPARE(status(QStringLiteral("/Workers")), 200);
    QCOMPARE(status(), 200);
}

void TestSimulatedFaults::strikesSoManyTimes()
{
    m_service.misbehave({QStringLiteral("500 times=2"), QStringLiteral("404 times=1")});
    QCOMPARE(status(), 500);
    QCOMPARE(status(), 500);
    QCOMPARE(status(), 200);
}

void TestSimulatedFaults::beginsAndEnds()
{
    m_service.misbehave({QStringLiteral("503@0.3-0.6")});
    QCOMPARE(status(), 200);
    QTRY_COMPARE(status(), 503);
    QTRY_COMPARE(status(), 200);
}

void TestSimulatedFaults::sendsAWebSocketAway()
{
    for (const char *status : {"401", "403", "429", "503"}) {
        m_service.misbehave({QString::fromLatin1(status) + QStringLiteral(" on stream")});
        RawClient client(m_service.port());
        client.says(handshake);
        QCOMPARE(support::statusOf(client.answer()), QByteArray(status));
    }
    m_service.behave();
    RawClient client(m_service.port());
    client.says(handshake);
    QCOMPARE(support::statusOf(client.answer(false)), QByteArray("101"));
}

void TestSimulatedFaults::misbehavesFromTheStartOn()
{
    const SimulatedService service({QStringLiteral("--fault"), QStringLiteral("503 on /v1/Configuration"),
                                    QStringLiteral("--fault"), QStringLiteral("403 on /v1/Workspaces")});
    QCOMPARE(service.get(QStringLiteral("/v1/Configuration")).status, 503);
    QCOMPARE(service.get(SimulatedService::inWorkspace({})).status, 403);
}

void TestSimulatedFaults::namesTheWrongWord_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *fault, const char *word) {
        QTest::addRow("%s", fault) << QString::fromLatin1(fault) << QString::fromLatin1(word);
    };
    row("200", "200");
    row("600", "600");
    row("sloth=3", "sloth=3");
    row("latency", "latency");
    row("latency=", "latency=");
    row("latency=5", "latency=5");
    row("latency=fast", "latency=fast");
    row("latency=-1s", "latency=-1s");
    row("latency=nans", "latency=nans");
    row("503 often", "often");
    row("503 times=0", "times=0");
    row("503 times=x", "times=x");
    row("429 retry-after=soon", "retry-after=soon");
    row("latency=1s retry-after=3", "retry-after=3");
    row("503 on", "on");
    row("503 on Workspaces", "Workspaces");
    row("503 on /v1?x", "/v1?x");
    row("close=1006 on stream", "close=1006");
    row("close=99", "close=99");
    row("cut retry-after-date=3", "retry-after-date=3");
    row("refuse on stream", "refuse");
    row("refuse times=2", "refuse");
    row("wrong-types=some", "wrong-types=some");
    row("nan=1", "nan=1");
    row("queue-missing=0", "queue-missing=0");
    row("clock=ahead", "clock=ahead");
    row("503 @", "@");
    row("503@-", "@-");
    row("503@5-5", "@5-5");
    row("503@x", "@x");
}

void TestSimulatedFaults::namesTheWrongWord()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, word);
    m_service.misbehave({QStringLiteral("503")});
    const QString problem = m_service.misbehave({QStringLiteral("403"), fault});
    QVERIFY2(problem.startsWith(QStringLiteral("line 2: \"%1\": ").arg(word)), qPrintable(problem));
    QCOMPARE(status(), 503);
    const SimulatedService service({QStringLiteral("--fault"), fault});
    QVERIFY2(service.said().contains(QStringLiteral("--fault: \"%1\": ").arg(word)),
             qPrintable(service.said()));
}

void TestSimulatedFaults::takesNoFaultsUnlessAskedTo()
{
    const SimulatedService service(words("--queues 1"));
    QCOMPARE(service.get(QStringLiteral("/_faults")).status, 404);
}

FLOORWATCH_TEST_MAIN(TestSimulatedFaults)
#include "tst_simulatedfaults.moc"
