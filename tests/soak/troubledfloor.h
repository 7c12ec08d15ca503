// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/floor.h"
#include "tests/support/misbehavingservice.h"
#include "ui/grid/gridmodel.h"

#include <QElapsedTimer>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <array>

namespace soak {

/// A fault of the simulated service, and what it must silence: as long as it is there no good answer comes.
struct Fault
{
    enum Silences {
        Nothing = 0,
        Now = 1,
        Windows = 2,
        Poll = Now | Windows,
        Stream = 4,
        All = Poll | Stream
    };

    const char *spec;
    int silences;
    /// By how much longer than 3 s it may take until numbers are fresh again: the server asked us to stay
    /// away, or what was under way goes on as slowly as it began.
    int patienceSeconds = 0;
};

/// Every kind of fault that the service knows.
const std::vector<Fault> &faults();
/// The one of them that is spelled so.
const Fault &fault(const char *spec);

// A floor that polls a misbehaving service and is pushed to by it, and the image that the console's views
// would draw. Looks all the time whether anything looks fine on old data: it knows since when the service has
// been silent, and asks nobody else.
class TroubledFloor : public QObject
{
    Q_OBJECT

public:
    explicit TroubledFloor(const QStringList &serviceOptions = {});

    support::MisbehavingService &service() { return m_service; }
    core::Floor &floor() { return m_floor; }
    /// Both sources are live; false if that takes too long.
    bool isUp();

    /// What is wrong with its spec, or empty.
    QString begin(const Fault &fault);
    void end();
    /// When after the newest fault's end both sources showed fresh numbers, and were live again, in ms;
    /// negative: not yet.
    struct Recovery
    {
        qint64 fresh = -1;
        qint64 live = -1;
        /// Of each source, when it was fresh.
        std::array<qint64, 2> each{-1, -1};
    };
    const Recovery &recovery() const { return m_recovery; }
    /// How the sources do, for a message.
    QString healthText() const;

    /// What looked fine on old data, each kind of complaint once.
    const QStringList &complaints() const { return m_complaints; }
    /// How often it was looked, and at how many cells that had to look old.
    qint64 looks() const { return m_looks; }
    qint64 oldCells() const { return m_oldCells; }

private:
    enum Place { Polled, Pushed };

    core::FloorSettings settings() const;
    void look();
    void lookForRecovery();
    void lookAtRow(int row);
    void lookAtTiles();
    bool isOld(core::Metric metric, Place place) const;
    bool isOldAtAll(Place place) const;
    void complain(const QString &what);

    support::MisbehavingService m_service;
    core::Floor m_floor;
    ui::FloorImage m_image;
    ui::GridModel m_grid{m_image};
    QTimer m_eye;
    /// Since when no good answer can have come, by kind of silence (1 << index).
    std::array<std::optional<core::Instant>, 3> m_silentSince;
    core::Instant m_ended;
    Recovery m_recovery;
    QStringList m_complaints;
    qint64 m_looks = 0;
    qint64 m_oldCells = 0;
};

} // namespace soak
