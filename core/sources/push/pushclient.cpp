// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/push/pushclient.h"

#include "core/sources/recording/httptraffic.h"

#include <QRegularExpression>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr Millis reconnectAfter = 3s;
constexpr Millis handshakeLimit = 10s;
constexpr Millis pingEvery = 5s;

Trouble troubleOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::SocketTimeoutError:
        return Trouble::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
        return Trouble::Tls;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return Trouble::ProxyPassword;
    default:
        return Trouble::Network;
    }
}

/// Qt tells the status of an answer that is no WebSocket in its words only.
bool isRefusal(const QString &words)
{
    static const QRegularExpression status(QStringLiteral("\\b40[13]\\b"));
    return status.match(words).hasMatch();
}

} // namespace

PushClient::PushClient(const SourceId &id, const PushSource &settings, const ConnectionSettings &connection,
                       QObject *parent)
    : Source(id, parent), m_settings(settings), m_connection(connection),
      m_socket(QString(), QWebSocketProtocol::VersionLatest, this), m_reconnect(this), m_handshake(this),
      m_ping(this)
{
    // Qt's own limit is 2 GB, which one hostile frame header could make us allocate.
    m_socket.setMaxAllowedIncomingMessageSize(StreamReader::maximumLine);
    m_socket.setMaxAllowedIncomingFrameSize(StreamReader::maximumLine);
    connect(&m_socket, &QWebSocket::connected, this, &PushClient::onConnected);
    connect(&m_socket, &QWebSocket::disconnected, this, &PushClient::onDisconnected);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &PushClient::onMessage);
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { onMessage(message.toUtf8()); });
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_answered = true; });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(&m_socket, &QWebSocket::errorOccurred, this, &PushClient::onError);
#else
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &PushClient::onError);
#endif

    m_reconnect.setSingleShot(true);
    m_reconnect.setInterval(reconnectAfter);
    connect(&m_reconnect, &QTimer::timeout, this, &PushClient::connectNow);
    m_handshake.setSingleShot(true);
    m_handshake.setInterval(handshakeLimit);
    connect(&m_handshake, &QTimer::timeout, this,
            [this] { giveUp(Trouble::TimedOut, QStringLiteral("the handshake takes too long")); });
    m_ping.setInterval(pingEvery);
    connect(&m_ping, &QTimer::timeout, this, &PushClient::ping);
}

PushClient::~PushClient()
{
    // The socket says goodbye as it goes, to slots that are no more.
    stop();
}

void PushClient::start(const SourceSecrets &secrets)
{
    m_token = secrets.source;
    m_running = true;
    connectNow();
}

void PushClient::stop()
{
    m_running = false;
    m_reconnect.stop();
    m_handshake.stop();
    m_ping.stop();
    m_socket.abort();
}

Millis PushClient::interval() const
{
    return 1s;
}

Millis PushClient::gapCap() const
{
    return m_reader.gapCap().value_or(15s);
}

void PushClient::connectNow()
{
    m_messages = 0;
    m_handshake.start();
    QNetworkRequest request(m_settings.url);
    if (m_settings.needsToken)
        request.setRawHeader("Authorization", "Bearer " + m_token.reveal().toUtf8());
    noteSent(traffic(), id(), request, {});
    m_socket.open(request);
}

void PushClient::onConnected()
{
    m_handshake.stop();
    m_answered = true;
    m_ping.start();
}

void PushClient::onDisconnected()
{
    if (m_running)
        giveUp(Trouble::Network, QStringLiteral("the connection was closed. ") + m_socket.closeReason());
}

void PushClient::onMessage(const QByteArray &message)
{
    ++m_messages;
    if (traffic() && traffic()->isOn())
        traffic()->note({id(), Traffic::Direction::Received, m_settings.url, {}, 0, {}, message});
    const std::string_view line(message.constData(), size_t(message.size()));
    const auto read = m_reader.read(line);
    if (!read) {
        ++m_rejected.lines;
        m_rejected.newest = read.error().in(QStringLiteral("line %1").arg(m_messages)).text();
        emit troubled({Trouble::BadData, m_rejected.newest, {}});
        return;
    }
    if (*read != StreamReader::Line::Recording)
        emit patchTaken(m_reader.patch());
}

void PushClient::onError(QAbstractSocket::SocketError error)
{
    if (!m_running)
        return;
    const QString words = m_socket.errorString();
    const bool refused = m_handshake.isActive() && isRefusal(words);
    giveUp(refused ? Trouble::Credentials : troubleOf(error), words);
}

/// A peer that went away without a word answers no ping.
void PushClient::ping()
{
    if (!m_answered) {
        giveUp(Trouble::TimedOut, QStringLiteral("no answer to a ping"));
        return;
    }
    m_answered = false;
    m_socket.ping();
}

void PushClient::giveUp(Trouble trouble, const QString &detail)
{
    if (m_reconnect.isActive())
        return;
    if (traffic() && traffic()->isOn())
        traffic()->note({id(), Traffic::Direction::Received, m_settings.url, {}, 0, {}, {}, detail});
    m_handshake.stop();
    m_ping.stop();
    m_reconnect.start();
    m_socket.abort();
    // A query may hold a token.
    const QString address = m_settings.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    emit troubled({trouble, QStringLiteral("%1: %2").arg(address, detail.trimmed()), {}});
}

} // namespace core
