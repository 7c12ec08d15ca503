// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/misbehavingservice.h"
#include "tests/support/rawclient.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QWebSocket>

using support::MisbehavingService;
using support::SimulatedService;

namespace {

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

// A client's connection as its socket tells of it.
class Connection
{
public:
    explicit Connection(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { m_bytes += m_socket.readAll(); });
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    }

    void asks(const QString &path)
    {
        m_socket.write("GET " + path.toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic "
                       + SimulatedService::defaultCredentials.toBase64() + "\r\n\r\n");
    }

    const QByteArray &bytes() const { return m_bytes; }
    QByteArray body() const { return m_bytes.mid(m_bytes.indexOf("\r\n\r\n") + 4); }
    QByteArray header(const QByteArray &name) const
    {
        const qsizetype begin = m_bytes.indexOf("\r\n" + name + ": ") + name.size() + 4;
        return m_bytes.mid(begin, m_bytes.indexOf('\r', begin) - begin);
    }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    QAbstractSocket::SocketError error() const { return m_socket.error(); }
    QString errorText() const { return m_socket.errorString(); }

private:
    QTcpSocket m_socket;
    QByteArray m_bytes;
};

// A reader of the stream: how many lines it has got, and how it ended.
class Reader
{
public:
    explicit Reader(const MisbehavingService &service)
    {
        QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_socket, [this] { ++m_lines; });
        QObject::connect(&m_socket, &QWebSocket::pong, &m_socket, [this] { ++m_pongs; });
        m_socket.open(QUrl(service.url(QStringLiteral("ws")) + QStringLiteral("/stream")));
    }

    int lines() const { return m_lines; }
    int pongs() const { return m_pongs; }
    void ping() { m_socket.ping(); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    QWebSocketProtocol::CloseCode code() const { return m_socket.closeCode(); }

private:
    QWebSocket m_socket;
    int m_lines = 0;
    int m_pongs = 0;
};

} // namespace

// The faults in the bytes of a connection, as a client's socket sees them.
class TestSimulatedWire : public QObject
{
    Q_OBJECT

private slots:
    void init() { QCOMPARE(m_service.behave(), QString()); }

    void keepsAConnectionForManyRequests();
    void cutsAnAnswer();
    void cutsWhereItIsAskedTo();
    void fallsSilent();
    void leavesTheEndOfABodyOut();
    void neverEndsABody_data();
    void neverEndsABody();
    void trickles();
    void talksNoHttp();
    void refusesConnections();
    void cutsAnOpenStreamOnce();
    void silencesAnOpenStream();
    void leavesAStreamsMessageUnfinished();
    void neverEndsAStreamsMessage();
    void talksNonsenseOnAStream();
    void tricklesAStream();
    void breaksStreamsOnlyWhenAsked();
    void closesAStreamInGoodOrder();
    void answersAHead();

private:
    QString path() const { return SimulatedService::inWorkspace(QStringLiteral("/TaskQueues")); }

    MisbehavingService m_service{words("--queues 20 --seed 2 --speed 10")};
};

void TestSimulatedWire::keepsAConnectionForManyRequests()
{
    Connection client(m_service.port());
    for (int i = 0; i < 5; ++i)
        client.asks(path());
    QTRY_COMPARE(client.bytes().count("HTTP/1.1 200 OK"), 5);
    QVERIFY(client.isOpen());
}

void TestSimulatedWire::cutsAnAnswer()
{
    m_service.misbehave({QStringLiteral("cut")});
    Connection client(m_service.port());
    client.asks(path());
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
    QVERIFY(client.body().size() < client.header("Content-Length").toInt());
}

void TestSimulatedWire::cutsWhereItIsAskedTo()
{
    m_service.misbehave({QStringLiteral("cut=0")});
    Connection client(m_service.port());
    client.asks(path());
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.bytes(), QByteArray());
}

void TestSimulatedWire::fallsSilent()
{
    m_service.misbehave({QStringLiteral("half-open on /v1/Workspaces")});
    Connection client(m_service.port());
    client.asks(QStringLiteral("/v1/Configuration"));
    QTRY_VERIFY(!client.bytes().isEmpty());
    const QByteArray before = client.bytes();
    client.asks(path());
    client.asks(QStringLiteral("/v1/Configuration"));
    Connection other(m_service.port());
    other.asks(QStringLiteral("/v1/Configuration"));
    QTRY_VERIFY(!other.bytes().isEmpty());
    QCOMPARE(client.bytes(), before);
    QVERIFY(client.isOpen());
}

void TestSimulatedWire::leavesTheEndOfABodyOut()
{
    for (const auto &[fault, missing] : {std::pair("truncated=10", 10), std::pair("truncated", 1000)}) {
        m_service.misbehave({QString::fromLatin1(fault)});
        Connection client(m_service.port());
        client.asks(path());
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.header("Content-Length").toInt() - client.body().size() >= missing);
        QVERIFY(client.body().startsWith("{"));
    }
}

void TestSimulatedWire::neverEndsABody_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("to the close") << QStringLiteral("endless") << QByteArray("\r\nConnection: close\r\n");
    QTest::newRow("in chunks") << QStringLiteral("endless=chunked")
                               << QByteArray("\r\nTransfer-Encoding: chunked\r\n");
}

