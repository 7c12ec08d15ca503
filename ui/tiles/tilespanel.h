// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/theme/theme.h"
#include "ui/tiles/tile.h"

#include <QWidget>

#include <array>

namespace ui {

// The tiles above the grid, kept up with the floor: side by side where there is room, else in several rows of
// compact ones.
class TilesPanel : public QWidget
{
    Q_OBJECT

public:
    TilesPanel(const FloorImage &image, const Theme &theme, QWidget *parent = nullptr);

    const Tile &tile(TileKind kind) const { return *m_tiles[size_t(kind)]; }
    /// The window is low: the grid needs the room.
    void setLow(bool low);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int rows() const;
    void arrange();
    void refresh();
    void onTicked();

    const FloorImage &m_image;
    std::array<Tile *, 5> m_tiles{};
    bool m_isLow = false;
    // Before a window has given it a width, its own says nothing of how many rows it will need.
    bool m_isPlaced = false;
};

} // namespace ui
