// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

namespace support {

// Stands in front of a server of this machine and counts who comes, and what is asked for.
class CountingRelay : public QTcpServer
{
public:
    explicit CountingRelay(quint16 server);

    int connections() const { return m_connections; }
    /// The first line of every request, "GET /v1/... HTTP/1.1", in order.
    const QList<QByteArray> &requests() const { return m_requests; }

private:
    void relay();

    quint16 m_server;
    int m_connections = 0;
    QList<QByteArray> m_requests;
};

} // namespace support
