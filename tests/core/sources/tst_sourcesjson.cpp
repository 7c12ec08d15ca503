// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/sourcesjson.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace core;
using namespace std::chrono_literals;

namespace {

QString environment(const QString &name)
{
    return name == u"FLEX_TOKEN" ? QStringLiteral("secret") : QString();
}

} // namespace

class SourcesJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfSource();
    void hasDefaults();
    void takesTheSecretFromTheEnvironment();
    void readsHowAServerIsReached();
    void readsHowOftenAnAccountMayBeAsked();
    void sendsATokenThatIsGiven();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void namesTheFile();
    void readsWhatItWrites();
};

void SourcesJsonTest::readsEveryKindOfSource()
{
    const auto read = readSources(R"([
        {"id":"a","name":"Here","type":"simulated","queues":30,"seed":7,"speed":60},
        {"id":"b","type":"push","url":"wss://floor.example.com/stream"},
        {"id":"c","type":"recording","file":"monday.ndjson","speed":10}])",
                                  environment);
    QVERIFY(read.ok());
    QCOMPARE(read->sources.size(), 3);
    QCOMPARE(read->sources.at(0).name, QStringLiteral("Here"));
    QCOMPARE(std::get<SimulatedSource>(read->sources.at(0).kind).queues, 30);
    QCOMPARE(read->sources.at(1).name, QStringLiteral("b"));
    QCOMPARE(std::get<PushSource>(read->sources.at(1).kind).url.host(), QStringLiteral("floor.example.com"));
    QCOMPARE(std::get<RecordingSource>(read->sources.at(2).kind).speed, 10.0);
}

void SourcesJsonTest::readsWhatItWrites()
{
    const auto read = readSources(R"([
        {"id":"a","name":"Here","type":"simulated","queues":30,"seed":7,"speed":60},
        {"id":"b","type":"push","url":"wss://floor.example.com/a%20stream?x=1","token":true,"ca_file":"ca.pem",
         "proxy":{"kind":"socks5","host":"proxy","port":1080,"user":"floor"}},
        {"id":"c","type":"recording","file":"monday.ndjson","speed":10},
        {"id":"d","type":"taskrouter","account_sid":"AC1","api_key_sid":"SK1","workspace_sid":"WS1",
         "task_router_url":"https://one.example.com","flex_url":"https://other.example.com","now_interval_ms":3000,
         "window_interval_ms":9000,"channel_interval_ms":4000,"requests_per_second":2.5,"proxy":{"kind":"none"}},
        {"id":"e","type":"taskrouter","account_sid":"AC1"}])",
                                  environment);
    QVERIFY(read.ok());
    QJsonArray written;
    for (const SourceSettings &source : read->sources)
        written.append(toJson(source));
    const auto again = readSources(QJsonDocument(written).toJson(), environment);
    QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().text()));
    QCOMPARE(again->sources.size(), 5);
    QJsonArray writtenAgain;
    for (const SourceSettings &source : again->sources)
        writtenAgain.append(toJson(source));
    QCOMPARE(writtenAgain, written);
    QCOMPARE(again->sources.at(1).connection, read->sources.at(1).connection);
    QCOMPARE(std::get<PushSource>(again->sources.at(1).kind).url,
             std::get<PushSource>(read->sources.at(1).kind).url);
    QCOMPARE(std::get<TaskRouterSource>(again->sources.at(3).kind).flexUrl.host(),
             QStringLiteral("other.example.com"));
    QCOMPARE(std::get<TaskRouterSource>(again->sources.at(4).kind).flexUrl, TaskRouterSource().flexUrl);
}

void SourcesJsonTest::hasDefaults()
{
    const auto read = readSources(R"([{"id":"a","type":"simulated"}])", environment);
    QVERIFY(read.ok());
    QCOMPARE(std::get<SimulatedSource>(read->sources.at(0).kind).queues, SimulatedSource().queues);
}

void SourcesJsonTest::takesTheSecretFromTheEnvironment()
{
    const auto read
        = readSources(R"([{"id":"a","type":"taskrouter","account_sid":"AC1","secret_env":"FLEX_TOKEN",
        "task_router_url":"http://127.0.0.1:8080","now_interval_ms":3000}])",
                      environment);
    QVERIFY(read.ok());
    const auto &source = std::get<TaskRouterSource>(read->sources.at(0).kind);
    const SecretKey key = secretKey({QStringLiteral("a")}, SecretKind::Source);
    QCOMPARE(read->given.value(key).reveal(), QStringLiteral("secret"));
    QCOMPARE(source.taskRouterUrl.port(), 8080);
    // The password goes where the account is, and nowhere else.
    QCOMPARE(source.flexUrl, source.taskRouterUrl);
    QCOMPARE(source.nowInterval, Millis(3s));
}

