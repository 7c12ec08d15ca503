// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const Tokens light = {
    .window = QColor(0xF4F6F8),
    .surface = QColor(0xFFFFFF),
    .header = QColor(0xEDF0F4),
    .line = QColor(0xDCE1E8),
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

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Tokens &tokensOf(Scheme scheme)
{
    return scheme == Scheme::Dark ? dark : light;
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

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace ui
