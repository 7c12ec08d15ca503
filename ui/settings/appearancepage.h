// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

namespace ui {

// The page of how the program looks.
class AppearancePage : public SettingsPage
{
    Q_OBJECT

public:
    AppearancePage(core::Settings &settings, const Theme &theme, QWidget *parent = nullptr);

private:
    void addColours();
    void addLogo();
};

} // namespace ui
