// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/floor.h"
#include "ui/floor/floorimage.h"
#include "ui/shell/recordmenu.h"

namespace console {

/// Every connection between the core and the screen: facts of the floor become the image that the views read,
/// and a second hand moves its clocks.
void wire(core::Floor &floor, ui::FloorImage &image);

/// What a person asks for on the screen becomes wishes of the floor.
void wire(ui::RecordMenu &menu, core::Floor &floor);

} // namespace console
