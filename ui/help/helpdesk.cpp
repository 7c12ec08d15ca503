// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpdesk.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>

namespace ui {

HelpDesk::HelpDesk(const Theme &theme, QWidget *window) : QObject(window), m_theme(theme), m_window(window)
{
    qApp->installEventFilter(this);
}

void HelpDesk::addTo(QMenu &menu)
{
    QAction *action = menu.addAction(tr("Help"), this, qOverload<>(&HelpDesk::open));
    action->setShortcut(Qt::Key_F1);
    m_window->addAction(action);
}

// The shortcut of the window is dead while a dialog is before it, or a menu is open.
bool HelpDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier)
        return QObject::eventFilter(watched, event);
    if (!m_help || !m_help->isActiveWindow())
        open();
    return true;
}

void HelpDesk::open()
{
    // What has the keyboard in another window than the one that is active counts for nothing.
    const QWidget *modal = QApplication::activeModalWidget();
    const QWidget *active = modal ? modal : QApplication::activeWindow();
    const QWidget *focus = QApplication::focusWidget();
    const QWidget *places[] = {QApplication::activePopupWidget(),
                               focus && focus->window() == active ? focus : nullptr, active, m_window};
    std::optional<HelpTopic> topic;
    for (const QWidget *place : places)
        topic = topic ? topic : helpTopicOf(place);
    // A menu that is open would keep the mouse and the keyboard to itself.
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    open(topic.value_or(HelpTopic::FirstSteps));
}

void HelpDesk::open(HelpTopic topic)
{
    if (!m_book)
        m_book.emplace(QLocale().name().section(u'_', 0, 0));
    // What is open before all else lets only its own windows be used; it may also go, and take them along.
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *owner = modal ? modal : m_window;
    if (m_help && m_help->parentWidget() != owner)
        delete m_help;
    if (!m_help) {
        m_help = new HelpWindow(*m_book, m_theme, owner);
        m_help->move(owner->frameGeometry().center() - m_help->rect().center());
    }
    m_help->open(topic);
    const bool wasThere = m_help->isVisible();
    m_help->show();
    if (wasThere)
        m_help->raise();
    m_help->activateWindow();
}

} // namespace ui
