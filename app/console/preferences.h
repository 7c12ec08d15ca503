// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/restart.h"
#include "core/settings/settings.h"
#include "ui/desktop/systemlookwatch.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <optional>

namespace console {

/// Makes every setting of the console known, so that what is wrong in the files is told at the start.
void knowAll(core::Settings &settings);

/// The program looks as is set, and what the desktop says is followed. `override` stands for this session in
/// the place of the theme that is set.
void wire(core::Settings &settings, ui::SystemLookWatch &desktop, ui::Theme &theme,
          std::optional<ui::Theme::Choice> override);

/// What is wrong with the files is told in the window, now and when something can't be written.
void tellProblems(core::Settings &settings, ui::MainWindow &window);

/// The settings among what concerns the whole program.
void offerSettings(ui::MainWindow &window, core::Settings &settings, const ui::Theme &theme,
                   Restart &restart);

/// What a person chooses in the window is set, and the page that was shown last is shown again. To be called
/// when all pages are there.
void wire(ui::MainWindow &window, core::Settings &settings, ui::Theme &theme);

} // namespace console
