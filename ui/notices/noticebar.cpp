// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticebar.h"

#include <QStyle>

namespace ui {

namespace {

/// Pixels: a text that is narrower has its button below.
constexpr int narrowText = 300;
constexpr int iconPixels = 18;

/// What the style sheet calls each kind.
QString kindName(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Info:
        return QStringLiteral("info");
    case Notice::Kind::Warning:
        return QStringLiteral("warning");
    case Notice::Kind::Critical:
        return QStringLiteral("critical");
    }
    return {};
}

} // namespace

NoticeBar::NoticeBar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout), m_below(new QHBoxLayout),
      m_icon(new QLabel(this)), m_text(new QLabel(this)), m_action(new QPushButton(this)),
      m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss the message"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(6);
    layout->addLayout(m_row);
    layout->addLayout(m_below);
    m_row->setSpacing(10);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_action);
    m_row->addWidget(m_dismiss);
    m_below->addSpacing(iconPixels + m_row->spacing());
    m_below->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &NoticeBar::dismissed);
    connect(&theme, &Theme::changed, this, &NoticeBar::dress);
}

void NoticeBar::show(const Notice &notice)
{
    static constexpr int most = 5;
    m_notice = notice;
    QStringList lines{notice.title};
    lines << notice.lines.mid(0, most);
    if (notice.lines.size() > most)
        lines << tr("and %Ln more", "problems", int(notice.lines.size()) - most);
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_action->setText(notice.action);
    m_action->setVisible(!notice.action.isEmpty());
    m_dismiss->setVisible(notice.dismissable);
    fit();
    setProperty("kind", kindName(notice.kind));
    style()->unpolish(this);
    style()->polish(this);
    dress();
}

// In a narrow bar the button stands below, and what belongs to the text's first line beside that.
void NoticeBar::fit()
{
    const bool isBeside = width() - m_action->sizeHint().width() >= narrowText;
    QHBoxLayout *place = isBeside ? m_row : m_below;
    if (place->indexOf(m_action) < 0) {
        m_row->removeWidget(m_action);
        m_below->removeWidget(m_action);
        place->insertWidget(isBeside ? m_row->indexOf(m_dismiss) : 1, m_action);
    }
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_dismiss)})
        m_row->setAlignment(part, isBeside && m_notice.lines.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
    updateGeometry();
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void NoticeBar::dress()
{
    const Tokens &t = m_theme.tokens();
    const bool informs = m_notice.kind == Notice::Kind::Info;
    const SeverityColors colors = colorsOf(
        t, m_notice.kind == Notice::Kind::Critical ? core::Severity::Critical : core::Severity::Warning);
    const Icon icon = informs                                   ? m_notice.icon
                      : m_notice.kind == Notice::Kind::Critical ? Icon::Critical
                                                                : Icon::Warning;
    m_icon->setPixmap(m_theme.icons().pixmap(icon, iconPixels, devicePixelRatioF(),
                                             informs ? t.accent : colors.solid,
                                             informs ? t.accentTint : colors.mark));
    m_dismiss->setIcon(m_theme.icons().icon(Icon::Dismiss, informs ? t.muted : colors.text));
}

} // namespace ui
