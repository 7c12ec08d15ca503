// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/classify.h"
#include "core/sources/transport/connection.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

#include <memory>

using namespace core;
using namespace std::chrono_literals;

namespace {

// Says the same to everybody, byte by byte, and goes away if told to.
class Speaker : public QTcpServer
{
public:
    explicit Speaker(const QByteArray &words, bool goes = false)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, words, goes] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, words, goes] {
                socket->readAll();
                socket->write(words);
                if (goes)
                    socket->disconnectFromHost();
            });
        });
    }

    QUrl url(const QString &scheme) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2/v1/x").arg(scheme).arg(serverPort()));
    }
};

std::optional<Failure> ask(const QUrl &url, const CallLimits &limits = {})
{
    const auto connection = Connection::open({{ProxySettings::Kind::None, {}, 0, {}}, {}}, {});
    QNetworkAccessManager network;
    connection->configure(network);
    const std::unique_ptr<QNetworkReply> reply(network.get(connection->request(url, limits)));
    connection->watch(*reply, limits);
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(8000))
        return Failure{Trouble::None, QStringLiteral("the call never ended"), {}};
    return failureOf(*reply);
}

Failure open(const QUrl &url)
{
    QWebSocket socket;
    std::optional<QAbstractSocket::SocketError> error;
    onError(socket, &socket, [&](QAbstractSocket::SocketError newest) { error = newest; });
    socket.open(url);
    if (!QTest::qWaitFor([&] { return error.has_value(); }, 8000))
        return {Trouble::None, QStringLiteral("the handshake never ended"), {}};
    return socketFailure(*error, socket.errorString(), {}, url, true);
}

QByteArray answer(const QByteArray &status, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
           + "\r\n\r\n" + body;
}

} // namespace

class TestClassify : public QObject
{
    Q_OBJECT

private slots:
    void knowsAnAnswer();
    void tellsRefusalsApart_data();
    void tellsRefusalsApart();
    void namesCallStatusAndTheServersWords();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void tellsThatNobodyIsThere();
    void tellsThatTheNameIsNotKnown();
    void tellsThatAnAnswerIsLate();
    void tellsThatAnAnswerHasNoEnd();
    void tellsThatAnAnswerIsTooLarge();
    void tellsThatAnAnswerIsNoHttp();
    void tellsThatAnAnswerWasCut();
    void tellsThatAServerSpeaksNoTls();
    void readsTheStatusOfARefusedHandshake_data();
    void readsTheStatusOfARefusedHandshake();
    void takesNoOtherNumberForAStatus();
};

void TestClassify::knowsAnAnswer()
{
    QVERIFY(!ask(Speaker(answer("200 OK", {}, "{}")).url(QStringLiteral("http"))));
}

void TestClassify::tellsRefusalsApart_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Trouble>("trouble");
    const QByteArray none;
    QTest::newRow("no password") << QByteArray("401 Unauthorized") << none << Trouble::Credentials;
    QTest::newRow("not allowed") << QByteArray("403 Forbidden") << none << Trouble::Credentials;
    QTest::newRow("by its code") << QByteArray("400 Bad Request")
                                 << QByteArray(R"({"code":20003,"message":"Authenticate"})")
                                 << Trouble::Credentials;
    QTest::newRow("rate") << QByteArray("429 Too Many Requests") << none << Trouble::Rate;
    QTest::newRow("rate by its code")
        << QByteArray("503 Busy") << QByteArray(R"({"code":20429})") << Trouble::Rate;
    QTest::newRow("proxy") << QByteArray("407 Proxy Authentication Required") << none
                           << Trouble::ProxyPassword;
    QTest::newRow("late") << QByteArray("408 Request Timeout") << none << Trouble::TimedOut;
    QTest::newRow("unknown") << QByteArray("404 Not Found") << none << Trouble::Refused;
    QTest::newRow("moved") << QByteArray("302 Found") << none << Trouble::Refused;
    QTest::newRow("nothing") << QByteArray("204 No Content") << none << Trouble::Refused;
    QTest::newRow("broken") << QByteArray("500 Internal Server Error") << QByteArray("<html>")
                            << Trouble::Server;
    QTest::newRow("away") << QByteArray("503 Service Unavailable") << none << Trouble::Server;
}

void TestClassify::tellsRefusalsApart()
{
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Trouble, trouble);
    // Qt does not believe in a body of 204.
    const Speaker speaker(answer(status, "Location: http://127.0.0.1:1/\r\n", body));
    const auto failure = ask(speaker.url(QStringLiteral("http")));
    QVERIFY(failure);
    QVERIFY2(failure->trouble == trouble, qPrintable(failure->detail));
    QVERIFY2(failure->detail.contains(QString::fromLatin1(status.left(3))), qPrintable(failure->detail));
}

void TestClassify::namesCallStatusAndTheServersWords()
{
    const Speaker speaker(
        answer("401 Unauthorized", {}, R"({"code":20003,"message":"Authenticate","status":401})"));
    QUrl url = speaker.url(QStringLiteral("http"));
    url.setQuery(QStringLiteral("Minutes=30&token=hush"));
    const auto failure = ask(url);
    QVERIFY(failure);
    QCOMPARE(failure->detail, QStringLiteral("GET http://127.0.0.1:%1/v1/x?Minutes=30&token=***: "
                                             "HTTP 401 Unauthorized code 20003 Authenticate")
                                  .arg(speaker.serverPort()));
}

