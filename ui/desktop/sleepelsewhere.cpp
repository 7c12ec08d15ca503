// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/sleep.h"

namespace ui {

SleepWatch::SleepWatch(QObject *parent) : QObject(parent) { }

void SleepWatch::onPrepareForSleep(bool) { }

} // namespace ui
