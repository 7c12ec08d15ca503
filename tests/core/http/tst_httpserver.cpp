// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpserver.h"
#include "tests/support/rawclient.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <semaphore>

using namespace core;
using namespace std::chrono_literals;
using support::bodyOf;
using support::RawClient;
using support::statusOf;

namespace {

// Gives back what it was sent, so that a test sees what arrived.
void echo(const HttpRequest &request, const HttpReply &reply)
{
    reply.send({200, {}, request.method + " " + request.target + " " + request.body});
}

// A server on a free port, with handlers and limits of a test's choice.
class Served
{
public:
    explicit Served(decltype(HttpHandlers::request) handler = echo, const HttpLimits &limits = {})
        : m_server(HttpHandlers{std::move(handler), {}, {}, {}, {}}, limits)
    {
        const Result<quint16> listening = m_server.listen("127.0.0.1", 0);
        m_port = listening ? *listening : 0;
    }

    quint16 port() const { return m_port; }
    void stop() { m_server.stop(); }

private:
    HttpServer m_server;
    quint16 m_port = 0;
};

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private slots:
    void answersARequestWithItsBody();
    void refusesAnAddressThatIsNotNumericOrTaken();
    void survivesAClientThatLeavesWhileItsAnswerIsPending();
    void refusesThreeHundredMegabytesAtOnce();
    void refusesAChunkedBodyOnceItIsTooLarge();
    void closesHalfARequestAfterATime();
    void closesARequestWhoseBodyStopsComing();
    void closesAnIdleConnection();
    void refusesOverlongHeaders();
    void refusesABodyWithoutALength();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();
    void answersPipelinedRequestsInOrder();
    void answersHeadWithoutABody();
    void saysContinueToWhoAsksFirst();
    void refusesTheBodyOfWhoAsksFirstWhenItIsTooLarge();
    void turnsAwayWhatIsBeyondTheConnectionCap();
    void keepsAConnectionAlive();
    void closesWhenAskedTo();
    void answersFiveHundredWhenTheHandlerThrows();
    void answersFiveHundredWhenNobodyAnswers();
    void answersUnavailableWhenTheHandlerTakesTooLong();
    void answersFromAnotherThread();
    void letsNoHeaderBeSmuggledIntoAnAnswer();
    void stopsWithConnectionsOpenAndAnswersPending();
};

