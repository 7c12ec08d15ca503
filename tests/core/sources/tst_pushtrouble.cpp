// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/sources/push/pushclient.h"
#include "tests/support/certificates.h"
#include "tests/support/proxyprocess.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>

using namespace core;
using namespace std::chrono_literals;

namespace {

QByteArray snapshotAt(const QByteArray &time)
{
    return R"({"type":"snapshot","at":"2026-11-21T)" + time
           + R"json(Z","queues":[{"sid":"WQ1","metrics":{"Waiting (Now)":3}}]})json";
}

QByteArray heartbeatAt(const QByteArray &time)
{
    return R"({"type":"heartbeat","at":"2026-11-21T)" + time + "Z\"}";
}

Failure failureIn(const QSignalSpy &troubled, qsizetype index = 0)
{
    return troubled.value(index).value(0).value<Failure>();
}

// A WebSocket server that looks at each request first, and may let it hang or answer it in its own words.
class Doorkeeper : public QTcpServer
{
public:
    Doorkeeper() : m_socketServer(QStringLiteral("floor"), QWebSocketServer::NonSecureMode)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, &Doorkeeper::greet);
        connect(&m_socketServer, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket *socket = m_socketServer.nextPendingConnection();
            socket->setParent(this);
            sockets << socket;
            if (!hello.isEmpty())
                socket->sendBinaryMessage(hello);
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1/stream").arg(serverPort())); }

    /// To the next request, and so on; when there are none left they are let in. Empty: none at all.
    QList<QByteArray> answers;
    /// To everybody who is let in.
    QByteArray hello;
    QList<QByteArray> requests;
    QList<QWebSocket *> sockets;

private:
    void greet()
    {
        QTcpSocket *socket = nextPendingConnection();
        auto *reading = new QMetaObject::Connection;
        *reading = connect(socket, &QTcpSocket::readyRead, this, [this, socket, reading] {
            const QByteArray request = socket->peek(10'000);
            if (!request.endsWith("\r\n\r\n"))
                return;
            disconnect(*reading);
            delete reading;
            requests << request;
            if (answers.isEmpty()) {
                m_socketServer.handleConnection(socket);
                emit socket->readyRead();
            } else if (const QByteArray answer = answers.takeFirst(); !answer.isEmpty()) {
                socket->write("HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n");
            }
        });
    }

    QWebSocketServer m_socketServer;
};

} // namespace

class TestPushTrouble : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAtOnceAfterTheFirstLoss();
    void leavesAServerThatDoesNotKnowUsInPeace();
    void asksHowLongToStayAwayAndDoes();
    void doesNotComeBackEarlyWhenTheNetworkDoes();
    void goesOnWhenTheSecondQuestionIsLetIn();
    void signsInWithItsTokenAndWithTheNext();
    void takesAServerThatAnswersNoPingForDead();
    void doesNotWaitForAHandshakeThatHangs();
    void tellsThatAHandshakeTakesTooLong();
    void callsASilentServerAnewAndThenLessOften();
    void connectsAnewAtOnceOnWaking();
    void goesOnWithAServerWhoseClockIsEarlierNow();
    void goesOnWhenAClockIsSetBackUnderWay();
    void namesACaFileAndTriesItAgain();
    void comesThroughTlsAndAProxy_data();
    void comesThroughTlsAndAProxy();
};

