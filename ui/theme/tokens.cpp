// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>

namespace ui {

namespace {

const Tokens light = {
    .window = QColor(0xF4F6F8),
    .surface = QColor(0xFFFFFF),
    .header = QColor(0xEDF0F4),
    .line = QColor(0xDCE1E8),
    .hatch = QColor(0xDCE1E8),
    .text = QColor(0x18212C),
    .muted = QColor(0x556070),
    .accent = QColor(0x1D5FD1),
    .accentTint = QColor(0xE8F0FD),
    .criticalText = QColor(0xA3121A),
    .criticalTint = QColor(0xFCE4E4),
    .criticalSolid = QColor(0xC4202A),
    .onCritical = QColor(0xFFFFFF),
    .warningText = QColor(0x6E4300),
    .warningTint = QColor(0xFFF0C7),
    .warningSolid = QColor(0xF0A81C),
    .onWarning = QColor(0x18212C),
    .onTrack = QColor(0x1B7A3D),
    .stale = QColor(0x5F6B7B),
};

const Tokens dark = {
    .window = QColor(0x10151C),
    .surface = QColor(0x171E27),
    .header = QColor(0x1D2530),
    .line = QColor(0x2B3542),
    .hatch = QColor(0x2B3542),
    .text = QColor(0xE7ECF3),
    .muted = QColor(0x9AA6B5),
    .accent = QColor(0x79AEFF),
    .accentTint = QColor(0x1C2C45),
    .criticalText = QColor(0xFFB9B6),
    .criticalTint = QColor(0x4B171B),
    .criticalSolid = QColor(0xCE3A42),
    .onCritical = QColor(0xFFFFFF),
    .warningText = QColor(0xFFDD94),
    .warningTint = QColor(0x43330C),
    .warningSolid = QColor(0xF2B53A),
    .onWarning = QColor(0x18212C),
    .onTrack = QColor(0x6BD08E),
    .stale = QColor(0x8D98A7),
};

// Only black, white and what is needed between them; lines are strong.
const Tokens highContrastLight = {
    .window = QColor(0xFFFFFF),
    .surface = QColor(0xFFFFFF),
    .header = QColor(0xF0F0F0),
    .line = QColor(0x5A5A5A),
    .hatch = QColor(0xD4D4D4),
    .text = QColor(Qt::black),
    .muted = QColor(0x262626),
    .accent = QColor(0x003A9E),
    .accentTint = QColor(0xDCE8FF),
    .criticalText = QColor(0x7A0010),
    .criticalTint = QColor(0xFFE3E3),
    .criticalSolid = QColor(0x9A0012),
    .onCritical = QColor(0xFFFFFF),
    .warningText = QColor(0x4F2F00),
    .warningTint = QColor(0xFFEFC2),
    .warningSolid = QColor(0xF0A81C),
    .onWarning = QColor(Qt::black),
    .onTrack = QColor(0x0B5425),
    .stale = QColor(0x3A424D),
};

const Tokens highContrastDark = {
    .window = QColor(Qt::black),
    .surface = QColor(Qt::black),
    .header = QColor(0x141414),
    .line = QColor(0xA6A6A6),
    .hatch = QColor(0x3A3A3A),
    .text = QColor(0xFFFFFF),
    .muted = QColor(0xE2E2E2),
    .accent = QColor(0x9CC7FF),
    .accentTint = QColor(0x10284A),
    .criticalText = QColor(0xFFC9C6),
    .criticalTint = QColor(0x4A0A10),
    .criticalSolid = QColor(0xFF8C8C),
    .onCritical = QColor(Qt::black),
    .warningText = QColor(0xFFE3A3),
    .warningTint = QColor(0x3F2E00),
    .warningSolid = QColor(0xFFC94D),
    .onWarning = QColor(Qt::black),
    .onTrack = QColor(0x8AF0AB),
    .stale = QColor(0xC4CBD4),
};

const Tokens &sheetOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return dark;
    case Scheme::HighContrastLight:
        return highContrastLight;
    case Scheme::HighContrastDark:
        return highContrastDark;
    case Scheme::Light:
        break;
    }
    return light;
}

struct Hues
{
    QColor critical;
    QColor warning;
    QColor onTrack;
};

// Far from each other for the eyes they are made for: in hue along the axis that these eyes have, and in
// lightness.
Hues huesFor(Look::Vision vision, bool onDark)
{
    switch (vision) {
    case Look::Vision::Deuteranopia:
        return onDark ? Hues{0xD8385E, 0xF2B53A, 0x6CB8F0} : Hues{0xA01030, 0xF0A81C, 0x0B6FA8};
    case Look::Vision::Protanopia:
        return onDark ? Hues{0xD8384C, 0xF7C548, 0x6CB8F0} : Hues{0x9C0F28, 0xF5B52A, 0x0A66A0};
    case Look::Vision::Tritanopia:
        return onDark ? Hues{0xE03A3F, 0xF5C2A0, 0x35C3C9} : Hues{0xB0122B, 0xF2A65A, 0x00747C};
    case Look::Vision::Full:
        break;
    }
    return {};
}

