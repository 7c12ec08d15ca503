// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/sources/source.h"
#include "core/sources/transport/ratebudget.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace core::taskrouter {

// Where all requests of one account pass, whoever makes them: lets them through as the account's budget
// allows, the more urgent ones first, and nobody waits for ever.
class RequestGate : public QObject
{
    Q_OBJECT

public:
    enum class Kind : quint8 {
        Any,
        /// A bulk call, of which the server takes fewer.
        Bulk
    };

    explicit RequestGate(double perSecond);

    /// Calls `go` once there is room, perhaps at once. Who entered earlier goes first, but `patience` counts
    /// as if one had entered so much later. `who` leaves before it goes away.
    void enter(const void *who, Kind kind, Millis patience, std::function<void()> go);
    /// Nothing more is let through for `who`.
    void leave(const void *who);

    /// The server had enough.
    void refused(Kind kind);
    /// The server says that it takes nothing more for now.
    void exhausted();
    /// This budget and no more: where several ask for one account, the smallest counts.
    void limitTo(double perSecond);

    /// What somebody means to ask for again and again.
    struct Claim
    {
        double requests = 0;
        /// How many of them in bulk.
        double bulk = 0;
        Millis wanted{0};
    };
    void claim(const void *who, const Claim &claim);
    /// The interval at which the budget holds this claim and all others: the one that is wanted, or a longer
    /// one.
    Millis intervalFor(const void *who) const;
    /// What was let through in the last minute, whoever asked, and what may be.
    RequestUse use() const;

private:
    struct Waiting
    {
        const void *who;
        Kind kind;
        Millis due;
        std::function<void()> go;
    };
    Millis untilRoomFor(Kind kind) const;
    void letThrough();

    double planned(Millis now) const;
    void notePassed(Millis now);

    double m_perSecond;
    RateBudget m_all;
    RateBudget m_bulk;
    std::vector<Waiting> m_waiting; // by `due`
    QHash<const void *, Claim> m_claims;
    std::deque<Millis> m_passed; // of the last minute, perhaps older ones
    QTimer m_timer;
};

// The gates of all accounts that are asked, one each, however many sources ask them.
class RequestGates
{
public:
    /// Shared by all who ask the same account of the same server.
    std::shared_ptr<RequestGate> gateFor(const QUrl &server, const QString &account, double perSecond);

private:
    QHash<QString, std::weak_ptr<RequestGate>> m_gates;
};

} // namespace core::taskrouter
