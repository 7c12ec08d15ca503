// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/journal.h"
#include "core/history/segmentwriter.h"
#include "core/history/shelf.h"
#include "core/history/sizebound.h"

#include <QLockFile>

#include <chrono>
#include <map>
#include <memory>

namespace core {

struct HistorySettings
{
    /// Where it is kept; empty: nowhere, and the last hour is remembered.
    QString folder;
    HistoryLimits limits;
    /// A segment is as long, or tells of as many cells: each begins with all of the floor.
    Millis segmentTime = std::chrono::hours(1);
    quint64 segmentCells = quint64(1) << 21;
    /// Where nothing can be written: how long after that it is tried again.
    Millis retryAfter = std::chrono::seconds(5);
};

// Notes what comes on the shelf and on the disk, and keeps the bound. Where the disk takes nothing, what
// comes is kept in memory and tried again. Everything is called on one thread, which may wait for the disk.
class HistoryKeeper
{
public:
    HistoryKeeper(const HistorySettings &settings, Shelf &shelf);
    ~HistoryKeeper();

    /// Finds what was kept before, and takes in what a run that was cut off left behind.
    void open();
    void note(const Sample &sample);
    /// Gives what can't be read another name, or leaves it alone.
    void seeToFaults();

private:
    /// The log of a source that is being written.
    struct Track
    {
        LineWriter writer;
        Journal journal;
        /// How many of its lines are in the journal.
        qsizetype journalled = 0;
        qsizetype lines = 0;
        bool continues = false;
        Instant begun;
    };
    /// A segment that the disk did not take.
    struct Waiting
    {
        QString key;
        SegmentFile segment;
        QString journal;
    };
    using Clock = std::chrono::steady_clock;

    void begin(const QString &key, Track &track, Instant at, bool continues);
    void finish(const QString &key, Track &track);
    bool isFull(const Track &track, Instant at) const;
    bool mayWrite();
    void writeDown(const QString &key, Track &track);
    Outcome catchUp(const QString &key, Track &track);
    void store(const QString &key, const MadeSegment &made, const QString &journal);
    void writeWaiting();
    void noteFault(const Shelf::Fault &fault);
    void recover(const QString &key, const QString &journal);
    void forgetOldMemories();
    void keepTheBound();
    std::vector<Shelf::KeyedSegment> countSegments();
    bool shorten(const Shelf::KeyedSegment &kept, Shortening::What what);
    bool thin(const Shelf::KeyedSegment &kept);
    void failed(HistoryState::Trouble trouble, const QString &detail);
    void tellState();

    HistorySettings m_settings;
    Shelf &m_shelf;
    HistoryFolder m_folder;
    std::unique_ptr<QLockFile> m_lock;
    std::map<QString, std::unique_ptr<Track>> m_tracks;
    std::vector<Waiting> m_waiting;
    HistoryState m_state;
    /// Of all segments on disk.
    qint64 m_segmentBytes = 0;
    std::optional<Instant> m_oldest;
    Instant m_newest;
    std::optional<Clock::time_point> m_tryAgainAt;
    bool m_isOpen = false;
};

} // namespace core
