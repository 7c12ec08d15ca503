// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpserver.h"
#include "tests/support/rawclient.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QWebSocket>

#include <mutex>

using namespace core;
using namespace std::chrono_literals;
using support::RawClient;
using support::statusOf;

namespace {

// What a server told its handlers, kept for a test to look at from its own thread.
class Record
{
public:
    void opened(WebSocketId id, const std::string &target)
    {
        const std::lock_guard lock(m_mutex);
        m_open.push_back(id);
        m_targets.push_back(target);
    }
    void received(const WebSocketMessage &message)
    {
        const std::lock_guard lock(m_mutex);
        m_messages.push_back(message);
    }
    void closed(WebSocketId id)
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_open, id);
        ++m_closed;
    }

    std::vector<WebSocketId> open() const
    {
        const std::lock_guard lock(m_mutex);
        return m_open;
    }
    std::vector<std::string> targets() const
    {
        const std::lock_guard lock(m_mutex);
        return m_targets;
    }
    std::vector<WebSocketMessage> messages() const
    {
        const std::lock_guard lock(m_mutex);
        return m_messages;
    }
    int closedCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<WebSocketId> m_open;
    std::vector<std::string> m_targets;
    std::vector<WebSocketMessage> m_messages;
    int m_closed = 0;
};

// A server that lets everybody in but who asks for /forbidden.
class Served
{
public:
    explicit Served(const HttpLimits &limits = {}) : m_server(handlers(), limits)
    {
        const Result<quint16> listening = m_server.listen("127.0.0.1", 0);
        m_port = listening ? *listening : 0;
    }

    HttpServer &server() { return m_server; }
    const Record &record() const { return m_record; }
    quint16 port() const { return m_port; }
    QUrl url(const QString &path = QStringLiteral("/stream")) const
    {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1%2").arg(m_port).arg(path));
    }

private:
    HttpHandlers handlers()
    {
        HttpHandlers handlers;
        handlers.request = [](const HttpRequest &, const HttpReply &reply) { reply.send({200, {}, "http"}); };
        handlers.admit = [](const HttpRequest &request) {
            return request.path() == "/forbidden" ? std::optional(plainResponse(403)) : std::nullopt;
        };
        handlers.opened
            = [this](WebSocketId id, const HttpRequest &request) { m_record.opened(id, request.target); };
        handlers.received
            = [this](WebSocketId, const WebSocketMessage &message) { m_record.received(message); };
        handlers.closed = [this](WebSocketId id) { m_record.closed(id); };
        return handlers;
    }

    Record m_record;
    HttpServer m_server;
    quint16 m_port = 0;
};

WebSocketMessage binary(const std::string &bytes)
{
    return {WebSocketMessage::Kind::Binary, std::make_shared<const std::string>(bytes)};
}

WebSocketMessage plainText(const std::string &bytes)
{
    return {WebSocketMessage::Kind::Text, std::make_shared<const std::string>(bytes)};
}

QByteArray upgradeRequest(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
           + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

} // namespace

class TestWebSocketServer : public QObject
{
    Q_OBJECT

private slots:
    void opensOnTheSamePortAsHttp();
    void sendsAway();
    void refusesABrokenHandshake();
    void takesTextAndBinary();
    void sendsTextAndBinaryInOrder();
    void sendsToOneOrToMany();
    void carriesALargeMessageInOnePiece();
    void closesOnAMessageThatIsTooLarge();
    void dropsAReaderWhoFallsBehind();
    void closesASilentSocket();
    void saysGoodbyeAfterWhatWasSentBefore();
    void tellsOfASocketThatGoesAway();
    void countsTowardsTheConnectionCap();
    void stopsWithSocketsOpen();
};

void TestWebSocketServer::opensOnTheSamePortAsHttp()
{
    const Served served;
    RawClient client(served.port());
    client.says("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(statusOf(client.answer()), QByteArray("200"));
    QWebSocket socket;
    socket.open(served.url(QStringLiteral("/stream?a=b")));
    QTRY_COMPARE(served.record().targets(), std::vector<std::string>{"/stream?a=b"});
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestWebSocketServer::sendsAway()
{
    const Served served;
    RawClient client(served.port());
    client.says(upgradeRequest("/forbidden"));
    QCOMPARE(statusOf(client.answer()), QByteArray("403"));
    QVERIFY(served.record().targets().empty());
}

void TestWebSocketServer::refusesABrokenHandshake()
{
    const Served served;
    RawClient noKey(served.port());
    noKey.says("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
               "Sec-WebSocket-Version: 13\r\n\r\n");
    QCOMPARE(statusOf(noKey.answer()), QByteArray("400"));
    RawClient early(served.port());
    early.says(upgradeRequest("/stream") + "too early");
    QCOMPARE(statusOf(early.answer()), QByteArray("400"));
    QVERIFY(served.record().targets().empty());
}

void TestWebSocketServer::takesTextAndBinary()
{
    const Served served;
    QWebSocket socket;
    connect(&socket, &QWebSocket::connected, &socket, [&] {
        socket.sendTextMessage(QStringLiteral("hello"));
        socket.sendBinaryMessage(QByteArray("\0\1", 2));
    });
    socket.open(served.url());
    QTRY_COMPARE(served.record().messages().size(), size_t(2));
    const auto messages = served.record().messages();
    QCOMPARE(messages[0].kind, WebSocketMessage::Kind::Text);
    QCOMPARE(*messages[0].bytes, std::string("hello"));
    QCOMPARE(messages[1].kind, WebSocketMessage::Kind::Binary);
    QCOMPARE(*messages[1].bytes, std::string("\0\1", 2));
}

void TestWebSocketServer::sendsTextAndBinaryInOrder()
{
    Served served;
    QWebSocket socket;
    QStringList seen;
    connect(&socket, &QWebSocket::textMessageReceived, &socket, [&](const QString &text) { seen += text; });
    connect(&socket, &QWebSocket::binaryMessageReceived, &socket,
            [&](const QByteArray &bytes) { seen += QString::fromUtf8(bytes).toUpper(); });
    socket.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(1));
    QStringList sent;
    for (int i = 0; i < 100; ++i) {
        served.server().send(served.record().open(), plainText("t" + std::to_string(i)));
        served.server().send(served.record().open(), binary("b" + std::to_string(i)));
        sent << QStringLiteral("t%1").arg(i) << QStringLiteral("B%1").arg(i);
    }
    QTRY_COMPARE(seen, sent);
}

void TestWebSocketServer::sendsToOneOrToMany()
{
    Served served;
    QWebSocket first;
    QWebSocket second;
    const QSignalSpy firstSpy(&first, &QWebSocket::binaryMessageReceived);
    const QSignalSpy secondSpy(&second, &QWebSocket::binaryMessageReceived);
    first.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(1));
    second.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(2));
    const auto everybody = served.record().open();
    served.server().send({everybody[0]}, binary("one"));
    served.server().send(everybody, binary("many"));
    QTRY_COMPARE(firstSpy.size(), 2);
    QTRY_COMPARE(secondSpy.size(), 1);
    QCOMPARE(secondSpy[0][0].toByteArray(), QByteArray("many"));
}

