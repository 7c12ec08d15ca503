// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridheader.h"
#include "ui/grid/gridmodel.h"
#include "ui/grid/gridpainter.h"
#include "ui/grid/severityfade.h"

#include <QHash>
#include <QTableView>
#include <QTimer>

#include <chrono>

namespace ui {

/// Pixels of a row: for many queues, for most people, and for a touch screen.
enum class RowHeight { Compact = 22, Normal = 28, Comfortable = 36 };

// The grid on the screen. Selection, scrolling and accessibility are a table view's; every cell in sight is
// painted here, straight from the model's looks. The roll-up row stays in sight at the bottom, and the first
// column while the others are scrolled sideways.
class GridView : public QTableView
{
    Q_OBJECT

public:
    GridView(GridModel *model, const Theme &theme, QWidget *parent = nullptr);

    void showColumns(const QList<Column> &columns);
    /// Sorts by a column that is shown; by names where it is not.
    void showSort(const ViewOrder::Sort &sort);
    /// What stands in the middle while there are no rows: a line, and a fainter one below.
    void setEmptyText(const QString &title, const QString &hint);
    QString emptyText() const { return m_emptyTitle; }
    void setRowHeight(RowHeight height);
    RowHeight rowHeight() const { return RowHeight(m_rowPixels); }
    /// Widths that a person gave, by column; columns without one share what room there is.
    QHash<ColumnKey, int> ownWidths() const { return m_ownWidths; }
    void setOwnWidths(const QHash<ColumnKey, int> &widths);
    /// A new level does not fade in, it is there.
    void setReducedMotion(bool reduced) { m_fade.setReduced(reduced); }
    bool isFading() const { return m_fade.isRunning(); }
    /// Puts the current cell's column in another place among the columns; the first stays.
    void moveCurrentColumn(int by);

    QModelIndex indexAt(const QPoint &point) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

    static constexpr std::chrono::seconds handsStill{5};

signals:
    /// A person asked for all that is known of the current cell.
    void detailsRequested();
    /// Esc: what lies beside the grid is to go.
    void left();
    void contextMenuRequested(const QPoint &global);
    /// The mouse rests on a number of a queue or channel; what is told of it is shown by whoever listens.
    void numberPointedAt(const QModelIndex &cell, const QPoint &global);
    /// A person has put the columns in another order, or made one wider.
    void columnsArranged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    int rollUpRow() const { return m_model->rowCount() - 1; }
    int rollUpTop() const;
    int lowestRollUp() const;
    int leftOf(int column) const;
    QRect scrolledArea() const;
    void scrollFromUnderTheFirst(const QModelIndex &index);
    std::pair<int, int> rowsInSight() const;
    void paintRow(QPainter &painter, const QRegion &dirty, int row, int y) const;
    void paintCell(QPainter &painter, const QRegion &dirty, const RowLook &look, const QModelIndex &index,
                   int y) const;
    void paintCurrent(QPainter &painter) const;
    void paintEmpty(QPainter &painter) const;
    void paintGroupLines(QPainter &painter, int bottom) const;
    QList<int> neededWidths() const;
    void fitColumns();
    void applySort();
    void takeMovedSections();
    void arrangeColumns(const QList<Column> &columns);
    bool navigate(QKeyEvent *event);
    void toggle(int row);
    void openOrGoRight(const QModelIndex &cell);
    void closeOrGoLeft(const QModelIndex &cell);
    bool pointsAtNumber(const QHelpEvent &event);
    void setHovered(int row);
    void setPointing(bool pointing);
    void refreshHold();
    void fadeLevels();
    void onReset();
    void onLayoutChanged();
    void onThemeChanged();

    GridModel *m_model;
    const Theme &m_theme;
    GridHeader *m_header;
    GridPainter m_painter;
    SeverityFade m_fade;
    // While it runs somebody moves in the rows by keyboard.
    QTimer m_hands;
    bool m_pointing = false;
    int m_rowPixels = int(RowHeight::Normal);
    qreal m_paintedRatio = 0;
    int m_hovered = -1;
    bool m_fitting = false;
    QHash<ColumnKey, int> m_ownWidths;
    GridModel::RowId m_current;
    int m_currentColumn = 0;
    QString m_emptyTitle;
    QString m_emptyHint;
};

} // namespace ui
