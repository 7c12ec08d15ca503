// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/stretch.h"

#include <QList>

#include <optional>

namespace core {

/// Records of lines (line.h), the first of which has all of the floor.
struct LineLog
{
    /// It goes on where the log before it ended.
    bool continues = false;
    QList<QByteArray> records;
};

/// What a log knows of cells; nothing if a record is not what a writer wrote.
std::optional<Stretch> readLog(const LineLog &log, const QList<CellAddress> &cells);

} // namespace core
