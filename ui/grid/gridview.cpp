// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridview.h"

#include <QAccessible>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

/// Pixels. Unless a person made it wider, the first column takes no more than this, or than two fifths of the
/// grid where that is more.
constexpr int narrowestFirst = 112;

} // namespace

GridView::GridView(GridModel *model, const Theme &theme, QWidget *parent)
    : QTableView(parent), m_model(model), m_theme(theme), m_header(new GridHeader(*model, theme, this)),
      m_painter(theme)
{
    setModel(model);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(int(RowHeight::Compact));
    verticalHeader()->setDefaultSectionSize(m_rowPixels);
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
    // Nor for the view: it would lay itself out anew, a turn of the event loop later.
    disconnect(model, &QAbstractItemModel::layoutChanged, this, nullptr);
    connect(model, &QAbstractItemModel::layoutChanged, this, &GridView::onLayoutChanged);
    m_header->setSortIndicator(0, Qt::AscendingOrder); // before: enabling sorts by what it shows
    setSortingEnabled(true);
    m_hands.setSingleShot(true);
    m_hands.setInterval(handsStill);
    connect(&m_hands, &QTimer::timeout, this, &GridView::refreshHold);
    connect(&m_fade, &SeverityFade::moved, viewport(), qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::modelReset, this, &GridView::onReset);
    connect(model, &GridModel::levelsChanged, this, &GridView::fadeLevels);
    connect(model, &GridModel::countsChanged, m_header->viewport(), qOverload<>(&QWidget::update));
    connect(model, &GridModel::holdChanged, m_header->viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &GridView::onThemeChanged);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, [this](int section) {
        if (section >= 0 && section < m_model->columnCount() && !canSort(m_model->columns().at(section)))
            applySort(); // the arrow goes back to where it was
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &GridView::takeMovedSections, Qt::QueuedConnection);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_fitting)
            return;
        m_ownWidths[keyOf(m_model->columns().at(section))] = size;
        emit columnsArranged();
    });
    fitColumns();
}

void GridView::showColumns(const QList<Column> &columns)
{
    m_model->setColumns(columns);
    applySort();
}

void GridView::showSort(const ViewOrder::Sort &sort)
{
    const auto section = m_model->columns().indexOf(sort.column);
    sortByColumn(std::max<int>(0, int(section)), section < 0 ? Qt::AscendingOrder : sort.order);
}

// A column that has gone away can't be sorted by: names are the order to fall back on.
void GridView::applySort()
{
    showSort(m_model->sorting());
}

void GridView::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    viewport()->update();
}

void GridView::setRowHeight(RowHeight height)
{
    m_rowPixels = int(height);
    verticalHeader()->setDefaultSectionSize(m_rowPixels);
    viewport()->update();
}

void GridView::setOwnWidths(const QHash<ColumnKey, int> &widths)
{
    m_ownWidths = widths;
    fitColumns();
}

// The columns as they stand on the screen become the columns of the model.
void GridView::takeMovedSections()
{
    QList<Column> columns;
    for (int place = 0; place < m_header->count(); ++place)
        columns << m_model->columns().at(m_header->logicalIndex(place));
    if (columns != m_model->columns())
        arrangeColumns(columns);
}

void GridView::arrangeColumns(const QList<Column> &columns)
{
    showColumns(columns);
    emit columnsArranged();
}

void GridView::moveCurrentColumn(int by)
{
    QList<Column> columns = m_model->columns();
    const int from = currentIndex().column();
    const int to = from + by;
    if (from < 1 || to < 1 || to >= columns.size())
        return;
    columns.move(from, to);
    const int row = currentIndex().row();
    arrangeColumns(columns);
    setCurrentIndex(m_model->index(row, to));
}

void GridView::onLayoutChanged()
{
    viewport()->update();
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

void GridView::onThemeChanged()
{
    setReducedMotion(m_theme.isStill());
    m_paintedRatio = 0;
    m_fade.setReduced(m_theme.isStill());
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

// Kept by what it stands for as soon as it is chosen: when rows go, their numbers mean nothing any more.
void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid())
        return;
    m_current = m_model->idOf(current.row());
    m_currentColumn = current.column();
}

void GridView::onReset()
{
    fitColumns();
    m_hovered = -1;
    const int row = m_current.queue.isEmpty() ? -1 : m_model->rowOf(m_current);
    if (row >= 0)
        setCurrentIndex(m_model->index(row, std::min(m_currentColumn, m_model->columnCount() - 1)));
    fadeLevels();
}