void SourcesJsonTest::readsHowAServerIsReached()
{
    const auto read = readSources(R"([
        {"id":"a","type":"push","url":"wss://h/","ca_file":"ours.pem","proxy":{"kind":"socks5",
            "host":"proxy.example.com","port":1080,"user":"me","password_env":"FLEX_TOKEN"}},
        {"id":"b","type":"taskrouter","account_sid":"AC1","proxy":{"kind":"none"}},
        {"id":"c","type":"taskrouter","account_sid":"AC1","proxy":{"kind":"http","host":"h","port":3128}},
        {"id":"d","type":"push","url":"ws://h/","proxy":{"kind":"system","user":"me"}},
        {"id":"e","type":"push","url":"ws://h/"}])",
                                  environment);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text()));
    using Kind = ProxySettings::Kind;
    const auto connection = [&](int index) { return read->sources.at(index).connection; };
    QCOMPARE(connection(0), (ConnectionSettings{{Kind::Socks5, QStringLiteral("proxy.example.com"), 1080,
                                                 QStringLiteral("me")},
                                                QStringLiteral("ours.pem")}));
    QCOMPARE(connection(1).proxy, (ProxySettings{Kind::None, {}, 0, {}}));
    QCOMPARE(connection(2).proxy, (ProxySettings{Kind::Http, QStringLiteral("h"), 3128, {}}));
    QCOMPARE(connection(3).proxy, (ProxySettings{Kind::System, {}, 0, QStringLiteral("me")}));
    QCOMPARE(connection(4), ConnectionSettings());
    const SecretKey key = secretKey({QStringLiteral("a")}, SecretKind::Proxy);
    QCOMPARE(read->given.value(key).reveal(), QStringLiteral("secret"));
    QCOMPARE(read->given.size(), 1);
}

void SourcesJsonTest::readsHowOftenAnAccountMayBeAsked()
{
    const auto read = readSources(R"([{"id":"a","type":"taskrouter","account_sid":"AC1",
        "channel_interval_ms":5000,"requests_per_second":2.5},
        {"id":"b","type":"taskrouter","account_sid":"AC1"}])",
                                  environment);
    QVERIFY(read.ok());
    const auto source = [&](int index) { return std::get<TaskRouterSource>(read->sources.at(index).kind); };
    QCOMPARE(source(0).channelInterval, Millis(5s));
    QCOMPARE(source(0).requestsPerSecond, 2.5);
    QCOMPARE(source(1).channelInterval, TaskRouterSource().channelInterval);
    QCOMPARE(source(1).requestsPerSecond, TaskRouterSource().requestsPerSecond);
}

void SourcesJsonTest::sendsATokenThatIsGiven()
{
    const auto read = readSources(R"([{"id":"a","type":"push","url":"ws://h/","secret_env":"FLEX_TOKEN"},
        {"id":"b","type":"push","url":"ws://h/","token":true},{"id":"c","type":"push","url":"ws://h/"}])",
                                  environment);
    QVERIFY(read.ok());
    const auto needsToken
        = [&](int index) { return std::get<PushSource>(read->sources.at(index).kind).needsToken; };
    QVERIFY(needsToken(0));
    QVERIFY(needsToken(1));
    QVERIFY(!needsToken(2));
}

void SourcesJsonTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *json, const char *text) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(text);
    };
    row("syntax", "[\n{\"id\":\n]", "line 3: object is missing after a comma");
    row("no list", "{}", "$: not a list of sources");
    row("no object", "[7]", "$[0]: not an object");
    row("no id", R"([{"type":"push"}])", "$[0].id: a text is needed here");
    row("same id", R"([{"id":"a","type":"simulated"},{"id":"a","type":"simulated"}])",
        "$[1].id: another source has this id");
    row("type", R"([{"id":"a","type":"fax"}])",
        "$[0].type: none of simulated, push, recording and taskrouter");
    row("scheme", R"([{"id":"a","type":"push","url":"http://x"}])",
        "$[0].url: not an address that begins with ws:// or wss://");
    row("password", R"([{"id":"a","type":"push","url":"ws://me:secret@x"}])",
        "$[0].url: no secret may stand in this file");
    row("number", R"([{"id":"a","type":"simulated","queues":0}])",
        "$[0].queues: not a number from 1 to 100000");
    row("fraction", R"([{"id":"a","type":"simulated","queues":1.5}])", "$[0].queues: not a whole number");
    row("slip", R"([{"id":"a","type":"simulated","queue":3}])", "$[0].queue: there is no such key");
    row("proxy", R"([{"id":"a","type":"push","url":"ws://x","proxy":"http://x"}])",
        "$[0].proxy: not an object");
    row("proxy's kind", R"([{"id":"a","type":"push","url":"ws://x","proxy":{"kind":"ftp"}}])",
        "$[0].proxy.kind: none of system, none, http and socks5");
    row("proxy's host", R"([{"id":"a","type":"push","url":"ws://x","proxy":{"kind":"http"}}])",
        "$[0].proxy.host: a text is needed here");
    row("proxy's port", R"([{"id":"a","type":"push","url":"ws://x","proxy":{"kind":"http","host":"h"}}])",
        "$[0].proxy.port: a number is needed here");
    row("proxy's password",
        R"([{"id":"a","type":"push","url":"ws://x","proxy":{"kind":"none","password":"x"}}])",
        "$[0].proxy.password: there is no such key");
    row("proxy of nobody", R"([{"id":"a","type":"simulated","proxy":{"kind":"none"}}])",
        "$[0].proxy: there is no such key");
    row("rate", R"([{"id":"a","type":"taskrouter","account_sid":"AC1","requests_per_second":0}])",
        "$[0].requests_per_second: not a number from 0.1 to 1000");
    row("no token", R"([{"id":"a","type":"taskrouter","account_sid":"AC1","secret_env":"OTHER"}])",
        "$[0].secret_env: the environment variable OTHER is not set");
}

void SourcesJsonTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto read = readSources(json, environment);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().text(), text);
}

void SourcesJsonTest::namesTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sources.json"));
    QVERIFY(readSourcesFile(path).error().text().startsWith(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[1]");
    file.close();
    QCOMPARE(readSourcesFile(path).error().text(), path + QStringLiteral(": $[0]: not an object"));
}

FLOORWATCH_TEST_MAIN(SourcesJsonTest)
#include "tst_sourcesjson.moc"
