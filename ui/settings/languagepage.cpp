// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/languagepage.h"

#include "ui/settings/appearancesettings.h"
#include "ui/text/language.h"

namespace ui {

LanguagePage::LanguagePage(core::Settings &settings, const Theme &theme, QWidget *parent)
    : SettingsPage(tr("Language"), settings, theme, parent),
      m_spoken(settings.value(AppearanceSettings().language))
{
    const AppearanceSettings own;
    Choices<QString> choices{{tr("Like the system"), QString()}};
    for (const QString &language : languages())
        choices.append({languageName(language), language});
    addChoice(tr("&Language"), own.language, choices);
    m_note = addHint(tr("Floorwatch speaks it from its next start on."));
    m_restart = new QPushButton(tr("Restart now"), this);
    m_restart->setAutoDefault(false);
    addBelow(m_restart);
    connect(m_restart, &QPushButton::clicked, this, &LanguagePage::restartRequested);
    onChange(own.language, [this] { tellIfChanged(); });
}

void LanguagePage::tellIfChanged()
{
    const bool changed = settings().value(AppearanceSettings().language) != m_spoken;
    m_note->setVisible(changed);
    m_restart->setVisible(changed);
}

} // namespace ui