// Each column at least as wide as its numbers and its title; what a person has set stays.
QList<int> GridView::neededWidths() const
{
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    QList<int> widths;
    for (const Column &column : m_model->columns()) {
        const int content = columnDigits(column) * digit + 2 * GridPainter::padding;
        widths << m_ownWidths.value(keyOf(column), std::max(content, m_header->titleWidth(column)));
    }
    return widths;
}

void GridView::fitColumns()
{
    m_fitting = true;
    QList<int> widths = neededWidths();
    const auto &first = m_model->columns().constFirst();
    if (!m_ownWidths.contains(keyOf(first)))
        widths.first() = std::min(widths.first(), std::max(narrowestFirst, viewport()->width() * 2 / 5));
    const int total = std::accumulate(widths.begin(), widths.end(), 0);
    const int spare = std::max(0, viewport()->width() - total);
    int given = 0;
    for (int section = 0; section < int(widths.size()); ++section) {
        const bool last = section + 1 == int(widths.size());
        const int share = last ? spare - given : int(qint64(spare) * widths[section] / std::max(1, total));
        given += share;
        m_header->resizeSection(section, widths[section] + share);
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
    fadeLevels(); // what comes into sight has the levels it has
}

// The view repaints where the header has the row: the roll-up row stands elsewhere while rows are scrolled.
void GridView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    if (bottomRight.isValid() && bottomRight.row() == rollUpRow())
        viewport()->update(0, rollUpTop(), viewport()->width(), m_rowPixels);
}

// Right below the last row while there is room, else below as many whole rows as there is room for.
int GridView::rollUpTop() const
{
    return std::min(rollUpRow() * m_rowPixels - verticalOffset(), lowestRollUp());
}

int GridView::lowestRollUp() const
{
    return std::max(0, viewport()->height() / m_rowPixels - 1) * m_rowPixels;
}

// Rows are scrolled until the last of them stands above the roll-up, by whole rows and pages of those in
// sight.
void GridView::updateGeometries()
{
    if (model() != m_model) { // it is gone
        QTableView::updateGeometries();
        return;
    }
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    QTableView::updateGeometries();
    bar->setRange(0, std::max(0, rollUpRow() * m_rowPixels - lowestRollUp()));
    bar->setSingleStep(m_rowPixels);
    bar->setPageStep(std::max(m_rowPixels, lowestRollUp()));
    bar->setValue(before);
}

int GridView::leftOf(int column) const
{
    return column == 0 ? m_header->fixedRect().x() : columnViewportPosition(column);
}

/// Where the columns behind the first one are to be seen.
QRect GridView::scrolledArea() const
{
    const QRect fixed = m_header->fixedRect();
    return isLeftToRight() ? viewport()->rect().adjusted(fixed.width(), 0, 0, 0)
                           : viewport()->rect().adjusted(0, 0, -fixed.width(), 0);
}

QModelIndex GridView::indexAt(const QPoint &point) const
{
    if (m_model->rowCount() == 0 || point.y() >= rollUpTop() + m_rowPixels)
        return {};
    const bool isRollUp = point.y() >= rollUpTop();
    const int row = isRollUp ? rollUpRow() : rowAt(point.y());
    const int column = scrolledArea().contains(point.x(), 0) ? columnAt(point.x()) : 0;
    return row < 0 || column < 0 ? QModelIndex() : m_model->index(row, column);
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (index.isValid() && index.row() == rollUpRow())
        rect.moveTop(rollUpTop());
    if (index.isValid() && index.column() == 0)
        rect.moveLeft(leftOf(0));
    return rect;
}

// The first column is always in sight: who moves in it leaves the others where they are.
void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() == 0)
        horizontalScrollBar()->setValue(before);
    else
        scrollFromUnderTheFirst(index);
    const QRect rect = QTableView::visualRect(index);
    if (index.row() != rollUpRow() && rect.bottom() >= rollUpTop() && rect.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() + 1 - rollUpTop());
}

void GridView::scrollFromUnderTheFirst(const QModelIndex &index)
{
    const QRect rect = visualRect(index);
    const QRect area = scrolledArea();
    const int hidden = isLeftToRight() ? area.left() - rect.left() : rect.right() - area.right();
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

} // namespace ui
