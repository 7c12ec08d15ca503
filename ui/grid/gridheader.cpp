// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridheader.h"

#include "ui/grid/gridpainter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr int levelHeight = 28;
constexpr int arrowSize = 12;

} // namespace

GridHeader::GridHeader(const GridModel &model, const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model), m_theme(theme)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(48);
    setMouseTracking(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    connect(this, &QHeaderView::sectionResized, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QHeaderView::sortIndicatorChanged, viewport(), qOverload<>(&QWidget::update));
}

QSize GridHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * levelHeight};
}

int GridHeader::titleWidth(const Column &column) const
{
    const QFontMetrics metrics(resized(font(), 0.92, QFont::DemiBold));
    return metrics.horizontalAdvance(columnTitle(column)) + 2 * GridPainter::padding + 4;
}

void GridHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tokens &t = m_theme.tokens();
    painter.fillRect(viewport()->rect(), t.header);
    painter.setFont(resized(font(), 0.92, QFont::DemiBold));
    for (int section = 0; section < count(); ++section) {
        const int x = sectionViewportPosition(section);
        if (x + sectionSize(section) >= 0 && x < viewport()->width())
            paintColumn(painter, section);
    }
    paintGroups(painter);
    paintFixed(painter);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
}

void GridHeader::paintFixed(QPainter &painter) const
{
    if (count() == 0 || scrolledBy() == 0)
        return;
    const Tokens &t = m_theme.tokens();
    const QRect rect = fixedRect();
    painter.fillRect(rect, t.header);
    paintColumn(painter, 0);
    painter.fillRect(isLeftToRight() ? rect.right() : rect.x(), 0, 1, height(), t.line);
}

QRect GridHeader::fixedRect() const
{
    const int width = count() > 0 ? sectionSize(0) : 0;
    return QRect(isLeftToRight() ? 0 : viewport()->width() - width, 0, width, height());
}

int GridHeader::leftOf(int section) const
{
    return section == 0 ? fixedRect().x() : sectionViewportPosition(section);
}

/// Pixels by which the first column stands before its place among the others; negative in scripts read from
/// the right.
int GridHeader::scrolledBy() const
{
    return fixedRect().x() - sectionViewportPosition(0);
}

void GridHeader::paintColumn(QPainter &painter, int section) const
{
    const Tokens &t = m_theme.tokens();
    const Column &column = m_model.columns().at(section);
    const bool lead = column.group == ColumnGroup::Lead;
    const QRect rect(leftOf(section), lead ? 0 : levelHeight, sectionSize(section),
                     lead ? 2 * levelHeight : levelHeight);
    if (section == m_hovered)
        painter.fillRect(rect, t.accentTint);
    const bool sorted = sortIndicatorSection() == section;
    QRect room = rect.adjusted(GridPainter::padding, 0, -GridPainter::padding, 0);
    const QString hint = column.kind == Column::Kind::Queue ? holdHint() : QString();
    if (!hint.isEmpty()) {
        paintHint(painter, room.adjusted(0, levelHeight - 2, 0, -4), hint);
        room.setHeight(levelHeight + 8);
    }
    const int width = std::min(painter.fontMetrics().horizontalAdvance(columnTitle(column)), room.width());
    painter.setPen(sorted || section == m_hovered ? t.text : t.muted);
    const auto align = column.isNumber() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(room, int(align | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(columnTitle(column), Qt::ElideRight, room.width()));
    if (!sorted)
        return;
    const Icon arrow = sortIndicatorOrder() == Qt::AscendingOrder ? Icon::SortUp : Icon::SortDown;
    const int x = column.isNumber() ? room.right() + 1 - width - arrowSize : room.left() + width;
    const QRect place(std::max(x, rect.x()), room.center().y() - arrowSize / 2 + 1, arrowSize, arrowSize);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect, place).topLeft(),
                       m_theme.icons().pixmap(arrow, arrowSize, devicePixelRatioF(), t.accent));
}

void GridHeader::paintHint(QPainter &painter, const QRect &room, const QString &hint) const
{
    const QFont titles = painter.font();
    painter.setFont(resized(font(), 0.85, QFont::Normal));
    painter.setPen(m_model.isOrderDue() ? m_theme.tokens().accent : m_theme.tokens().muted);
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(hint, Qt::ElideRight, room.width()));
    painter.setFont(titles);
}

