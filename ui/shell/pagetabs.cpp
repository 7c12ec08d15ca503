// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagetabs.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>

namespace ui {

namespace {

/// Pixels from which on a cut off title can still be told from the others.
constexpr int narrowestTab = 48;

} // namespace

PageTabs::PageTabs(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setVisible(false);
    connect(&m_buttons, &QButtonGroup::idToggled, this, [this](int page, bool on) {
        if (on)
            emit currentChanged(page);
    });
}

void PageTabs::add(const QString &title)
{
    const int page = int(m_buttons.buttons().size());
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("pageTab"));
    button->setText(title);
    button->setCheckable(true);
    // Cut off where there is no room; the tip has all of it.
    button->setMinimumWidth(narrowestTab);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + page));
    button->setToolTip(QStringLiteral("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
    button->setAccessibleName(title);
    m_layout->addWidget(button);
    m_buttons.addButton(button, page);
    if (page == 0)
        button->setChecked(true);
    connect(new QShortcut(keys, window()), &QShortcut::activated, this, [this, page] { setCurrent(page); });
    setVisible(page > 0);
}

void PageTabs::setCurrent(int page)
{
    if (QAbstractButton *button = m_buttons.button(page))
        button->setChecked(true);
}

/// The arrow keys go from one to the next, as in every row of tabs.
void PageTabs::keyPressEvent(QKeyEvent *event)
{
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    QAbstractButton *next = m_buttons.button(current() + (leftToRight ? step : -step));
    if (step == 0 || !next)
        return QWidget::keyPressEvent(event);
    next->setChecked(true);
    next->setFocus(Qt::TabFocusReason);
}

} // namespace ui
