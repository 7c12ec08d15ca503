// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/secrets/secret.h"
#include "core/sources/connectionsettings.h"
#include "core/sources/transport/callwatch.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslCertificate>

#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QSslSocket;
class QWebSocket;

namespace core {

// The way to a source's servers as Qt has to be told it: which proxy, whose word on certificates, and what
// every request leaves out. A value.
class Connection
{
public:
    /// Reads the CA file, if one is named; the error names it and the reason.
    static Result<Connection> open(const ConnectionSettings &settings, const Secret &proxyPassword);

    /// Its calls go through the proxy.
    void configure(QNetworkAccessManager &network) const;
    /// The same for a WebSocket that is to be opened at `url`, and who is believed there.
    void configure(QWebSocket &socket, const QUrl &url) const;

    /// The same for a socket of one's own.
    void configure(QSslSocket &socket, const QUrl &url) const;

    /// A request that leaves the machine: no HTTP/2, for Qt 6.4's has known holes; no redirect is followed,
    /// for it would carry our secret to wherever it points; no cookies.
    QNetworkRequest request(const QUrl &url, const CallLimits &limits = {}) const;
    /// To be called on every reply as soon as it is there: what `failureOf` tells of it rests on this.
    void watch(QNetworkReply &reply, const CallLimits &limits = {}) const;

private:
    Connection(const ProxySettings &proxy, const Secret &proxyPassword);

    QList<QNetworkProxy> proxiesFor(const QUrl &url) const;
    QSslConfiguration tls() const;

    ProxySettings m_proxy;
    Secret m_proxyPassword;
    /// Who is believed, and nobody else; nothing: whom the system believes.
    std::optional<QList<QSslCertificate>> m_authorities;
};

} // namespace core
