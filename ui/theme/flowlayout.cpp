// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

QSize sizeIn(int width, const QLayoutItem &item)
{
    QSize size = item.sizeHint().boundedTo(QSize(width, QLAYOUTSIZE_MAX)).expandedTo(item.minimumSize());
    if (item.hasHeightForWidth())
        size.setHeight(item.heightForWidth(size.width()));
    return size;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addLayout(QLayout *layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void FlowLayout::addAtFarEnd(QWidget *part)
{
    addWidget(part);
    setAlignment(part, Qt::AlignRight);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *taken = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

std::vector<FlowLayout::Row> FlowLayout::rowsIn(int width) const
{
    std::vector<Row> rows;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = sizeIn(width, *item);
        if (rows.empty() || rows.back().size.width() + spacing() + size.width() > width)
            rows.push_back({});
        Row &row = rows.back();
        const int before = row.parts.empty() ? 0 : row.size.width() + spacing();
        row.size = QSize(before + size.width(), std::max(row.size.height(), size.height()));
        row.parts.push_back({item.get(), size});
    }
    return rows;
}

QSize FlowLayout::withMargins(const QSize &size) const
{
    return size.grownBy(contentsMargins());
}

int FlowLayout::heightForWidth(int width) const
{
    const std::vector<Row> rows = rowsIn(width - withMargins({0, 0}).width());
    int height = std::max(0, int(rows.size()) - 1) * spacing();
    for (const Row &row : rows)
        height += row.size.height();
    return withMargins({0, height}).height();
}

QSize FlowLayout::sizeHint() const
{
    const std::vector<Row> one = rowsIn(QLAYOUTSIZE_MAX);
    return withMargins(one.empty() ? QSize(0, 0) : one.front().size);
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return withMargins(least);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect room = rect.marginsRemoved(contentsMargins());
    for (const Row &row : rowsIn(room.width())) {
        room.setHeight(row.size.height());
        place(row, room);
        room.moveTop(room.bottom() + 1 + spacing());
    }
}

void FlowLayout::place(const Row &row, const QRect &room) const
{
    const Qt::LayoutDirection direction
        = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = room.x();
    bool isFar = false;
    for (const auto &[item, size] : row.parts) {
        if (!isFar && item->alignment() & Qt::AlignRight) {
            isFar = true;
            x += room.width() - row.size.width();
        }
        const QRect place(QPoint(x, room.y() + (room.height() - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(direction, room, place));
        x += size.width() + spacing();
    }
}

} // namespace ui
