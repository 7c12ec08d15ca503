// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/series.h"
#include "core/rules/rule.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QPainter>
#include <QRect>

namespace ui {

// A cell's last hour as a line, with the values that a rule finds too high or too low.
struct SparkPicture
{
    struct Limit
    {
        double value = 0;
        core::Severity severity = core::Severity::Warning;

        bool operator==(const Limit &) const = default;
    };

    core::Series series;
    core::Instant from;
    core::Instant to;
    QList<Limit> limits;
    core::Unit unit = core::Unit::Count;

    bool hasData() const;
    /// The values between which it is drawn: all of the series and the limits, never of no height.
    std::pair<double, double> span() const;
};

/// Draws the line as steps, with gaps where nothing is known; limits as dashed lines in the colour of their
/// level.
void paintSpark(QPainter &painter, const QRectF &rect, const SparkPicture &picture, const Tokens &tokens);

} // namespace ui
