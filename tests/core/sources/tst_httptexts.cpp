// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/httptexts.h"
#include "tests/support/testmain.h"

#include <QUrl>

using namespace core;
using namespace std::chrono_literals;

class TestHttpTexts : public QObject
{
    Q_OBJECT

private slots:
    void readsTheThreeFormsOfADate();
    void refusesWhatIsNoDate();
    void readsRetryAfterInSeconds();
    void readsRetryAfterAsADateOfTheSameServer();
    void readsAProblem();
    void hidesWhateverMayBeASecret();
};

void TestHttpTexts::readsTheThreeFormsOfADate()
{
    const auto instant = parseInstant("1994-11-06T08:49:37Z");
    QCOMPARE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), instant);
    QCOMPARE(parseHttpDate("Sun Nov  6 08:49:37 1994"), instant);
    QCOMPARE(parseHttpDate("Saturday, 21-Nov-26 09:00:00 GMT"), parseInstant("2026-11-21T09:00:00Z"));
}

void TestHttpTexts::refusesWhatIsNoDate()
{
    for (const QByteArray &text :
         {QByteArray(), QByteArray("yesterday"), QByteArray("2026-11-21T09:00:00Z"),
          QByteArray("Sun, 31 Feb 1994 08:49:37 GMT"), QByteArray("Sun, 06 Nov 1994 08:49:37 CET"),
          QByteArray("Sun, 06 Nov 1994 25:49:37 GMT"), QByteArray("\0\xff", 2)})
        QVERIFY2(!parseHttpDate(text), text.constData());
}

void TestHttpTexts::readsRetryAfterInSeconds()
{
    QCOMPARE(retryAfter("3", {}), std::optional<Millis>(3s));
    QCOMPARE(retryAfter(" 0 ", {}), std::optional<Millis>(0s));
    QVERIFY(*retryAfter("99999999999999999999", {}) >= 24h);
    for (const QByteArray &text : {QByteArray(), QByteArray("-3"), QByteArray("3.5"), QByteArray("soon")})
        QVERIFY2(!retryAfter(text, {}), text.constData());
}

void TestHttpTexts::readsRetryAfterAsADateOfTheSameServer()
{
    const QByteArray then = "Sat, 21 Nov 2026 09:00:30 GMT";
    QCOMPARE(retryAfter(then, "Sat, 21 Nov 2026 09:00:00 GMT"), std::optional<Millis>(30s));
    QCOMPARE(retryAfter(then, "Sat, 21 Nov 2026 09:05:00 GMT"), std::optional<Millis>(0s));
    QCOMPARE(retryAfter(then, {}), std::optional<Millis>());
}

void TestHttpTexts::readsAProblem()
{
    const Problem problem = problemOf(R"({"code":20003,"message":"Authenticate\r\n  please","status":401})");
    QCOMPARE(problem.code, 20003);
    QCOMPARE(problem.message, QStringLiteral("Authenticate please"));
    QCOMPARE(problemOf("{\"message\":\"" + QByteArray(9000, 'x') + "\"}").message.size(), 300);
    for (const QByteArray &body : {QByteArray(), QByteArray("<html>"), QByteArray("[1]"),
                                   QByteArray(R"({"code":"x","message":7})"), QByteArray("\0\xff", 2)}) {
        QCOMPARE(problemOf(body).code, 0);
        QCOMPARE(problemOf(body).message, QString());
    }
}

void TestHttpTexts::hidesWhateverMayBeASecret()
{
    const QUrl url(QStringLiteral("https://me:pass@h:8443/v1/x?Minutes=30&token=abc&key=%41#me"));
    QCOMPARE(shownAddress(url), QStringLiteral("https://h:8443/v1/x?Minutes=30&token=***&key=***"));
    QCOMPARE(shownAddress(QUrl(QStringLiteral("ws://h/stream"))), QStringLiteral("ws://h/stream"));
    QCOMPARE(shownAddress(QUrl(QStringLiteral("ws://h/?hunter2"))), QStringLiteral("ws://h/?***"));
}

FLOORWATCH_TEST_MAIN(TestHttpTexts)
#include "tst_httptexts.moc"
