// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/tile.h"

#include "ui/text/statustext.h"
#include "ui/theme/roundedframe.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace ui {

using core::Severity;

namespace {

constexpr int padding = 14;
constexpr int edge = 5;

} // namespace

Tile::Tile(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Tile::show(const TileFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    setAccessibleName(
        tr("%1: %2, %3", "tile: title, number, hint").arg(facts.title, facts.number, facts.hint));
    if (facts.severity != Severity::Ok)
        setAccessibleDescription(severityTitle(facts.severity));
    else
        setAccessibleDescription({});
    setToolTip(facts.hint);
    update();
}

QSize Tile::sizeHint() const
{
    const int line = fontMetrics().height();
    return {220, 2 * padding + 2 * line + QFontMetrics(resized(font(), 2, QFont::DemiBold)).height() - 2};
}

QSize Tile::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter);
    paintText(painter);
}

void Tile::paintPanel(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const QRectF border = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath panel;
    panel.addRoundedRect(border, RoundedFrame::radius, RoundedFrame::radius);
    painter.fillPath(panel, t.surface);
    const bool bad = m_facts.severity != Severity::Ok;
    const QColor color = bad ? colorsOf(t, m_facts.severity).solid : t.line;
    if (bad) {
        painter.save();
        painter.setClipPath(panel);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, edge, height())), color);
        painter.restore();
    }
    painter.setPen(color);
    painter.drawPath(panel);
}

void Tile::paintText(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const QRect room = rect().adjusted(padding + 2, padding - 3, -padding, -padding + 3);
    const QFont small = resized(font(), 0.95, QFont::Normal);
    const QFont big = resized(font(), 2, QFont::DemiBold);
    const int line = QFontMetrics(small).height();
    QRect titleRoom = room;
    if (m_facts.severity != Severity::Ok || m_facts.stale || m_facts.incomplete) {
        const SeverityColors colors = colorsOf(t, m_facts.severity);
        const bool bad = m_facts.severity != Severity::Ok;
        const QRect shape(room.right() - 15, room.y() + (line - 16) / 2, 16, 16);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), shape).topLeft(),
                           m_theme.icons().pixmap(bad ? iconOf(m_facts.severity) : Icon::Stale, 16,
                                                  devicePixelRatioF(), bad ? colors.solid : t.stale,
                                                  colors.mark));
        titleRoom.setRight(room.right() - 20);
        titleRoom = QStyle::visualRect(layoutDirection(), room, titleRoom);
    }
    painter.setFont(small);
    painter.setPen(t.muted);
    painter.drawText(titleRoom, int(Qt::AlignLeft | Qt::AlignTop),
                     QFontMetrics(small).elidedText(m_facts.title, Qt::ElideRight, titleRoom.width()));
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignBottom),
                     QFontMetrics(small).elidedText(m_facts.hint, Qt::ElideRight, room.width()));
    painter.setFont(big);
    painter.setPen(m_facts.stale ? t.stale : t.text);
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(big).elidedText(m_facts.number, Qt::ElideRight, room.width()));
}

} // namespace ui
