// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancesettings.h"

std::optional<QColor> core::SettingForm<QColor>::read(const QJsonValue &json)
{
    const QString name = json.toString();
    if (json.isString() && name.isEmpty())
        return QColor();
    const QColor color(name);
    return color.isValid() && name.startsWith(u'#') ? std::optional(QColor(color.rgb())) : std::nullopt;
}

namespace ui {

Look lookOf(const core::Settings &settings)
{
    const AppearanceSettings own;
    Look look;
    look.choice = settings.value(own.theme);
    look.vision = settings.value(own.vision);
    look.accent = settings.value(own.accent);
    look.motion = settings.value(own.motion);
    look.logo = settings.value(own.logo);
    return look;
}

} // namespace ui
