// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/highlights.h"
#include "core/base/instant.h"
#include "core/metrics/cell.h"
#include "core/rules/rule.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace core {

/// What a cell was from `at` on, until the next point.
struct SeriesPoint
{
    Instant at;
    Cell cell;

    bool operator==(const SeriesPoint &) const = default;
};

/// A cell over a span, in the order of time. Missing: nothing is known from there on, for the cell was not
/// sampled, its source was silent for longer than counts, or nobody was there to note it.
struct Series
{
    QList<SeriesPoint> points;

    bool operator==(const Series &) const = default;
};

/// What cells were over a span. An address without a queue is a total of the whole floor.
struct SeriesQuestion
{
    /// Comes back with the answer.
    quint64 id = 0;
    QList<CellAddress> cells;
    /// The first point of a series stands at `from` if the cell was known then, and may be as late as `to`.
    Instant from;
    Instant to;
    /// Above 0: about so many points a cell, its highest and lowest values among them. 0: every change.
    int most = 0;
};

/// The cells that a rule watches in a source: one for each of its queues, in its order.
QList<CellAddress> watchedCells(const Rule &rule, const SourceId &source);

struct SeriesAnswer
{
    quint64 id = 0;
    /// One for each cell, in the order of the question.
    QList<Series> series;
    /// The file that could not be read, for an engineer; empty: all of it is there.
    QString problem;
};

} // namespace core

Q_DECLARE_METATYPE(core::SeriesAnswer)
