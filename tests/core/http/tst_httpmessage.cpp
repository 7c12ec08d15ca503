// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpmessage.h"
#include "tests/support/testmain.h"

using namespace core;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private slots:
    void splitsATargetIntoPathAndQuery();
    void findsHeadersWhateverTheirCase();
    void takesEscapesApart();
    void readsAQuery();
    void writesADate();
    void writesAHead();
    void leavesTheLengthOfNothingOut();
};

void TestHttpMessage::splitsATargetIntoPathAndQuery()
{
    HttpRequest request;
    request.target = "/a/b?c=d?e";
    QCOMPARE(request.path(), std::string_view("/a/b"));
    QCOMPARE(request.query(), std::string_view("c=d?e"));
    request.target = "/a";
    QCOMPARE(request.path(), std::string_view("/a"));
    QVERIFY(request.query().empty());
}

void TestHttpMessage::findsHeadersWhateverTheirCase()
{
    HttpRequest request;
    request.headers = {{"Content-TYPE", "text/plain"}, {"content-type", "second"}};
    QCOMPARE(request.header("content-type"), std::string_view("text/plain"));
    QVERIFY(request.header("content").empty());
}

void TestHttpMessage::takesEscapesApart()
{
    QCOMPARE(percentDecoded("a%20b%2Fc%2f"), std::string("a b/c/"));
    QCOMPARE(percentDecoded("100%"), std::string("100%"));
    QCOMPARE(percentDecoded("%4"), std::string("%4"));
    QCOMPARE(percentDecoded("%zz+%41"), std::string("%zz+A"));
}

void TestHttpMessage::readsAQuery()
{
    using Items = std::vector<std::pair<std::string, std::string>>;
    QCOMPARE(queryItems("a=b+c&d=%2B&&e&f=g=h&a=2"),
             (Items{{"a", "b c"}, {"d", "+"}, {"e", ""}, {"f", "g=h"}, {"a", "2"}}));
    QCOMPARE(queryItems(""), Items());
}

void TestHttpMessage::writesADate()
{
    QCOMPARE(httpDate(*parseInstant("2026-11-21T09:05:07.890Z")),
             std::string("Sat, 21 Nov 2026 09:05:07 GMT"));
    QCOMPARE(httpDate(*parseInstant("1994-11-06T08:49:37Z")), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
}

void TestHttpMessage::writesAHead()
{
    const HttpResponse response{201, {{"X-A", "b"}}, "body"};
    QCOMPARE(responseHead(response, true, *parseInstant("2026-11-21T09:05:07Z")),
             std::string("HTTP/1.1 201 Created\r\nX-A: b\r\nDate: Sat, 21 Nov 2026 09:05:07 GMT\r\n"
                         "Content-Length: 4\r\nConnection: keep-alive\r\n\r\n"));
    const HttpResponse dated{200, {{"date", "today"}}, ""};
    QCOMPARE(responseHead(dated, false, {}),
             std::string("HTTP/1.1 200 OK\r\ndate: today\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
}

void TestHttpMessage::leavesTheLengthOfNothingOut()
{
    QCOMPARE(responseHead({204, {{"Date", "x"}}, ""}, true, {}),
             std::string("HTTP/1.1 204 No Content\r\nDate: x\r\nConnection: keep-alive\r\n\r\n"));
}

FLOORWATCH_TEST_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
