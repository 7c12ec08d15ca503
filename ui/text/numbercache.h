// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/cell.h"
#include "core/metrics/metric.h"

#include <QHash>
#include <QString>

#include <vector>

namespace ui {

// The texts of numbers, kept: a floor's cells say the same few numbers again and again, and a locale takes
// longer to write one than a painter to draw it.
class NumberCache
{
public:
    QString text(core::Unit unit, core::Cell cell) const;

private:
    const QString &smallText(size_t place, core::Unit unit, core::Cell cell) const;

    static constexpr size_t units = 4;
    static constexpr size_t few = 1024;
    mutable std::vector<QString> m_small;
    mutable QHash<quint64, QString> m_texts;
};

} // namespace ui
