// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/push/pushclient.h"

#include "core/sources/push/pushconnection.h"
#include "core/sources/recording/httptraffic.h"
#include "core/sources/steadyclock.h"
#include "core/sources/transport/httptexts.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace core {

using namespace std::chrono_literals;

namespace {

/// Who is turned away for now is not asked why each time.
constexpr Millis askWhyEvery = 10s;

} // namespace

PushClient::PushClient(const SourceId &id, const PushSource &settings, const ConnectionSettings &connection,
                       QObject *parent, const PushLimits &limits, const Uptime &uptime)
    : Source(id, parent), m_settings(settings), m_connection(connection), m_limits(limits), m_uptime(uptime),
      m_silenceLimit(limits.silence, limits.longestSilence), m_next(this), m_silence(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &PushClient::connectNow);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &PushClient::onSilence);
}

PushClient::~PushClient()
{
    stop();
}

void PushClient::start(const SourceSecrets &secrets)
{
    stop();
    m_secrets = secrets;
    m_retries.succeeded();
    m_notBefore = {};
    connectNow();
}

void PushClient::stop()
{
    m_next.stop();
    m_silence.stop();
    dropAllBut(nullptr);
}

void PushClient::wake()
{
    const bool running = m_next.isActive() || !m_connections.empty();
    if (!running)
        return;
    stop();
    m_retries.succeeded();
    const Millis rest = m_notBefore - m_uptime();
    if (rest > 0ms)
        m_next.start(rest);
    else
        connectNow();
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
    m_next.start(m_limits.nextAttempt);
    if (m_connections.size() >= m_limits.attempts)
        return;
    // Anew each time: a file that could not be read may have been mended.
    const auto way = Connection::open(m_connection, m_secrets.proxy);
    if (!way) {
        giveUp({Trouble::Unreadable, way.error().text(), {}});
        return;
    }
    const bool asksWhy = !m_askedWhy || m_uptime() - *m_askedWhy >= askWhyEvery;
    auto *connection = new PushConnection(*way, handshake(), m_limits, asksWhy, this);
    m_connections.push_back(connection);
    connect(connection, &PushConnection::opened, this, [this, connection] { onOpened(connection); });
    connect(connection, &PushConnection::said, this, &PushClient::onMessage);
    connect(connection, &PushConnection::ended, this,
            [this, connection](const Failure &why) { onEnded(connection, why); });
    noteSent(traffic(), id(), handshake(), {});
    connection->open();
}

QNetworkRequest PushClient::handshake() const
{
    return pushHandshake(m_settings.url, m_secrets.source);
}

void PushClient::onOpened(PushConnection *connection)
{
    m_next.stop();
    dropAllBut(connection);
    m_messages = 0;
    m_stamps.connected();
    m_silenceLimit.connected(m_uptime());
    m_silence.start(m_silenceLimit.limit());
}

void PushClient::onMessage(const QByteArray &message)
{
    ++m_messages;
    noteReceived(stampNow());
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
    if (*read == StreamReader::Line::Recording)
        return;
    const Patch &patch = m_reader.patch();
    const StampKeeper::Stamp stamp = m_stamps.stamp(patch.kind(), patch.at(), m_uptime());
    if (stamp.inOrder)
        heard();
    tell(stamp.at);
    if (m_stamps.isSetBack())
        giveUp({Trouble::BadData,
                shownAddress(m_settings.url) + QStringLiteral(": the server's clock was set back"),
                {}});
}

void PushClient::tell(Instant at)
{
    const Patch &patch = m_reader.patch();
    if (patch.at() == at) {
        emit patchTaken(patch);
        return;
    }
    m_shifted = patch;
    m_shifted.setAt(at);
    emit patchTaken(m_shifted);
}

void PushClient::heard()
{
    m_retries.succeeded();
    m_silenceLimit.heard(m_uptime());
    m_silence.start(m_silenceLimit.limit());
}

/// It answers pings, and yet its numbers are old.
void PushClient::onSilence()
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_silenceLimit.limit()).count();
    m_silenceLimit.reached();
    giveUp({Trouble::TimedOut,
            QStringLiteral("%1: connected, but nothing of use has come for %2 s")
                .arg(shownAddress(m_settings.url))
                .arg(seconds),
            {}});
}

void PushClient::onEnded(PushConnection *connection, const Failure &why)
{
    if (connection->hasAskedWhy())
        m_askedWhy = m_uptime();
    drop(connection);
    // One of several that hang: the others may still be answered.
    if (why.trouble == Trouble::TimedOut && !m_connections.empty())
        emit troubled(why);
    else
        giveUp(why);
}

void PushClient::drop(PushConnection *connection)
{
    std::erase(m_connections, connection);
    connection->disconnect(this);
    connection->deleteLater();
}

void PushClient::dropAllBut(PushConnection *connection)
{
    for (PushConnection *other : std::vector(m_connections)) {
        if (other != connection)
            drop(other);
    }
}

/// Whatever is under way is worth nothing; the next try is when the plan says.
void PushClient::giveUp(const Failure &why)
{
    stop();
    const Millis now = m_uptime();
    const Millis wait = m_retries.wait(why, now, QRandomGenerator::global()->generateDouble());
    m_notBefore = why.retryAfter ? now + wait : Millis(0);
    m_next.start(wait);
    if (traffic() && traffic()->isOn())
        traffic()->note({id(), Traffic::Direction::Received, m_settings.url, {}, 0, {}, {}, why.detail});
    emit troubled(why);
}

} // namespace core
