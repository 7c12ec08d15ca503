// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/transport/connection.h"
#include "core/sources/trouble.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <optional>

class QNetworkReply;

namespace core {

// Learns when a server that has refused a WebSocket wants to be asked again. Qt's WebSocket throws the
// headers of a refusal away, so the same question is put once more as a plain call, and its answer read in
// full.
class RefusalProbe : public QObject
{
    Q_OBJECT

public:
    explicit RefusalProbe(QObject *parent = nullptr);

    /// `handshake`: the request that was refused, to a ws:// or wss:// address.
    void ask(const Connection &connection, const QNetworkRequest &handshake);

signals:
    /// Nothing: this time the server would have opened it, or did not answer.
    void answered(const std::optional<core::Failure> &refusal);

private:
    void read(QNetworkReply *reply);

    QNetworkAccessManager m_network;
};

} // namespace core
