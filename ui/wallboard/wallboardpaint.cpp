// SPDX-License-Identifier: GPL-3.0-or-later
// How a Wallboard paints: everything in parts of the height of a row.
#include "ui/text/numbertext.h"
#include "ui/wallboard/wallboard.h"

#include "ui/floor/coverage.h"

#include <QPainter>

#include <algorithm>

namespace ui {

using core::Severity;

namespace {

/// Every wallboard has the health there, see showLike().
constexpr int healthSection = 1;

QFont sized(const QFont &font, int pixels, QFont::Weight weight)
{
    QFont result = font;
    result.setPixelSize(std::max(8, pixels));
    result.setWeight(weight);
    return result;
}

/// As large as `pixels`, or smaller where the text would not fit.
QFont fitting(const QFont &font, int pixels, QFont::Weight weight, const QString &text, int width)
{
    QFont result = sized(font, pixels, weight);
    const int needed = QFontMetrics(result).horizontalAdvance(text);
    if (needed > width && width > 0)
        result.setPixelSize(std::max(8, int(double(pixels) * width / needed)));
    return result;
}

} // namespace

QString Wallboard::ageText() const
{
    const QString note = ageNote(m_image);
    if (!note.isEmpty())
        return note;
    core::Millis oldest{0};
    bool any = false;
    for (int source = 0; source < int(m_image.sources().size()); ++source) {
        if (!m_image.source(source).hasData())
            continue;
        oldest = std::max(oldest, m_image.age(source));
        any = true;
    }
    return any ? tr("numbers %1 old").arg(fineAgeText(oldest)) : tr("no numbers yet");
}

QString Wallboard::pageText() const
{
    return pages() > 1 ? tr("Page %1 of %2").arg(m_page + 1).arg(pages()) : QString();
}

void Wallboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const WallboardLayout layout = layoutNow();
    painter.fillRect(rect(), m_theme.tokens().surface);
    paintHeader(painter, layout);
    if (m_model.rowCount() == 0) {
        painter.setFont(sized(font(), layout.headerHeight / 2, QFont::Normal));
        painter.setPen(m_theme.tokens().muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("No queues yet"));
        return;
    }
    paintTitles(painter, layout);
    const auto [first, end] = layout.rowsOf(m_page, queueRows());
    for (int row = first; row < end; ++row)
        paintRow(painter, layout, row - first, row);
    paintRow(painter, layout, end - first, queueRows());
}

void Wallboard::paintHeader(QPainter &painter, const WallboardLayout &layout) const
{
    const Tokens &t = m_theme.tokens();
    const int margin = layout.headerHeight / 4;
    const QRect header(0, 0, width(), layout.headerHeight);
    const QRect room = header.adjusted(margin, 0, -margin, 0);
    painter.fillRect(header, t.header);
    const QString clock = timeOfDay(m_image.now());
    painter.setFont(sized(font(), layout.headerHeight * 6 / 10, QFont::DemiBold));
    painter.setPen(t.text);
    painter.drawText(room, int(Qt::AlignTrailing | Qt::AlignVCenter), clock);
    const int clockWidth = painter.fontMetrics().horizontalAdvance(clock) + margin;
    QStringList told{ageText()};
    if (!pageText().isEmpty())
        told << pageText();
    const QString text = told.join(QStringLiteral(" · "));
    const QRect left
        = isRightToLeft() ? room.adjusted(clockWidth, 0, 0, 0) : room.adjusted(0, 0, -clockWidth, 0);
    painter.setFont(fitting(font(), layout.headerHeight * 4 / 10, QFont::Normal, text, left.width()));
    painter.setPen(m_image.isAllStale() ? t.stale : t.muted);
    painter.drawText(left, int(Qt::AlignLeading | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, left.width()));
}

// The column's title above, its window of time below; all of one size, that of the longest.
void Wallboard::paintTitles(QPainter &painter, const WallboardLayout &layout) const
{
    const Tokens &t = m_theme.tokens();
    const QRect titles(0, layout.headerHeight, width(), layout.titleHeight);
    painter.fillRect(titles, t.header);
    painter.fillRect(0, titles.bottom(), width(), 1, t.line);
    painter.setPen(t.muted);
    const QList<int> sections = numberSections();
    const int margin = layout.rowHeight / 5;
    const int room = layout.columnWidth - margin - margin / 2;
    const int line = layout.titleHeight / 2;
    int pixels = line * 3 / 4;
    for (const int section : sections.first(layout.columns)) {
        const QString title = columnTitle(m_model.columns().at(section));
        pixels = std::min(pixels, fitting(font(), pixels, QFont::DemiBold, title, room).pixelSize());
    }
    for (int column = 0; column < layout.columns; ++column) {
        const Column &shown = m_model.columns().at(sections.at(column));
        const int x = layout.cellRect(0, column, width()).x() + margin / 2;
        painter.setFont(sized(font(), pixels, QFont::DemiBold));
        painter.drawText(QRect(x, titles.top(), room, line), int(Qt::AlignRight | Qt::AlignBottom),
                         columnTitle(shown));
        painter.setFont(sized(font(), pixels * 9 / 10, QFont::Normal));
        painter.drawText(QRect(x, titles.top() + line, room, line), int(Qt::AlignRight | Qt::AlignVCenter),
                         groupTitle(shown.group));
    }
}

