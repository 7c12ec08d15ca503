// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/secretbanner.h"

#include "ui/text/secrettext.h"

#include <QHBoxLayout>

namespace ui {

SecretBanner::SecretBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_enter(new QPushButton(tr("Sign &in..."), this)), m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("secretBanner"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss the message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_enter);
    layout->addWidget(m_dismiss);
    connect(m_enter, &QPushButton::clicked, this, &SecretBanner::enterRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &SecretBanner::dismissed);
    connect(&theme, &Theme::changed, this, &SecretBanner::dress);
    dress();
    hide();
}

void SecretBanner::dress()
{
    const Tokens &t = m_theme.tokens();
    m_icon->setPixmap(m_theme.icons().pixmap(Icon::Key, 18, devicePixelRatioF(), t.accent));
    m_dismiss->setIcon(m_theme.icons().icon(Icon::Dismiss, t.muted));
}

void SecretBanner::tell(const QString &text)
{
    if (m_text->text() != text)
        m_text->setText(text);
    show();
}

void SecretBanner::tellWaiting(const QStringList &names)
{
    m_enter->show();
    m_dismiss->hide();
    tell(waitingText(names));
}

void SecretBanner::tellNotKept(const QString &name)
{
    m_enter->hide();
    m_dismiss->show();
    tell(notKeptText(name));
}

} // namespace ui
