// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/sources/noticeline.h"

namespace ui {

// Says above the floor that all of it is made up, for as long as it is and nobody has sent the line away, and
// leads to an account of one's own.
class SimulatedNotice : public NoticeLine
{
    Q_OBJECT

public:
    SimulatedNotice(const FloorImage &image, const Theme &theme, QWidget *parent = nullptr);

    /// Was sent away in an earlier session: it comes back once there was a real source.
    void setDismissed(bool dismissed);

private:
    void refresh();

    const FloorImage &m_image;
    bool m_isDismissed = false;
};

} // namespace ui
