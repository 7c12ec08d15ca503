// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridheader.h"
#include "ui/grid/gridmodel.h"
#include "ui/grid/gridpainter.h"

#include <QHash>
#include <QTableView>

namespace ui {

// The grid on the screen. Selection, scrolling and accessibility are a table view's; every cell in sight is
// painted here, straight from the model's looks. The roll-up row stays in sight at the bottom.
class GridView : public QTableView
{
    Q_OBJECT

public:
    GridView(GridModel *model, const Theme &theme, QWidget *parent = nullptr);

    void showColumns(const QList<Column> &columns);
    /// What stands in the middle while there are no rows: a line, and a fainter one below.
    void setEmptyText(const QString &title, const QString &hint);
    QString emptyText() const { return m_emptyTitle; }

    QModelIndex indexAt(const QPoint &point) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

public slots:
    void copySelection() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    int rollUpRow() const { return m_model->rowCount() - 1; }
    int rollUpTop() const;
    void paintRow(QPainter &painter, const QRegion &dirty, int row, int y) const;
    void paintEmpty(QPainter &painter) const;
    void paintGroupLines(QPainter &painter, int bottom) const;
    void fitColumns();
    void applySort();
    void toggle(int row);
    void openOrGoRight(int row);
    void closeOrGoUp(int row);
    void setHovered(int row);
    void onAboutToBeReset();
    void onReset();
    void onThemeChanged();

    GridModel *m_model;
    const Theme &m_theme;
    GridHeader *m_header;
    GridPainter m_painter;
    qreal m_paintedRatio = 0;
    int m_hovered = -1;
    bool m_fitting = false;
    /// Widths that a person gave, by title and group.
    QHash<std::pair<int, int>, int> m_ownWidths;
    GridModel::RowId m_current;
    QString m_emptyTitle;
    QString m_emptyHint;
};

} // namespace ui
