// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/series.h"
#include "core/history/shelf.h"

#include <QCache>

#include <functional>

namespace core {

// Reads what is remembered, and remembers for a while what it read. Everything is called on one thread.
class SeriesReader
{
public:
    /// Each segment that it can't read is left as a fault on the shelf.
    explicit SeriesReader(Shelf &shelf);

    SeriesAnswer answer(const SeriesQuestion &question);

    using CellsOf = std::function<QList<CellAddress>(const StretchHead &)>;
    /// What is known of a source, stretch by stretch in the order of time; `cellsOf` tells which cells of one
    /// are wanted. False from `take`: it is enough.
    void visit(const SourceId &source, Instant from, Instant to, const CellsOf &cellsOf,
               const std::function<bool(const Stretch &)> &take);
    /// What was found since it was asked last that can't be read, for an engineer.
    QString takeProblem() { return std::exchange(m_problem, {}); }

private:
    using TrackKey = std::pair<QString, std::pair<int, quint32>>;

    bool readTracks(const Segment &segment, const SegmentBytes &bytes, const QString &path,
                    const QList<CellAddress> &cells, Stretch &into);
    std::optional<Stretch> read(const QString &key, const SegmentFile &file, const CellsOf &cellsOf);
    std::optional<Segment> opened(const QString &key, const SegmentFile &file, const SegmentBytes &bytes);
    void noteFault(const QString &key, const SegmentFile &file, SegmentFault fault);

    Shelf &m_shelf;
    QCache<QString, Segment> m_segments;
    QCache<TrackKey, CellTrack> m_tracks;
    /// The path of the segment that was opened last.
    QString m_lastOpened;
    QString m_problem;
};

} // namespace core
