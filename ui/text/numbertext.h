// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/metrics/cell.h"
#include "core/metrics/metric.h"

#include <QString>

namespace ui {

/// What stands in a cell that has no data.
QString noData();

/// What stands where a value can't be had at all: no roll-up of averages of unknown weight.
QString notApplicable();

/// "1,204", "71.2 %", "4:31", "1:02:05" or noData(), in the default locale.
QString numberText(core::Unit unit, core::Cell cell);

/// A number as a sentence says it: "12", "71.2 %", "4:31".
QString numberText(core::Metric metric, double value);

/// m:ss below an hour, h:mm:ss from there on; parts of a second are cut off.
QString clockText(double seconds);

/// "4 s", "3 min", "2 h": how long ago, in its largest whole unit.
QString ageText(core::Millis age);

/// The same to a tenth of a second below ten: "1.2 s".
QString fineAgeText(core::Millis age);

/// "08:00" on this desk's clock.
QString shortTime(core::Instant instant);

/// "08:00 GMT": a time of day with the name of this desk's zone.
QString zonedTime(core::Instant instant);

/// The time of day on this desk's clock, "14:05:10".
QString timeOfDay(core::Instant instant);

} // namespace ui