void Wallboard::paintRow(QPainter &painter, const WallboardLayout &layout, int place, int row) const
{
    const Tokens &t = m_theme.tokens();
    const QRect rect = layout.rowRect(place, width());
    const RowLook look = m_model.rowLook(row);
    if (look.kind == RowLook::Kind::RollUp)
        painter.fillRect(rect, t.header);
    if (look.stale)
        painter.fillRect(rect, QBrush(t.line, Qt::BDiagPattern));
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.line);
    paintName(painter, QRect(0, rect.y(), layout.nameWidth, rect.height()), row);
    const QList<int> sections = numberSections();
    for (int column = 0; column < layout.columns; ++column)
        paintNumber(painter, layout.cellRect(place, column, width()), look,
                    m_model.cellLook(row, sections.at(column)));
}

void Wallboard::paintName(QPainter &painter, const QRect &rect, int row) const
{
    const Tokens &t = m_theme.tokens();
    const RowLook look = m_model.rowLook(row);
    const int size = rect.height() / 2;
    const int margin = rect.height() / 4;
    const bool isSum = look.kind == RowLook::Kind::RollUp;
    int x = margin;
    if (!isSum) {
        const CellLook cell = m_model.cellLook(row, healthSection);
        const SeverityColors colors = colorsOf(t, cell.severity);
        const bool calm = cell.unwatched || (look.stale && cell.severity == Severity::Ok);
        if (cell.icon)
            painter.drawPixmap(x, rect.y() + (rect.height() - size) / 2,
                               m_theme.icons().pixmap(*cell.icon, size, devicePixelRatioF(),
                                                      calm ? t.stale : colors.solid, colors.mark));
        x += size + margin;
    }
    const QRect room = rect.adjusted(x, 0, -margin / 2, 0);
    const CellLook name = m_model.cellLook(row, 0);
    const QString text
        = name.suffix.isEmpty() ? name.text : tr("%1 (%2)", "queue, source").arg(name.text, name.suffix);
    painter.setFont(sized(font(), size * 9 / 10, isSum ? QFont::DemiBold : QFont::Normal));
    painter.setPen(look.stale ? t.stale : t.text);
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

void Wallboard::paintNumber(QPainter &painter, const QRect &rect, const RowLook &look,
                            const CellLook &cell) const
{
    const Tokens &t = m_theme.tokens();
    const bool bad = cell.severity != Severity::Ok;
    const int size = rect.height() / 2;
    const int margin = rect.height() / 5;
    const SeverityColors colors = colorsOf(t, cell.severity);
    QRect room = rect.adjusted(margin / 2, 0, -margin, 0);
    if (bad) {
        const QRect badge = rect.adjusted(margin / 3, margin / 2, -margin / 3, -margin / 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.tint);
        if (!cell.ofChannel)
            painter.drawRoundedRect(badge, margin / 2, margin / 2);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const int icon = size * 3 / 4;
        painter.drawPixmap(badge.x() + margin / 3, rect.y() + (rect.height() - icon) / 2,
                           m_theme.icons().pixmap(iconOf(cell.severity), icon, devicePixelRatioF(),
                                                  colors.solid, colors.mark));
        room.setLeft(badge.x() + margin / 3 + icon + margin / 3);
    }
    const bool bold = (bad && !cell.ofChannel) || look.kind == RowLook::Kind::RollUp;
    painter.setFont(fitting(font(), size, bold ? QFont::DemiBold : QFont::Normal, cell.text, room.width()));
    painter.setPen(look.stale               ? t.stale
                   : cell.faint             ? t.muted
                   : bad && !cell.ofChannel ? colors.text
                                            : t.text);
    painter.drawText(room, int(Qt::AlignRight | Qt::AlignVCenter), cell.text);
}

} // namespace ui
