// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/seriesmaker.h"

#include "core/history/standing.h"

#include <algorithm>

namespace core {

void SeriesMaker::add(const StretchHead &head, const CellTrack &track)
{
    if (head.at.empty())
        return;
    passTo(head);
    auto change = track.begin();
    Cell cell = Cell::missing();
    const auto takeChanges = [&](quint32 end) {
        for (; change != track.end() && change->line < end; ++change)
            put(head.at[change->line], cell = change->cell);
    };
    for (const auto &gap : head.breaks) {
        takeChanges(gap.line);
        put(gap.what, Cell::missing());
        takeChanges(gap.line + 1);
        put(head.at[gap.line], cell);
    }
    takeChanges(quint32(head.at.size()));
    m_lastLine = head.at.back();
    m_gapCap = head.gapCaps.empty() ? m_gapCap : head.gapCaps.back().what;
}

/// Between two stretches: what was known may not go on, or not for so long.
void SeriesMaker::passTo(const StretchHead &head)
{
    constexpr Millis nextInstant{1};
    if (!m_lastLine)
        return;
    const Millis known = head.continues ? m_gapCap : nextInstant;
    if (head.at.front() - *m_lastLine > known)
        put(*m_lastLine + known, Cell::missing());
}

/// What is known at the beginning of the span is a point there; what is not another is none.
void SeriesMaker::put(Instant at, Cell cell)
{
    if (at > m_to || at < m_lastAt || cell == m_last)
        return;
    m_lastAt = at;
    m_last = cell;
    const Instant shown = std::max(at, m_from);
    if (!m_points.isEmpty() && m_points.last().at == shown)
        m_points.last().cell = cell;
    else
        m_points.append({shown, cell});
}

Series SeriesMaker::series(int most) const
{
    return {most > 0 && m_points.size() > most ? thinned(m_points, m_from, m_to, most) : m_points};
}

QList<SeriesPoint> thinned(const QList<SeriesPoint> &points, Instant from, Instant to, int most)
{
    constexpr int pointsOfPart = 4;
    const Millis part = std::max<Millis>(Millis(1), (to - from) / std::max(1, most / pointsOfPart));
    QList<SeriesPoint> kept;
    Standing<SeriesPoint> standing;
    const auto isEarlier = [](const SeriesPoint &a, const SeriesPoint &b) { return a.at < b.at; };
    qint64 number = 0;
    for (const SeriesPoint &point : points) {
        const qint64 own = (point.at - from) / part;
        if (own != number)
            standing.moveInto(kept, isEarlier);
        number = own;
        standing.take(point);
    }
    standing.moveInto(kept, isEarlier);
    return kept;
}

} // namespace core
