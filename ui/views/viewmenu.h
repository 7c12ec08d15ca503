// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/viewlist.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace ui {

// The menu of the saved views: choose one, and all that can be done with them. What needs a dialog is asked
// of whoever shows the menu.
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ViewMenu(ViewList &views, QWidget *parent = nullptr);

    /// The grid is not as the current view has it any more.
    void setChanged(bool changed);

signals:
    void allChosen();
    void saveChosen();
    void saveAsChosen();
    void renameChosen();
    void queuesChosen();
    void exportChosen();
    void importChosen();

private:
    void fill();
    void addViews();
    void addCurrentActions();

    ViewList &m_views;
    // Of which one is the current one.
    QActionGroup m_shown{this};
    bool m_changed = false;
};

} // namespace ui
