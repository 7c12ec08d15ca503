// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/trafficlog.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace core;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");
const SourceId source{u"main"_s};

/// The lines that this traffic makes, as they are on the disk.
QByteArray logged(const QList<Traffic> &traffic, const QList<Secret> &secrets = {})
{
    const QTemporaryDir folder;
    {
        TrafficLog log([] { return t0; });
        for (const Secret &secret : secrets)
            log.hide(secret);
        log.logInto(folder.path());
        for (const Traffic &one : traffic)
            log.note(one);
    }
    QFile file(folder.filePath(u"traffic_all_20261121T090000.000Z.ndjson"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject entry(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

Traffic received(const QByteArray &body)
{
    return {source, Traffic::Direction::Received, QUrl(u"http://127.0.0.1/v1"_s), "GET", 200, {}, body};
}

} // namespace

Q_DECLARE_METATYPE(core::Traffic)

class TrafficLogTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatWasSentAndReceived();
    void masksWhatStandsWhereSecretsStand_data();
    void masksWhatStandsWhereSecretsStand();
    void masksSecretsWhereverTheyStand_data();
    void masksSecretsWhereverTheyStand();
    void leavesTheRestAlone();
    void cutsLongBodiesAndNoSecretInTwo();
    void hostileBytesAreLoggedInTime_data();
    void hostileBytesAreLoggedInTime();
    void isOffUntilItIsAskedFor();
};

void TrafficLogTest::tellsWhatWasSentAndReceived()
{
    Traffic sent{source, Traffic::Direction::Sent, QUrl(u"https://taskrouter.twilio.com/v1/x?PageSize=2"_s),
                 "POST"};
    sent.headers = {{"Accept", "application/json"}, {"Authorization", "Basic abcdefgh"}};
    sent.body = R"({"a":1})";
    Traffic answer = sent;
    answer.direction = Traffic::Direction::Received;
    answer.status = 429;
    answer.headers = {{"Retry-After", "3"}};
    answer.body = "";
    answer.note = u"too many requests"_s;
    const QByteArray lines = logged({sent, answer});
    QCOMPARE(
        lines,
        QByteArray(
            R"json({"at":"2026-11-21T09:00:00.000Z","direction":"sent","source":"main","method":"POST","url":"https://taskrouter.twilio.com/v1/x?PageSize=2","headers":[["Accept","application/json"],["Authorization","***"]],"body":"{\"a\":1}"})json"
            "\n"
            R"json({"at":"2026-11-21T09:00:00.000Z","direction":"received","source":"main","method":"POST","url":"https://taskrouter.twilio.com/v1/x?PageSize=2","status":429,"note":"too many requests","headers":[["Retry-After","3"]]})json"
            "\n"));
}

void TrafficLogTest::masksWhatStandsWhereSecretsStand_data()
{
    QTest::addColumn<Traffic>("traffic");
    const auto withHeader = [](const QByteArray &name) {
        Traffic traffic = received({});
        traffic.headers = {{name, "hunter2"}};
        return traffic;
    };
    for (const char *name : {"Authorization", "proxy-authorization", "Cookie", "Set-Cookie", "X-Api-Key",
                             "X-Auth-Token", "Twilio-Signature"})
        QTest::newRow(name) << withHeader(name);
    for (const char *address :
         {"wss://push.example/stream?token=hunter2", "https://a.example/?page=1&access_token=hunter2#x",
          "http://user:hunter2@a.example/", "https://hunter2@a.example/",
          "https://a.example/?apiKey=hunter2"}) {
        Traffic traffic = received({});
        traffic.url = QUrl(QString::fromLatin1(address));
        QTest::newRow(address) << traffic;
        QTest::addRow("in a body: %s", address) << received("go to " + QByteArray(address) + " now");
        Traffic moved = received({});
        moved.headers = {{"Location", address}};
        QTest::addRow("in a header: %s", address) << moved;
        Traffic note = received({});
        note.note = QStringLiteral("error at ") + QString::fromLatin1(address);
        QTest::addRow("in a note: %s", address) << note;
    }
    QTest::newRow("JSON") << received(R"({"auth_token" : "hunter2"})");
    QTest::newRow("JSON with escapes") << received(R"({"clientSecret":"a\"hunter2\\"})");
    QTest::newRow("JSON that ends early") << received(R"({"password":"hunter2)");
}

void TrafficLogTest::masksWhatStandsWhereSecretsStand()
{
    QFETCH(Traffic, traffic);
    const QByteArray line = logged({traffic});
    QVERIFY(!entry(line).isEmpty());
    QVERIFY2(!line.contains("hunter2"), line.constData());
    QVERIFY2(line.contains("***"), line.constData());
}

void TrafficLogTest::masksSecretsWhereverTheyStand_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray secret = "p/ss+w\"rd\\ 1ü";
    QTest::newRow("plain") << "before " + secret + " behind";
    QTest::newRow("JSON") << QByteArray("{\"x\":\"p/ss+w\\\"rd\\\\ 1ü\"}");
    QTest::newRow("JSON with escaped slashes") << QByteArray("{\"x\":\"p\\/ss+w\\\"rd\\\\ 1ü\"}");
    QTest::newRow("URL") << QByteArray("x=") + secret.toPercentEncoding();
    QTest::newRow("URL in small letters") << QByteArray("x=") + secret.toPercentEncoding().toLower();
    for (const char *user : {"", "u", "us", "AC00000000000000000000000000000001"}) {
        const QByteArray basic = (QByteArray(user) + ':' + secret);
        QTest::addRow("base64 behind \"%s:\"", user) << basic.toBase64();
        QTest::addRow("base64 for URLs behind \"%s:\"", user)
            << basic.toBase64(QByteArray::Base64UrlEncoding);
        QTest::addRow("base64 amid \"%s:\"", user) << (basic + ":more").toBase64();
    }
}

