// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridpainter.h"

#include <QFontMetrics>
#include <QStyle>
#include <QTransform>

#include <cmath>

namespace ui {

using core::Severity;

namespace {

constexpr int iconSize = 14;
constexpr int gap = 6;

QPixmap hatch(const QColor &color, qreal ratio)
{
    static constexpr int size = 8;
    QPixmap tile(int(std::ceil(size * ratio)), int(std::ceil(size * ratio)));
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    for (const int shift : {-size, 0, size})
        painter.drawLine(QPointF(shift - 1, size + 1), QPointF(shift + size + 1, -1));
    return tile;
}

int widthOf(const QStaticText &text)
{
    return int(std::ceil(text.size().width()));
}

} // namespace

void GridPainter::reset(const QFont &font, qreal ratio, Qt::LayoutDirection direction)
{
    m_direction = direction;
    m_font = font;
    m_bold = resized(font, 1, QFont::DemiBold);
    m_ratio = ratio;
    m_hatch = hatch(m_theme.tokens().hatch, ratio);
    m_plainTexts.clear();
    m_boldTexts.clear();
    m_plainCuts.clear();
    m_boldCuts.clear();
}

const QStaticText &GridPainter::laidOut(const QString &text, bool bold) const
{
    static constexpr int limit = 4096;
    auto &texts = bold ? m_boldTexts : m_plainTexts;
    auto found = texts.find(text);
    if (found == texts.end()) {
        if (texts.size() >= limit)
            texts.clear();
        QStaticText laid(text);
        laid.setTextFormat(Qt::PlainText);
        laid.setPerformanceHint(QStaticText::AggressiveCaching);
        laid.prepare({}, bold ? m_bold : m_font);
        found = texts.insert(text, laid);
    }
    return *found;
}

void GridPainter::paintRow(QPainter &painter, const QRect &rect, const RowLook &look,
                           const RowState &state) const
{
    const Tokens &t = m_theme.tokens();
    QColor ground = t.surface;
    if (look.kind == RowLook::Kind::RollUp || state.hovered)
        ground = t.header;
    if (state.selected)
        ground = t.accentTint;
    painter.fillRect(rect, ground);
    if (look.stale)
        painter.drawTiledPixmap(rect, m_hatch, QPoint(0, rect.y() % 8));
    if (look.kind == RowLook::Kind::RollUp)
        painter.fillRect(QRect(rect.x(), rect.y() - 1, rect.width(), 1), t.line);
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.line);
    if (state.focused)
        painter.fillRect(placed(rect, QRect(rect.x(), rect.y(), 3, rect.height() - 1)), t.accent);
}

void GridPainter::paintCell(QPainter &painter, const QRect &rect, const Column &column, const RowLook &row,
                            const CellLook &cell, double strength) const
{
    switch (column.kind) {
    case Column::Kind::Queue:
        paintName(painter, rect, row, cell);
        return;
    case Column::Kind::Source:
        paintText(painter, rect.x() + padding, rect, cell.text, false, textColor(row),
                  rect.width() - 2 * padding);
        return;
    case Column::Kind::Health:
        paintHealth(painter, rect, row, cell);
        return;
    case Column::Kind::Metric:
    case Column::Kind::Agents:
        break;
    }
    paintNumber(painter, rect, row, cell, strength);
}

void GridPainter::paintFocus(QPainter &painter, const QRect &rect) const
{
    painter.setPen(m_theme.tokens().accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(1, 1, -2, -3));
}

QRect GridPainter::placed(const QRect &cell, const QRect &part) const
{
    return QStyle::visualRect(m_direction, cell, part);
}

QColor GridPainter::textColor(const RowLook &row) const
{
    const Tokens &t = m_theme.tokens();
    return row.stale ? t.stale : row.kind == RowLook::Kind::Channel ? t.muted : t.text;
}

const QStaticText &GridPainter::fitted(const QString &text, bool bold, int room) const
{
    const QStaticText &whole = laidOut(text, bold);
    if (whole.size().width() <= room)
        return whole;
    return laidOut(cut(text, bold, room), bold);
}

// To find where a text has to end takes as long as to lay it out.
QString GridPainter::cut(const QString &text, bool bold, int room) const
{
    static constexpr int limit = 4096;
    auto &known = bold ? m_boldCuts : m_plainCuts;
    if (known.size() >= limit)
        known.clear();
    QString &ending = known[{text, room}];
    if (ending.isNull())
        ending = QFontMetrics(bold ? m_bold : m_font).elidedText(text, Qt::ElideRight, room);
    return ending;
}

void GridPainter::begin(QPainter &painter) const
{
    painter.setFont(m_font);
    m_isBold = false;
}

void GridPainter::useFont(QPainter &painter, bool bold) const
{
    if (m_isBold == bold)
        return;
    painter.setFont(bold ? m_bold : m_font);
    m_isBold = bold;
}

