// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/columns.h"

#include <QAction>
#include <QMenu>

namespace ui {

// The menu of the grid's columns, by group; it stays open while several are ticked. A new column takes its
// place among those that are shown, whose order is kept.
class ColumnMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ColumnMenu(QWidget *parent = nullptr);

    /// Ticks what is shown now.
    void show(const QList<Column> &columns);

signals:
    void chosen(const QList<Column> &columns);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void fill();
    void choose(const Column &column, bool shown);
    void refreshHint();

    QList<Column> m_shown;
    QList<QAction *> m_actions;
    QAction *m_hint = nullptr;
};

/// `columns` with one more, behind those that stand before it in the order of all columns.
QList<Column> withColumn(QList<Column> columns, const Column &added);

} // namespace ui