void TestClassify::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("Retry-After: 3\r\n") << 3;
    QTest::newRow("date") << QByteArray("Date: Sat, 21 Nov 2026 09:00:00 GMT\r\n"
                                        "Retry-After: Sat, 21 Nov 2026 09:00:20 GMT\r\n")
                          << 20;
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("nonsense") << QByteArray("Retry-After: soon\r\n") << -1;
}

void TestClassify::readsRetryAfter()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const int, seconds);
    for (const QByteArray &status : {QByteArray("429 Too Many Requests"), QByteArray("503 Away")}) {
        const auto failure = ask(Speaker(answer(status, headers)).url(QStringLiteral("http")));
        QVERIFY(failure);
        QCOMPARE(failure->retryAfter,
                 seconds < 0 ? std::nullopt : std::optional<Millis>(std::chrono::seconds(seconds)));
    }
}

void TestClassify::tellsThatNobodyIsThere()
{
    QUrl nobody;
    {
        nobody = Speaker({}).url(QStringLiteral("http"));
    }
    const auto failure = ask(nobody);
    QVERIFY(failure);
    QCOMPARE(failure->trouble, Trouble::Network);
    nobody.setScheme(QStringLiteral("ws"));
    QCOMPARE(open(nobody).trouble, Trouble::Network);
}

void TestClassify::tellsThatTheNameIsNotKnown()
{
    const auto failure = ask(QUrl(QStringLiteral("http://nowhere.invalid/")));
    QVERIFY(failure);
    QVERIFY2(failure->trouble == Trouble::Name, qPrintable(failure->detail));
    const Failure socket = open(QUrl(QStringLiteral("ws://nowhere.invalid/")));
    QVERIFY2(socket.trouble == Trouble::Name, qPrintable(socket.detail));
}

void TestClassify::tellsThatAnAnswerIsLate()
{
    const auto failure = ask(Speaker({}).url(QStringLiteral("http")), {200ms, 9s, 1000});
    QVERIFY(failure);
    QVERIFY2(failure->trouble == Trouble::TimedOut, qPrintable(failure->detail));
}

/// Something moves all the time, so Qt's own limit never comes.
void TestClassify::tellsThatAnAnswerHasNoEnd()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n");
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(20);
    });
    const auto failure
        = ask(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())), {200ms, 600ms, 9999});
    QVERIFY(failure);
    QVERIFY2(failure->trouble == Trouble::TimedOut, qPrintable(failure->detail));
    QVERIFY(failure->detail.contains(u"no end"));
}

void TestClassify::tellsThatAnAnswerIsTooLarge()
{
    const Speaker speaker(answer("200 OK", {}, QByteArray(100'000, ' ')));
    const auto failure = ask(speaker.url(QStringLiteral("http")), {5s, 9s, 50'000});
    QVERIFY(failure);
    QVERIFY2(failure->trouble == Trouble::BadData, qPrintable(failure->detail));
}

void TestClassify::tellsThatAnAnswerIsNoHttp()
{
    const auto failure = ask(Speaker("220 mail.example ESMTP\r\n\r\n").url(QStringLiteral("http")));
    QVERIFY(failure);
    // Qt hangs up without a word on what it can't read.
    QVERIFY2(failure->trouble == Trouble::Network, qPrintable(failure->detail));
}

void TestClassify::tellsThatAnAnswerWasCut()
{
    const Speaker speaker("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", true);
    const auto failure = ask(speaker.url(QStringLiteral("http")));
    QVERIFY(failure);
    QVERIFY2(failure->trouble == Trouble::Network, qPrintable(failure->detail));
}

void TestClassify::tellsThatAServerSpeaksNoTls()
{
    const Speaker speaker(answer("400 Bad Request"));
    const auto failure = ask(speaker.url(QStringLiteral("https")));
    QVERIFY(failure);
    QVERIFY2(failure->trouble == Trouble::Tls, qPrintable(failure->detail));
    const Failure socket = open(speaker.url(QStringLiteral("wss")));
    QVERIFY2(socket.trouble == Trouble::Tls, qPrintable(socket.detail));
}

void TestClassify::readsTheStatusOfARefusedHandshake_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("no password") << QByteArray("401 Unauthorized") << Trouble::Credentials;
    QTest::newRow("not allowed") << QByteArray("403 Forbidden") << Trouble::Credentials;
    QTest::newRow("rate") << QByteArray("429 Too Many Requests") << Trouble::Rate;
    QTest::newRow("unknown") << QByteArray("404 Not Found") << Trouble::Refused;
    QTest::newRow("moved") << QByteArray("301 Moved") << Trouble::Refused;
    QTest::newRow("no WebSocket") << QByteArray("200 OK") << Trouble::Refused;
    QTest::newRow("broken") << QByteArray("500 Internal Server Error") << Trouble::Server;
    QTest::newRow("away") << QByteArray("503 Service Unavailable") << Trouble::Server;
}

void TestClassify::readsTheStatusOfARefusedHandshake()
{
    QFETCH(const QByteArray, status);
    QFETCH(const Trouble, trouble);
    const Speaker speaker(answer(status));
    const Failure failure = open(speaker.url(QStringLiteral("ws")));
    QVERIFY2(failure.trouble == trouble, qPrintable(failure.detail));
    QVERIFY2(failure.detail.contains(QString::fromLatin1(status.left(3))), qPrintable(failure.detail));
}

void TestClassify::takesNoOtherNumberForAStatus()
{
    for (const QString &words : {QStringLiteral("Connection refused"), QStringLiteral("404"),
                                 QStringLiteral("Host 127.0.0.1:500 not found"), QString()})
        QVERIFY2(!refusedStatus(words), qPrintable(words));
}

FLOORWATCH_TEST_MAIN(TestClassify)
#include "tst_classify.moc"
