// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/severity.h"

#include <QColor>
#include <QList>

namespace ui {

enum class Scheme { Light, Dark };

// Every colour of the program, by what it is for. No colour is written anywhere else.
struct Tokens
{
    QColor window;
    QColor surface;
    QColor header;
    QColor line;
    QColor text;
    QColor muted;
    QColor accent;
    QColor accentTint;
    QColor criticalText;
    QColor criticalTint;
    QColor criticalSolid;
    QColor onCritical;
    QColor warningText;
    QColor warningTint;
    QColor warningSolid;
    QColor onWarning;
    QColor onTrack;
    QColor stale;
};

const Tokens &tokensOf(Scheme scheme);

/// The colours of a severity's badge: its text, the tint behind it, the solid of its shape and the mark on
/// that.
struct SeverityColors
{
    QColor text;
    QColor tint;
    QColor solid;
    QColor mark;
};
SeverityColors colorsOf(const Tokens &tokens, core::Severity severity);

/// A text colour and a ground that it is really drawn on: what the contrast test goes through.
struct TextUse
{
    const char *name;
    QColor text;
    QColor ground;
};
QList<TextUse> textUses(const Tokens &tokens);

/// The contrast of two opaque colours as WCAG 2.1 defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace ui
