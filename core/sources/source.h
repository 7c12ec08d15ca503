// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/stamp.h"
#include "core/metrics/patch.h"
#include "core/sources/sourcesecrets.h"
#include "core/sources/trouble.h"

#include <QList>
#include <QObject>
#include <QString>

#include <algorithm>
#include <optional>

namespace core {

/// Cells that are asked for together, and so are of one age.
struct Freshness
{
    enum class Part : quint8 {
        /// Whatever the source brings, it brings at once.
        All,
        /// Tasks and agents of queues, now.
        Now,
        /// Tasks of channels, now.
        ChannelsNow,
        /// Last 30 minutes and Today.
        Windows,
        /// The longest available agent.
        Agents,
        HandleTimes,
        /// How the workspace is set up: queues, channels, activities, service levels.
        SetUp
    };

    Part part = Part::All;
    /// The time between two answers as it is, ...
    Millis interval{1000};
    /// ... and as it was asked for: it is longer where the account's request budget holds no more.
    Millis wanted{1000};
    /// When the newest good answer came, on the clock of the floor; nothing before the first.
    std::optional<Instant> lastAnswer;
    /// Of its newest round.
    Trouble trouble = Trouble::None;

    bool operator==(const Freshness &) const = default;
};

/// What goes out to an account, whoever asks for it, and what may.
struct RequestUse
{
    /// In the last 60 s.
    int lastMinute = 0;
    /// What the account may spend a second, as it is now: the server may hold us to less than we were told.
    double perSecond = 0;
    /// What all who ask mean to spend a second.
    double planned = 0;

    bool operator==(const RequestUse &) const = default;
};

class TrafficLog;

// Delivers the statistics of one floor, polled, pushed, played back or made up. Lives on the floor thread.
// It stamps patches with wall clock at its start plus monotonic time, unless what it reads brings its own.
class Source : public QObject
{
    Q_OBJECT

public:
    Source(const SourceId &id, QObject *parent = nullptr) : QObject(parent), m_id(id) { }

    const SourceId &id() const { return m_id; }

    /// From its next start on, what goes over the network is noted there. It outlives the source.
    void logTraffic(TrafficLog *log) { m_traffic = log; }

    /// Begins, or begins again, with these secrets.
    virtual void start(const SourceSecrets &secrets) = 0;
    virtual void stop() = 0;
    /// The machine woke up, or the network came back: what is under way is worth nothing, asks anew at once.
    virtual void wake() { }
    /// Whether its numbers come over the network.
    virtual bool isRemote() const { return false; }
    /// The time between two samples when all is well: staleness follows it.
    virtual Millis interval() const = 0;
    /// The most that may count between two samples, in the time of their stamps (alert-semantics, "Observed
    /// time").
    virtual Millis gapCap() const { return std::max<Millis>(std::chrono::seconds(15), 3 * interval()); }
    /// How many metrics it was given that the catalogue does not know, each time counted.
    virtual quint64 unknownMetrics() const { return 0; }

    /// Lines that could not be read, and were left out.
    struct Rejected
    {
        quint64 lines = 0;
        /// What was wrong with the newest, for an engineer.
        QString newest;

        bool operator==(const Rejected &) const = default;
    };
    virtual Rejected rejected() const { return {}; }

    /// When the bytes of what it tells now came in; nothing where none come.
    const std::optional<Stamp> &received() const { return m_received; }

    /// A part of its calls fails while others are answered: an answer does not end this trouble.
    virtual Failure partialFault() const { return {}; }
    /// The ages of its parts; empty: all of it is of one age.
    virtual QList<Freshness> freshness() const { return {}; }
    /// Of sources whose requests are counted.
    virtual std::optional<RequestUse> requests() const { return {}; }

protected:
    /// Null: nobody wants to know.
    TrafficLog *traffic() const { return m_traffic; }
    void noteReceived(const Stamp &stamp) { m_received = stamp; }

signals:
    /// An answer: what one message, or every call of one round, brought. The patch is the source's own: it is
    /// good during the call only.
    void patchTaken(const core::Patch &patch);
    /// Not an answer, and no sign of life: the calls for some cells have failed for too long, and these cells
    /// are missing from here on. The patch is good during the call only.
    void cellsLost(const core::Patch &patch);
    /// No answer, half an answer or nonsense: nothing of it was used.
    void troubled(const core::Failure &failure);

private:
    SourceId m_id;
    TrafficLog *m_traffic = nullptr;
    std::optional<Stamp> m_received;
};

} // namespace core
