// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/connection.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>
#include <QWebSocket>

#include <functional>

namespace core {

namespace {

// Asks for the proxy of each call anew: the system's may change while we run.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    using Choose = std::function<QList<QNetworkProxy>(const QUrl &url)>;

    explicit ProxyChoice(const Choose &choose) : m_choose(choose) { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return m_choose(query.url());
    }

private:
    Choose m_choose;
};

/// Systems know proxies for web addresses only.
QUrl asWebAddress(const QUrl &url)
{
    QUrl web = url;
    if (url.scheme() == u"ws")
        web.setScheme(QStringLiteral("http"));
    else if (url.scheme() == u"wss")
        web.setScheme(QStringLiteral("https"));
    return web;
}

Result<QList<QSslCertificate>> authoritiesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{path, file.errorString()};
    const QList<QSslCertificate> certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{path, QStringLiteral("there is no PEM certificate in it")};
    return certificates;
}

} // namespace

Connection::Connection(const ProxySettings &proxy, const Secret &proxyPassword)
    : m_proxy(proxy), m_proxyPassword(proxyPassword)
{ }

Result<Connection> Connection::open(const ConnectionSettings &settings, const Secret &proxyPassword)
{
    Connection connection(settings.proxy, proxyPassword);
    if (settings.caFile.isEmpty())
        return connection;
    auto authorities = authoritiesIn(settings.caFile);
    if (!authorities)
        return authorities.error();
    connection.m_authorities = std::move(*authorities);
    return connection;
}

void Connection::configure(QNetworkAccessManager &network) const
{
    network.setProxyFactory(
        new ProxyChoice([connection = *this](const QUrl &url) { return connection.proxiesFor(url); }));
}

void Connection::configure(QWebSocket &socket, const QUrl &url) const
{
    socket.setProxy(proxiesFor(url).first());
    socket.setSslConfiguration(tls());
}

void Connection::configure(QSslSocket &socket, const QUrl &url) const
{
    socket.setProxy(proxiesFor(url).first());
    socket.setSslConfiguration(tls());
}

QNetworkRequest Connection::request(const QUrl &url, const CallLimits &limits) const
{
    QNetworkRequest request(url);
    request.setSslConfiguration(tls());
    request.setTransferTimeout(int(limits.silence.count()));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return request;
}

void Connection::watch(QNetworkReply &reply, const CallLimits &limits) const
{
    const QUrl url = reply.request().url();
    const auto proxy = proxiesFor(url).first().type();
    auto via = CallWatch::Via::Tunnel;
    if (proxy == QNetworkProxy::NoProxy)
        via = CallWatch::Via::Server;
    else if (proxy == QNetworkProxy::HttpProxy && url.scheme() == u"http")
        via = CallWatch::Via::Proxy;
    new CallWatch(reply, limits, via);
}

/// At least one.
QList<QNetworkProxy> Connection::proxiesFor(const QUrl &url) const
{
    using enum ProxySettings::Kind;
    QList<QNetworkProxy> proxies;
    if (m_proxy.kind == System)
        proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(asWebAddress(url)));
    else if (m_proxy.kind == Http)
        proxies = {{QNetworkProxy::HttpProxy, m_proxy.host, m_proxy.port}};
    else if (m_proxy.kind == Socks5)
        proxies = {{QNetworkProxy::Socks5Proxy, m_proxy.host, m_proxy.port}};
    if (proxies.isEmpty())
        proxies = {QNetworkProxy::NoProxy};
    for (QNetworkProxy &proxy : proxies) {
        if (m_proxy.user.isEmpty() || proxy.type() == QNetworkProxy::NoProxy)
            continue;
        proxy.setUser(m_proxy.user);
        proxy.setPassword(m_proxyPassword.reveal());
    }
    return proxies;
}

QSslConfiguration Connection::tls() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    // Certificates that were set are all there are: Qt then loads none of the system's on demand, which a
    // test holds against what CVE-2023-34410 says.
    if (m_authorities)
        tls.setCaCertificates(*m_authorities);
    return tls;
}

} // namespace core
