// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/misbehavingservice.h"
#include "tests/support/rawclient.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QWebSocket>

using support::MisbehavingService;
using support::SimulatedService;

namespace {

const QString oneQueue = QStringLiteral("1");

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

// Who may ask the simulated service, how often, and through TLS.
class TestSimulatedAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void speaksTls_data();
    void speaksTls();
    void streamsThroughTls_data();
    void streamsThroughTls();
    void breaksConnectionsThroughTls();
    void refusesBadCertificates();
    void wantsAToken();
    void refusesAMissingToken();
    void takesFiveBulkCallsInASecond();
    void takesSoManyCallsOfTheAccountInASecond();

private:
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QStringList tlsOptions(bool withEcKey) const;
    QByteArray ask(const SimulatedService &service, const QString &path) const;

    QTemporaryDir m_folder;
    QSslConfiguration m_trusting = QSslConfiguration::defaultConfiguration();
};

void TestSimulatedAccess::initTestCase()
{
    for (const char *kind : {"rsa:2048", "ec"}) {
        const QString name = QString::fromLatin1(kind).left(2);
        QStringList arguments{QStringLiteral("req"),
                              QStringLiteral("-x509"),
                              QStringLiteral("-nodes"),
                              QStringLiteral("-days"),
                              QStringLiteral("2"),
                              QStringLiteral("-subj"),
                              QStringLiteral("/CN=localhost"),
                              QStringLiteral("-addext"),
                              QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"),
                              QStringLiteral("-newkey"),
                              QString::fromLatin1(kind),
                              QStringLiteral("-keyout"),
                              m_folder.filePath(name + QStringLiteral("-key.pem")),
                              QStringLiteral("-out"),
                              m_folder.filePath(name + QStringLiteral(".pem"))};
        if (name == u"ec")
            arguments << QStringLiteral("-pkeyopt") << QStringLiteral("ec_paramgen_curve:prime256v1");
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode(), 0);
    }
    write(file("both.pem"), contents(file("ec.pem")) + contents(file("ec-key.pem")));
    m_trusting.setCaCertificates(QSslCertificate::fromPath(file("rs.pem"))
                                 + QSslCertificate::fromPath(file("ec.pem")));
}

QStringList TestSimulatedAccess::tlsOptions(bool withEcKey) const
{
    if (withEcKey)
        return {QStringLiteral("--queues"), oneQueue, QStringLiteral("--tls"), file("both.pem")};
    return {QStringLiteral("--queues"),  oneQueue,          QStringLiteral("--tls"), file("rs.pem"),
            QStringLiteral("--tls-key"), file("rs-key.pem")};
}

// The whole answer; empty if there is none.
QByteArray TestSimulatedAccess::ask(const SimulatedService &service, const QString &path) const
{
    QSslSocket socket;
    socket.setSslConfiguration(m_trusting);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), service.port());
    if (!socket.waitForEncrypted())
        return {};
    socket.write("GET " + path.toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1:"
                 + QByteArray::number(service.port()) + "\r\nConnection: close\r\nAuthorization: Basic "
                 + SimulatedService::defaultCredentials.toBase64() + "\r\n\r\n");
    QByteArray answer;
    while (!answer.endsWith('}') && socket.waitForReadyRead())
        answer += socket.readAll();
    return answer;
}

void TestSimulatedAccess::speaksTls_data()
{
    QTest::addColumn<bool>("withRelay");
    QTest::addColumn<bool>("withEcKey");
    QTest::newRow("server, RSA") << false << false;
    QTest::newRow("server, EC") << false << true;
    QTest::newRow("relay, RSA") << true << false;
    QTest::newRow("relay, EC") << true << true;
}

void TestSimulatedAccess::speaksTls()
{
    QFETCH(const bool, withRelay);
    QFETCH(const bool, withEcKey);
    const QStringList more{withRelay ? QStringLiteral("--fault-control") : QStringLiteral("--compact")};
    const SimulatedService service(tlsOptions(withEcKey) + more);
    QVERIFY2(service.said().startsWith(u"listening on https://127.0.0.1:"), qPrintable(service.said()));
    const QByteArray answer
        = ask(service, SimulatedService::inWorkspace(QStringLiteral("/TaskChannels?PageSize=1")));
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK"));
    const QJsonDocument json = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4));
    QVERIFY(json["meta"]["next_page_url"].toString().startsWith(service.url(QStringLiteral("https"))));
}

void TestSimulatedAccess::streamsThroughTls_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("server") << QStringLiteral("--compact");
    QTest::newRow("relay") << QStringLiteral("--fault-control");
}

void TestSimulatedAccess::streamsThroughTls()
{
    QFETCH(const QString, option);
    const SimulatedService service(tlsOptions(false)
                                   + QStringList{option, QStringLiteral("--speed"), QStringLiteral("10")});
    QWebSocket socket;
    socket.setSslConfiguration(m_trusting);
    int lines = 0;
    connect(&socket, &QWebSocket::binaryMessageReceived, &socket, [&] { ++lines; });
    socket.open(QUrl(service.url(QStringLiteral("wss")) + QStringLiteral("/stream")));
    QTRY_VERIFY(lines >= 5);
}

