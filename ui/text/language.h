// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace ui {

/// Lets the application speak a language of translations/; English where there is none. English is a
/// translation too: that of "%n queue(s)" into "1 queue" and "2 queues".
void speak(const QLocale &locale);

} // namespace ui
