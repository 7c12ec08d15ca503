// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/severity.h"
#include "ui/floor/floorimage.h"

#include <QString>

namespace ui {

/// The big numbers above the grid (flex-facts 2.10), and what each is about.
enum class TileKind : quint8 { Active, Waiting, Longest, Agents, Sla };

// What one tile says.
struct TileFacts
{
    QString title;
    QString number;
    QString hint;
    /// The worst open alert on the tile's metric, on any queue.
    core::Severity severity = core::Severity::Ok;
    /// Every source of numbers is stale.
    bool stale = false;
    /// Some source is left out; the hint says which.
    bool incomplete = false;

    bool operator==(const TileFacts &) const = default;
};

TileFacts tileFacts(TileKind kind, const FloorImage &image);

} // namespace ui
