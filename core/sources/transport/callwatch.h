// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QList>
#include <QObject>
#include <QSslError>

#include <optional>

class QNetworkReply;

namespace core {

/// What one call may take.
struct CallLimits
{
    /// Nothing moves for so long.
    Millis silence = std::chrono::seconds(10);
    /// From beginning to end, however much moves.
    Millis whole = std::chrono::seconds(30);
    qint64 body = 16 << 20;
};

// Remembers of a call what Qt tells only while it is under way, and ends it when it takes too much: a body
// without an end keeps Qt's own limit from ever coming. Child of its reply.
class CallWatch : public QObject
{
    Q_OBJECT

public:
    /// Whom a call really talks to.
    enum class Via { Server, Tunnel, Proxy };

    CallWatch(QNetworkReply &reply, const CallLimits &limits, Via via = Via::Server);

    /// The watch of a reply; none if nobody watches it.
    static const CallWatch *of(const QNetworkReply &reply);

    /// What is wrong with the server's certificate.
    const QList<QSslError> &tlsErrors() const { return m_tlsErrors; }
    Via via() const { return m_via; }
    enum class TooMuch { Time, Bytes };
    /// Why it was ended by us.
    std::optional<TooMuch> tooMuch() const { return m_tooMuch; }

private:
    void end(QNetworkReply &reply, TooMuch why);

    QList<QSslError> m_tlsErrors;
    std::optional<TooMuch> m_tooMuch;
    Via m_via;
};

} // namespace core