void TestPushTrouble::comesBackAtOnceAfterTheFirstLoss()
{
    Doorkeeper server;
    server.hello = snapshotAt("09:00:00");
    PushClient client({}, {server.url()}, {});
    const QSignalSpy taken(&client, &Source::patchTaken);
    client.start({});
    QTRY_COMPARE(taken.size(), 1);
    QElapsedTimer timer;
    timer.start();
    server.sockets.first()->abort();
    QTRY_COMPARE(taken.size(), 2);
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

void TestPushTrouble::leavesAServerThatDoesNotKnowUsInPeace()
{
    Doorkeeper server;
    server.answers = QList<QByteArray>(9, "401 Unauthorized");
    PushClient client({}, {server.url()}, {});
    QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(failureIn(troubled).trouble, Trouble::Credentials);
    QVERIFY(!troubled.wait(1500));
    QCOMPARE(server.requests.size(), 1);
}

void TestPushTrouble::asksHowLongToStayAwayAndDoes()
{
    Doorkeeper server;
    server.answers = QList<QByteArray>(2, "429 Too Many Requests\r\nRetry-After: 1");
    server.hello = snapshotAt("09:00:00");
    PushClient client({}, {server.url()}, {});
    const QSignalSpy troubled(&client, &Source::troubled);
    const QSignalSpy taken(&client, &Source::patchTaken);
    QElapsedTimer timer;
    timer.start();
    client.start({});
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(failureIn(troubled).trouble, Trouble::Rate);
    QCOMPARE(failureIn(troubled).retryAfter, std::optional<Millis>(1s));
    QCOMPARE(server.requests.size(), 2);
    QTRY_COMPARE(taken.size(), 1);
    QVERIFY(timer.elapsed() >= 1000);
    QCOMPARE(server.requests.size(), 3);
    QCOMPARE(troubled.size(), 1);
}

void TestPushTrouble::doesNotComeBackEarlyWhenTheNetworkDoes()
{
    Doorkeeper server;
    server.answers = QList<QByteArray>(2, "503 Service Unavailable\r\nRetry-After: 1");
    PushClient client({}, {server.url()}, {});
    const QSignalSpy troubled(&client, &Source::troubled);
    QElapsedTimer timer;
    timer.start();
    client.start({});
    QTRY_COMPARE(troubled.size(), 1);
    client.wake();
    QTRY_COMPARE(server.sockets.size(), 1);
    QVERIFY(timer.elapsed() >= 1000);
}

void TestPushTrouble::goesOnWhenTheSecondQuestionIsLetIn()
{
    Doorkeeper server;
    server.answers = {"503 Service Unavailable"};
    server.hello = snapshotAt("09:00:00");
    PushClient client({}, {server.url()}, {});
    const QSignalSpy troubled(&client, &Source::troubled);
    const QSignalSpy taken(&client, &Source::patchTaken);
    client.start({});
    QTRY_COMPARE(taken.size(), 1);
    QCOMPARE(failureIn(troubled).trouble, Trouble::Server);
    QCOMPARE(failureIn(troubled).retryAfter, std::optional<Millis>());
}

void TestPushTrouble::signsInWithItsTokenAndWithTheNext()
{
    Doorkeeper server;
    PushClient client({}, {server.url(), true}, {});
    client.start({Secret(QStringLiteral("one")), {}});
    QTRY_COMPARE(server.sockets.size(), 1);
    QVERIFY(server.requests[0].contains("Authorization: Bearer one\r\n"));
    client.start({Secret(QStringLiteral("two")), {}});
    QTRY_COMPARE(server.sockets.size(), 2);
    QVERIFY(server.requests[1].contains("Authorization: Bearer two\r\n"));
    QTRY_COMPARE(server.sockets[0]->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(server.sockets[1]->state(), QAbstractSocket::ConnectedState);
}

void TestPushTrouble::takesAServerThatAnswersNoPingForDead()
{
    // Says that it is open, and nothing ever after: the answer to the example of RFC 6455, 1.3, would not do,
    // so a real server opens the socket and is then cut off from its own events.
    Doorkeeper server;
    PushLimits limits;
    limits.ping = 150ms;
    PushClient client({}, {server.url()}, {}, nullptr, limits);
    const QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QTRY_COMPARE(server.sockets.size(), 1);
    for (QTcpSocket *socket : server.findChildren<QTcpSocket *>())
        socket->blockSignals(true);
    for (QAbstractSocket *socket : server.sockets.first()->findChildren<QAbstractSocket *>())
        socket->blockSignals(true);
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(failureIn(troubled).trouble, Trouble::TimedOut);
    QTRY_COMPARE(server.sockets.size(), 2);
}

void TestPushTrouble::doesNotWaitForAHandshakeThatHangs()
{
    Doorkeeper server;
    server.answers = {{}, {}};
    server.hello = snapshotAt("09:00:00");
    PushLimits limits;
    limits.nextAttempt = 200ms;
    PushClient client({}, {server.url()}, {}, nullptr, limits);
    const QSignalSpy taken(&client, &Source::patchTaken);
    const QSignalSpy troubled(&client, &Source::troubled);
    QElapsedTimer timer;
    timer.start();
    client.start({});
    QTRY_COMPARE(taken.size(), 1);
    QVERIFY(timer.elapsed() >= 400);
    QCOMPARE(server.requests.size(), 3);
    QVERIFY(troubled.isEmpty());
}

void TestPushTrouble::tellsThatAHandshakeTakesTooLong()
{
    Doorkeeper server;
    server.answers = QList<QByteArray>(99, QByteArray());
    PushLimits limits;
    limits.handshake = 300ms;
    limits.nextAttempt = 50ms;
    PushClient client({}, {server.url()}, {}, nullptr, limits);
    QList<Failure> failures;
    qsizetype requestsUntilThen = 0;
    connect(&client, &Source::troubled, this, [&](const Failure &failure) {
        if (failures.isEmpty())
            requestsUntilThen = server.requests.size();
        failures << failure;
    });
    client.start({});
    QTRY_VERIFY(!failures.isEmpty());
    QCOMPARE(failures.first().trouble, Trouble::TimedOut);
    QVERIFY(requestsUntilThen >= 2 && requestsUntilThen <= qsizetype(limits.attempts));
}

void TestPushTrouble::callsASilentServerAnewAndThenLessOften()
{
    Doorkeeper server;
    PushLimits limits;
    limits.silence = 200ms;
    limits.ping = 50ms;
    PushClient client({}, {server.url()}, {}, nullptr, limits);
    const QSignalSpy troubled(&client, &Source::troubled);
    QElapsedTimer timer;
    timer.start();
    client.start({});
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(failureIn(troubled).trouble, Trouble::TimedOut);
    QVERIFY2(failureIn(troubled).detail.contains(u"nothing of use"), qPrintable(failureIn(troubled).detail));
    QTRY_COMPARE(troubled.size(), 3);
    QVERIFY(timer.elapsed() >= 200 + 400 + 800);
    QCOMPARE(server.sockets.size(), 3);
}

void TestPushTrouble::connectsAnewAtOnceOnWaking()
{
    Doorkeeper server;
    PushClient client({}, {server.url()}, {});
    const QSignalSpy troubled(&client, &Source::troubled);
    client.wake();
    client.start({});
    QTRY_COMPARE(server.sockets.size(), 1);
    client.wake();
    QTRY_COMPARE(server.sockets.size(), 2);
    QTRY_COMPARE(server.sockets[0]->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(server.requests.size(), 2);
    QVERIFY(troubled.isEmpty());
    client.stop();
    client.wake();
    QTRY_COMPARE(server.sockets[1]->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(server.requests.size(), 2);
}

void TestPushTrouble::goesOnWithAServerWhoseClockIsEarlierNow()
{
    Doorkeeper server;
    PushClient client({}, {server.url()}, {});
    SnapshotBuilder builder({});
    QList<SnapshotBuilder::Taken> taken;
    connect(&client, &Source::patchTaken, this, [&](const Patch &patch) { taken << builder.apply(patch); });
    client.start({});
    server.hello = snapshotAt("09:00:00");
    QTRY_COMPARE(taken.size(), 1);
    server.hello = snapshotAt("07:00:00");
    server.sockets.first()->abort();
    QTRY_COMPARE(taken.size(), 2);
    server.sockets.last()->sendBinaryMessage(heartbeatAt("07:00:01"));
    QTRY_COMPARE(taken.size(), 3);
    QCOMPARE(taken.count(SnapshotBuilder::Taken::OutOfOrder), 0);
    const Instant before = *parseInstant("2026-11-21T09:00:01Z");
    QVERIFY(builder.snapshot().at() >= before && builder.snapshot().at() < before + 5s);
}

void TestPushTrouble::goesOnWhenAClockIsSetBackUnderWay()
{
    Doorkeeper server;
    server.hello = snapshotAt("09:00:00");
    PushClient client({}, {server.url()}, {});
    SnapshotBuilder builder({});
    QList<SnapshotBuilder::Taken> taken;
    connect(&client, &Source::patchTaken, this, [&](const Patch &patch) { taken << builder.apply(patch); });
    const QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QTRY_COMPARE(taken.size(), 1);
    server.hello = snapshotAt("07:00:03");
    for (const QByteArray time : {"07:00:00", "07:00:01"})
        server.sockets.first()->sendBinaryMessage(heartbeatAt(time));
    QTRY_COMPARE(taken.size(), 4);
    QCOMPARE(taken.count(SnapshotBuilder::Taken::OutOfOrder), 2);
    QCOMPARE(taken.last(), SnapshotBuilder::Taken::Yes);
    QCOMPARE(troubled.size(), 1);
    QCOMPARE(failureIn(troubled).trouble, Trouble::BadData);
}

void TestPushTrouble::namesACaFileAndTriesItAgain()
{
    const support::CertificateAuthority authority;
    const QTemporaryDir folder;
    ConnectionSettings connection;
    connection.caFile = folder.filePath(QStringLiteral("later.pem"));
    Doorkeeper server;
    PushClient client({}, {server.url()}, connection);
    const QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QTRY_VERIFY(!troubled.isEmpty());
    QCOMPARE(failureIn(troubled).trouble, Trouble::Unreadable);
    QVERIFY(failureIn(troubled).detail.contains(connection.caFile));
    QVERIFY(QFile::copy(authority.file(), connection.caFile));
    QTRY_COMPARE(server.sockets.size(), 1);
}

void TestPushTrouble::comesThroughTlsAndAProxy_data()
{
    QTest::addColumn<ProxySettings::Kind>("kind");
    QTest::newRow("no proxy") << ProxySettings::Kind::None;
    QTest::newRow("SOCKS5") << ProxySettings::Kind::Socks5;
    QTest::newRow("HTTP") << ProxySettings::Kind::Http;
}

void TestPushTrouble::comesThroughTlsAndAProxy()
{
    QFETCH(const ProxySettings::Kind, kind);
    const support::CertificateAuthority authority;
    HttpServer *speaker = nullptr;
    HttpHandlers handlers;
    handlers.admit = [](const HttpRequest &) { return std::nullopt; };
    handlers.opened = [&](WebSocketId socket, const HttpRequest &) {
        const auto bytes = std::make_shared<const std::string>(snapshotAt("09:00:00").toStdString());
        speaker->send({socket}, {WebSocketMessage::Kind::Binary, bytes});
    };
    HttpServer server(handlers);
    speaker = &server;
    const quint16 port = server.listen("127.0.0.1", 0, authority.certify({})).value();
    const QUrl url(QStringLiteral("wss://localhost:%1/stream").arg(port));
    ConnectionSettings connection{{kind, {}, 0, {}}, authority.file()};
    Secret password(QStringLiteral("open-sesame"));
    std::unique_ptr<support::ProxyProcess> proxy;
    if (kind != ProxySettings::Kind::None) {
        proxy = std::make_unique<support::ProxyProcess>(kind, QStringLiteral("me"), password.reveal());
        connection.proxy = proxy->settings();
    }
    PushClient client({}, {url}, connection);
    const QSignalSpy taken(&client, &Source::patchTaken);
    const QSignalSpy troubled(&client, &Source::troubled);
    client.start({{}, password});
    QTRY_COMPARE(taken.size(), 1);
    if (!proxy)
        return;
    proxy->end();
    QTRY_VERIFY(troubled.size() >= 2);
    QVERIFY2(failureIn(troubled, 1).trouble == Trouble::Proxy, qPrintable(failureIn(troubled, 1).detail));
}

FLOORWATCH_TEST_MAIN(TestPushTrouble)
#include "tst_pushtrouble.moc"
