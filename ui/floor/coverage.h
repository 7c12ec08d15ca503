// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metric.h"
#include "ui/floor/floorimage.h"

#include <QString>

namespace ui {

/// How many queues the floor's numbers could be made of, and how many of them do not tell this one. A queue's
/// longest wait may be told by one of its channels, or by nobody waiting.
struct Coverage
{
    int queues = 0;
    int silent = 0;
};
Coverage coverage(const FloorImage &image, core::Metric metric);

/// What the floor's numbers are without, or how old they are: "without Night Desk, 42 s old", "42 s old".
/// Empty while every source is fresh.
QString ageNote(const FloorImage &image);

} // namespace ui
