// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metric.h"

#include <QString>

namespace ui {

/// A column's header: short, its window stands above it. "ASA".
QString columnTitle(core::Metric metric);

/// The whole name, for menus: "Avg. Speed of Answer".
QString metricName(core::Metric metric);

/// The name with its window, as alerts spell it: "Avg. Speed of Answer (Today)".
QString metricTitle(core::Metric metric);

/// One sentence on what is counted (flex-facts 2.5).
QString metricMeaning(core::Metric metric);

/// "Now", "30 min", "Today".
QString windowTitle(core::Window window);

} // namespace ui
