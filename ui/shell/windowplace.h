// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QList>
#include <QRect>
#include <QWidget>

namespace ui {

// Where the window was when it was left.
struct WindowSettings
{
    core::Setting<QRect> place{"window/place"};
    core::Setting<bool> maximised{"window/maximised", false};
    /// The name of the page, an object's name.
    core::Setting<QString> page{"window/page"};
};

/// A remembered place on the screens of today, whose usable parts are given, the main one first: as it was
/// where enough of its top is in sight to be dragged, else in the middle of the main screen; never larger
/// than its screen.
QRect placedOn(const QList<QRect> &screens, const QRect &remembered);

// Puts a window where it was left, and remembers where it is.
class WindowPlace : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as the window. `size` is for a window that was never left.
    WindowPlace(QWidget &window, core::Settings &settings, const QSize &size);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    core::Settings &m_settings;
};

} // namespace ui
