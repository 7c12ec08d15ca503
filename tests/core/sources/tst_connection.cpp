// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpserver.h"
#include "core/sources/transport/classify.h"
#include "core/sources/transport/connection.h"
#include "tests/support/certificates.h"
#include "tests/support/proxyprocess.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QWebSocket>

#include <memory>

using namespace core;
using support::CertificateAuthority;
using support::ProxyProcess;
using namespace std::chrono_literals;

namespace {

using Kind = ProxySettings::Kind;

const Secret password(QStringLiteral("open-sesame"));
const QString user = QStringLiteral("supervisor");

HttpHandlers handlers()
{
    HttpHandlers handlers;
    handlers.request = [](const HttpRequest &, const HttpReply &reply) { reply.send({200, {}, "here"}); };
    handlers.admit = [](const HttpRequest &) { return std::nullopt; };
    return handlers;
}

// What became of one call.
struct Asked
{
    QByteArray body;
    std::optional<Failure> failure;
};

Asked ask(const ConnectionSettings &settings, const QUrl &url, const Secret &proxyPassword = {})
{
    const auto connection = Connection::open(settings, proxyPassword);
    if (!connection)
        return {{}, Failure{Trouble::Unreadable, connection.error().text(), {}}};
    QNetworkAccessManager network;
    connection->configure(network);
    const std::unique_ptr<QNetworkReply> reply(network.get(connection->request(url)));
    connection->watch(*reply);
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(8000))
        return {{}, Failure{Trouble::None, QStringLiteral("the call never ended"), {}}};
    const auto failure = failureOf(*reply);
    return {reply->readAll(), failure};
}

/// Nothing: it opened.
std::optional<Failure> open(const ConnectionSettings &settings, const QUrl &url,
                            const Secret &proxyPassword = {})
{
    const auto connection = Connection::open(settings, proxyPassword);
    QWebSocket socket;
    QList<QSslError> tlsErrors;
    QObject::connect(&socket, &QWebSocket::sslErrors, &socket,
                     [&](const QList<QSslError> &errors) { tlsErrors += errors; });
    connection->configure(socket, url);
    const QSignalSpy connected(&socket, &QWebSocket::connected);
    socket.open(url);
    std::optional<QAbstractSocket::SocketError> error;
    onError(socket, &socket, [&](QAbstractSocket::SocketError newest) { error = newest; });
    const auto isOver = [&] { return !connected.isEmpty() || error; };
    if (!QTest::qWaitFor(isOver, 8000))
        return Failure{Trouble::None, QStringLiteral("the handshake never ended"), {}};
    if (!connected.isEmpty())
        return std::nullopt;
    return socketFailure(*error, socket.errorString(), tlsErrors, url, true);
}

// A server that would rather speak HTTP/2, and what a client has agreed to when it asks: the protocol of the
// TLS handshake, and the first line of what it says.
class ModernServer
{
public:
    explicit ModernServer(const HttpTls &tls)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(QByteArray::fromStdString(tls.certificate)));
        configuration.setPrivateKey(QSslKey(QByteArray::fromStdString(tls.key), QSsl::Ec));
        configuration.setAllowedNextProtocols(
            {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
        m_server.setSslConfiguration(configuration);
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] { take(); });
    }

    quint16 port() const { return m_server.serverPort(); }
    const QByteArray &protocol() const { return m_protocol; }
    const QByteArray &firstLine() const { return m_firstLine; }

private:
    void take()
    {
        auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection());
        QObject::connect(socket, &QSslSocket::readyRead, socket, [this, socket] {
            if (!m_firstLine.isEmpty() || !socket->canReadLine())
                return;
            m_protocol = socket->sslConfiguration().nextNegotiatedProtocol();
            m_firstLine = socket->readLine();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nhere");
            socket->disconnectFromHost();
        });
    }

    QSslServer m_server;
    QByteArray m_protocol;
    QByteArray m_firstLine;
};

