// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <memory>

namespace support {

// A client that says exactly what it is told to, byte by byte, and waits for the answers. For servers that
// run in a thread of their own.
class RawClient
{
public:
    explicit RawClient(quint16 port);
    /// The same through TLS.
    RawClient(quint16 port, const QSslConfiguration &tls);

    void says(const QByteArray &bytes);
    /// The next answer: its head, and as much body as its Content-Length says. Empty if there is none.
    QByteArray answer(bool withBody = true);
    /// Waits for the server to close; false if it does not, or says something first.
    bool isClosed(int milliseconds = 5000);
    /// Goes away at once, with a reset rather than a goodbye.
    void vanishes() { m_socket->abort(); }

private:
    bool fill(int milliseconds = 5000);

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_pending;
};

/// "200" of "HTTP/1.1 200 OK...".
QByteArray statusOf(const QByteArray &answer);
QByteArray bodyOf(const QByteArray &answer);

} // namespace support
