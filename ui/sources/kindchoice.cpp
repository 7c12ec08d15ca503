// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/kindchoice.h"

#include "ui/sources/field.h"
#include "ui/sources/sourceicons.h"
#include "ui/text/sourcetext.h"

#include <QEvent>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

using core::SourceKind;

KindChoice::KindChoice(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QVBoxLayout *layout = columnIn(this, 4);
    for (const SourceKind kind :
         {SourceKind::TaskRouter, SourceKind::Push, SourceKind::Recording, SourceKind::Simulated}) {
        auto *button = new QRadioButton(kindTitle(kind), this);
        button->setAccessibleDescription(kindMeaning(kind));
        button->installEventFilter(this);
        m_buttons.addButton(button, int(kind));
        auto *meaning = new QLabel(kindMeaning(kind), this);
        meaning->setObjectName(QStringLiteral("hint"));
        meaning->setWordWrap(true);
        // Below the button's text.
        meaning->setContentsMargins(40, 0, 0, 12);
        layout->addWidget(button);
        layout->addWidget(meaning);
    }
    layout->addStretch(1);
    setKind(SourceKind::TaskRouter);
    connect(&theme, &Theme::changed, this, &KindChoice::dress);
    dress();
}

void KindChoice::setKind(SourceKind kind)
{
    QAbstractButton *button = m_buttons.button(int(kind));
    button->setChecked(true);
    setFocusProxy(button);
}

bool KindChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick)
        emit decided();
    return QWidget::eventFilter(watched, event);
}

void KindChoice::dress()
{
    for (QAbstractButton *button : m_buttons.buttons())
        button->setIcon(
            m_theme.icons().icon(iconOf(SourceKind(m_buttons.id(button))), m_theme.tokens().accent));
}

} // namespace ui
