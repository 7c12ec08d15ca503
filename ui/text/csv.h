// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/cell.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace ui {

/// Lines of fields as RFC 4180 has them: commas, CR LF, quotes where a field needs them; in UTF-8. With
/// `mark` it begins with a byte order mark, by which spreadsheets know that.
QByteArray csvText(const QList<QStringList> &lines, bool mark);

/// A number as every program reads it, whatever the locale is: "71.2"; empty without a value. To a
/// thousandth.
QString plainNumber(core::Cell cell);

} // namespace ui
