// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawclient.h"

#include <QHostAddress>
#include <QSslSocket>

namespace support {

namespace {

qsizetype contentLength(const QByteArray &head)
{
    const QByteArray name = "\r\nContent-Length: ";
    const qsizetype begin = head.indexOf(name);
    if (begin < 0)
        return 0;
    const qsizetype value = begin + name.size();
    return head.mid(value, head.indexOf('\r', value) - value).toLongLong();
}

} // namespace

RawClient::RawClient(quint16 port) : m_socket(std::make_unique<QTcpSocket>())
{
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket->waitForConnected();
}

RawClient::RawClient(quint16 port, const QSslConfiguration &tls)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(tls);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    socket->waitForEncrypted();
    m_socket = std::move(socket);
}

void RawClient::says(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

bool RawClient::fill(int milliseconds)
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(milliseconds))
        return false;
    m_pending += m_socket->readAll();
    return true;
}

QByteArray RawClient::answer(bool withBody)
{
    qsizetype headEnd = -1;
    while ((headEnd = m_pending.indexOf("\r\n\r\n")) < 0) {
        if (!fill())
            return {};
    }
    const qsizetype size = headEnd + 4 + (withBody ? contentLength(m_pending.left(headEnd + 2)) : 0);
    while (m_pending.size() < size) {
        if (!fill())
            return {};
    }
    const QByteArray answer = m_pending.left(size);
    m_pending.remove(0, size);
    return answer;
}

bool RawClient::isClosed(int milliseconds)
{
    if (!m_pending.isEmpty() || m_socket->bytesAvailable() > 0)
        return false;
    return m_socket->state() == QAbstractSocket::UnconnectedState
           || m_socket->waitForDisconnected(milliseconds);
}

QByteArray statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3) : QByteArray();
}

QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace support
