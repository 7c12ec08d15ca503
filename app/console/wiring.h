// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/reachability.h"
#include "app/console/trace.h"
#include "core/service/floor.h"
#include "core/service/watchdog.h"
#include "ui/desktop/sleep.h"
#include "ui/details/cellhistory.h"
#include "ui/floor/floorimage.h"
#include "ui/secrets/secretdesk.h"
#include "ui/shell/recordmenu.h"
#include "ui/shell/storenotice.h"
#include "ui/shell/truthnotices.h"
#include "ui/sources/sourcesdesk.h"
#include "ui/views/viewlist.h"

namespace console {

/// Every connection between the core and the screen: facts of the floor become the image that the views read,
/// and a second hand moves its clocks.
void wire(core::Floor &floor, ui::FloorImage &image);
void wire(core::Floor &floor, ui::StoreNotice &notice);

/// What a person asks for on the screen becomes wishes of the floor.
void wire(ui::RecordMenu &menu, core::Floor &floor);
void wire(ui::ViewList &views, core::Floor &floor);
void wire(ui::SecretDesk &desk, core::Floor &floor);
/// What a cell was in the last hour is asked of the floor, which answers.
void wire(ui::CellHistory &history, core::Floor &floor);
/// Sources come, change and go, and are tried beforehand.
void wire(ui::SourcesDesk &desk, core::Floor &floor);

/// What the machine goes through: the floor calls its numbers old at once, and asks anew at once.
void wire(ui::SleepWatch &sleep, core::Floor &floor);
void wire(Reachability &network, core::Floor &floor);

/// What an update went through is written down.
void wire(core::Floor &floor, Trace &trace);

/// What stands still is told where people look.
void wire(core::Watchdog &watchdog, const core::Floor &floor, ui::TruthNotices &truth);

} // namespace console