/// White or the darkest text, whichever is read better on this ground.
QColor markOn(const QColor &ground)
{
    return contrast(Qt::white, ground) >= contrast(light.text, ground) ? QColor(Qt::white) : light.text;
}

void recolor(Tokens &t, Scheme scheme, const Hues &hues)
{
    const double least = leastContrast(scheme);
    const double tint = isDark(scheme) ? 0.26 : 0.12;
    t.criticalTint = mixed(t.surface, hues.critical, tint);
    t.warningTint = mixed(t.surface, hues.warning, tint + 0.1);
    const QList<QColor> grounds{t.surface, t.header, t.accentTint};
    t.criticalText = readableOn(grounds + QList{t.criticalTint}, hues.critical, least);
    t.warningText = readableOn(grounds + QList{t.warningTint}, hues.warning, least);
    t.onTrack = readableOn(grounds, hues.onTrack, least);
    // On black, a shape that is light enough to be seen takes a dark mark.
    t.onCritical = scheme == Scheme::HighContrastDark ? QColor(Qt::black) : markOn(hues.critical);
    t.criticalSolid = readableOn({t.onCritical}, hues.critical, least);
    t.onWarning = markOn(hues.warning);
    t.warningSolid = readableOn({t.onWarning}, hues.warning, least);
}

/// As much of an accent as leaves every text readable that stands on a selected row.
QColor tintOf(const Tokens &t, Scheme scheme, const QColor &accent)
{
    const QList<QColor> texts{t.text, t.muted, t.stale, t.onTrack, t.criticalText, t.warningText};
    for (int percent = isDark(scheme) ? 18 : 10; percent > 0; --percent) {
        const QColor tint = mixed(t.surface, accent, percent / 100.0);
        const bool isReadable = std::all_of(texts.begin(), texts.end(), [&](const QColor &text) {
            return contrast(text, tint) >= leastContrast(scheme);
        });
        if (isReadable)
            return tint;
    }
    return t.surface;
}

void accentuate(Tokens &t, Scheme scheme, const QColor &accent)
{
    t.accentTint = tintOf(t, scheme, accent);
    t.accent = readableOn({t.surface, t.window, t.accentTint}, accent, leastContrast(scheme));
}

} // namespace

bool isDark(Scheme scheme)
{
    return scheme == Scheme::Dark || scheme == Scheme::HighContrastDark;
}

double leastContrast(Scheme scheme)
{
    return scheme == Scheme::Light || scheme == Scheme::Dark ? 4.5 : 7;
}

Tokens tokensOf(Scheme scheme, Look::Vision vision, const QColor &accent)
{
    Tokens tokens = sheetOf(scheme);
    if (accent.isValid())
        accentuate(tokens, scheme, accent);
    if (vision != Look::Vision::Full)
        recolor(tokens, scheme, huesFor(vision, isDark(scheme)));
    return tokens;
}

SeverityColors colorsOf(const Tokens &t, core::Severity severity)
{
    switch (severity) {
    case core::Severity::Critical:
        return {t.criticalText, t.criticalTint, t.criticalSolid, t.onCritical};
    case core::Severity::Warning:
        return {t.warningText, t.warningTint, t.warningSolid, t.onWarning};
    case core::Severity::Ok:
        break;
    }
    return {t.onTrack, t.surface, t.onTrack, t.surface};
}

QList<TextUse> textUses(const Tokens &t)
{
    return {
        {"text on window", t.text, t.window},
        {"text on surface", t.text, t.surface},
        {"text on header", t.text, t.header},
        {"text on a selected row", t.text, t.accentTint},
        {"muted on window", t.muted, t.window},
        {"muted on surface", t.muted, t.surface},
        {"muted on header", t.muted, t.header},
        {"muted on a selected row", t.muted, t.accentTint},
        {"accent on surface", t.accent, t.surface},
        {"accent on its tint", t.accent, t.accentTint},
        {"critical on its tint", t.criticalText, t.criticalTint},
        {"critical on surface", t.criticalText, t.surface},
        {"critical on header", t.criticalText, t.header},
        {"critical on a selected row", t.criticalText, t.accentTint},
        {"mark on critical solid", t.onCritical, t.criticalSolid},
        {"warning on its tint", t.warningText, t.warningTint},
        {"warning on surface", t.warningText, t.surface},
        {"warning on header", t.warningText, t.header},
        {"warning on a selected row", t.warningText, t.accentTint},
        {"mark on warning solid", t.onWarning, t.warningSolid},
        {"on track on surface", t.onTrack, t.surface},
        {"on track on header", t.onTrack, t.header},
        {"on track on a selected row", t.onTrack, t.accentTint},
        {"stale on surface", t.stale, t.surface},
        {"stale on a selected row", t.stale, t.accentTint},
    };
}

} // namespace ui
