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

constexpr int edge = 5;
constexpr int shapeSize = 16;

int padding(bool compact)
{
    return compact ? 10 : 14;
}

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

void Tile::setCompact(bool compact)
{
    if (m_isCompact == compact)
        return;
    m_isCompact = compact;
    updateGeometry();
    update();
}

QFont Tile::smallFont() const
{
    return resized(font(), 0.95, QFont::Normal);
}

QFont Tile::bigFont() const
{
    return resized(font(), m_isCompact ? 1.4 : 2, QFont::DemiBold);
}

QSize Tile::sizeHint() const
{
    const int lines = (m_isCompact ? 1 : 2) * fontMetrics().height();
    return {220, 2 * padding(m_isCompact) + lines + QFontMetrics(bigFont()).height() - 2};
}

QSize Tile::minimumSizeHint() const
{
    return {132, sizeHint().height()};
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

// The shape of a level stands beside the title; in a compact tile, whose title needs the room, beside the
// number.
void Tile::paintText(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const int edges = padding(m_isCompact);
    const QRect room = rect().adjusted(edges + 2, edges - 3, -edges, -edges + 3);
    const QRect besideShape = paintShape(painter, room);
    const QRect titleRoom = m_isCompact ? room : besideShape;
    const QRect numberRoom = m_isCompact ? besideShape : room;
    const QFontMetrics small(smallFont());
    painter.setFont(smallFont());
    painter.setPen(t.muted);
    painter.drawText(titleRoom, int(Qt::AlignLeft | Qt::AlignTop),
                     small.elidedText(m_facts.title, Qt::ElideRight, titleRoom.width()));
    if (!m_isCompact)
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignBottom),
                         small.elidedText(m_facts.hint, Qt::ElideRight, room.width()));
    painter.setFont(bigFont());
    painter.setPen(m_facts.stale ? t.stale : t.text);
    painter.drawText(numberRoom, int(Qt::AlignLeft | (m_isCompact ? Qt::AlignBottom : Qt::AlignVCenter)),
                     QFontMetrics(bigFont()).elidedText(m_facts.number, Qt::ElideRight, numberRoom.width()));
}

/// What room it leaves beside itself.
QRect Tile::paintShape(QPainter &painter, const QRect &room) const
{
    const bool isBad = m_facts.severity != Severity::Ok;
    if (!isBad && !m_facts.stale && !m_facts.incomplete)
        return room;
    const Tokens &t = m_theme.tokens();
    const SeverityColors colors = colorsOf(t, m_facts.severity);
    const int line = QFontMetrics(m_isCompact ? bigFont() : smallFont()).height();
    const int top = m_isCompact ? room.bottom() + 1 - line : room.y();
    const QRect shape(room.right() + 1 - shapeSize, top + (line - shapeSize) / 2, shapeSize, shapeSize);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), shape).topLeft(),
                       m_theme.icons().pixmap(isBad ? iconOf(m_facts.severity) : Icon::Stale, shapeSize,
                                              devicePixelRatioF(), isBad ? colors.solid : t.stale,
                                              colors.mark));
    return QStyle::visualRect(layoutDirection(), room, room.adjusted(0, 0, -shapeSize - 4, 0));
}

} // namespace ui
