// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/push/pushconnection.h"

#include "core/metrics/streamreader.h"
#include "core/sources/transport/classify.h"
#include "core/sources/transport/httptexts.h"

namespace core {

QNetworkRequest pushHandshake(const QUrl &url, const Secret &token)
{
    QNetworkRequest request(url);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.reveal().toUtf8());
    return request;
}

PushConnection::PushConnection(const Connection &connection, const QNetworkRequest &request,
                               const PushLimits &limits, bool asksWhy, QObject *parent)
    : QObject(parent), m_connection(connection), m_request(request), m_asksWhy(asksWhy), m_socket(),
      m_probe(this), m_handshake(this), m_ping(this)
{
    // Qt's own limit is 2 GB, which one hostile frame header could make us allocate.
    m_socket.setMaxAllowedIncomingMessageSize(StreamReader::maximumLine);
    m_socket.setMaxAllowedIncomingFrameSize(StreamReader::maximumLine);
    connect(&m_socket, &QWebSocket::connected, this, &PushConnection::onOpened);
    connect(&m_socket, &QWebSocket::disconnected, this, &PushConnection::onClosed);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &PushConnection::said);
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { emit said(message.toUtf8()); });
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_alive = true; });
    connect(&m_socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    core::onError(m_socket, this, [this](QAbstractSocket::SocketError error) { onError(error); });

    m_handshake.setSingleShot(true);
    m_handshake.setInterval(limits.handshake);
    connect(&m_handshake, &QTimer::timeout, this,
            [this] { endLate(QStringLiteral("the handshake takes too long")); });
    m_ping.setInterval(limits.ping);
    connect(&m_ping, &QTimer::timeout, this, &PushConnection::ping);
}

PushConnection::~PushConnection()
{
    // The socket says goodbye as it goes, to slots that are no more.
    m_socket.disconnect(this);
    m_socket.abort();
}

void PushConnection::open()
{
    m_handshake.start();
    m_connection.configure(m_socket, m_request.url());
    m_socket.open(m_request);
    listenToItsBytes();
}

void PushConnection::onOpened()
{
    m_handshake.stop();
    m_open = m_alive = true;
    m_ping.start();
    emit opened();
}

void PushConnection::onError(QAbstractSocket::SocketError error)
{
    if (m_over)
        return;
    const Failure failure
        = socketFailure(error, m_socket.errorString(), m_tlsErrors, m_request.url(), !m_open);
    const auto status = m_open ? std::nullopt : refusedStatus(m_socket.errorString());
    if (m_asksWhy && (status == 429 || status == 503))
        askWhy(failure);
    else
        end(failure);
}

/// An error says more than the mere end, and comes after it where it comes at all.
void PushConnection::onClosed()
{
    const QString words = QStringLiteral("the connection was closed. ") + m_socket.closeReason();
    const Failure why{
        Trouble::Network, shownAddress(m_request.url()) + QStringLiteral(": ") + words.trimmed(), {}};
    QTimer::singleShot(0, this, [this, why] { end(why); });
}

/// A large message takes its time, and pongs wait behind it: each byte is a sign of life. Qt's socket is a
/// child of its WebSocket; where it is not, pongs alone count.
void PushConnection::listenToItsBytes()
{
    if (const auto *bytes = m_socket.findChild<QAbstractSocket *>())
        connect(bytes, &QIODevice::readyRead, this, [this] { m_alive = true; });
}

/// A peer that went away without a word answers no ping.
void PushConnection::ping()
{
    if (!m_alive) {
        endLate(QStringLiteral("no answer to a ping"));
        return;
    }
    m_alive = false;
    m_socket.ping();
}

void PushConnection::askWhy(const Failure &failure)
{
    m_over = m_askedWhy = true;
    m_handshake.stop();
    connect(&m_probe, &RefusalProbe::answered, this, [this, failure](const std::optional<Failure> &refusal) {
        m_over = false;
        Failure why = failure;
        if (refusal)
            why.retryAfter = refusal->retryAfter;
        end(why);
    });
    m_probe.ask(m_connection, m_request);
}

void PushConnection::endLate(const QString &words)
{
    end({Trouble::TimedOut, shownAddress(m_request.url()) + QStringLiteral(": ") + words, {}});
}

void PushConnection::end(const Failure &why)
{
    if (m_over)
        return;
    m_over = true;
    m_open = false;
    m_handshake.stop();
    m_ping.stop();
    m_socket.abort();
    emit ended(why);
}

} // namespace core