void TestWebSocketServer::carriesALargeMessageInOnePiece()
{
    Served served;
    QWebSocket socket;
    const QSignalSpy frames(&socket, &QWebSocket::binaryFrameReceived);
    socket.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(1));
    // The first message in line may be larger than the backlog.
    served.server().send(served.record().open(), binary(std::string(30 << 20, 'x')));
    QTRY_COMPARE(frames.size(), 1);
    QCOMPARE(frames[0][0].toByteArray().size(), 30 << 20);
}

void TestWebSocketServer::closesOnAMessageThatIsTooLarge()
{
    HttpLimits limits;
    limits.message = 1000;
    const Served served(limits);
    QWebSocket socket;
    connect(&socket, &QWebSocket::connected, &socket,
            [&] { socket.sendBinaryMessage(QByteArray(1001, 'x')); });
    socket.open(served.url());
    QTRY_COMPARE(served.record().closedCount(), 1);
    QTRY_COMPARE(socket.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    QVERIFY(served.record().messages().empty());
}

void TestWebSocketServer::dropsAReaderWhoFallsBehind()
{
    HttpLimits limits;
    limits.backlog = 1 << 20;
    Served served(limits);
    RawClient slow(served.port());
    slow.says(upgradeRequest("/slow"));
    QTRY_COMPARE(served.record().open().size(), size_t(1));
    // The kernel takes some megabytes for a reader who reads nothing; then the line grows.
    const WebSocketMessage message = binary(std::string(512 << 10, 'x'));
    for (int i = 0; i < 100 && served.record().closedCount() == 0; ++i)
        served.server().send(served.record().open(), message);
    QTRY_COMPARE(served.record().closedCount(), 1);
}

void TestWebSocketServer::closesASilentSocket()
{
    HttpLimits limits;
    limits.silence = 200ms;
    const Served served(limits);
    RawClient mute(served.port());
    mute.says(upgradeRequest("/mute"));
    QCOMPARE(statusOf(mute.answer()), QByteArray("101"));
    QWebSocket lively;
    const QSignalSpy ended(&lively, &QWebSocket::disconnected);
    lively.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(2));
    // The mute one does not answer the ping; the other does, and stays.
    QTRY_COMPARE(served.record().closedCount(), 1);
    QCOMPARE(served.record().open().size(), size_t(1));
    QCOMPARE(ended.size(), 0);
}

void TestWebSocketServer::saysGoodbyeAfterWhatWasSentBefore()
{
    Served served;
    QWebSocket socket;
    const QSignalSpy messages(&socket, &QWebSocket::binaryMessageReceived);
    socket.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(1));
    const WebSocketId id = served.record().open().front();
    served.server().send({id}, binary(std::string(5 << 20, 'x')));
    served.server().send({id}, binary("last words"));
    served.server().close(id, 4001);
    QTRY_COMPARE(int(socket.closeCode()), 4001);
    QCOMPARE(messages.size(), 2);
    QTRY_COMPARE(served.record().closedCount(), 1);
}

void TestWebSocketServer::tellsOfASocketThatGoesAway()
{
    Served served;
    QWebSocket polite;
    QWebSocket rude;
    polite.open(served.url());
    rude.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(2));
    const auto ids = served.record().open();
    polite.close();
    rude.abort();
    QTRY_COMPARE(served.record().closedCount(), 2);
    served.server().send(ids, binary("nobody is there"));
    QVERIFY(served.record().open().empty());
}

void TestWebSocketServer::countsTowardsTheConnectionCap()
{
    HttpLimits limits;
    limits.connections = 1;
    const Served served(limits);
    QWebSocket socket;
    socket.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(1));
    RawClient client(served.port());
    QCOMPARE(statusOf(client.answer()), QByteArray("503"));
}

void TestWebSocketServer::stopsWithSocketsOpen()
{
    Served served;
    QWebSocket socket;
    const QSignalSpy ended(&socket, &QWebSocket::disconnected);
    socket.open(served.url());
    QTRY_COMPARE(served.record().open().size(), size_t(1));
    served.server().send(served.record().open(), binary(std::string(10 << 20, 'x')));
    served.server().stop();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(served.record().closedCount(), 0);
}

FLOORWATCH_TEST_MAIN(TestWebSocketServer)
#include "tst_websocketserver.moc"
