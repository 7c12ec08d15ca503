// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/theme/look.h"

#include <QColor>

// A colour stands in the file as "#1d5fd1", and an empty text for none of one's own.
template <> struct core::SettingForm<QColor>
{
    static QString expected() { return QStringLiteral("a colour such as #1d5fd1"); }
    static QJsonValue write(const QColor &value) { return value.isValid() ? value.name() : QString(); }
    static std::optional<QColor> read(const QJsonValue &json);
};

namespace ui {

// How the program looks, and what it speaks.
struct AppearanceSettings
{
    core::Setting<Look::Choice> theme{"appearance/theme"};
    core::Setting<Look::Vision> vision{"appearance/vision"};
    core::Setting<QColor> accent{"appearance/accent"};
    core::Setting<QString> logo{"appearance/logo"};
    core::Setting<Look::Motion> motion{"appearance/motion"};
    /// Empty: the system's.
    core::Setting<QString> language{"appearance/language"};
};

Look lookOf(const core::Settings &settings);

} // namespace ui