QString wordsOf(const std::optional<Failure> &failure)
{
    return failure ? QStringLiteral("%1 %2").arg(int(failure->trouble)).arg(failure->detail) : QString();
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reachesAServerOnEveryWay_data();
    void reachesAServerOnEveryWay();
    void tellsThatAProxyRefusesUs_data();
    void tellsThatAProxyRefusesUs();
    void tellsThatAProxyWantsAPassword();
    void tellsThatAProxyKnowsAnotherPassword();
    void goesTheWayOfTheSystem();
    void tellsThatAProxyIsGone_data();
    void tellsThatAProxyIsGone();
    void leavesHttp2AloneWhereAServerOffersIt();
    void believesNobodyButItsAuthority_data();
    void believesNobodyButItsAuthority();
    void tellsWhatIsWrongWithACertificate_data();
    void tellsWhatIsWrongWithACertificate();
    void namesACaFileThatIsNone();
    void leavesNoTraceOfAPassword();

private:
    QUrl url(const QString &scheme, quint16 port) const;
    ConnectionSettings way(Kind kind, bool withPassword) const;

    std::unique_ptr<CertificateAuthority> m_authority, m_stranger;
    std::unique_ptr<HttpServer> m_plain;
    quint16 m_plainPort = 0;
    std::unique_ptr<HttpServer> m_secure;
    quint16 m_securePort = 0;
    std::unique_ptr<ProxyProcess> m_socks, m_socksLocked, m_http, m_httpLocked;
};

void TestConnection::initTestCase()
{
    m_authority = std::make_unique<CertificateAuthority>();
    m_stranger = std::make_unique<CertificateAuthority>();
    m_plain = std::make_unique<HttpServer>(handlers());
    m_plainPort = m_plain->listen("127.0.0.1", 0).value();
    m_secure = std::make_unique<HttpServer>(handlers());
    m_securePort = m_secure->listen("127.0.0.1", 0, m_authority->certify({})).value();
    m_socks = std::make_unique<ProxyProcess>(Kind::Socks5);
    m_socksLocked = std::make_unique<ProxyProcess>(Kind::Socks5, user, password.reveal());
    m_http = std::make_unique<ProxyProcess>(Kind::Http);
    m_httpLocked = std::make_unique<ProxyProcess>(Kind::Http, user, password.reveal());
}

QUrl TestConnection::url(const QString &scheme, quint16 port) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2/floor?token=hush").arg(scheme).arg(port));
}

ConnectionSettings TestConnection::way(Kind kind, bool withPassword) const
{
    ConnectionSettings settings;
    settings.caFile = m_authority->file();
    settings.proxy.kind = kind;
    if (kind == Kind::Socks5)
        settings.proxy = (withPassword ? m_socksLocked : m_socks)->settings();
    if (kind == Kind::Http)
        settings.proxy = (withPassword ? m_httpLocked : m_http)->settings();
    return settings;
}

void TestConnection::reachesAServerOnEveryWay_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("withPassword");
    QTest::addColumn<bool>("secure");
    for (const bool secure : {false, true}) {
        const char *ending = secure ? "TLS" : "plain";
        QTest::addRow("none, %s", ending) << Kind::None << false << secure;
        QTest::addRow("system, which has none, %s", ending) << Kind::System << false << secure;
        QTest::addRow("SOCKS5, %s", ending) << Kind::Socks5 << false << secure;
        QTest::addRow("SOCKS5 with a password, %s", ending) << Kind::Socks5 << true << secure;
        QTest::addRow("HTTP, %s", ending) << Kind::Http << false << secure;
        QTest::addRow("HTTP with a password, %s", ending) << Kind::Http << true << secure;
    }
}

