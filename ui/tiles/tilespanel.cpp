// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/tilespanel.h"

#include "ui/floor/coverage.h"

#include <QHBoxLayout>

namespace ui {

TilesPanel::TilesPanel(const FloorImage &image, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_image(image)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (Tile *&tile : m_tiles) {
        tile = new Tile(theme, this);
        layout->addWidget(tile);
    }
    connect(&image, &FloorImage::snapshotTaken, this, &TilesPanel::refresh);
    connect(&image, &FloorImage::alertsChanged, this, &TilesPanel::refresh);
    connect(&image, &FloorImage::staleChanged, this, &TilesPanel::refresh);
    connect(&image, &FloorImage::tableChanged, this, &TilesPanel::refresh);
    connect(&image, &FloorImage::ticked, this, &TilesPanel::onTicked);
    refresh();
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