void TestHttpServer::answersARequestWithItsBody()
{
    const Served served;
    RawClient client(served.port());
    client.says("POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
    const QByteArray answer = client.answer();
    QCOMPARE(statusOf(answer), QByteArray("200"));
    QCOMPARE(bodyOf(answer), QByteArray("POST /a?b=c hello"));
    client.says(
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    QCOMPARE(bodyOf(client.answer()), QByteArray("POST / abcde"));
}

void TestHttpServer::refusesAnAddressThatIsNotNumericOrTaken()
{
    const Served served;
    HttpServer other({});
    QVERIFY(!other.listen("localhost.example", 0));
    QVERIFY(!other.listen("127.0.0.1", served.port()));
    QVERIFY(other.listen("127.0.0.1", 0));
}

void TestHttpServer::survivesAClientThatLeavesWhileItsAnswerIsPending()
{
    std::counting_semaphore<> asked{0};
    std::vector<HttpReply> kept;
    const Served served([&](const HttpRequest &request, const HttpReply &reply) {
        if (request.target != "/slow")
            return echo(request, reply);
        kept.push_back(reply);
        asked.release();
    });
    for (int i = 0; i < 20; ++i) {
        RawClient client(served.port());
        client.says(get("/slow"));
        QVERIFY(asked.try_acquire_for(5s));
        client.vanishes();
    }
    for (const HttpReply &reply : kept)
        reply.send({200, {}, std::string(1 << 20, 'x')});
    RawClient next(served.port());
    next.says(get("/"));
    QCOMPARE(statusOf(next.answer()), QByteArray("200"));
}

void TestHttpServer::refusesThreeHundredMegabytesAtOnce()
{
    std::atomic<int> handled = 0;
    const Served served([&](const HttpRequest &request, const HttpReply &reply) {
        ++handled;
        echo(request, reply);
    });
    const qint64 before = residentBytes();
    QElapsedTimer clock;
    clock.start();
    RawClient client(served.port());
    client.says("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 314572800\r\n\r\n" + QByteArray(100'000, 'x'));
    const QByteArray answer = client.answer();
    QCOMPARE(statusOf(answer), QByteArray("413"));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(residentBytes() - before < 50 << 20);
    QCOMPARE(handled, 0);
}

void TestHttpServer::refusesAChunkedBodyOnceItIsTooLarge()
{
    HttpLimits limits;
    limits.body = 1000;
    const Served served(echo, limits);
    RawClient client(served.port());
    client.says("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.says("800\r\n" + QByteArray(0x800, 'x') + "\r\n");
    QCOMPARE(statusOf(client.answer()), QByteArray("413"));
}

void TestHttpServer::closesHalfARequestAfterATime()
{
    HttpLimits limits;
    limits.headerTime = 100ms;
    const Served served(echo, limits);
    RawClient half(served.port());
    half.says("GET / HTTP/1.1\r\nHo");
    RawClient silent(served.port());
    QVERIFY(half.isClosed());
    QVERIFY(silent.isClosed());
}

void TestHttpServer::closesARequestWhoseBodyStopsComing()
{
    HttpLimits limits;
    limits.bodyTime = 100ms;
    const Served served(echo, limits);
    RawClient client(served.port());
    client.says("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    QVERIFY(client.isClosed());
}

void TestHttpServer::closesAnIdleConnection()
{
    HttpLimits limits;
    limits.idleTime = 100ms;
    const Served served(echo, limits);
    RawClient client(served.port());
    client.says(get("/"));
    QCOMPARE(statusOf(client.answer()), QByteArray("200"));
    QVERIFY(client.isClosed());
}

void TestHttpServer::refusesOverlongHeaders()
{
    const Served served;
    RawClient oneLine(served.port());
    oneLine.says("GET / HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(1 << 20, 'x') + "\r\n\r\n");
    QCOMPARE(statusOf(oneLine.answer()), QByteArray("431"));
    RawClient manyLines(served.port());
    manyLines.says("GET / HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(10'000) + "\r\n");
    QCOMPARE(statusOf(manyLines.answer()), QByteArray("431"));
}

void TestHttpServer::refusesABodyWithoutALength()
{
    const Served served;
    RawClient client(served.port());
    client.says("POST / HTTP/1.1\r\nHost: x\r\n\r\nsomething");
    QCOMPARE(statusOf(client.answer()), QByteArray("411"));
    QVERIFY(client.isClosed());
}

void TestHttpServer::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("noise") << QByteArray("\x16\x03\x01 hello\r\n\r\n");
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    QTest::newRow("header without a name") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n");
    QTest::newRow("negative length") << QByteArray(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n");
    QTest::newRow("length beyond 2^64")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
    QTest::newRow("length and chunks") << QByteArray(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello");
    QTest::newRow("bad chunk") << QByteArray(
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n");
}

void TestHttpServer::refusesWhatIsNoRequest()
{
    QFETCH(const QByteArray, bytes);
    const Served served;
    RawClient client(served.port());
    client.says(bytes);
    QCOMPARE(statusOf(client.answer()), QByteArray("400"));
    QVERIFY(client.isClosed());
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    std::vector<HttpReply> slow;
    std::counting_semaphore<> asked{0};
    const Served served([&](const HttpRequest &request, const HttpReply &reply) {
        if (request.target != "/slow")
            return echo(request, reply);
        slow.push_back(reply);
        asked.release();
    });
    RawClient client(served.port());
    client.says(get("/slow") + get("/fast") + get("/last"));
    QVERIFY(asked.try_acquire_for(5s));
    slow.front().send({200, {}, "slow"});
    QCOMPARE(bodyOf(client.answer()), QByteArray("slow"));
    QCOMPARE(bodyOf(client.answer()), QByteArray("GET /fast "));
    QCOMPARE(bodyOf(client.answer()), QByteArray("GET /last "));
}

void TestHttpServer::answersHeadWithoutABody()
{
    const Served served;
    RawClient client(served.port());
    client.says("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n" + get("/b"));
    const QByteArray head = client.answer(false);
    QCOMPARE(statusOf(head), QByteArray("200"));
    QVERIFY(head.contains("\r\nContent-Length: 7\r\n"));
    QCOMPARE(bodyOf(client.answer()), QByteArray("GET /b "));
}

void TestHttpServer::saysContinueToWhoAsksFirst()
{
    const Served served;
    RawClient client(served.port());
    client.says("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(statusOf(client.answer()), QByteArray("100"));
    client.says("body");
    QCOMPARE(bodyOf(client.answer()), QByteArray("POST / body"));
}

void TestHttpServer::refusesTheBodyOfWhoAsksFirstWhenItIsTooLarge()
{
    const Served served;
    RawClient large(served.port());
    large.says("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 314572800\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(statusOf(large.answer()), QByteArray("413"));
    RawClient strange(served.port());
    strange.says("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: miracles\r\n\r\n");
    QCOMPARE(statusOf(strange.answer()), QByteArray("417"));
}

void TestHttpServer::turnsAwayWhatIsBeyondTheConnectionCap()
{
    HttpLimits limits;
    limits.connections = 2;
    const Served served(echo, limits);
    RawClient first(served.port());
    first.says(get("/1"));
    QCOMPARE(statusOf(first.answer()), QByteArray("200"));
    {
        RawClient second(served.port());
        second.says(get("/2"));
        QCOMPARE(statusOf(second.answer()), QByteArray("200"));
        RawClient third(served.port());
        QCOMPARE(statusOf(third.answer()), QByteArray("503"));
        QVERIFY(third.isClosed());
    }
    // The place is free once the server has noticed; whoever asked in vain takes one himself for a moment.
    bool taken = false;
    const auto ask = [&] {
        RawClient again(served.port());
        again.says(get("/3"));
        return statusOf(again.answer()) == "200";
    };
    QTRY_VERIFY(taken || (taken = ask()));
}

void TestHttpServer::keepsAConnectionAlive()
{
    const Served served;
    RawClient client(served.port());
    std::vector<qint64> nanoseconds;
    for (int i = 0; i < 500; ++i) {
        QElapsedTimer clock;
        clock.start();
        client.says(get("/"));
        QCOMPARE(statusOf(client.answer()), QByteArray("200"));
        nanoseconds.push_back(clock.nsecsElapsed());
    }
    std::nth_element(nanoseconds.begin(), nanoseconds.begin() + 250, nanoseconds.end());
    qInfo("median %lld us", nanoseconds[250] / 1000);
    // Without TCP_NODELAY it would be 40 ms.
    QVERIFY(nanoseconds[250] < 5'000'000);
}

void TestHttpServer::closesWhenAskedTo()
{
    const Served served;
    RawClient client(served.port());
    client.says("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(client.answer().contains("\r\nConnection: close\r\n"));
    QVERIFY(client.isClosed());
    RawClient old(served.port());
    old.says("GET / HTTP/1.0\r\n\r\n");
    QCOMPARE(statusOf(old.answer()), QByteArray("200"));
    QVERIFY(old.isClosed());
}

void TestHttpServer::answersFiveHundredWhenTheHandlerThrows()
{
    const Served served([](const HttpRequest &, const HttpReply &) { throw std::runtime_error("trouble"); });
    RawClient client(served.port());
    QTest::ignoreMessage(QtWarningMsg, "http: a handler failed: trouble");
    client.says(get("/"));
    QCOMPARE(statusOf(client.answer()), QByteArray("500"));
}

void TestHttpServer::answersFiveHundredWhenNobodyAnswers()
{
    const Served served([](const HttpRequest &, const HttpReply &) {});
    RawClient client(served.port());
    client.says(get("/"));
    QCOMPARE(statusOf(client.answer()), QByteArray("500"));
}

void TestHttpServer::answersUnavailableWhenTheHandlerTakesTooLong()
{
    HttpLimits limits;
    limits.answerTime = 100ms;
    std::vector<HttpReply> kept;
    std::counting_semaphore<> asked{0};
    const Served served(
        [&](const HttpRequest &, const HttpReply &reply) {
            kept.push_back(reply);
            asked.release();
        },
        limits);
    RawClient client(served.port());
    client.says(get("/"));
    QVERIFY(asked.try_acquire_for(5s));
    QCOMPARE(statusOf(client.answer()), QByteArray("503"));
    QVERIFY(client.isClosed());
    kept.front().send({200, {}, "too late"});
}

void TestHttpServer::answersFromAnotherThread()
{
    std::counting_semaphore<> asked{0};
    std::optional<HttpReply> kept;
    const Served served([&](const HttpRequest &, const HttpReply &reply) {
        kept = reply;
        asked.release();
    });
    RawClient client(served.port());
    client.says(get("/"));
    QVERIFY(asked.try_acquire_for(5s));
    kept->send({201, {}, "from here"});
    kept->send({202, {}, "once more"});
    client.says(get("/"));
    QVERIFY(asked.try_acquire_for(5s));
    kept->send({200, {}, "second"});
    QCOMPARE(bodyOf(client.answer()), QByteArray("from here"));
    QCOMPARE(bodyOf(client.answer()), QByteArray("second"));
}

void TestHttpServer::letsNoHeaderBeSmuggledIntoAnAnswer()
{
    const Served served([](const HttpRequest &, const HttpReply &reply) {
        reply.send({200, {{"X-Name", "a\r\nSet-Cookie: b"}}, ""});
    });
    RawClient client(served.port());
    client.says(get("/"));
    QVERIFY(client.answer().contains("X-Name: a  Set-Cookie: b\r\n"));
}

void TestHttpServer::stopsWithConnectionsOpenAndAnswersPending()
{
    std::counting_semaphore<> asked{0};
    std::vector<HttpReply> kept;
    Served served([&](const HttpRequest &, const HttpReply &reply) {
        kept.push_back(reply);
        asked.release();
    });
    RawClient idle(served.port());
    RawClient half(served.port());
    half.says("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    RawClient waiting(served.port());
    waiting.says(get("/"));
    QVERIFY(asked.try_acquire_for(5s));
    served.stop();
    QVERIFY(idle.isClosed());
    QVERIFY(half.isClosed());
    QVERIFY(waiting.isClosed());
    kept.front().send({200, {}, "too late"});
}

FLOORWATCH_TEST_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
