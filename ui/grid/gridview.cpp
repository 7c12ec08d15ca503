// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int rowPixels = GridPainter::rowHeight;

std::pair<int, int> keyOf(const Column &column)
{
    return {int(column.kind), int(column.metric)};
}

} // namespace

GridView::GridView(GridModel *model, const Theme &theme, QWidget *parent)
    : QTableView(parent), m_model(model), m_theme(theme), m_header(new GridHeader(*model, theme, this)),
      m_painter(theme)
{
    setModel(model);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(rowPixels);
    verticalHeader()->setDefaultSectionSize(rowPixels);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setAccessibleName(tr("Queues"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    // Rows are all alike: a new order of them is no news for their header, which would look at every one.
    disconnect(model, &QAbstractItemModel::layoutAboutToBeChanged, verticalHeader(), nullptr);
    disconnect(model, &QAbstractItemModel::layoutChanged, verticalHeader(), nullptr);
    m_header->setSortIndicator(0, Qt::AscendingOrder); // before: enabling sorts by what it shows
    setSortingEnabled(true);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &GridView::onAboutToBeReset);
    connect(model, &QAbstractItemModel::modelReset, this, &GridView::onReset);
    connect(model, &GridModel::countsChanged, m_header->viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &GridView::onThemeChanged);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (!m_fitting)
            m_ownWidths[keyOf(m_model->columns().at(section))] = size;
    });
    fitColumns();
}

void GridView::showColumns(const QList<Column> &columns)
{
    m_model->setColumns(columns);
    applySort();
}

void GridView::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    viewport()->update();
}

// A column that has gone away can't be sorted by: names are the order to fall back on.
void GridView::applySort()
{
    const ViewOrder::Sort sort = m_model->sorting();
    const auto section = m_model->columns().indexOf(sort.column);
    sortByColumn(std::max<int>(0, int(section)), section < 0 ? Qt::AscendingOrder : sort.order);
}

void GridView::onThemeChanged()
{
    m_paintedRatio = 0;
    viewport()->update();
    m_header->viewport()->update();
}

void GridView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_paintedRatio = 0;
        fitColumns();
    }
}

void GridView::onAboutToBeReset()
{
    m_current = m_model->idOf(currentIndex().row());
}

void GridView::onReset()
{
    fitColumns();
    m_hovered = -1;
    const int row = m_current.queue.isEmpty() ? -1 : m_model->rowOf(m_current);
    if (row >= 0)
        setCurrentIndex(m_model->index(row, 0));
}

// Columns share what room there is, each at least as wide as its numbers; what a person has set stays.
void GridView::fitColumns()
{
    m_fitting = true;
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    std::vector<int> widths;
    int total = 0;
    for (const Column &column : m_model->columns()) {
        const int content = columnDigits(column) * digit + 2 * GridPainter::padding;
        widths.push_back(m_ownWidths.value(keyOf(column), std::max(content, m_header->titleWidth(column))));
        total += widths.back();
    }
    const int spare = std::max(0, viewport()->width() - total);
    int given = 0;
    for (int section = 0; section < int(widths.size()); ++section) {
        const bool last = section + 1 == int(widths.size());
        const int share
            = last ? spare - given : int(qint64(spare) * widths[size_t(section)] / std::max(1, total));
        given += share;
        m_header->resizeSection(section, widths[size_t(section)] + share);
    }
    m_fitting = false;
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    viewport()->update(); // the roll-up row stays where it is
}

// The view repaints where the header has the row: the roll-up row stands elsewhere while rows are scrolled.
void GridView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    if (bottomRight.isValid() && bottomRight.row() == rollUpRow())
        viewport()->update(0, rollUpTop(), viewport()->width(), rowPixels);
}

// Right below the last row while there is room, else at the bottom edge.
int GridView::rollUpTop() const
{
    return std::min(rollUpRow() * rowPixels - verticalOffset(), viewport()->height() - rowPixels);
}

QModelIndex GridView::indexAt(const QPoint &point) const
{
    if (m_model->rowCount() && point.y() >= rollUpTop() && point.y() < rollUpTop() + rowPixels) {
        const int column = columnAt(point.x());
        return column < 0 ? QModelIndex() : m_model->index(rollUpRow(), column);
    }
    return QTableView::indexAt(point);
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (index.isValid() && index.row() == rollUpRow())
        rect.moveTop(rollUpTop());
    return rect;
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    const QRect rect = QTableView::visualRect(index);
    if (index.row() != rollUpRow() && rect.bottom() >= rollUpTop() && rect.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() + 1 - rollUpTop());
}

