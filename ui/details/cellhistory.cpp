// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/cellhistory.h"

#include <algorithm>

namespace ui {

namespace {

/// Questions of all askers are told apart by their ids.
quint64 nextQuestion()
{
    static quint64 last = 0;
    return ++last;
}

} // namespace

CellHistory::CellHistory(const FloorImage &image, QObject *parent) : QObject(parent), m_image(image)
{
    connect(&image, &FloorImage::snapshotTaken, this, &CellHistory::note);
    connect(&image, &FloorImage::ticked, this, &CellHistory::changed);
}

void CellHistory::follow(const std::optional<core::CellAddress> &cell)
{
    if (m_cell == cell)
        return;
    m_cell = cell;
    m_past = m_seen = {};
    m_problem.clear();
    m_waiting = false;
    if (m_cell) {
        note();
        ask();
    }
    emit changed();
}

void CellHistory::ask()
{
    m_question = nextQuestion();
    m_waiting = true;
    emit asked({m_question, {*m_cell}, from(), m_image.now(), mostPoints});
}

void CellHistory::takeAnswer(const core::SeriesAnswer &answer)
{
    if (!m_waiting || answer.id != m_question)
        return;
    m_waiting = false;
    m_problem = answer.problem;
    if (!answer.series.isEmpty())
        m_past = answer.series.first();
    emit changed();
}

core::Instant CellHistory::from() const
{
    return m_image.now() - length;
}

core::Cell CellHistory::cellNow() const
{
    const CellPlace place = m_image.find(m_cell->source, m_cell->queue, m_cell->channel);
    return place.source < 0 ? core::Cell::missing()
                            : m_image.source(place.source).snapshot.cell(m_cell->metric, place.row);
}

void CellHistory::note()
{
    if (!m_cell)
        return;
    const core::Cell cell = cellNow();
    auto &points = m_seen.points;
    if (points.isEmpty() || !(points.last().cell == cell))
        points.append({m_image.now(), cell});
    const auto old = [&](const core::SeriesPoint &point) { return point.at < from(); };
    // The newest of the old ones still holds where the hour begins.
    while (points.size() > 1 && old(points.at(1)))
        points.removeFirst();
    emit changed();
}

// What was seen begins where the past ends.
core::Series CellHistory::series() const
{
    core::Series all = m_past;
    if (m_seen.points.isEmpty())
        return all;
    const core::Instant seenFrom = m_seen.points.first().at;
    while (!all.points.isEmpty() && all.points.last().at >= seenFrom)
        all.points.removeLast();
    all.points += m_seen.points;
    return all;
}

} // namespace ui
