// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/systemlookwatch.h"

namespace ui {

SystemLookWatch::SystemLookWatch(QObject *parent) : QObject(parent) { }

void SystemLookWatch::onSettingChanged(const QString &, const QString &) { }

} // namespace ui
