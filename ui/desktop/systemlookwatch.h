// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/systemlook.h"

#include <QObject>
#include <QVariant>

namespace ui {

// Tells what the desktop says of how programs are to look, at the start and when it changes. Where the system
// does not say, it is silent.
class SystemLookWatch : public QObject
{
    Q_OBJECT

public:
    explicit SystemLookWatch(QObject *parent = nullptr);

    const SystemLook &look() const { return m_look; }

signals:
    void changed(const ui::SystemLook &look);

private:
    void ask(const QString &group, const QString &key);
    void take(const QString &key, const QVariant &value);

    SystemLook m_look;

private slots:
    void onSettingChanged(const QString &group, const QString &key);
};

} // namespace ui