void TestSimulatedAccess::breaksConnectionsThroughTls()
{
    MisbehavingService service(tlsOptions(false));
    QCOMPARE(service.misbehave({QStringLiteral("cut=20")}), QString());
    QVERIFY(ask(service, SimulatedService::inWorkspace({})).size() <= 20);
    QCOMPARE(service.behave(), QString());
    QVERIFY(ask(service, SimulatedService::inWorkspace({})).startsWith("HTTP/1.1 200 OK"));
}

void TestSimulatedAccess::refusesBadCertificates()
{
    write(file("bad.pem"), "nothing");
    const QString tls = QStringLiteral("--tls");
    const QString key = QStringLiteral("--tls-key");
    for (const QString &more : {QStringLiteral("--compact"), QStringLiteral("--fault-control")}) {
        for (const QStringList &options : {QStringList{tls, file("none.pem")},
                                           {tls, file("bad.pem")},
                                           {tls, file("rs.pem")},
                                           {tls, file("rs.pem"), key, file("bad.pem")},
                                           {key, file("rs-key.pem")}}) {
            const SimulatedService service(options + QStringList{more});
            QCOMPARE(service.port(), quint16(0));
            QVERIFY2(service.said().startsWith(u"floorwatchd simulate: --"), qPrintable(service.said()));
        }
    }
}

void TestSimulatedAccess::wantsAToken()
{
    qputenv("FLOORWATCH_TEST_TOKEN", "open sesame");
    const SimulatedService service({QStringLiteral("--queues"), oneQueue, QStringLiteral("--token-env"),
                                    QStringLiteral("FLOORWATCH_TEST_TOKEN")});
    qunsetenv("FLOORWATCH_TEST_TOKEN");
    for (const auto &[header, status] :
         {std::pair("X: y", "401"), std::pair("Authorization: Bearer open", "401"),
          std::pair("Authorization: Basic open sesame", "401"),
          std::pair("Authorization: Bearer open sesame", "101")}) {
        support::RawClient client(service.port());
        client.says("GET /stream HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + QByteArray(header) + "\r\n\r\n");
        QCOMPARE(support::statusOf(client.answer(false)), QByteArray(status));
    }
    QCOMPARE(service.get(QStringLiteral("/v1/Configuration")).status, 200);
}

void TestSimulatedAccess::refusesAMissingToken()
{
    const SimulatedService service({QStringLiteral("--token-env"), QStringLiteral("FLOORWATCH_NO_TOKEN")});
    QVERIFY2(service.said().contains(u"--token-env: there is nothing in FLOORWATCH_NO_TOKEN"),
             qPrintable(service.said()));
}

// On the real clock: what tst_ratelimits shows on a virtual one.
void TestSimulatedAccess::takesFiveBulkCallsInASecond()
{
    const SimulatedService service({QStringLiteral("--queues"), oneQueue});
    const QString path = SimulatedService::inWorkspace(QStringLiteral("/TaskQueues/RealTimeStatistics"));
    const QByteArray body = "{\"QueueSids\":[\"WQ" + QByteArray(32, '0') + "\"]}";
    std::vector<qint64> taken;
    int refused = 0;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 2300) {
        const qint64 asked = clock.elapsed();
        const SimulatedService::Answer answer = service.post(path, body);
        if (answer.status == 200) {
            QVERIFY(answer.head.contains("\r\nX-Rate-Limit-Limit: 5\r\n"));
            QVERIFY(answer.head.contains("\r\nX-Rate-Limit-Remaining: "));
            QVERIFY(answer.head.contains("\r\nX-Rate-Limit-Config: "));
            // Between being asked and being answered it was taken: a sixth later than the first was asked.
            if (taken.size() >= 5)
                QVERIFY(clock.elapsed() - taken[taken.size() - 5] >= 1000);
            taken.push_back(asked);
            continue;
        }
        ++refused;
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.json["code"].toInt(), 20429);
        QCOMPARE(answer.json["status"].toInt(), 429);
        QVERIFY(answer.json["more_info"].toString().endsWith(u"/20429"));
        QVERIFY(!answer.head.contains("Retry-After"));
        QVERIFY(!answer.head.contains("X-Rate-Limit"));
    }
    QVERIFY(refused > 0);
    QVERIFY2(taken.size() >= 10 && taken.size() <= 15, qPrintable(QString::number(taken.size())));
}

void TestSimulatedAccess::takesSoManyCallsOfTheAccountInASecond()
{
    const SimulatedService service(
        {QStringLiteral("--queues"), oneQueue, QStringLiteral("--rate"), QStringLiteral("3")});
    const QString path = QStringLiteral("/v1/Configuration");
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(service.get(path).status, 200);
    const int fourth = service.get(path).status;
    QVERIFY(fourth == 429 || clock.elapsed() >= 1000);
    QCOMPARE(service.get(path, "AC1:wrong").status, 401);
    // The macro looks more than once, and a call that is taken makes the next one wait.
    bool taken = false;
    QTRY_VERIFY(taken = taken || service.get(path).status == 200);
    QVERIFY(clock.elapsed() >= 1000);
    const SimulatedService unlimited({QStringLiteral("--queues"), oneQueue});
    QVERIFY(unlimited.get(path).head.contains("\r\nX-Rate-Limit-Limit: unlimited\r\n"));
}

FLOORWATCH_TEST_MAIN(TestSimulatedAccess)
#include "tst_simulatedaccess.moc"
