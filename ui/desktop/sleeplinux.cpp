// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/sleep.h"

#include <QDBusConnection>

namespace ui {

SleepWatch::SleepWatch(QObject *parent) : QObject(parent)
{
    // The name stands for whoever has it, now or later; without a bus nobody ever does.
    QDBusConnection::systemBus().connect(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(onPrepareForSleep(bool)));
}

/// logind's signal: true just before the sleep, false just after it.
void SleepWatch::onPrepareForSleep(bool begins)
{
    if (begins)
        emit fellAsleep();
    else
        emit wokeUp();
}

} // namespace ui
