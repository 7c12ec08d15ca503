// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowplace.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace ui {

namespace {

/// What a hand needs of a window's top to drag it, in pixels.
constexpr int graspWidth = 96;
constexpr int graspHeight = 16;

bool canBeGrasped(const QRect &screen, const QRect &window)
{
    const QRect top = screen & QRect(window.topLeft(), QSize(window.width(), 2 * graspHeight));
    return top.width() >= std::min(graspWidth, window.width()) && top.height() >= graspHeight;
}

QList<QRect> presentScreens()
{
    QList<QRect> screens;
    QScreen *const main = QGuiApplication::primaryScreen();
    for (const QScreen *screen : QGuiApplication::screens())
        screens.insert(screen == main ? 0 : screens.size(), screen->availableGeometry());
    return screens;
}

} // namespace

QRect placedOn(const QList<QRect> &screens, const QRect &remembered)
{
    for (const QRect &screen : screens) {
        if (canBeGrasped(screen, remembered))
            return QRect(remembered.topLeft(), remembered.size().boundedTo(screen.size()));
    }
    if (screens.isEmpty())
        return remembered;
    QRect middle(QPoint(), remembered.size().boundedTo(screens.first().size()));
    middle.moveCenter(screens.first().center());
    return middle;
}

WindowPlace::WindowPlace(QWidget &window, core::Settings &settings, const QSize &size)
    : QObject(&window), m_window(window), m_settings(settings)
{
    const WindowSettings own;
    const QRect place = settings.value(own.place);
    if (place.isEmpty())
        window.resize(size);
    else
        window.setGeometry(placedOn(presentScreens(), place));
    if (settings.value(own.maximised))
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
    window.installEventFilter(this);
}

bool WindowPlace::eventFilter(QObject *watched, QEvent *event)
{
    const WindowSettings own;
    const bool moved = event->type() == QEvent::Move || event->type() == QEvent::Resize;
    const auto special = Qt::WindowMaximized | Qt::WindowFullScreen | Qt::WindowMinimized;
    if (moved && m_window.isVisible() && !(m_window.windowState() & special))
        m_settings.set(own.place, m_window.geometry());
    else if (event->type() == QEvent::WindowStateChange && !m_window.isFullScreen()
             && !m_window.isMinimized())
        m_settings.set(own.maximised, m_window.isMaximized());
    return QObject::eventFilter(watched, event);
}

} // namespace ui