void TestConnection::reachesAServerOnEveryWay()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, withPassword);
    QFETCH(const bool, secure);
    const ConnectionSettings settings = way(kind, withPassword);
    const quint16 port = secure ? m_securePort : m_plainPort;
    const QString s = secure ? QStringLiteral("s") : QString();
    const Asked asked = ask(settings, url(QStringLiteral("http") + s, port), password);
    QVERIFY2(!asked.failure, qPrintable(wordsOf(asked.failure)));
    QCOMPARE(asked.body, QByteArray("here"));
    const auto failure = open(settings, url(QStringLiteral("ws") + s, port), password);
    QVERIFY2(!failure, qPrintable(wordsOf(failure)));
}

void TestConnection::tellsThatAProxyRefusesUs_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SOCKS5") << Kind::Socks5;
    QTest::newRow("HTTP") << Kind::Http;
}

void TestConnection::tellsThatAProxyRefusesUs()
{
    QFETCH(const Kind, kind);
    const ConnectionSettings settings = way(kind, true);
    const Secret wrong(QStringLiteral("guess"));
    for (const auto &[scheme, port] :
         {std::pair(QStringLiteral("https"), m_securePort), std::pair(QStringLiteral("wss"), m_securePort),
          std::pair(QStringLiteral("ws"), m_plainPort)}) {
        const auto failure = scheme == u"https" ? ask(settings, url(scheme, port), wrong).failure
                                                : open(settings, url(scheme, port), wrong);
        QVERIFY(failure);
        // tinyproxy answers a wrong password with 401 where 407 belongs.
        const auto expected = kind == Kind::Http ? Trouble::Proxy : Trouble::ProxyPassword;
        QVERIFY2(failure->trouble == expected, qPrintable(wordsOf(failure)));
    }
}

void TestConnection::tellsThatAProxyWantsAPassword()
{
    // No user is set, so there is nothing to offer.
    ConnectionSettings settings = way(Kind::Http, true);
    settings.proxy.user.clear();
    for (const auto &[scheme, port] :
         {std::pair(QStringLiteral("http"), m_plainPort), std::pair(QStringLiteral("https"), m_securePort),
          std::pair(QStringLiteral("ws"), m_plainPort), std::pair(QStringLiteral("wss"), m_securePort)}) {
        const auto failure = scheme.startsWith(u"http") ? ask(settings, url(scheme, port)).failure
                                                        : open(settings, url(scheme, port));
        QVERIFY(failure);
        QVERIFY2(failure->trouble == Trouble::ProxyPassword, qPrintable(wordsOf(failure)));
    }
}

/// The right answer to a wrong password, which tinyproxy does not give.
void TestConnection::tellsThatAProxyKnowsAnotherPassword()
{
    HttpHandlers asking;
    asking.request = [](const HttpRequest &, const HttpReply &reply) {
        reply.send({407, {{"Proxy-Authenticate", "Basic realm=\"floor\""}}, {}});
    };
    HttpServer proxy(asking);
    ConnectionSettings settings = way(Kind::None, false);
    settings.proxy = {Kind::Http, QStringLiteral("127.0.0.1"), proxy.listen("127.0.0.1", 0).value(), user};
    const auto failure = ask(settings, url(QStringLiteral("http"), m_plainPort), password).failure;
    QVERIFY(failure);
    QVERIFY2(failure->trouble == Trouble::ProxyPassword, qPrintable(wordsOf(failure)));
}

void TestConnection::goesTheWayOfTheSystem()
{
    ProxyProcess proxy(Kind::Http);
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(proxy.settings().port);
    for (const char *variable : {"http_proxy", "https_proxy"})
        qputenv(variable, address.toUtf8());
    const auto forget = qScopeGuard([] {
        for (const char *variable : {"http_proxy", "https_proxy"})
            qunsetenv(variable);
    });
    const ConnectionSettings settings = way(Kind::System, false);
    QVERIFY(!ask(settings, url(QStringLiteral("https"), m_securePort)).failure);
    QVERIFY(!open(settings, url(QStringLiteral("ws"), m_plainPort)));
    proxy.end();
    const auto call = ask(settings, url(QStringLiteral("https"), m_securePort)).failure;
    QVERIFY(call);
    QVERIFY2(call->trouble == Trouble::Proxy, qPrintable(wordsOf(call)));
    const auto socket = open(settings, url(QStringLiteral("ws"), m_plainPort));
    QVERIFY(socket);
    QVERIFY2(socket->trouble == Trouble::Proxy, qPrintable(wordsOf(socket)));
}

