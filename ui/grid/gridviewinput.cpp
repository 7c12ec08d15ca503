// SPDX-License-Identifier: GPL-3.0-or-later
// How a person moves in a GridView: by mouse, by keyboard, and the order that stands still meanwhile.
#include "ui/grid/gridview.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace ui {

bool GridView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter)
        setPointing(true);
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
        setPointing(false);
    }
    if (event->type() == QEvent::ToolTip && pointsAtNumber(*static_cast<QHelpEvent *>(event)))
        return true;
    return QTableView::viewportEvent(event);
}

bool GridView::pointsAtNumber(const QHelpEvent &event)
{
    const QModelIndex cell = indexAt(event.pos());
    if (!cell.isValid() || cell.row() == rollUpRow() || !m_model->columns().at(cell.column()).isMetric())
        return false;
    emit numberPointedAt(cell, event.globalPos());
    return true;
}

void GridView::hideEvent(QHideEvent *event)
{
    setPointing(false);
    QTableView::hideEvent(event);
}

void GridView::focusOutEvent(QFocusEvent *event)
{
    m_hands.stop();
    refreshHold();
    QTableView::focusOutEvent(event);
}

void GridView::setPointing(bool pointing)
{
    m_pointing = pointing;
    refreshHold();
}

// A view that is taken down under the mouse outlives its model.
void GridView::refreshHold()
{
    if (model() == m_model)
        m_model->setHeld(m_pointing || m_hands.isActive());
}

void GridView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0)
            viewport()->update(0, visualRect(m_model->index(changed, 0)).y(), viewport()->width(),
                               m_rowPixels);
    }
    m_hovered = row;
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    setHovered(under.isValid() && under.row() != rollUpRow() ? under.row() : -1);
    QTableView::mouseMoveEvent(event);
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const int x = int(event->position().x()) - visualRect(index).x();
    const bool onArrow = index.isValid() && index.column() == 0 && x < GridPainter::arrowEnd;
    QTableView::mousePressEvent(event);
    if (onArrow && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier)
        toggle(index.row());
}

void GridView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const int x = int(event->position().x()) - visualRect(index).x();
    const bool onArrow = index.column() == 0 && x < GridPainter::arrowEnd;
    if (!index.isValid() || event->button() != Qt::LeftButton || index.row() == rollUpRow())
        return;
    if (onArrow)
        toggle(index.row());
    else
        emit detailsRequested();
}

void GridView::contextMenuEvent(QContextMenuEvent *event)
{
    emit contextMenuRequested(event->globalPos());
}

void GridView::toggle(int row)
{
    m_model->setOpen(row, !m_model->rowLook(row).isOpen);
}

void GridView::openOrGoRight(const QModelIndex &cell)
{
    const RowLook look = m_model->rowLook(cell.row());
    if (cell.column() == 0 && look.opens && !look.isOpen)
        m_model->setOpen(cell.row(), true);
    else if (cell.column() + 1 < m_model->columnCount())
        setCurrentIndex(cell.siblingAtColumn(cell.column() + 1));
}

void GridView::closeOrGoLeft(const QModelIndex &cell)
{
    const RowLook look = m_model->rowLook(cell.row());
    if (cell.column() > 0)
        setCurrentIndex(cell.siblingAtColumn(cell.column() - 1));
    else if (look.kind == RowLook::Kind::Channel)
        setCurrentIndex(m_model->index(m_model->queueRow(cell.row()), 0));
    else if (look.isOpen)
        m_model->setOpen(cell.row(), false);
}

bool GridView::navigate(QKeyEvent *event)
{
    const bool mirrored = isRightToLeft();
    const auto move = Qt::ControlModifier | Qt::ShiftModifier;
    if (event->modifiers() == move && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        moveCurrentColumn((event->key() == Qt::Key_Left) != mirrored ? -1 : 1);
        return true;
    }
    if (!currentIndex().isValid() || event->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Left:
        if ((event->key() == Qt::Key_Right) != mirrored)
            openOrGoRight(currentIndex());
        else
            closeOrGoLeft(currentIndex());
        return true;
    case Qt::Key_Space:
        toggle(currentIndex().row());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_I:
        emit detailsRequested();
        return true;
    default:
        return false;
    }
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    m_hands.start();
    refreshHold();
    if (!navigate(event))
        QTableView::keyPressEvent(event);
}

// Rows are what one moves through: Home and End mean the first and the last of them.
QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int lastRow = rollUpRow() - 1;
    if (lastRow < 0)
        return {};
    const int column = std::max(0, currentIndex().column());
    if (action == MoveHome)
        return m_model->index(0, column);
    if (action == MoveEnd)
        return m_model->index(lastRow, column);
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    return next.row() > lastRow ? m_model->index(lastRow, next.column()) : next;
}

} // namespace ui
