// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/approach.h"

#include "core/sources/transport/classify.h"
#include "core/sources/transport/httptexts.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCipher>

namespace core {

using namespace std::chrono_literals;

namespace {

/// From the first packet of a step to its end.
constexpr Millis longestTrialStep = 10s;

QString placeOf(const QString &host, int port)
{
    return QStringLiteral("%1:%2").arg(host).arg(port);
}

TrialReport reportOf(const QString &what)
{
    TrialReport report;
    report.found = what;
    return report;
}

} // namespace

Approach::Approach(QObject *parent) : QObject(parent), m_toProxy(this), m_toServer(this), m_limit(this)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail({Trouble::TimedOut, shownAddress(m_url) + QStringLiteral(": no answer"), {}});
    });
    connect(&m_toProxy, &QTcpSocket::connected, this, &Approach::onProxyReached);
    connect(&m_toProxy, &QTcpSocket::errorOccurred, this, [this] {
        fail({Trouble::Proxy, proxyPlace() + QStringLiteral(": ") + m_toProxy.errorString(), {}});
    });
    connect(&m_toServer, &QSslSocket::connected, this, &Approach::onConnected);
    connect(&m_toServer, &QSslSocket::encrypted, this, &Approach::onEncrypted);
    connect(&m_toServer, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    connect(&m_toServer, &QSslSocket::errorOccurred, this, &Approach::onError);
}

void Approach::begin(const Connection &way, const QUrl &url)
{
    m_way = way;
    m_url = url;
    m_way->configure(m_toServer, url);
    m_limit.start(longestTrialStep);
    if (m_toServer.proxy().type() == QNetworkProxy::NoProxy)
        findName();
    else
        goByProxy();
}

QString Approach::proxyPlace() const
{
    const QNetworkProxy proxy = m_toServer.proxy();
    return placeOf(proxy.hostName(), proxy.port());
}

bool Approach::isEncrypted() const
{
    return m_url.scheme() == u"https" || m_url.scheme() == u"wss";
}

void Approach::goByProxy()
{
    emit entered(TrialStep::Proxy);
    const QNetworkProxy proxy = m_toServer.proxy();
    m_toProxy.setProxy(QNetworkProxy::NoProxy);
    m_toProxy.connectToHost(proxy.hostName(), proxy.port());
}

void Approach::onProxyReached()
{
    emit passed(reportOf(proxyPlace()));
    m_toProxy.abort();
    // Plain calls are made by the proxy itself, which need not let anybody through to where they go.
    if (m_toServer.proxy().type() == QNetworkProxy::HttpProxy && m_url.scheme() == u"http")
        arrive();
    else
        goThere();
}

/// With a proxy it is the proxy who knows names.
void Approach::findName()
{
    emit entered(TrialStep::Name);
    QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo &info) {
        if (m_isOver)
            return;
        if (info.addresses().isEmpty()) {
            fail({Trouble::Name, m_url.host() + QStringLiteral(": ") + info.errorString(), {}});
            return;
        }
        emit passed(reportOf(info.addresses().first().toString()));
        goThere();
    });
}

void Approach::goThere()
{
    emit entered(TrialStep::Connection);
    m_limit.start(longestTrialStep);
    m_toServer.connectToHost(m_url.host(), quint16(m_url.port(isEncrypted() ? 443 : 80)));
}

void Approach::onConnected()
{
    emit passed(reportOf(placeOf(m_url.host(), m_url.port(isEncrypted() ? 443 : 80))));
    if (isEncrypted())
        encrypt();
    else
        arrive();
}

void Approach::encrypt()
{
    emit entered(TrialStep::Tls);
    m_limit.start(longestTrialStep);
    m_toServer.setPeerVerifyName(m_url.host());
    m_toServer.startClientEncryption();
}

void Approach::onEncrypted()
{
    emit passed(reportOf(m_toServer.sessionCipher().protocolString()));
    arrive();
}

void Approach::onError()
{
    if (m_isOver)
        return;
    Failure why = socketFailure(m_toServer.error(), m_toServer.errorString(), m_tlsErrors, m_url, false);
    // One that hangs up in the middle of it speaks something else.
    const bool isShaking = m_toServer.mode() != QSslSocket::UnencryptedMode && !m_toServer.isEncrypted();
    if (isShaking && why.trouble == Trouble::Network)
        why.trouble = Trouble::Tls;
    fail(why);
}

void Approach::arrive()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_limit.stop();
    m_toServer.abort();
    emit arrived();
}

void Approach::fail(const Failure &why)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_limit.stop();
    m_toProxy.abort();
    m_toServer.abort();
    emit failed(why);
}

} // namespace core
