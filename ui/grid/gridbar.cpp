// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridbar.h"

#include <QHBoxLayout>
#include <QPainter>

#include <utility>

namespace ui {

namespace {

/// Pixels of the bar that no button has.
constexpr int around = 24;
constexpr int between = 4;

} // namespace

GridBar::GridBar(const Theme &theme, QMenu *views, QMenu *more, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_breachedFirst(tr("Breached first")), m_details(tr("Details")),
      m_view(menuButton(views)), m_note(new QLabel(this)), m_undo(new QToolButton(this)),
      m_breachedFirstButton(switchButton(m_breachedFirst)), m_detailsButton(switchButton(m_details)),
      m_more(menuButton(more))
{
    setObjectName(QStringLiteral("gridBar"));
    m_breachedFirst.setCheckable(true);
    m_breachedFirst.setToolTip(tr("Queues with an open alert come first, the worst before the others"));
    m_details.setCheckable(true);
    m_details.setToolTip(tr("All that is known of the current cell  Enter"));
    m_more->setToolTip(tr("Rows, copying and export"));
    m_more->setAccessibleName(tr("More of the grid"));
    m_note->setObjectName(QStringLiteral("gridNote"));
    m_undo->setText(tr("Undo"));
    m_noteEnds.setSingleShot(true);
    m_noteEnds.setInterval(told);
    m_note->hide();
    m_undo->hide();
    // On a narrow window names and notes are cut off before the window is kept from shrinking.
    m_view->setMinimumWidth(64);
    m_view->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(between);
    layout->addWidget(m_view);
    layout->addWidget(m_note, 4);
    layout->addWidget(m_undo);
    layout->addStretch(1);
    layout->addWidget(m_breachedFirstButton);
    layout->addWidget(m_detailsButton);
    layout->addWidget(m_more);
    connect(&m_noteEnds, &QTimer::timeout, this, [this] {
        m_note->hide();
        m_undo->hide();
    });
    connect(m_undo, &QToolButton::clicked, this, [this] {
        m_noteEnds.stop();
        m_note->hide();
        m_undo->hide();
        if (m_undoNow)
            std::exchange(m_undoNow, nullptr)();
    });
    connect(&theme, &Theme::changed, this, &GridBar::dress);
    showView({}, false);
    dress();
}

QToolButton *GridBar::menuButton(QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + 4))); });
    return button;
}

QToolButton *GridBar::switchButton(QAction &action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(&action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    return button;
}

void GridBar::showView(const QString &name, bool changed)
{
    const QString shown = name.isEmpty() ? tr("Standard view") : name;
    m_view->setText(changed && !name.isEmpty() ? tr("%1, changed", "a view").arg(shown) : shown);
    m_view->setAccessibleName(tr("View: %1").arg(m_view->text()));
}

void GridBar::tell(const QString &text, const std::function<void()> &undo)
{
    m_note->setText(text);
    m_note->show();
    m_undoNow = undo;
    m_undo->setVisible(bool(undo));
    m_noteEnds.start();
}

void GridBar::dress()
{
    const Tokens &t = m_theme.tokens();
    m_view->setIcon(m_theme.icons().icon(Icon::Open, t.muted));
    m_more->setIcon(m_theme.icons().icon(Icon::More, t.muted));
    update();
}

// Both switches are in the menu as well.
void GridBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int needed = around;
    for (const QToolButton *button : {m_view, m_breachedFirstButton, m_detailsButton, m_more})
        needed += button->sizeHint().width() + between;
    m_breachedFirstButton->setVisible(width() >= needed);
    m_detailsButton->setVisible(width() >= needed);
}

void GridBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

} // namespace ui
