// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/sources/connectionsettings.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <variant>

namespace core {

/// What a simulated floor or a recording may be asked for, in a file as on the command line.
struct SourceLimits
{
    static constexpr int queues = 100'000;
    /// Above this a number of a JSON file is not exact any more.
    static constexpr qint64 seed = 1LL << 53;
    static constexpr double slowest = 0.001;
    static constexpr double fastest = 100'000;
};

/// The embedded simulated contact centre.
struct SimulatedSource
{
    int queues = 12;
    quint64 seed = 1;
    double speed = 1;

    bool operator==(const SimulatedSource &) const = default;
};

/// The snapshot stream over a WebSocket.
struct PushSource
{
    QUrl url;
    /// A token goes with the handshake: `Authorization: Bearer ...`. It is a secret of the source.
    bool needsToken = false;

    bool operator==(const PushSource &) const = default;
};

/// Twilio TaskRouter, polled. The auth token, or the secret of the API key, is a secret of the source.
struct TaskRouterSource
{
    QUrl taskRouterUrl{QStringLiteral("https://taskrouter.twilio.com")};
    QUrl flexUrl{QStringLiteral("https://flex-api.twilio.com")};
    QString accountSid;
    /// SK...; empty: the account signs in with its auth token.
    QString apiKeySid;
    /// Empty: the one that the Flex configuration names.
    QString workspaceSid;
    Millis nowInterval{2000};
    Millis windowInterval{15000};
    /// How often the Now cells of channels are asked for on their own, which costs one call a channel. Zero:
    /// they come with the windows, which costs nothing.
    Millis channelInterval{0};
    /// The requests a second that this account may spend on us.
    double requestsPerSecond = 10;

    bool operator==(const TaskRouterSource &) const = default;
};

/// A recorded stream, played once. `speed` 1 is real time.
struct RecordingSource
{
    QString file;
    double speed = 1;

    bool operator==(const RecordingSource &) const = default;
};

struct SourceSettings
{
    SourceId id;
    QString name;
    std::variant<SimulatedSource, PushSource, TaskRouterSource, RecordingSource> kind;
    /// Of sources with a server.
    ConnectionSettings connection = {};
    /// It is kept, and asked for nothing: it has no rows and no alerts.
    bool paused = false;

    bool operator==(const SourceSettings &) const = default;
};

/// In the order of the settings' variant.
enum class SourceKind : quint8 { Simulated, Push, TaskRouter, Recording };

inline SourceKind kindOf(const SourceSettings &settings)
{
    return SourceKind(settings.kind.index());
}

/// Whether both are about one and the same floor, whose rows and alerts go on when the one takes the other's
/// place: the same account, or the same stream. What is played or made up begins anew each time.
bool isSameFloor(const SourceSettings &a, const SourceSettings &b);

/// An id for a new source: made of its name, and none of `taken`. Never empty.
SourceId freshId(const QString &name, const QList<SourceId> &taken);

} // namespace core

Q_DECLARE_METATYPE(core::SourceSettings)
