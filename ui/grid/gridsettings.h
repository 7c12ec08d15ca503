// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/setting.h"

namespace ui {

// What the grid remembers from one day to the next.
struct GridSettings
{
    core::Setting<int> rowHeight{"grid/row-height", 28, 22, 36};
    core::Setting<bool> details{"grid/details", false};
    core::Setting<int> detailsWidth{"grid/details-width", 300, 200, 1200};
    /// The grid as it was left, in the form of a view; empty: as it is at first.
    core::Setting<QJsonObject> shown{"grid/shown"};
    /// The saved view that it was, if any.
    core::Setting<QString> view{"grid/view"};
};

} // namespace ui
