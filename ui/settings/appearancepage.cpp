// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancepage.h"

#include "ui/grid/gridsettings.h"
#include "ui/settings/accentfield.h"
#include "ui/settings/appearancesettings.h"
#include "ui/settings/logofield.h"

namespace ui {

AppearancePage::AppearancePage(core::Settings &settings, const Theme &theme, QWidget *parent)
    : SettingsPage(tr("Appearance"), settings, theme, parent)
{
    const AppearanceSettings own;
    addChoice<Look::Choice>(tr("&Theme"), own.theme,
                            {{tr("Like the system"), Look::Choice::System},
                             {tr("Light"), Look::Choice::Light},
                             {tr("Dark"), Look::Choice::Dark},
                             {tr("High contrast, light"), Look::Choice::HighContrastLight},
                             {tr("High contrast, dark"), Look::Choice::HighContrastDark}});
    addColours();
    addSpace();
    addChoice<int>(tr("&Rows"), GridSettings().rowHeight,
                   {{tr("Compact"), 22}, {tr("Normal", "height of rows"), 28}, {tr("Comfortable"), 36}});
    addChoice<Look::Motion>(tr("&Motion"), own.motion,
                            {{tr("Like the system"), Look::Motion::System},
                             {tr("All"), Look::Motion::Full},
                             {tr("Reduced"), Look::Motion::Reduced}});
    addSpace();
    addLogo();
}

void AppearancePage::addColours()
{
    const AppearanceSettings own;
    addChoice<Look::Vision>(tr("&Colours for"), own.vision,
                            {{tr("All colours seen"), Look::Vision::Full},
                             {tr("Green weakness (deuteranopia)"), Look::Vision::Deuteranopia},
                             {tr("Red weakness (protanopia)"), Look::Vision::Protanopia},
                             {tr("Blue weakness (tritanopia)"), Look::Vision::Tritanopia}});
    auto *accent = new AccentField(theme(), this);
    addRow(tr("&Accent colour"), own.accent, accent);
    QLabel *hint = addHint(tr("Made lighter or darker where it could not be read as it is."));
    connect(accent, &AccentField::chosen, this,
            [this, accent](const QColor &color) { settings().set(AppearanceSettings().accent, color); });
    onChange(own.accent, [this, accent] { accent->show(settings().value(AppearanceSettings().accent)); });
    const auto tellIfChanged = [this, hint] {
        const QColor chosen = theme().look().accent;
        hint->setVisible(chosen.isValid() && theme().tokens().accent != chosen);
    };
    connect(&theme(), &Theme::changed, hint, tellIfChanged);
    tellIfChanged();
}

void AppearancePage::addLogo()
{
    const AppearanceSettings own;
    auto *logo = new LogoField(this);
    addRow(tr("&Logo"), own.logo, logo);
    connect(logo, &LogoField::chosen, this,
            [this](const QString &file) { settings().set(AppearanceSettings().logo, file); });
    onChange(own.logo, [this, logo] { logo->show(settings().value(AppearanceSettings().logo)); });
    addHint(tr("A PNG or SVG picture, shown at the top left."));
}

} // namespace ui
