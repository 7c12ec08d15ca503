// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/tilespanel.h"

#include "ui/floor/coverage.h"

#include <QResizeEvent>
#include <QStyle>

#include <algorithm>

namespace ui {

namespace {

constexpr int tileGap = 8;

/// How many of so many have to stand in one row of so many rows.
int inRow(int all, int rows)
{
    return (all + rows - 1) / rows;
}

} // namespace

TilesPanel::TilesPanel(const FloorImage &image, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_image(image)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (Tile *&tile : m_tiles)
        tile = new Tile(theme, this);
    connect(&image, &FloorImage::snapshotTaken, this, &TilesPanel::refresh);
    connect(&image, &FloorImage::alertsChanged, this, &TilesPanel::refresh);
    connect(&image, &FloorImage::staleChanged, this, &TilesPanel::refresh);
    connect(&image, &FloorImage::tableChanged, this, &TilesPanel::refresh);
    connect(&image, &FloorImage::ticked, this, &TilesPanel::onTicked);
    refresh();
}

void TilesPanel::setLow(bool low)
{
    if (m_isLow == low)
        return;
    m_isLow = low;
    arrange();
}

int TilesPanel::rows() const
{
    if (!m_isPlaced)
        return 1;
    const int narrowest = m_tiles[0]->minimumSizeHint().width();
    const int fitting = std::clamp((width() + tileGap) / (narrowest + tileGap), 1, int(m_tiles.size()));
    return inRow(int(m_tiles.size()), fitting);
}

QSize TilesPanel::sizeHint() const
{
    const QSize one = m_tiles[0]->sizeHint();
    return {int(m_tiles.size()) * (one.width() + tileGap) - tileGap,
            rows() * (one.height() + tileGap) - tileGap};
}

QSize TilesPanel::minimumSizeHint() const
{
    return {m_tiles[0]->minimumSizeHint().width(), sizeHint().height()};
}

// As many rows as are needed, and those as full as one another; the last takes all of its width. A tile that
// is narrower than it likes to be is compact rather than cut off.
void TilesPanel::arrange()
{
    const int all = int(m_tiles.size());
    const int most = inRow(all, rows());
    const bool isNarrow = (width() + tileGap) / most - tileGap < m_tiles[0]->sizeHint().width();
    for (Tile *tile : m_tiles)
        tile->setCompact(m_isLow || isNarrow);
    const int height = m_tiles[0]->sizeHint().height();
    for (int i = 0; i < all; ++i) {
        const int first = i - i % most;
        const int inThis = std::min(most, all - first);
        const int from = (width() + tileGap) * (i - first) / inThis;
        const int to = (width() + tileGap) * (i - first + 1) / inThis - tileGap;
        const QRect place(from, first / most * (height + tileGap), to - from, height);
        m_tiles[size_t(i)]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
    updateGeometry();
}

void TilesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_isPlaced = true;
    arrange();
}

// Without a stale source only the longest wait moves by itself.
void TilesPanel::onTicked()
{
    if (ageNote(m_image).isEmpty())
        m_tiles[size_t(TileKind::Longest)]->show(tileFacts(TileKind::Longest, m_image));
    else
        refresh();
}

void TilesPanel::refresh()
{
    for (size_t kind = 0; kind < m_tiles.size(); ++kind)
        m_tiles[kind]->show(tileFacts(TileKind(kind), m_image));
}

} // namespace ui
