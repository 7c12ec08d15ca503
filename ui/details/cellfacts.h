// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/series.h"
#include "ui/floor/floorimage.h"

#include <QStringList>

#include <vector>

namespace ui {

// One cell of the floor that a person asks about: a queue's or a channel's, and what stands in for it.
struct CellSubject
{
    /// Where its number is.
    CellPlace place;
    /// The rows of the queue's channels, if it is a queue's cell: their alerts are its own.
    std::vector<int> channels = {};

    bool isValid() const { return place.source >= 0; }
};

/// Whether the floor still has all of its rows: none is ever taken out, but a floor may go as a whole, or
/// begin anew.
bool isThere(const FloorImage &image, const CellSubject &subject);
/// What the history knows the cell by.
core::CellAddress addressOf(const FloorImage &image, const CellPlace &place, core::Metric metric);

/// The number of a cell as it shows now.
core::Cell cellOf(const FloorImage &image, const CellPlace &place, core::Metric metric);
/// The row of the place that tells the number.
int tellingRow(const FloorImage &image, const CellPlace &place, core::Metric metric);

/// "Billing · Voice".
QString nameOf(const FloorImage &image, int source, int row);

/// "Break 3, Lunch 1": a queue's agents by those of their activities that are of this kind, most first. Empty
/// where nobody is in one, or the source does not tell.
QString agentsByActivity(const core::Snapshot &snapshot, int row, core::ActivityKind kind);

/// Of each open alert on the cell: where it is and at what value, and what it is.
QStringList alertLines(const FloorImage &image, const CellSubject &subject, core::Metric metric);

/// The rules that watch the cell, a line each.
QStringList ruleLines(const FloorImage &image, const CellSubject &subject, core::Metric metric);

/// The rules that watch it, each once.
QList<const core::Rule *> rulesOn(const FloorImage &image, const CellSubject &subject, core::Metric metric);

/// The worst open alert of the cell.
core::Severity severityOf(const FloorImage &image, const CellSubject &subject, core::Metric metric);

} // namespace ui
