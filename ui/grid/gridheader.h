// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

namespace ui {

// The grid's header in two levels: groups above, columns below. A click on a column sorts by it. The first
// column stays where it is while the others are scrolled sideways.
class GridHeader : public QHeaderView
{
    Q_OBJECT

public:
    GridHeader(const GridModel &model, const Theme &theme, QWidget *parent);

    QSize sizeHint() const override;
    /// The width that a column's title needs; the sort arrow stands in its margin.
    int titleWidth(const Column &column) const;
    /// That the order stands still, and waits; empty while it does not.
    QString holdHint() const;
    /// Where the first column stands: in front of what has been scrolled under it.
    QRect fixedRect() const;

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintGroups(QPainter &painter) const;
    void paintGroup(QPainter &painter, const QRect &rect, ColumnGroup group) const;
    void paintColumn(QPainter &painter, int section) const;
    void paintHint(QPainter &painter, const QRect &room, const QString &hint) const;
    void paintFixed(QPainter &painter) const;
    int leftOf(int section) const;
    int scrolledBy() const;
    bool isAboutFixed(const QMouseEvent &event);
    void setHovered(int section);

    const GridModel &m_model;
    const Theme &m_theme;
    int m_hovered = -1;
    /// The button was pressed on the first column; until it is let go the mouse is about that one.
    bool m_isFixedPressed = false;
};

} // namespace ui
