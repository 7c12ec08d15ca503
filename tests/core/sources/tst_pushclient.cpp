// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/push/pushclient.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>

using namespace core;
using namespace std::chrono_literals;

namespace {

const QByteArray snapshot
    = R"json({"type":"snapshot","at":"2026-11-21T09:00:00Z","queues":[{"sid":"WQ1","metrics":{"Waiting (Now)":3}}]})json";
const QByteArray heartbeat = R"({"type":"heartbeat","at":"2026-11-21T09:00:01Z"})";

} // namespace

class PushClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesBinaryAndText();
    void namesLineAndPathOfABadLineAndGoesOn();
    void connectsAgainAfterALoss();
    void tellsWhenNobodyIsThere();
    void tellsWhatTheServerAnsweredInstead_data();
    void tellsWhatTheServerAnsweredInstead();
    void refusesAMessageThatIsTooLarge();
    void takesTheGapCapOfTheStream();
    void isSilentOnceStopped();

private:
    PushSource source() const { return {m_server->serverUrl()}; }
    /// The server's end of a connection.
    QWebSocket *accepted();

    std::unique_ptr<QWebSocketServer> m_server;
};

void PushClientTest::init()
{
    m_server = std::make_unique<QWebSocketServer>(QStringLiteral("floor"), QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

QWebSocket *PushClientTest::accepted()
{
    if (!QTest::qWaitFor([this] { return m_server->hasPendingConnections(); }, 8000))
        qFatal("nobody connected");
    QWebSocket *socket = m_server->nextPendingConnection();
    if (socket)
        socket->setParent(m_server.get()); // else nobody's, whatever Qt's documentation says
    return socket;
}

void PushClientTest::takesBinaryAndText()
{
    PushClient client({}, source(), {});
    std::vector<Patch> patches;
    connect(&client, &Source::patchTaken, this, [&](const Patch &patch) { patches.push_back(patch); });
    client.start({});
    QWebSocket *server = accepted();
    server->sendBinaryMessage(snapshot);
    server->sendTextMessage(QString::fromUtf8(heartbeat));
    QTRY_COMPARE(patches.size(), 2u);
    QCOMPARE(patches[0].kind(), Patch::Kind::Snapshot);
    QCOMPARE(patches[0].row(0).cells[0], Cell::of(3));
    QCOMPARE(patches[1].kind(), Patch::Kind::Heartbeat);
}

void PushClientTest::namesLineAndPathOfABadLineAndGoesOn()
{
    PushClient client({}, source(), {});
    QSignalSpy taken(&client, &Source::patchTaken);
    QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QWebSocket *server = accepted();
    server->sendBinaryMessage(snapshot);
    server->sendBinaryMessage(R"({"type":"delta","at":"2026-11-21T09:00:00Z","queues":[{"sid":7}]})");
    server->sendBinaryMessage(heartbeat);
    QTRY_COMPARE(taken.size(), 2);
    QCOMPARE(troubled.size(), 1);
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::BadData);
    const QString detail = troubled[0][0].value<Failure>().detail;
    QVERIFY2(detail.contains(u"line 2: $.queues[0].sid"), qPrintable(detail));
    QCOMPARE(client.rejected(), (Source::Rejected{1, detail}));
}

void PushClientTest::connectsAgainAfterALoss()
{
    PushClient client({}, source(), {});
    QSignalSpy taken(&client, &Source::patchTaken);
    QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    accepted()->close();
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::Network);
    accepted()->sendBinaryMessage(snapshot);
    QTRY_COMPARE(taken.size(), 1);
}

void PushClientTest::tellsWhenNobodyIsThere()
{
    const PushSource nobody = source();
    m_server->close();
    PushClient client({}, nobody, {});
    QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::Network);
    QVERIFY(troubled[0][0].value<Failure>().detail.startsWith(nobody.url.toString()));
}

void PushClientTest::tellsWhatTheServerAnsweredInstead_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("no password") << QByteArray("401 Unauthorized") << Trouble::Credentials;
    QTest::newRow("not allowed") << QByteArray("403 Forbidden") << Trouble::Credentials;
    QTest::newRow("out of order") << QByteArray("503 Service Unavailable") << Trouble::Server;
}

void PushClientTest::tellsWhatTheServerAnsweredInstead()
{
    QFETCH(const QByteArray, status);
    QFETCH(const Trouble, trouble);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, &status] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
    });
    PushClient client({}, {QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(server.serverPort())), false}, {});
    QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QTRY_COMPARE(troubled.size(), 1);
    const QString detail = troubled[0][0].value<Failure>().detail;
    QVERIFY2(detail.contains(QString::fromLatin1(status.left(3))), qPrintable(detail));
    QCOMPARE(troubled[0][0].value<Failure>().trouble, trouble);
}

void PushClientTest::refusesAMessageThatIsTooLarge()
{
    PushClient client({}, source(), {});
    QSignalSpy taken(&client, &Source::patchTaken);
    QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QWebSocket *server = accepted();
    server->setOutgoingFrameSize(100 << 20);
    server->sendBinaryMessage(QByteArray((64 << 20) + 1, ' '));
    QTRY_COMPARE(troubled.size(), 1);
    QVERIFY(taken.isEmpty());
}

void PushClientTest::takesTheGapCapOfTheStream()
{
    PushClient client({}, source(), {});
    QCOMPARE(client.gapCap(), Millis(15s));
    client.start({});
    accepted()->sendBinaryMessage(R"({"type":"recording","version":1,"gap_cap":40})");
    QTRY_COMPARE(client.gapCap(), Millis(40s));
}

void PushClientTest::isSilentOnceStopped()
{
    PushClient client({}, source(), {});
    QSignalSpy taken(&client, &Source::patchTaken);
    QSignalSpy troubled(&client, &Source::troubled);
    client.start({});
    QWebSocket *server = accepted();
    QSignalSpy gone(server, &QWebSocket::disconnected);
    client.stop();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(taken.isEmpty());
    QVERIFY(troubled.isEmpty());
}

FLOORWATCH_TEST_MAIN(PushClientTest)
#include "tst_pushclient.moc"
