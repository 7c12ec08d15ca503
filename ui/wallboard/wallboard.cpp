// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/wallboard.h"

#include "ui/help/helptopic.h"
#include "ui/text/statustext.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui {

Wallboard::Wallboard(const FloorImage &image, const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window), m_image(image), m_theme(theme), m_model(image)
{
    setWindowTitle(tr("Floorwatch wallboard"));
    setHelpTopic(this, HelpTopic::Wallboard);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_model.setBreachedFirst(true);
    m_turns.setInterval(pageLasts);
    m_cursorHides.setSingleShot(true);
    m_cursorHides.setInterval(std::chrono::seconds(3));
    connect(&m_turns, &QTimer::timeout, this, [this] { turn(1); });
    connect(&m_cursorHides, &QTimer::timeout, this, &Wallboard::hideCursor);
    connect(&image, &FloorImage::ticked, this, &Wallboard::refresh);
    connect(&image, &FloorImage::snapshotTaken, this, &Wallboard::refresh);
    connect(&image, &FloorImage::alertsChanged, this, &Wallboard::refresh);
    connect(&image, &FloorImage::staleChanged, this, &Wallboard::refresh);
    connect(&theme, &Theme::changed, this, &Wallboard::refresh);
}

// The longest waits come first among those that are equally bad.
void Wallboard::showLike(const GridModel &grid, const QString &search)
{
    QList<Column> columns = grid.columns();
    columns.removeIf([](const Column &column) { return column.group == ColumnGroup::Lead; });
    columns = allColumns().first(2) + columns; // the queue and its health
    const Column longest{Column::Kind::Metric, core::Metric::LongestNow, ColumnGroup::Now};
    const bool added = !columns.contains(longest);
    m_model.setColumns(added ? columns + QList{longest} : columns);
    m_model.sort(int(m_model.columns().indexOf(longest)), Qt::DescendingOrder);
    m_model.setColumns(columns);
    m_model.setChosen(grid.order().chosen());
    m_model.setSearch(search);
    m_model.setAllOpen(false);
    m_page = 0;
    refresh();
}

int Wallboard::queueRows() const
{
    return std::max(0, m_model.rowCount() - 1);
}

QList<int> Wallboard::numberSections() const
{
    QList<int> sections;
    for (int section = 0; section < m_model.columnCount(); ++section) {
        if (m_model.columns().at(section).isNumber())
            sections << section;
    }
    return sections;
}

WallboardLayout Wallboard::layoutNow() const
{
    return wallboardLayout(size(), queueRows(), int(numberSections().size()));
}

void Wallboard::turn(int by)
{
    const int pages = this->pages();
    m_page = ((m_page + by) % pages + pages) % pages;
    m_turns.start();
    update();
}

void Wallboard::refresh()
{
    if (!isVisible())
        return;
    m_page = std::min(m_page, pages() - 1);
    setAccessibleName(summary());
    update();
}

QString Wallboard::summary() const
{
    return countsText(m_model.queueCount(), m_model.criticalCount(), m_model.warningCount(),
                      m_model.unwatchedCount());
}

void Wallboard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        emit left();
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        turn(1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        turn(-1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Wallboard::mouseMoveEvent(QMouseEvent *event)
{
    unsetCursor();
    m_cursorHides.start();
    QWidget::mouseMoveEvent(event);
}

void Wallboard::hideCursor()
{
    setCursor(Qt::BlankCursor);
}

void Wallboard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_turns.start();
    m_cursorHides.start();
    refresh();
}

void Wallboard::hideEvent(QHideEvent *event)
{
    m_turns.stop();
    QWidget::hideEvent(event);
}

} // namespace ui
