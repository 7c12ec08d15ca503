// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace ui {

HeaderBar::HeaderBar(const Theme &theme, QMenu *columns, QMenu *record, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_logo(new QLabel(this)), m_tabs(new PageTabs(this)),
      m_search(new QLineEdit(this)), m_searchIcon(m_search->addAction(QIcon(), QLineEdit::LeadingPosition)),
      m_columns(menuButton(tr("Columns"), columns)), m_record(menuButton({}, record)),
      m_appearance(menuButton({}, &m_appearanceMenu)), m_more(menuButton({}, &m_moreMenu))
{
    setObjectName(QStringLiteral("headerBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *name = new QLabel(QStringLiteral("Floorwatch"), this);
    name->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setPlaceholderText(tr("Search queues  Ctrl+F"));
    m_search->setAccessibleName(tr("Search queues"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(96);
    m_search->setMaximumWidth(264);
    m_search->installEventFilter(this);
    m_record->setToolTip(tr("Record"));
    m_record->setAccessibleName(tr("Record"));
    m_appearance->setToolTip(tr("Appearance"));
    m_appearance->setAccessibleName(tr("Appearance"));
    fillAppearanceMenu();
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_logo);
    layout->addWidget(name);
    layout->addSpacing(8);
    layout->addWidget(m_tabs);
    layout->addStretch(1);
    layout->addWidget(m_search, 4);
    layout->addWidget(m_columns);
    layout->addWidget(m_record);
    layout->addWidget(m_appearance);
    layout->addWidget(m_more);
    connect(m_search, &QLineEdit::textChanged, this, &HeaderBar::searchChanged);
    connect(&theme, &Theme::changed, this, &HeaderBar::dress);
    dress();
}

// Not QToolButton's own menu: it keeps room for an arrow that we do not show.
QToolButton *HeaderBar::menuButton(const QString &text, QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setText(text.isEmpty() ? text : QLatin1Char(' ') + text);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    connect(button, &QToolButton::clicked, menu, [button, menu] {
        const QPoint corner = button->mapToGlobal(QPoint(button->width(), button->height() + 4));
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
    return button;
}

void HeaderBar::fillAppearanceMenu()
{
    m_choices = new QActionGroup(this);
    const std::pair<QString, Theme::Choice> all[] = {
        {tr("Like the system"), Theme::Choice::System},
        {tr("Light"), Theme::Choice::Light},
        {tr("Dark"), Theme::Choice::Dark},
        {tr("High contrast, light"), Theme::Choice::HighContrastLight},
        {tr("High contrast, dark"), Theme::Choice::HighContrastDark},
    };
    for (const auto &[text, choice] : all) {
        QAction *action = m_choices->addAction(text);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(choice));
        connect(action, &QAction::triggered, this,
                [this, choice = choice] { emit appearanceChosen(choice); });
    }
    m_appearanceMenu.addActions(m_choices->actions());
}

void HeaderBar::setAppearanceFixed(bool fixed)
{
    m_choices->setEnabled(!fixed);
    m_appearance->setToolTip(fixed ? tr("Appearance: fixed by your organisation") : tr("Appearance"));
}

void HeaderBar::dress()
{
    const Tokens &t = m_theme.tokens();
    m_logo->setPixmap(m_theme.logo(QSize(160, 22), devicePixelRatioF()));
    for (QAction *choice : m_choices->actions())
        choice->setChecked(choice->data().value<Theme::Choice>() == m_theme.choice());
    m_searchIcon->setIcon(m_theme.icons().icon(Icon::Search, t.muted));
    m_columns->setIcon(m_theme.icons().icon(Icon::Columns, t.text));
    m_record->setIcon(m_theme.icons().icon(Icon::Record, t.text));
    m_appearance->setIcon(m_theme.icons().icon(Icon::Appearance, t.text));
    m_more->setIcon(m_theme.icons().icon(Icon::More, t.text));
}

void HeaderBar::showGridTools(bool shown)
{
    m_search->setVisible(shown);
    m_columns->setVisible(shown);
}

void HeaderBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool HeaderBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_search->clear();
            emit searchLeft();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            emit searchLeft();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