// An order that nothing moves is not held either.
QString GridHeader::holdHint() const
{
    const ViewOrder &order = m_model.order();
    if (!m_model.isHeld() || !(order.followsNumbers() || order.followsAlerts()))
        return {};
    return m_model.isOrderDue() ? tr("Order held, moves when you leave") : tr("Order held");
}

void GridHeader::paintGroups(QPainter &painter) const
{
    int first = 0;
    while (first < count()) {
        const ColumnGroup group = m_model.columns().at(first).group;
        int last = first;
        while (last + 1 < count() && m_model.columns().at(last + 1).group == group)
            ++last;
        const int start = isLeftToRight() ? first : last;
        const int end = isLeftToRight() ? last : first;
        const int x = sectionViewportPosition(start);
        const int right = sectionViewportPosition(end) + sectionSize(end);
        if (group != ColumnGroup::Lead)
            paintGroup(painter, QRect(x, 0, right - x, levelHeight), group);
        first = last + 1;
    }
}

void GridHeader::paintGroup(QPainter &painter, const QRect &rect, ColumnGroup group) const
{
    const Tokens &t = m_theme.tokens();
    painter.fillRect(isLeftToRight() ? rect.x() : rect.right(), 0, 1, height(), t.line);
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.line);
    const QString title = groupTitle(group);
    const QString hint = group == ColumnGroup::Today ? m_model.todaySince() : QString();
    const QFont bold = painter.font();
    const QFont plain = resized(font(), 0.92, QFont::Normal);
    const int titleWidth = QFontMetrics(bold).horizontalAdvance(title);
    const int hintWidth = hint.isEmpty() ? 0 : QFontMetrics(plain).horizontalAdvance(hint) + 6;
    const bool showsHint = titleWidth + hintWidth < rect.width() - 8;
    const int x = rect.x() + (rect.width() - titleWidth - (showsHint ? hintWidth : 0)) / 2;
    painter.setPen(t.text);
    const QRect titleRect(x, rect.y(), titleWidth, rect.height());
    const QRect hintRect(x + titleWidth + 6, rect.y(), hintWidth, rect.height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect, titleRect), Qt::AlignCenter, title);
    if (!showsHint)
        return;
    painter.setFont(plain);
    painter.setPen(t.muted);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect, hintRect),
                     int(Qt::AlignVCenter | Qt::AlignLeft), hint);
    painter.setFont(bold);
}

void GridHeader::setHovered(int section)
{
    if (m_hovered == section)
        return;
    m_hovered = section;
    viewport()->update();
}

// The header looks for the first column where it would be had it been scrolled with the others.
bool GridHeader::viewportEvent(QEvent *event)
{
    if (count() == 0 || scrolledBy() == 0)
        return QHeaderView::viewportEvent(event);
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint shift(fixedRect().contains(help->pos()) ? scrolledBy() : 0, 0);
        QHelpEvent moved(help->type(), help->pos() - shift, help->globalPos());
        return QHeaderView::viewportEvent(&moved);
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPointF shift(isAboutFixed(*mouse) ? scrolledBy() : 0, 0);
        QMouseEvent moved(mouse->type(), mouse->position() - shift, mouse->scenePosition(),
                          mouse->globalPosition(), mouse->button(), mouse->buttons(), mouse->modifiers(),
                          mouse->pointingDevice());
        return QHeaderView::viewportEvent(&moved);
    }
    default:
        return QHeaderView::viewportEvent(event);
    }
}

/// What begins on the first column is about it until the button is let go, wherever the mouse goes.
bool GridHeader::isAboutFixed(const QMouseEvent &event)
{
    const bool isOver = fixedRect().contains(event.position().toPoint());
    if (event.type() == QEvent::MouseButtonPress)
        m_isFixedPressed = isOver;
    const bool isHeld = event.buttons() || event.type() == QEvent::MouseButtonRelease;
    return isHeld ? m_isFixedPressed : isOver;
}

void GridHeader::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(logicalIndexAt(event->position().toPoint()));
    QHeaderView::mouseMoveEvent(event);
}

void GridHeader::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QHeaderView::leaveEvent(event);
}

} // namespace ui
