// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/streamreader.h"
#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"

#include <QTimer>
#include <QWebSocket>

namespace core {

// Takes the snapshot stream from a WebSocket, one line a message, and connects again when it breaks.
class PushClient : public Source
{
    Q_OBJECT

public:
    PushClient(const SourceId &id, const PushSource &settings, const ConnectionSettings &connection,
               QObject *parent = nullptr);
    ~PushClient() override;

    void start(const SourceSecrets &secrets) override;
    void stop() override;
    bool isRemote() const override { return true; }
    Millis interval() const override;
    Millis gapCap() const override;
    quint64 unknownMetrics() const override { return m_reader.unknownMetrics(); }
    Rejected rejected() const override { return m_rejected; }

private:
    void connectNow();
    void onConnected();
    void onDisconnected();
    void onMessage(const QByteArray &message);
    void onError(QAbstractSocket::SocketError error);
    void ping();
    void giveUp(Trouble trouble, const QString &detail);

    PushSource m_settings;
    ConnectionSettings m_connection;
    Secret m_token;
    QWebSocket m_socket;
    StreamReader m_reader;
    Rejected m_rejected;
    QTimer m_reconnect;
    QTimer m_handshake;
    QTimer m_ping;
    bool m_running = false;
    bool m_answered = true;
    qint64 m_messages = 0;
};

} // namespace core
