// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Pixels. A search that is wider would only be emptier.
constexpr int widestSearch = 264;
constexpr int roomForIcon = 64;
constexpr int headerEdge = 12;
constexpr int headerGap = 8;

} // namespace

HeaderBar::HeaderBar(const Theme &theme, QMenu *columns, QMenu *record, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout), m_logo(new QLabel(this)),
      m_name(new QLabel(QStringLiteral("Floorwatch"), this)), m_tabs(new PageTabs(this)),
      m_search(new QLineEdit(this)), m_searchIcon(m_search->addAction(QIcon(), QLineEdit::LeadingPosition)),
      m_columnsMenu(columns), m_recordMenu(record), m_columns(menuButton(tr("Columns"), columns)),
      m_record(menuButton({}, record)), m_appearance(menuButton({}, &m_appearanceMenu)),
      m_more(menuButton({}, &m_moreMenu))
{
    setObjectName(QStringLiteral("headerBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_name->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setPlaceholderText(tr("Search queues  Ctrl+F"));
    m_search->setAccessibleName(tr("Search queues"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(m_search->fontMetrics().horizontalAdvance(m_search->placeholderText())
                              + roomForIcon);
    m_search->setMaximumWidth(std::max(widestSearch, m_search->minimumWidth()));
    m_search->installEventFilter(this);
    m_record->setToolTip(tr("Record"));
    m_record->setAccessibleName(tr("Record"));
    m_appearance->setToolTip(tr("Appearance"));
    m_appearance->setAccessibleName(tr("Appearance"));
    fillAppearanceMenu();
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    columns->setTitle(tr("Columns"));
    record->setTitle(tr("Record"));
    m_appearanceMenu.setTitle(tr("Appearance"));
    for (QMenu *menu : {columns, record, &m_appearanceMenu})
        m_moreMenu.addMenu(menu)->setVisible(false);
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, &HeaderBar::searchChanged);
    connect(&theme, &Theme::changed, this, &HeaderBar::dress);
    dress();
}

void HeaderBar::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(headerEdge, 8, headerEdge, 8);
    layout->setSpacing(8);
    layout->addLayout(m_row);
    m_row->setSpacing(headerGap);
    m_row->addWidget(m_logo);
    m_row->addWidget(m_name);
    m_row->addSpacing(headerGap);
    m_row->addWidget(m_tabs);
    m_row->addStretch(1);
    m_row->addWidget(m_search, 4);
    m_row->addWidget(m_columns);
    m_row->addWidget(m_record);
    m_row->addWidget(m_appearance);
    m_row->addWidget(m_more);
    // The bar sees to it itself that it has enough room.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
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
    m_hasGridTools = shown;
    m_search->setVisible(shown);
    fit();
}

// Does without as little as it can. What to show is found before anything is: each time the window would be
// laid out anew, this bar with it.
void HeaderBar::fit()
{
    int saving = int(Saving::None);
    while (saving < int(Saving::Columns) && neededWidth(Saving(saving)) > width())
        ++saving;
    save(Saving(saving));
}

int HeaderBar::neededWidth(Saving saving) const
{
    const int icon = m_more->sizeHint().width();
    const int columnsText
        = m_columns->fontMetrics().horizontalAdvance(m_columns->text() + QStringLiteral("  ")) + 4;
    int needed = 2 * headerEdge + headerGap + m_tabs->sizeHint().width() + headerGap + icon;
    const auto add = [&needed](bool isThere, int part) { needed += isThere ? headerGap + part : 0; };
    add(saving < Saving::Name, m_name->sizeHint().width());
    add(m_hasGridTools && saving < Saving::ColumnsText, columnsText - headerGap);
    add(m_hasGridTools && saving < Saving::SearchBeside, m_search->minimumWidth());
    add(saving < Saving::Menus, icon + headerGap + icon);
    add(saving < Saving::Logo, m_logo->sizeHint().width());
    add(m_hasGridTools && saving < Saving::Columns, icon);
    return needed;
}

void HeaderBar::save(Saving saving)
{
    if (std::exchange(m_saving, saving) != saving)
        placeSearch(saving < Saving::SearchBeside);
    m_name->setVisible(saving < Saving::Name);
    m_columns->setToolButtonStyle(saving < Saving::ColumnsText ? Qt::ToolButtonTextBesideIcon
                                                               : Qt::ToolButtonIconOnly);
    m_logo->setVisible(saving < Saving::Logo);
    const bool hasMenus = saving < Saving::Menus;
    const bool hasColumns = saving < Saving::Columns;
    m_record->setVisible(hasMenus);
    m_appearance->setVisible(hasMenus);
    m_columns->setVisible(m_hasGridTools && hasColumns);
    m_recordMenu->menuAction()->setVisible(!hasMenus);
    m_appearanceMenu.menuAction()->setVisible(!hasMenus);
    m_columnsMenu->menuAction()->setVisible(m_hasGridTools && !hasColumns);
    // What was shown has laid out the window, maybe in the middle of that.
    updateGeometry();
}

// Below, it has all of the width.
void HeaderBar::placeSearch(bool isBeside)
{
    m_row->removeWidget(m_search);
    layout()->removeWidget(m_search);
    if (isBeside)
        m_row->insertWidget(m_row->indexOf(m_columns), m_search, 4);
    else
        layout()->addWidget(m_search);
    m_search->setMaximumWidth(isBeside ? std::max(widestSearch, m_search->minimumWidth()) : QWIDGETSIZE_MAX);
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
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