void TestConnection::tellsThatAProxyIsGone_data()
{
    tellsThatAProxyRefusesUs_data();
}

void TestConnection::tellsThatAProxyIsGone()
{
    QFETCH(const Kind, kind);
    ProxyProcess proxy(kind);
    ConnectionSettings settings = way(kind, false);
    settings.proxy = proxy.settings();
    QVERIFY(!ask(settings, url(QStringLiteral("http"), m_plainPort)).failure);
    proxy.end();
    for (const auto &[scheme, port] :
         {std::pair(QStringLiteral("http"), m_plainPort), std::pair(QStringLiteral("https"), m_securePort)}) {
        const Asked asked = ask(settings, url(scheme, port));
        QVERIFY(asked.failure);
        QVERIFY2(asked.failure->trouble == Trouble::Proxy, qPrintable(wordsOf(asked.failure)));
    }
    for (const auto &[scheme, port] :
         {std::pair(QStringLiteral("ws"), m_plainPort), std::pair(QStringLiteral("wss"), m_securePort)}) {
        const auto failure = open(settings, url(scheme, port));
        QVERIFY(failure);
        QVERIFY2(failure->trouble == Trouble::Proxy, qPrintable(wordsOf(failure)));
    }
}

void TestConnection::leavesHttp2AloneWhereAServerOffersIt()
{
    const HttpTls tls = m_authority->certify({});
    const ModernServer server(tls);
    const Asked asked = ask(way(Kind::None, false), url(QStringLiteral("https"), server.port()));
    QVERIFY2(!asked.failure, qPrintable(wordsOf(asked.failure)));
    QCOMPARE(asked.body, QByteArray("here"));
    QCOMPARE(server.firstLine(), QByteArray("GET /floor?token=hush HTTP/1.1\r\n"));
    QVERIFY(server.protocol() != QSslConfiguration::ALPNProtocolHTTP2);

    // Who asks for it gets it.
    const ModernServer same(tls);
    QSslConfiguration modern = QSslConfiguration::defaultConfiguration();
    modern.setCaCertificates(QSslCertificate::fromPath(m_authority->file()));
    modern.setAllowedNextProtocols(
        {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    QSslSocket socket;
    socket.setSslConfiguration(modern);
    connect(&socket, &QSslSocket::encrypted, &socket, [&] { socket.write("PRI * HTTP/2.0\r\n"); });
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), same.port());
    QTRY_COMPARE(same.protocol(), QByteArray(QSslConfiguration::ALPNProtocolHTTP2));
}

void TestConnection::believesNobodyButItsAuthority_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("without a proxy") << Kind::None;
    QTest::newRow("SOCKS5") << Kind::Socks5;
    QTest::newRow("HTTP") << Kind::Http;
}

