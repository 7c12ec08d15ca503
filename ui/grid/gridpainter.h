// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/celllook.h"
#include "ui/grid/columns.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QHash>
#include <QPainter>
#include <QStaticText>

#include <utility>

namespace ui {

// Draws the rows and cells of the grid. Texts are laid out once and kept: a refresh is mostly drawing what
// has been drawn before.
class GridPainter
{
public:
    explicit GridPainter(const Theme &theme) : m_theme(theme) { }

    /// To be called when font, theme, screen or direction have changed.
    void reset(const QFont &font, qreal devicePixelRatio, Qt::LayoutDirection direction);

    /// To be called before a pass over rows and cells. Between them nobody else gives the painter a font:
    /// setting one takes as long as drawing a text, so it is done only where it changes.
    void begin(QPainter &painter) const;

    struct RowState
    {
        bool selected = false;
        bool hovered = false;
        bool focused = false;
    };
    void paintRow(QPainter &painter, const QRect &rect, const RowLook &look, const RowState &state) const;
    /// `strength` 0 to 1: how far a new level has faded in.
    void paintCell(QPainter &painter, const QRect &rect, const Column &column, const RowLook &row,
                   const CellLook &cell, double strength = 1) const;
    /// Around the cell that has the keyboard.
    void paintFocus(QPainter &painter, const QRect &rect) const;

    static constexpr int padding = 10;
    /// Where the arrow of a queue that opens ends, from the left of its cell.
    static constexpr int arrowEnd = 28;

private:
    void paintName(QPainter &painter, const QRect &rect, const RowLook &row, const CellLook &cell) const;
    void paintHealth(QPainter &painter, const QRect &rect, const RowLook &row, const CellLook &cell) const;
    void paintNumber(QPainter &painter, const QRect &rect, const RowLook &row, const CellLook &cell,
                     double strength) const;
    void paintBadge(QPainter &painter, const QRect &rect, const CellLook &cell, int textWidth,
                    double strength) const;
    void paintIcon(QPainter &painter, int x, const QRect &rect, Icon icon, const QColor &ink,
                   const QColor &mark = Qt::white) const;
    /// Returns the width that the text took.
    int paintText(QPainter &painter, int x, const QRect &rect, const QString &text, bool bold,
                  const QColor &color, int room) const;
    void paintLaid(QPainter &painter, int x, const QRect &rect, const QStaticText &text, bool bold,
                   const QColor &color) const;
    void useFont(QPainter &painter, bool bold) const;
    QColor textColor(const RowLook &row) const;
    /// Cells are laid out from the left; here is where that comes to stand if one reads from the right.
    QRect placed(const QRect &cell, const QRect &part) const;
    const QStaticText &laidOut(const QString &text, bool bold) const;
    /// Cut short where it takes more room than there is.
    const QStaticText &fitted(const QString &text, bool bold, int room) const;
    QString cut(const QString &text, bool bold, int room) const;

    const Theme &m_theme;
    QFont m_font;
    QFont m_bold;
    qreal m_ratio = 1;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    QPixmap m_hatch;
    mutable bool m_isBold = false;
    mutable QHash<QString, QStaticText> m_plainTexts;
    mutable QHash<QString, QStaticText> m_boldTexts;
    // By text and room.
    mutable QHash<std::pair<QString, int>, QString> m_plainCuts;
    mutable QHash<std::pair<QString, int>, QString> m_boldCuts;
};

} // namespace ui
