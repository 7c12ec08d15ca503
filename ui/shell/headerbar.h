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

// The bar at the top: the product, the search, the columns of the grid and the appearance.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(Theme &theme, QMenu *columns, QWidget *parent = nullptr);

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
    QToolButton *m_appearance;
};

} // namespace ui