/// What CVE-2023-34410 is about: the stranger is believed by default, and not where an authority is named.
void TestConnection::believesNobodyButItsAuthority()
{
    QFETCH(const Kind, kind);
    HttpServer strange(handlers());
    const quint16 port = strange.listen("127.0.0.1", 0, m_stranger->certify({})).value();
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificates(m_stranger->file());
    QSslConfiguration::setDefaultConfiguration(trusting);
    const auto restore = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(before); });

    ConnectionSettings bySystem = way(kind, false);
    bySystem.caFile.clear();
    const Asked believed = ask(bySystem, url(QStringLiteral("https"), port));
    QVERIFY2(!believed.failure, qPrintable(wordsOf(believed.failure)));
    QVERIFY(!open(bySystem, url(QStringLiteral("wss"), port)));

    const ConnectionSettings byUs = way(kind, false);
    const Asked refused = ask(byUs, url(QStringLiteral("https"), port));
    QVERIFY(refused.failure);
    QCOMPARE(refused.failure->trouble, Trouble::Tls);
    QVERIFY2(refused.failure->detail.contains(u"nobody that is trusted"),
             qPrintable(wordsOf(refused.failure)));
    const auto failure = open(byUs, url(QStringLiteral("wss"), port));
    QVERIFY(failure);
    QCOMPARE(failure->trouble, Trouble::Tls);
    QVERIFY2(failure->detail.contains(u"nobody that is trusted"), qPrintable(wordsOf(failure)));
}

void TestConnection::tellsWhatIsWrongWithACertificate_data()
{
    using Wanted = CertificateAuthority::Wanted;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTest::addColumn<HttpTls>("tls");
    QTest::addColumn<QString>("words");
    Wanted expired;
    expired.until = now.addDays(-1);
    Wanted early;
    early.from = now.addDays(1);
    Wanted other;
    other.names = QStringLiteral("DNS:elsewhere.example");
    QTest::newRow("expired") << m_authority->certify(expired) << QStringLiteral("has expired");
    QTest::newRow("not yet valid") << m_authority->certify(early) << QStringLiteral("is not valid yet");
    QTest::newRow("wrong host") << m_authority->certify(other) << QStringLiteral("is for another host");
    QTest::newRow("unknown issuer") << m_stranger->certify({}) << QStringLiteral("nobody that is trusted");
}

void TestConnection::tellsWhatIsWrongWithACertificate()
{
    QFETCH(const HttpTls, tls);
    QFETCH(const QString, words);
    HttpServer server(handlers());
    const quint16 port = server.listen("127.0.0.1", 0, tls).value();
    for (const Kind kind : {Kind::None, Kind::Socks5, Kind::Http}) {
        const Asked asked = ask(way(kind, false), url(QStringLiteral("https"), port));
        QVERIFY(asked.failure);
        QCOMPARE(asked.failure->trouble, Trouble::Tls);
        QVERIFY2(asked.failure->detail.contains(words), qPrintable(wordsOf(asked.failure)));
        const auto failure = open(way(kind, false), url(QStringLiteral("wss"), port));
        QVERIFY(failure);
        QCOMPARE(failure->trouble, Trouble::Tls);
        QVERIFY2(failure->detail.contains(words), qPrintable(wordsOf(failure)));
    }
}

void TestConnection::namesACaFileThatIsNone()
{
    ConnectionSettings settings;
    settings.caFile = QStringLiteral("nowhere/ca.pem");
    const auto absent = Connection::open(settings, {});
    QVERIFY(!absent);
    QCOMPARE(absent.error().where, settings.caFile);
    settings.caFile = QStringLiteral("README.md");
    const auto prose = Connection::open(settings, {});
    QVERIFY(!prose);
    QCOMPARE(prose.error().where, settings.caFile);
}

void TestConnection::leavesNoTraceOfAPassword()
{
    for (const Kind kind : {Kind::Socks5, Kind::Http}) {
        const ConnectionSettings settings = way(kind, true);
        const Secret wrong(QStringLiteral("guess-my-name"));
        const auto http = ask(settings, url(QStringLiteral("https"), m_securePort), wrong).failure;
        const auto socket = open(settings, url(QStringLiteral("wss"), m_securePort), wrong);
        QVERIFY(http && socket);
        for (const QString &secret : {wrong.reveal(), QStringLiteral("hush")}) {
            QVERIFY2(!http->detail.contains(secret), qPrintable(http->detail));
            QVERIFY2(!socket->detail.contains(secret), qPrintable(socket->detail));
        }
    }
}

FLOORWATCH_TEST_MAIN(TestConnection)
#include "tst_connection.moc"
