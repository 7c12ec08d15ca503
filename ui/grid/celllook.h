// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/severity.h"
#include "ui/theme/icons.h"

#include <QString>

#include <optional>

namespace ui {

// Everything that a painter has to know of a row.
struct RowLook
{
    enum class Kind : quint8 { Queue, Channel, RollUp };

    Kind kind = Kind::Queue;
    bool opens = false;
    bool isOpen = false;
    /// Its source has no good answer: hatched, and nothing green.
    bool stale = false;
};

// Everything that a painter has to know of a cell.
struct CellLook
{
    QString text;
    /// Behind the text, fainter: the source of a queue where there are several.
    QString suffix;
    core::Severity severity = core::Severity::Ok;
    /// The alert is on a channel of this closed queue: its shape is shown, not its badge.
    bool ofChannel = false;
    std::optional<Icon> icon;
    /// Says nothing of the floor: fainter than what does.
    bool faint = false;
    /// No rule watches it: neither good nor bad.
    bool unwatched = false;
    /// An alert is open on a metric that has no column now.
    bool hidesAlert = false;
};

} // namespace ui