void TestSimulatedWire::neverEndsABody()
{
    QFETCH(const QString, fault);
    QFETCH(const QByteArray, header);
    m_service.misbehave({fault});
    Connection client(m_service.port());
    client.asks(path());
    QTRY_VERIFY(client.bytes().size() > 8 * 1024 * 1024);
    QVERIFY(client.bytes().contains(header));
    QVERIFY(!client.bytes().contains("Content-Length"));
    QVERIFY(client.isOpen());
}

void TestSimulatedWire::trickles()
{
    m_service.misbehave({QStringLiteral("slow=10000 on /v1/Configuration")});
    QElapsedTimer clock;
    clock.start();
    const SimulatedService::Answer answer = m_service.get(QStringLiteral("/v1/Configuration"));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.json.isEmpty());
    QVERIFY(clock.elapsed() >= 250);
}

void TestSimulatedWire::talksNoHttp()
{
    m_service.misbehave({QStringLiteral("no-http")});
    Connection client(m_service.port());
    client.asks(path());
    QTRY_VERIFY(client.isClosed());
    QVERIFY(!client.bytes().isEmpty());
    QVERIFY(!client.bytes().startsWith("HTTP"));
}

void TestSimulatedWire::refusesConnections()
{
    Connection before(m_service.port());
    QTRY_VERIFY(before.isOpen());
    m_service.misbehave({QStringLiteral("refuse")});
    QTRY_VERIFY(before.isClosed());
    Connection client(m_service.port());
    QTRY_COMPARE(client.error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(m_service.behave(), QString());
    QCOMPARE(m_service.get(path()).status, 200);
}

void TestSimulatedWire::cutsAnOpenStreamOnce()
{
    const Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 2);
    m_service.misbehave({QStringLiteral("cut times=1 on stream")});
    QTRY_VERIFY(reader.isClosed());
    const Reader again(m_service);
    QTRY_VERIFY(again.lines() >= 2);
}

void TestSimulatedWire::silencesAnOpenStream()
{
    Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 2);
    reader.ping();
    QTRY_COMPARE(reader.pongs(), 1);
    m_service.misbehave({QStringLiteral("half-open on stream")});
    const int before = reader.lines();
    reader.ping();
    m_service.behave();
    const Reader other(m_service);
    QTRY_VERIFY(other.lines() >= 5);
    // What was on its way may have come.
    QVERIFY(reader.lines() <= before + 2);
    QCOMPARE(reader.pongs(), 1);
    QVERIFY(reader.isOpen());
}

void TestSimulatedWire::leavesAStreamsMessageUnfinished()
{
    const Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 2);
    m_service.misbehave({QStringLiteral("truncated on stream")});
    QTRY_VERIFY(reader.isClosed());
}

void TestSimulatedWire::neverEndsAStreamsMessage()
{
    QTcpSocket client;
    qint64 bytes = 0;
    connect(&client, &QTcpSocket::readyRead, &client, [&] { bytes += client.readAll().size(); });
    client.connectToHost(QStringLiteral("127.0.0.1"), m_service.port());
    client.write("GET /stream HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                 "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QTRY_VERIFY(bytes > 100);
    m_service.misbehave({QStringLiteral("endless on stream")});
    QTRY_VERIFY(bytes > 8 * 1024 * 1024);
    QCOMPARE(client.state(), QAbstractSocket::ConnectedState);
}

void TestSimulatedWire::talksNonsenseOnAStream()
{
    const Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 2);
    m_service.misbehave({QStringLiteral("no-http on stream")});
    QTRY_VERIFY(reader.isClosed());
    QCOMPARE(reader.code(), QWebSocketProtocol::CloseCodeProtocolError);
}

void TestSimulatedWire::tricklesAStream()
{
    m_service.misbehave({QStringLiteral("slow=200000 on stream")});
    QElapsedTimer clock;
    clock.start();
    const Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 1);
    QVERIFY(clock.elapsed() >= 250);
    m_service.behave();
    const int before = reader.lines();
    QTRY_VERIFY(reader.lines() >= before + 10);
}

void TestSimulatedWire::breaksStreamsOnlyWhenAsked()
{
    const Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 2);
    m_service.misbehave({QStringLiteral("cut on /v1")});
    const int before = reader.lines();
    QTRY_VERIFY(reader.lines() >= before + 3);
    QVERIFY(reader.isOpen());
}

void TestSimulatedWire::closesAStreamInGoodOrder()
{
    const Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 2);
    m_service.misbehave({QStringLiteral("close=1011 times=1 on stream")});
    QTRY_VERIFY(reader.isClosed());
    QCOMPARE(int(reader.code()), 1011);
    const Reader again(m_service);
    QTRY_VERIFY(again.lines() >= 3);
}

void TestSimulatedWire::answersAHead()
{
    support::RawClient client(m_service.port());
    for (int i = 0; i < 2; ++i) {
        client.says("HEAD /v1/Configuration HTTP/1.1\r\nHost: x\r\nAuthorization: Basic "
                    + SimulatedService::defaultCredentials.toBase64() + "\r\n\r\n");
        QCOMPARE(support::statusOf(client.answer(false)), QByteArray("200"));
    }
}

FLOORWATCH_TEST_MAIN(TestSimulatedWire)
#include "tst_simulatedwire.moc"
