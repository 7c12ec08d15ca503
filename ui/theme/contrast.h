// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

namespace ui {

/// The contrast of two opaque colours as WCAG 2.1 defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// `part` of the second colour in the first: 0 is the first, 1 the second.
QColor mixed(const QColor &first, const QColor &second, double part);

/// The colour itself where it has at least this contrast to each of the grounds, else the nearest that has,
/// towards white on dark grounds and towards black on light ones.
QColor readableOn(const QList<QColor> &grounds, const QColor &color, double least);

} // namespace ui
