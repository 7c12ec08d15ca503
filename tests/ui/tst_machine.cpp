// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/countingrelay.h"
#include "tests/support/machinemock.h"
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSet>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <csignal>
#include <memory>

using namespace std::chrono_literals;

namespace {

// The console, without a screen.
class Console
{
public:
    Console(const QProcessEnvironment &environment, const QStringList &arguments)
    {
        QProcessEnvironment own = environment;
        own.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        own.insert(QStringLiteral("FLOORWATCH_AUTH_TOKEN"), QStringLiteral("secret"));
        own.insert(QStringLiteral("XDG_DATA_HOME"), m_data.path());
        m_process.setProcessEnvironment(own);
        m_process.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"), arguments);
    }
    ~Console()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    void freeze() { ::kill(pid_t(m_process.processId()), SIGSTOP); }
    void thaw() { ::kill(pid_t(m_process.processId()), SIGCONT); }
    QByteArray said() { return m_process.readAllStandardError(); }

private:
    const QTemporaryDir m_data;
    QProcess m_process;
};

} // namespace

class TestMachine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void connectsAnewOnWaking();
    void connectsAnewWhenTheNetworkIsBack();
    void asksOneRoundOnWakingAndNotTheMissedOnes();
    void doesWithoutABus();

private:
    QStringList pushed() const { return {QStringLiteral("--push"), m_server->serverUrl().toString()}; }

    std::unique_ptr<QWebSocketServer> m_server;
    QList<QWebSocket *> m_sockets;
};

void TestMachine::init()
{
    m_sockets.clear();
    m_server = std::make_unique<QWebSocketServer>(QStringLiteral("floor"), QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QWebSocketServer::newConnection, this, [this] {
        m_sockets << m_server->nextPendingConnection();
        m_sockets.last()->setParent(m_server.get());
    });
}

void TestMachine::connectsAnewOnWaking()
{
    support::MachineMock machine;
    QVERIFY(machine.isUp());
    const Console console(machine.environment(), pushed());
    QTRY_COMPARE_WITH_TIMEOUT(m_sockets.size(), 1, 15'000);
    machine.fallAsleep();
    machine.wakeUp();
    QTRY_COMPARE(m_sockets.size(), 2);
    QTRY_COMPARE(m_sockets[0]->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_sockets[1]->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_sockets.size(), 2);
}

void TestMachine::connectsAnewWhenTheNetworkIsBack()
{
    support::MachineMock machine;
    QVERIFY(machine.isUp());
    const Console console(machine.environment(), pushed());
    QTRY_COMPARE_WITH_TIMEOUT(m_sockets.size(), 1, 15'000);
    machine.setNetwork(false);
    machine.setNetwork(true);
    QTRY_COMPARE(m_sockets.size(), 2);
    QTRY_COMPARE(m_sockets[0]->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_sockets.size(), 2);
}

void TestMachine::asksOneRoundOnWakingAndNotTheMissedOnes()
{
    const support::SimulatedService service({QStringLiteral("--queues"), QStringLiteral("3")});
    QVERIFY2(service.port(), qPrintable(service.said()));
    support::CountingRelay relay(service.port());
    support::MachineMock machine;
    QVERIFY(machine.isUp());
    Console console(machine.environment(),
                    {QStringLiteral("--taskrouter"),
                     QStringLiteral("http://127.0.0.1:%1").arg(relay.serverPort()),
                     QStringLiteral("--account"), QStringLiteral("AC") + QString(31, u'0') + u'1'});
    const auto polls = [&] {
        return std::count_if(relay.requests().begin(), relay.requests().end(), [](const QByteArray &line) {
            return line.startsWith("POST") && line.contains("/RealTimeStatistics");
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(polls() >= 2, 15'000);

    machine.fallAsleep();
    console.freeze();
    QElapsedTimer slept;
    slept.start();
    // Two polls are missed, in the machine's own time: nobody can hurry a process that stands still.
    QVERIFY(!QTest::qWaitFor([&] { return slept.elapsed() > 5'000; }, 4'900));
    const qsizetype before = relay.requests().size();
    const auto pollsBefore = polls();
    console.thaw();
    machine.wakeUp();
    QElapsedTimer awake;
    awake.start();
    QTRY_VERIFY(polls() > pollsBefore);
    QVERIFY2(awake.elapsed() < 3'000, qPrintable(QString::number(awake.elapsed())));
    QVERIFY(!QTest::qWaitFor([&] { return polls() > pollsBefore + 2; }, 1'500));
    // No call is made twice but the polls of now: every other one belongs to a single round.
    QList<QByteArray> asked = relay.requests().mid(before);
    erase_if(asked, [](const QByteArray &line) { return line.contains("RealTimeStatistics"); });
    const QSet<QByteArray> different(asked.begin(), asked.end());
    qInfo("%lld requests in the first seconds awake, %lld polls",
          (long long)(relay.requests().size() - before), (long long)(polls() - pollsBefore));
    QCOMPARE(asked.size(), different.size());
}

void TestMachine::doesWithoutABus()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1String(variable), home.path());
    for (const char *variable : {"DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"})
        environment.insert(QLatin1String(variable), QStringLiteral("unix:path=%1/nobody").arg(home.path()));
    Console console(environment, pushed());
    QTRY_COMPARE_WITH_TIMEOUT(m_sockets.size(), 1, 15'000);
    QVERIFY(console.isRunning());
    const QByteArray said = console.said();
    QVERIFY2(!said.contains("bus") && !said.contains("Bus"), said.constData());
}

FLOORWATCH_TEST_MAIN(TestMachine)
#include "tst_machine.moc"
