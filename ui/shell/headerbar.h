// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagetabs.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidget>

namespace ui {

// The bar at the top: the product, the pages, the search, and the menus of the grid's columns, of recording,
// of the appearance and of all else. Where it is narrow, it does without what can be reached otherwise.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(const Theme &theme, QMenu *columns, QMenu *record, QWidget *parent = nullptr);

    PageTabs &tabs() { return *m_tabs; }
    /// What concerns the whole program: its actions are added by whoever offers them.
    QMenu &moreMenu() { return m_moreMenu; }
    void focusSearch();
    void setSearch(const QString &text) { m_search->setText(text); }
    /// Search and columns are the grid's: other pages have no use for them.
    void showGridTools(bool shown);
    /// The organisation says how the program looks: nobody else chooses.
    void setAppearanceFixed(bool fixed);

signals:
    void searchChanged(const QString &text);
    /// Esc in the search field: the grid is to have the keyboard again.
    void searchLeft();
    void appearanceChosen(ui::Theme::Choice choice);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What the bar does without where it is narrow, each in addition to those before.
    enum class Saving { None, Name, ColumnsText, SearchBeside, Menus, Logo, Columns };

    void layOut();
    QToolButton *menuButton(const QString &text, QMenu *menu);
    void fillAppearanceMenu();
    void dress();
    void fit();
    int neededWidth(Saving saving) const;
    void save(Saving saving);
    void placeSearch(bool isBeside);

    const Theme &m_theme;
    QHBoxLayout *m_row;
    QLabel *m_logo;
    QLabel *m_name;
    PageTabs *m_tabs;
    QLineEdit *m_search;
    QAction *m_searchIcon;
    QMenu *m_columnsMenu;
    QMenu *m_recordMenu;
    QMenu m_appearanceMenu;
    QActionGroup *m_choices = nullptr;
    QToolButton *m_columns;
    QToolButton *m_record;
    QToolButton *m_appearance;
    QMenu m_moreMenu;
    QToolButton *m_more;
    Saving m_saving = Saving::None;
    bool m_hasGridTools = true;
};

} // namespace ui
