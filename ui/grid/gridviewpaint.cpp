// SPDX-License-Identifier: GPL-3.0-or-later
// How a GridView paints: the rows in sight, the roll-up below them, and levels that fade in.
#include "ui/grid/gridview.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

SeverityFade::Key fadeKey(const CellPlace &place, const Column &column)
{
    const auto [kind, metric] = keyOf(column);
    return quint64(place.source) << 48 | quint64(place.row) << 16 | quint64(kind) << 8 | quint64(metric);
}

} // namespace

std::pair<int, int> GridView::rowsInSight() const
{
    return {verticalOffset() / m_rowPixels,
            std::min((verticalOffset() + viewport()->height()) / m_rowPixels, rollUpRow() - 1)};
}

void GridView::paintEvent(QPaintEvent *event)
{
    if (m_paintedRatio != devicePixelRatioF()) {
        m_paintedRatio = devicePixelRatioF();
        m_painter.reset(font(), m_paintedRatio, layoutDirection());
    }
    QPainter painter(viewport());
    if (m_model->rowCount() == 0) {
        painter.fillRect(event->rect(), m_theme.tokens().surface);
        paintEmpty(painter);
        return;
    }
    const auto [first, last] = rowsInSight();
    m_model->setWindow(first, last);
    m_painter.begin(painter);
    for (int row = first; row <= last; ++row)
        paintRow(painter, event->region(), row, row * m_rowPixels - verticalOffset());
    const int bottom = rollUpTop() + m_rowPixels;
    painter.fillRect(QRect(0, bottom, viewport()->width(), std::max(0, viewport()->height() - bottom)),
                     m_theme.tokens().surface);
    paintRow(painter, event->region(), rollUpRow(), rollUpTop());
    paintGroupLines(painter, bottom);
    paintCurrent(painter);
}

void GridView::paintRow(QPainter &painter, const QRegion &dirty, int row, int y) const
{
    const QRect rect(0, y, viewport()->width(), m_rowPixels);
    if (!dirty.intersects(rect))
        return;
    const RowLook look = m_model->rowLook(row);
    const QModelIndex current = currentIndex();
    GridPainter::RowState state;
    state.selected = selectionModel()->isRowSelected(row, {});
    state.hovered = row == m_hovered;
    state.focused = hasFocus() && current.isValid() && current.row() == row;
    m_painter.paintRow(painter, rect, look, state);
    for (int column = 1; column < m_model->columnCount(); ++column)
        paintCell(painter, dirty, look, m_model->index(row, column), y);
    if (horizontalOffset() > 0)
        m_painter.paintRow(painter, QRect(leftOf(0), y, columnWidth(0), m_rowPixels), look, state);
    paintCell(painter, dirty, look, m_model->index(row, 0), y);
}

void GridView::paintCell(QPainter &painter, const QRegion &dirty, const RowLook &look,
                         const QModelIndex &index, int y) const
{
    const int row = index.row();
    const int column = index.column();
    const QRect cell(leftOf(column), y, columnWidth(column), m_rowPixels);
    if (!dirty.intersects(cell))
        return;
    const Column &shown = m_model->columns().at(column);
    const double strength = m_fade.isRunning() && row != rollUpRow()
                                ? m_fade.strength(fadeKey(m_model->placeOf(row), shown))
                                : 1;
    m_painter.paintCell(painter, cell, shown, look, m_model->cellLook(row, column), strength);
}

void GridView::paintCurrent(QPainter &painter) const
{
    const QModelIndex current = currentIndex();
    if (!hasFocus() || !current.isValid() || current.row() == rollUpRow())
        return;
    const QRect area = current.column() == 0 ? viewport()->rect() : scrolledArea();
    painter.setClipRect(area.intersected(QRect(0, 0, viewport()->width(), rollUpTop())));
    m_painter.paintFocus(painter, visualRect(current));
}

// One where each group begins, and one beside the first column while others are scrolled under it.
void GridView::paintGroupLines(QPainter &painter, int bottom) const
{
    const QRect area = scrolledArea();
    const auto line = [&](int x) { painter.fillRect(x, 0, 1, bottom, m_theme.tokens().line); };
    ColumnGroup group = ColumnGroup::Lead;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const ColumnGroup its = m_model->columns().at(column).group;
        const int left = columnViewportPosition(column);
        const int edge = isLeftToRight() ? left : left + columnWidth(column) - 1;
        if (its != group && area.contains(edge, 0))
            line(edge);
        group = its;
    }
    if (horizontalOffset() > 0)
        line(isLeftToRight() ? area.left() - 1 : area.right() + 1);
}

void GridView::paintEmpty(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const QRect area = viewport()->rect();
    const int middle = area.center().y();
    painter.setFont(resized(font(), 1.15, QFont::DemiBold));
    painter.setPen(t.text);
    painter.drawText(QRect(0, middle - 32, area.width(), 28), Qt::AlignCenter, m_emptyTitle);
    painter.setFont(font());
    painter.setPen(t.muted);
    painter.drawText(QRect(0, middle, area.width(), 28), Qt::AlignCenter, m_emptyHint);
}

// What is in sight is compared with what was there before the alerts changed.
void GridView::fadeLevels()
{
    const auto [first, last] = rowsInSight();
    for (int row = first; row <= last; ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const Column &shown = m_model->columns().at(column);
            if (shown.isNumber())
                m_fade.note(fadeKey(m_model->placeOf(row), shown), m_model->cellLook(row, column).severity);
        }
    }
    m_fade.endNotes();
}

} // namespace ui
