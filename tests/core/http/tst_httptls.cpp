// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpserver.h"
#include "tests/support/rawclient.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QWebSocket>

using namespace core;
using support::RawClient;
using namespace std::chrono_literals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

HttpHandlers handlers()
{
    HttpHandlers handlers;
    handlers.request = [](const HttpRequest &request, const HttpReply &reply) {
        reply.send({200, {}, request.body + " through TLS"});
    };
    handlers.admit = [](const HttpRequest &) { return std::nullopt; };
    return handlers;
}

} // namespace

class TestHttpTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersThroughTls();
    void answersAtAnyLengthOneAfterTheOther_data();
    void answersAtAnyLengthOneAfterTheOther();
    void opensAWebSocketThroughTls();
    void closesWhoDoesNotShakeHands();
    void refusesPlainText();
    void refusesABrokenCertificateOrKey();

private:
    HttpTls m_tls;
    QSslConfiguration m_trusting;
};

void TestHttpTls::initTestCase()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"), key,
                   QStringLiteral("-out"), certificate, QStringLiteral("-days"), QStringLiteral("2"),
                   QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1")});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    m_tls = {contents(certificate).toStdString(), contents(key).toStdString()};
    m_trusting = QSslConfiguration::defaultConfiguration();
    m_trusting.setCaCertificates(QSslCertificate::fromPath(certificate));
}

void TestHttpTls::answersThroughTls()
{
    HttpServer server(handlers());
    const Result<quint16> port = server.listen("127.0.0.1", 0, m_tls);
    QVERIFY(port);
    QSslSocket socket;
    socket.setSslConfiguration(m_trusting);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), *port);
    QVERIFY2(socket.waitForEncrypted(), qPrintable(socket.errorString()));
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
    QByteArray answer;
    while (!answer.endsWith("through TLS") && socket.waitForReadyRead())
        answer += socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
    QVERIFY(answer.endsWith("\r\n\r\nhello through TLS"));
}

void TestHttpTls::answersAtAnyLengthOneAfterTheOther_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 1, 8'000, 16'000, 16'384, 17'000, 70'000, 1'000'000})
        QTest::addRow("%d bytes", length) << length;
}

// TLS has records of 16 kB, and what is written through it changes its ways there.
void TestHttpTls::answersAtAnyLengthOneAfterTheOther()
{
    QFETCH(const int, length);
    HttpServer server(handlers());
    const Result<quint16> port = server.listen("127.0.0.1", 0, m_tls);
    QVERIFY(port);
    RawClient client(*port, m_trusting);
    for (const char letter : {'a', 'b'}) {
        const QByteArray body(length, letter);
        client.says("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n"
                    + body);
        const QByteArray answer = client.answer();
        QCOMPARE(support::statusOf(answer), QByteArray("200"));
        QVERIFY(support::bodyOf(answer) == body + " through TLS");
    }
}

void TestHttpTls::opensAWebSocketThroughTls()
{
    HttpHandlers echoing = handlers();
    HttpServer *echo = nullptr;
    echoing.received = [&](WebSocketId id, const WebSocketMessage &message) { echo->send({id}, message); };
    HttpServer server(echoing);
    echo = &server;
    const Result<quint16> port = server.listen("127.0.0.1", 0, m_tls);
    QVERIFY(port);
    QWebSocket socket;
    socket.setSslConfiguration(m_trusting);
    const QSignalSpy messages(&socket, &QWebSocket::textMessageReceived);
    const QList<int> lengths{1, 16'000, 16'384, 100'000, 1'000'000};
    connect(&socket, &QWebSocket::connected, &socket, [&] {
        for (const int length : lengths)
            socket.sendTextMessage(QString(length, u'x'));
    });
    socket.open(QUrl(QStringLiteral("wss://127.0.0.1:%1/").arg(*port)));
    QTRY_COMPARE(messages.size(), lengths.size());
    for (qsizetype i = 0; i < lengths.size(); ++i)
        QCOMPARE(messages[i][0].toString(), QString(lengths[i], u'x'));
}

void TestHttpTls::closesWhoDoesNotShakeHands()
{
    HttpLimits limits;
    limits.headerTime = 100ms;
    HttpServer server(handlers(), limits);
    const Result<quint16> port = server.listen("127.0.0.1", 0, m_tls);
    QVERIFY(port);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), *port);
    QVERIFY(socket.waitForDisconnected(5000));
}

void TestHttpTls::refusesPlainText()
{
    HttpServer server(handlers());
    const Result<quint16> port = server.listen("127.0.0.1", 0, m_tls);
    QVERIFY(port);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), *port);
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(socket.waitForDisconnected(5000));
    QVERIFY(!socket.readAll().startsWith("HTTP"));
}

void TestHttpTls::refusesABrokenCertificateOrKey()
{
    HttpServer server(handlers());
    const Result<quint16> noCertificate = server.listen("127.0.0.1", 0, HttpTls{"nonsense", m_tls.key});
    QVERIFY(!noCertificate);
    QCOMPARE(noCertificate.error().where, QStringLiteral("certificate"));
    const Result<quint16> noKey = server.listen("127.0.0.1", 0, HttpTls{m_tls.certificate, "nonsense"});
    QVERIFY(!noKey);
    QCOMPARE(noKey.error().where, QStringLiteral("key"));
}

FLOORWATCH_TEST_MAIN(TestHttpTls)
#include "tst_httptls.moc"
