// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/noticeline.h"

#include <QHBoxLayout>

namespace ui {

NoticeLine::NoticeLine(Icon icon, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_kind(icon), m_theme(theme), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_action(new QPushButton(this)), m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeLine"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss the message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_dismiss);
    connect(m_action, &QPushButton::clicked, this, &NoticeLine::actionRequested);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    connect(&theme, &Theme::changed, this, &NoticeLine::dress);
    dress();
    hide();
}

void NoticeLine::tell(const QString &text, const QString &action)
{
    m_text->setText(text);
    m_action->setText(action);
    show();
}

void NoticeLine::dress()
{
    const Tokens &t = m_theme.tokens();
    m_icon->setPixmap(m_theme.icons().pixmap(m_kind, 18, devicePixelRatioF(), t.accent, t.accentTint));
    m_dismiss->setIcon(m_theme.icons().icon(Icon::Dismiss, t.muted));
}

} // namespace ui
