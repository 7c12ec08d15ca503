// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/severity.h"
#include "ui/theme/contrast.h"
#include "ui/theme/look.h"

#include <QColor>
#include <QList>

namespace ui {

enum class Scheme { Light, Dark, HighContrastLight, HighContrastDark };

bool isDark(Scheme scheme);
/// The contrast that each text of a scheme has to have, 4.5 (AA) or 7 (AAA).
double leastContrast(Scheme scheme);

// Every colour of the program, by what it is for. No colour is written anywhere else.
struct Tokens
{
    QColor window;
    QColor surface;
    QColor header;
    QColor line;
    /// Of what is old: seen, and never in the way of the text on it.
    QColor hatch;
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

    bool operator==(const Tokens &) const = default;
};

/// The sheet of a scheme, with the severities' colours for these eyes. An accent of one's own is made lighter
/// or darker where it could not be read, and its tint is made of it.
Tokens tokensOf(Scheme scheme, Look::Vision vision = Look::Vision::Full, const QColor &accent = {});

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

} // namespace ui