void GridPainter::paintLaid(QPainter &painter, int x, const QRect &rect, const QStaticText &text, bool bold,
                            const QColor &color) const
{
    useFont(painter, bold);
    painter.setPen(color);
    const int y = rect.y() + (rect.height() - 1 - int(text.size().height())) / 2;
    const QRect place(x, y, widthOf(text), 1);
    painter.drawStaticText(placed(rect, place).topLeft(), text);
}

int GridPainter::paintText(QPainter &painter, int x, const QRect &rect, const QString &text, bool bold,
                           const QColor &color, int room) const
{
    const QStaticText &laid = fitted(text, bold, room);
    paintLaid(painter, x, rect, laid, bold, color);
    return widthOf(laid);
}

void GridPainter::paintIcon(QPainter &painter, int x, const QRect &rect, Icon icon, const QColor &ink,
                            const QColor &mark) const
{
    const int y = rect.y() + (rect.height() - 1 - iconSize) / 2;
    const QRect place = placed(rect, QRect(x, y, iconSize, iconSize));
    const QPixmap drawn = m_theme.icons().pixmap(icon, iconSize, m_ratio, ink, mark);
    const bool points = icon == Icon::Closed && m_direction == Qt::RightToLeft;
    painter.drawPixmap(place.topLeft(), points ? drawn.transformed(QTransform(-1, 0, 0, 1, 0, 0)) : drawn);
}

void GridPainter::paintName(QPainter &painter, const QRect &rect, const RowLook &row,
                            const CellLook &cell) const
{
    const Tokens &t = m_theme.tokens();
    const bool bold = row.kind == RowLook::Kind::RollUp;
    int x = rect.x() + padding;
    if (row.opens)
        paintIcon(painter, x, rect, row.isOpen ? Icon::Open : Icon::Closed, t.muted);
    if (!bold)
        x += arrowEnd - padding;
    if (row.kind == RowLook::Kind::Channel)
        x += 12;
    if (cell.icon) {
        paintIcon(painter, x, rect, *cell.icon, row.stale ? t.stale : t.muted);
        x += iconSize + gap;
    }
    const int room = rect.right() - padding - x;
    x += paintText(painter, x, rect, cell.text, bold, textColor(row), room) + gap;
    if (!cell.suffix.isEmpty() && rect.right() - padding - x > 3 * gap)
        paintText(painter, x, rect, cell.suffix, false, t.muted, rect.right() - padding - x);
}

void GridPainter::paintHealth(QPainter &painter, const QRect &rect, const RowLook &row,
                              const CellLook &cell) const
{
    const Tokens &t = m_theme.tokens();
    int x = rect.x() + padding;
    const SeverityColors colors = colorsOf(t, cell.severity);
    const bool bad = cell.severity != Severity::Ok;
    const bool calm = row.kind == RowLook::Kind::RollUp || cell.unwatched || (row.stale && !bad);
    if (cell.icon) {
        paintIcon(painter, x, rect, *cell.icon, calm ? t.stale : colors.solid, colors.mark);
        x += iconSize + gap;
    }
    const QColor color = calm ? (row.stale ? t.stale : t.muted) : colors.text;
    x += paintText(painter, x, rect, cell.text, bad, color, rect.right() - 4 - x) + gap;
    if (cell.hidesAlert) {
        paintIcon(painter, x, rect, Icon::Info, t.muted);
        x += iconSize + gap;
    }
    if (!cell.suffix.isEmpty() && rect.right() - 4 - x > 2 * gap)
        paintText(painter, x, rect, cell.suffix, false, t.stale, rect.right() - 4 - x);
}

void GridPainter::paintBadge(QPainter &painter, const QRect &rect, const CellLook &cell, int textWidth,
                             double strength) const
{
    const SeverityColors colors = colorsOf(m_theme.tokens(), cell.severity);
    const int iconX = rect.right() + 1 - padding - textWidth - gap + 1 - iconSize;
    painter.setOpacity(strength);
    if (!cell.ofChannel) {
        const int left = iconX - 6;
        const QRect badge(left, rect.y() + 3, rect.right() + 1 - 4 - left, rect.height() - 7);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.tint);
        painter.drawRoundedRect(placed(rect, badge), 5, 5);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    paintIcon(painter, iconX, rect, iconOf(cell.severity), colors.solid, colors.mark);
    painter.setOpacity(1);
}

void GridPainter::paintNumber(QPainter &painter, const QRect &rect, const RowLook &row, const CellLook &cell,
                              double strength) const
{
    const bool bad = cell.severity != Severity::Ok;
    const bool bold = (row.kind == RowLook::Kind::RollUp && !cell.faint) || (bad && !cell.ofChannel);
    const QStaticText &text = fitted(cell.text, bold, rect.width() - padding);
    const int width = widthOf(text);
    QColor color = cell.faint ? m_theme.tokens().muted : textColor(row);
    if (bad) {
        paintBadge(painter, rect, cell, width, strength);
        color = cell.ofChannel ? color : colorsOf(m_theme.tokens(), cell.severity).text;
    }
    paintLaid(painter, rect.right() + 1 - padding - width, rect, text, bold, color);
}

} // namespace ui
