// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/metrics/patch.h"

#include <QObject>
#include <QString>

#include <algorithm>

namespace core {

/// What stands between us and a source's numbers, as far as a supervisor cares.
enum class Trouble : quint8 {
    None,
    Unreachable,
    TimedOut,
    Refused,
    BadData,
    Ended,
    /// A file; the detail names it and the reason.
    Unreadable,
    /// Another source has its id: it is not run.
    SameId
};

// Delivers the statistics of one floor, polled, pushed, played back or made up. Lives on the floor thread.
// It stamps patches with wall clock at its start plus monotonic time, unless what it reads brings its own.
class Source : public QObject
{
    Q_OBJECT

public:
    Source(const SourceId &id, QObject *parent = nullptr) : QObject(parent), m_id(id) { }

    const SourceId &id() const { return m_id; }

    virtual void start() = 0;
    virtual void stop() = 0;
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

    /// What stands between us and a part of its numbers.
    struct Fault
    {
        Trouble trouble = Trouble::None;
        /// For an engineer.
        QString detail;
    };
    /// A part of its calls fails while others are answered: an answer does not end this trouble.
    virtual Fault partialFault() const { return {}; }

signals:
    /// An answer: what one message, or every call of one round, brought. The patch is the source's own: it is
    /// good during the call only.
    void patchTaken(const core::Patch &patch);
    /// Not an answer, and no sign of life: the calls for some cells have failed for too long, and these cells
    /// are missing from here on. The patch is good during the call only.
    void cellsLost(const core::Patch &patch);
    /// No answer, half an answer or nonsense: nothing of it was used. `detail` is for an engineer.
    void troubled(core::Trouble trouble, const QString &detail);

private:
    SourceId m_id;
};

} // namespace core
