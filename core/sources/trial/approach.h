// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/transport/connection.h"
#include "core/sources/trial/trialreport.h"

#include <QObject>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace core {

// The way to a server, as far as it is the same for every kind of server: the proxy, the name, the
// connection, the encryption. A connection of its own, closed at the end: what Qt does for a call in one go
// is done here a step at a time, so that each can be told.
class Approach : public QObject
{
    Q_OBJECT

public:
    explicit Approach(QObject *parent = nullptr);

    /// `url`: http, https, ws or wss.
    void begin(const Connection &way, const QUrl &url);

signals:
    void entered(core::TrialStep step);
    void passed(const core::TrialReport &found);
    void failed(const core::Failure &why);
    /// The server is there, and has proved who it is if it has to.
    void arrived();

private:
    void goByProxy();
    void onProxyReached();
    void findName();
    void goThere();
    void onConnected();
    void encrypt();
    void onEncrypted();
    void onError();
    void arrive();
    void fail(const Failure &why);
    bool isEncrypted() const;
    QString proxyPlace() const;

    std::optional<Connection> m_way;
    QUrl m_url;
    QTcpSocket m_toProxy;
    QSslSocket m_toServer;
    QList<QSslError> m_tlsErrors;
    QTimer m_limit;
    bool m_isOver = false;
};

} // namespace core
