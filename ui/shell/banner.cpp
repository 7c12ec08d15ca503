// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include <QHBoxLayout>

namespace ui {

Banner::Banner(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss the message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_dismiss, &QToolButton::clicked, this, &QWidget::hide);
    connect(&theme, &Theme::changed, this, &Banner::dress);
    dress();
    hide();
}

void Banner::dress()
{
    const Tokens &t = m_theme.tokens();
    m_icon->setPixmap(
        m_theme.icons().pixmap(Icon::Warning, 18, devicePixelRatioF(), t.warningSolid, t.onWarning));
    m_dismiss->setIcon(m_theme.icons().icon(Icon::Dismiss, t.warningText));
}

void Banner::tell(const QString &title, const QStringList &problems)
{
    static constexpr int most = 5;
    QStringList lines{title};
    lines << problems.mid(0, most);
    if (problems.size() > most)
        lines << tr("and %Ln more", "problems", int(problems.size()) - most);
    m_text->setText(lines.join(QLatin1Char('\n')));
    show();
}

} // namespace ui
