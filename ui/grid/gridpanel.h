// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/details/celltip.h"
#include "ui/details/detailspanel.h"
#include "ui/grid/columnmenu.h"
#include "ui/grid/gridbar.h"
#include "ui/grid/gridmodel.h"
#include "ui/grid/gridsettings.h"
#include "ui/grid/gridview.h"
#include "ui/theme/theme.h"
#include "ui/views/viewdesk.h"

#include <QActionGroup>
#include <QMenu>
#include <QSplitter>
#include <QWidget>

namespace ui {

// The panel of the queues: the grid with its bar, the details of a cell beside it, and the words for when it
// is empty.
class GridPanel : public QWidget
{
    Q_OBJECT

public:
    GridPanel(const FloorImage &image, const Theme &theme, QWidget *parent = nullptr);

    GridModel &model() { return m_model; }
    GridView &view() { return *m_view; }
    DetailsPanel &details() { return *m_details; }
    CellTip &tip() { return *m_tip; }
    GridBar &bar() { return *m_bar; }
    ViewList &views() { return m_views; }
    ViewDesk &viewDesk() { return m_viewDesk; }
    /// Which columns are shown, by group. Lives as long as the panel.
    QMenu *columnMenu() { return &m_columnMenu; }

    /// The grid as it is shown now; the view has the name of the current one.
    core::View shown() const;
    void showView(const core::View &view);

    /// Begins as it was left, and tells the settings of what changes from now on. They outlive the panel.
    void remember(core::Settings &settings);

    void exportTo(const QString &file, bool mark);

public slots:
    void setSearch(const QString &text);
    void copyRows() const;
    void copyCell() const;

signals:
    /// A view has another search than the one that stands in the field.
    void searchChosen(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut(const Theme &theme);
    void connectParts();
    void fillMoreMenu();
    void addRowHeights();
    void askExportFile();
    void setDetailsShown(bool shown);
    void toggleDetails();
    void fitDetails();
    void showCurrentCell();
    void showTip(const QModelIndex &cell, const QPoint &mouse);
    void showStandard();
    void takeRowHeight(const core::Settings &settings);
    void chooseQueues();
    void onShownChanged();
    void refreshEmptyText();
    QString waitingHint() const;

    const FloorImage &m_image;
    GridModel m_model;
    ViewList m_views;
    ViewDesk m_viewDesk;
    // What can be done with the rows: beside the bar, and where the mouse is.
    QMenu m_moreMenu;
    ColumnMenu m_columnMenu;
    QActionGroup m_heights{this};
    GridView *m_view;
    GridBar *m_bar;
    DetailsPanel *m_details;
    CellTip *m_tip;
    QSplitter *m_split;
    QString m_search;
    core::Settings *m_settings = nullptr;
    GridSettings m_keys;
    int m_detailsWidth = m_keys.detailsWidth.standard;
};

} // namespace ui
