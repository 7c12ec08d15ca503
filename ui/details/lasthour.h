// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/cellhistory.h"
#include "ui/details/sparkline.h"

namespace ui {

/// Shows in a line what is known of a cell's last hour and between which limits its rules want it; in words
/// why there is no line.
void showLastHour(Sparkline &line, const FloorImage &image, const CellHistory &history,
                  const CellSubject &subject, core::Metric metric);

} // namespace ui