void TrafficLogTest::masksSecretsWhereverTheyStand()
{
    QFETCH(QByteArray, body);
    const Secret secret(u"p/ss+w\"rd\\ 1ü"_s);
    Traffic everywhere = received(body);
    everywhere.headers = {{"X-Echo", body}};
    everywhere.note = QString::fromUtf8(body);
    const QJsonObject line = entry(logged({everywhere}, {Secret(u"other"_s), secret}));
    for (const QString &text :
         {line["body"].toString(), line["note"].toString(), line["headers"][0][1].toString()}) {
        QVERIFY2(text.contains(u"***"), qPrintable(text));
        // What is left of base64 are digits that the secret shares with its neighbours: one or two bytes.
        const QByteArray left = QByteArray::fromBase64(text.section(u"***"_s, -1).toLatin1());
        QVERIFY2(!text.contains(u"ss+w") && !left.contains("rd"), qPrintable(text));
    }
}

void TrafficLogTest::leavesTheRestAlone()
{
    const QByteArray body
        = R"({"meta":{"next_page_url":null,"key":"task_queues"},"task_queues":[{"sid":"WQ1","name":"a@b"}]})";
    Traffic traffic = received(body);
    traffic.headers = {{"Proxy-Authenticate", "Basic realm=\"proxy\""}, {"Date", "Sat, 21 Nov 2026"}};
    const QJsonObject line = entry(logged({traffic}, {Secret(u"secret"_s), Secret()}));
    QCOMPARE(line["body"].toString().toUtf8(), body);
    QCOMPARE(line["headers"][0][1].toString(), u"Basic realm=\"proxy\""_s);
    QVERIFY(!line.contains(u"body_bytes"));
}

void TrafficLogTest::cutsLongBodiesAndNoSecretInTwo()
{
    const Secret secret(u"0123456789abcdef"_s);
    for (int shift = 0; shift <= 20; ++shift) {
        const QByteArray body
            = QByteArray(TrafficLog::longestBody - shift, '.') + "0123456789abcdef" + QByteArray(5000, '.');
        const QJsonObject line = entry(logged({received(body)}, {secret}));
        QCOMPARE(line["body_bytes"].toInt(), int(body.size()));
        const QString kept = line["body"].toString();
        QCOMPARE(line["body_kept"].toInt(), int(kept.size()));
        QVERIFY(kept.size() <= TrafficLog::longestBody && kept.size() > TrafficLog::longestBody - 100);
        QVERIFY2(!kept.contains(u"0"), qPrintable(kept.right(40)));
    }
}

void TrafficLogTest::hostileBytesAreLoggedInTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {";", "?", "\"", "//", "\"token", "\"token\":\"", "?token", "&token=", "\\", " ",
                              "\xff\xfe", "@", "a", "\"a\":", "//a"})
        QTest::newRow(QByteArray(piece).toPercentEncoding().constData()) << QByteArray(piece);
}

/// No pattern that we look for takes longer than a moment on bytes made to that end.
void TrafficLogTest::hostileBytesAreLoggedInTime()
{
    QFETCH(QByteArray, piece);
    const QByteArray body = piece.repeated(TrafficLog::longestBody / piece.size());
    QElapsedTimer timer;
    timer.start();
    const QByteArray line = logged({received(body)}, {Secret(u"secret"_s)});
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!entry(line)["body"].toString().isEmpty());
}

void TrafficLogTest::isOffUntilItIsAskedFor()
{
    const QTemporaryDir folder;
    {
        TrafficLog log([] { return t0; });
        log.note(received("a"));
        log.logInto(folder.path());
        log.note(received("b"));
        log.logInto({});
        log.note(received("c"));
    }
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(folder.filePath(files[0]));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray lines = file.readAll();
    QCOMPARE(lines.count('\n'), 1);
    QVERIFY(lines.contains("\"body\":\"b\""));
}

FLOORWATCH_TEST_MAIN(TrafficLogTest)
#include "tst_trafficlog.moc"
