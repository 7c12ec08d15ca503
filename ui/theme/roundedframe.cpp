// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/roundedframe.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace ui {

RoundedFrame::RoundedFrame(const Theme &theme, QWidget *panel) : QWidget(panel), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    panel->installEventFilter(this);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    cover();
}

bool RoundedFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        cover();
    else if (event->type() == QEvent::ChildAdded)
        raise();
    return QWidget::eventFilter(watched, event);
}

void RoundedFrame::cover()
{
    const QRect all = parentWidget()->rect();
    setGeometry(all);
    QRegion own = QRegion(all) - QRegion(all.adjusted(1, 1, -1, -1));
    const QSize corner(radius, radius);
    for (const QPoint &place :
         {QPoint(0, 0), QPoint(all.width() - radius, 0), QPoint(0, all.height() - radius),
          QPoint(all.width() - radius, all.height() - radius)})
        own += QRect(place, corner);
    setMask(own);
    raise();
}

void RoundedFrame::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF border = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outside;
    outside.addRect(rect());
    QPainterPath inside;
    inside.addRoundedRect(border, radius, radius);
    painter.fillPath(outside.subtracted(inside), t.window);
    painter.setPen(t.line);
    painter.drawRoundedRect(border, radius, radius);
}

} // namespace ui
