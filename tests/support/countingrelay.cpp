// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/countingrelay.h"

#include <QTcpSocket>

namespace support {

CountingRelay::CountingRelay(quint16 server) : m_server(server)
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, &CountingRelay::relay);
}

void CountingRelay::relay()
{
    ++m_connections;
    QTcpSocket *client = nextPendingConnection();
    auto *server = new QTcpSocket(client);
    connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
        // A request is small and comes in one piece, on one machine.
        const QByteArray bytes = client->readAll();
        for (const QByteArray &line : bytes.split('\n')) {
            if (line.endsWith(" HTTP/1.1\r"))
                m_requests << line.chopped(1);
        }
        server->write(bytes);
    });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server);
}

} // namespace support
