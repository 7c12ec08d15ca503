// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/push/pushlimits.h"
#include "core/sources/push/refusalprobe.h"

#include <QTimer>
#include <QWebSocket>

namespace core {

/// What a push server is asked with: a token goes with it, if there is one.
QNetworkRequest pushHandshake(const QUrl &url, const Secret &token);

// One connection to a push server, from its handshake to its end, of which it says why. Knows WebSockets, and
// nothing of what comes through them. Once it has ended it is silent.
class PushConnection : public QObject
{
    Q_OBJECT

public:
    /// `asksWhy`: a server that turns us away for now is asked for how long.
    PushConnection(const Connection &connection, const QNetworkRequest &request, const PushLimits &limits,
                   bool asksWhy, QObject *parent = nullptr);
    ~PushConnection() override;

    void open();
    bool hasAskedWhy() const { return m_askedWhy; }

signals:
    void opened();
    void said(const QByteArray &message);
    void ended(const core::Failure &why);

private:
    void onOpened();
    void onError(QAbstractSocket::SocketError error);
    void onClosed();
    void listenToItsBytes();
    void ping();
    void askWhy(const Failure &failure);
    void endLate(const QString &words);
    void end(const Failure &why);

    const Connection m_connection;
    const QNetworkRequest m_request;
    const bool m_asksWhy;
    QWebSocket m_socket;
    QList<QSslError> m_tlsErrors;
    RefusalProbe m_probe;
    QTimer m_handshake;
    QTimer m_ping;
    bool m_open = false;
    bool m_over = false;
    bool m_askedWhy = false;
    bool m_alive = true;
};

} // namespace core
