// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/series.h"
#include "core/history/stretch.h"

namespace core {

// Makes the series of one cell of what stretches know of it, one stretch after the other.
class SeriesMaker
{
public:
    SeriesMaker(Instant from, Instant to) : m_from(from), m_to(to) { }

    /// `track`: the cell in the stretch. Stretches come in the order of time; where
    /// they overlap, the earlier one wins.
    void add(const StretchHead &head, const CellTrack &track);

    /// `most`: as in SeriesQuestion.
    Series series(int most) const;

private:
    void passTo(const StretchHead &head);
    void put(Instant at, Cell cell);

    Instant m_from;
    Instant m_to;
    QList<SeriesPoint> m_points;
    /// What was put last, and when: a point may stand later, at the begin of the span.
    Cell m_last = Cell::missing();
    Instant m_lastAt = Instant::min();
    std::optional<Instant> m_lastLine;
    Millis m_gapCap{0};
};

/// About `most` of the points, the first, last, lowest and highest of each part of the span among them, and
/// one without a value if there is any.
QList<SeriesPoint> thinned(const QList<SeriesPoint> &points, Instant from, Instant to, int most);

} // namespace core
