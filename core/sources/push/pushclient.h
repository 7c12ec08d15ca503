// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/streamreader.h"
#include "core/sources/push/pushlimits.h"
#include "core/sources/push/silencelimit.h"
#include "core/sources/push/stampkeeper.h"
#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/steadyclock.h"
#include "core/sources/transport/retryplan.h"

#include <QNetworkRequest>
#include <QTimer>

#include <functional>
#include <vector>

namespace core {

class PushConnection;

// Takes the snapshot stream from a WebSocket, one line a message, and connects again when it breaks or falls
// silent.
class PushClient : public Source
{
    Q_OBJECT

public:
    /// Real time that only goes on.
    using Uptime = std::function<Millis()>;

    PushClient(const SourceId &id, const PushSource &settings, const ConnectionSettings &connection,
               QObject *parent = nullptr, const PushLimits &limits = {},
               const Uptime &uptime = &SteadyClock::uptime);
    ~PushClient() override;

    void start(const SourceSecrets &secrets) override;
    void stop() override;
    /// Connects anew at once, unless the server has asked us to stay away.
    void wake() override;
    bool isRemote() const override { return true; }
    Millis interval() const override;
    Millis gapCap() const override;
    quint64 unknownMetrics() const override { return m_reader.unknownMetrics(); }
    Rejected rejected() const override { return m_rejected; }

private:
    void connectNow();
    void onOpened(PushConnection *connection);
    void onMessage(const QByteArray &message);
    void tell(Instant at);
    void heard();
    void onSilence();
    void onEnded(PushConnection *connection, const Failure &why);
    void drop(PushConnection *connection);
    void dropAllBut(PushConnection *connection);
    void giveUp(const Failure &why);
    QNetworkRequest handshake() const;

    PushSource m_settings;
    ConnectionSettings m_connection;
    PushLimits m_limits;
    Uptime m_uptime;
    SourceSecrets m_secrets;
    /// Those that shake hands, or the one that is open.
    std::vector<PushConnection *> m_connections;
    StreamReader m_reader;
    Patch m_shifted;
    StampKeeper m_stamps;
    SilenceLimit m_silenceLimit;
    RetryPlan m_retries;
    Rejected m_rejected;
    QTimer m_next;
    QTimer m_silence;
    /// Until then the server does not want us.
    Millis m_notBefore{0};
    /// When a refusal was looked into last.
    std::optional<Millis> m_askedWhy;
    qint64 m_messages = 0;
};

} // namespace core