void GridView::paintEvent(QPaintEvent *event)
{
    if (m_paintedRatio != devicePixelRatioF()) {
        m_paintedRatio = devicePixelRatioF();
        m_painter.reset(font(), m_paintedRatio);
    }
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.tokens().surface);
    if (m_model->rowCount() == 0) {
        paintEmpty(painter);
        return;
    }
    const int first = verticalOffset() / rowPixels;
    const int last = std::min((verticalOffset() + viewport()->height()) / rowPixels, rollUpRow() - 1);
    m_model->setWindow(first, last);
    for (int row = first; row <= last; ++row)
        paintRow(painter, event->region(), row, row * rowPixels - verticalOffset());
    paintRow(painter, event->region(), rollUpRow(), rollUpTop());
    paintGroupLines(painter, rollUpTop() + rowPixels);
}

void GridView::paintRow(QPainter &painter, const QRegion &dirty, int row, int y) const
{
    const QRect rect(0, y, viewport()->width(), rowPixels);
    if (!dirty.intersects(rect))
        return;
    const RowLook look = m_model->rowLook(row);
    const QModelIndex current = currentIndex();
    GridPainter::RowState state;
    state.selected = selectionModel()->isRowSelected(row, {});
    state.hovered = row == m_hovered;
    state.focused = hasFocus() && current.isValid() && current.row() == row;
    m_painter.paintRow(painter, rect, look, state);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QRect cell(columnViewportPosition(column), y, columnWidth(column), rowPixels);
        if (dirty.intersects(cell))
            m_painter.paintCell(painter, cell, m_model->columns().at(column), look,
                                m_model->cellLook(row, column));
    }
}

void GridView::paintGroupLines(QPainter &painter, int bottom) const
{
    ColumnGroup group = ColumnGroup::Lead;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const ColumnGroup its = m_model->columns().at(column).group;
        if (its != group)
            painter.fillRect(columnViewportPosition(column), 0, 1, bottom, m_theme.tokens().line);
        group = its;
    }
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

void GridView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0)
            viewport()->update(0, visualRect(m_model->index(changed, 0)).y(), viewport()->width(), rowPixels);
    }
    m_hovered = row;
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    setHovered(under.isValid() && under.row() != rollUpRow() ? under.row() : -1);
    QTableView::mouseMoveEvent(event);
}

void GridView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTableView::leaveEvent(event);
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
    if (index.isValid() && event->button() == Qt::LeftButton)
        toggle(index.row());
}

void GridView::toggle(int row)
{
    m_model->setOpen(row, !m_model->rowLook(row).isOpen);
}

void GridView::openOrGoRight(int row)
{
    const RowLook look = m_model->rowLook(row);
    if (look.opens && !look.isOpen)
        m_model->setOpen(row, true);
    else
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
}

void GridView::closeOrGoUp(int row)
{
    const RowLook look = m_model->rowLook(row);
    if (look.kind == RowLook::Kind::Channel)
        setCurrentIndex(m_model->index(m_model->queueRow(row), 0));
    else if (look.isOpen)
        m_model->setOpen(row, false);
    else
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (row >= 0 && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Right:
            openOrGoRight(row);
            return;
        case Qt::Key_Left:
            closeOrGoUp(row);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            toggle(row);
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

// Rows are what one moves through: Home and End mean the first and the last of them.
QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int lastRow = rollUpRow() - 1;
    if (lastRow < 0)
        return {};
    if (action == MoveHome)
        return m_model->index(0, 0);
    if (action == MoveEnd)
        return m_model->index(lastRow, 0);
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    return next.row() > lastRow ? m_model->index(lastRow, next.column()) : next;
}

void GridView::copySelection() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        QApplication::clipboard()->setText(m_model->textOf(rows));
}

void GridView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("Copy"), this, &GridView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(selectionModel()->hasSelection());
    menu.addSeparator();
    menu.addAction(tr("Open all queues"), this, [this] { m_model->setAllOpen(true); });
    menu.addAction(tr("Close all queues"), this, [this] { m_model->setAllOpen(false); });
    menu.exec(event->globalPos());
}

} // namespace ui
