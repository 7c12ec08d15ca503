// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/theme/theme.h"
#include "ui/tiles/tile.h"

#include <QWidget>

#include <array>

namespace ui {

// The row of tiles above the grid, kept up with the floor.
class TilesPanel : public QWidget
{
    Q_OBJECT

public:
    TilesPanel(const FloorImage &image, const Theme &theme, QWidget *parent = nullptr);

    const Tile &tile(TileKind kind) const { return *m_tiles[size_t(kind)]; }

private:
    void refresh();
    void onTicked();

    const FloorImage &m_image;
    std::array<Tile *, 5> m_tiles{};
};

} // namespace ui
