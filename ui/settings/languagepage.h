// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

#include <QPushButton>

namespace ui {

// The page of the language. Another one is spoken from the next start on, which is a click away.
class LanguagePage : public SettingsPage
{
    Q_OBJECT

public:
    LanguagePage(core::Settings &settings, const Theme &theme, QWidget *parent = nullptr);

signals:
    void restartRequested();

private:
    void tellIfChanged();

    QString m_spoken;
    QLabel *m_note;
    QPushButton *m_restart;
};

} // namespace ui
