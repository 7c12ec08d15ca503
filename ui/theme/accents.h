// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace ui::accents {

// Accents to choose from. None is near a severity's colour.
inline const QColor violet(0x6B2FB3);
inline const QColor teal(0x00707A);
inline const QColor magenta(0xA3267E);
inline const QColor slate(0x44546A);

} // namespace ui::accents
