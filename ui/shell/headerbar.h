// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidget>

namespace ui {

// The bar at the top: the product, the search, and the menus of the grid's columns, of recording and of the
// appearance.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(Theme &theme, QMenu *columns, QMenu *record, QWidget *parent = nullptr);

    void focusSearch();

signals:
    void searchChanged(const QString &text);
    /// Esc in the search field: the grid is to have the keyboard again.
    void searchLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *menuButton(const QString &text, QMenu *menu);
    void fillAppearanceMenu();
    void dress();

    Theme &m_theme;
    QLabel *m_logo;
    QLineEdit *m_search;
    QAction *m_searchIcon;
    QMenu m_appearanceMenu;
    QToolButton *m_columns;
    QToolButton *m_record;
    QToolButton *m_appearance;
};

} // namespace ui
