// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"
#include "ui/grid/gridview.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QWidget>

namespace ui {

// The panel of the queues: the grid in its frame, the words for when it is empty, and the menu of its
// columns.
class GridPanel : public QWidget
{
    Q_OBJECT

public:
    GridPanel(const FloorImage &image, const Theme &theme, QWidget *parent = nullptr);

    GridModel &model() { return m_model; }
    GridView &view() { return *m_view; }
    /// Which columns are shown, by group. Lives as long as the panel.
    QMenu *columnMenu() { return &m_columnMenu; }

public slots:
    void setSearch(const QString &text);

private:
    void fillColumnMenu();
    void takeColumnsFromMenu();
    void refreshEmptyText();
    QString waitingHint() const;

    const FloorImage &m_image;
    GridModel m_model;
    GridView *m_view;
    QMenu m_columnMenu;
    QList<QAction *> m_columnActions;
    QString m_search;
};

} // namespace ui
