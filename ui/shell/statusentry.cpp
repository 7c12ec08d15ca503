// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusentry.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace ui {

namespace {

/// Pixels: left and right of all, and between the icon and the text.
constexpr int margin = 6;
constexpr int gap = 5;
constexpr int fewLetters = 12;

} // namespace

StatusEntry::StatusEntry(QWidget *parent) : QToolButton(parent)
{
    setIconSize(QSize(14, 14));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusEntry::tell(const QString &text)
{
    if (m_told == text)
        return;
    m_told = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusEntry::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(m_told);
    return QSize(2 * margin + iconSize().width() + gap + text + 1,
                 std::max(iconSize().height(), fontMetrics().height()) + 4);
}

QSize StatusEntry::minimumSizeHint() const
{
    const int few = 2 * margin + iconSize().width() + gap + fewLetters * fontMetrics().averageCharWidth();
    const QSize all = sizeHint();
    return QSize(std::min(few, all.width()), all.height());
}

void StatusEntry::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.icon = {};
    option.text.clear();
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    QRect inner = rect().adjusted(margin, 0, -margin, 0);
    QRect shape(QPoint(0, 0), iconSize());
    shape.moveCenter(inner.center());
    shape.moveLeft(inner.left());
    icon().paint(&painter, shape);
    inner.setLeft(shape.right() + 1 + gap);
    painter.setPen(option.palette.color(QPalette::ButtonText));
    painter.drawText(inner, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     fontMetrics().elidedText(m_told, Qt::ElideRight, inner.width()));
}

} // namespace ui
