// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/highlights.h"
#include "core/base/instant.h"
#include "core/rules/rule.h"
#include "core/rules/severity.h"
#include "core/service/facts.h"

#include <QString>

namespace ui {

/// "On track", "Warning", "Critical".
QString severityTitle(core::Severity severity);

/// What a severity asks of a supervisor.
QString severityMeaning(core::Severity severity);

/// "Flex EU live, 1 s ago", "Night Desk stale, 42 s: the server does not answer".
QString sourceText(const core::SourceHealth &health, core::Instant now);

/// "5 of 7 sources in trouble", "7 sources".
QString sourcesText(int sources, int troubled);

/// "Live since 14:05:10".
QString stateText(const core::SourceHealth &health, core::Instant since);

/// "Critical: over 4:00 since 14:05:10 (Longest wait)": one open alert of a cell.
QString alertText(const core::Highlights::OpenAlert &alert, core::Metric metric, const core::Rule *rule);

/// "over 4:00", "below 80 %".
QString breachText(const core::Threshold &threshold, core::Metric metric);

/// "Alert \"Longest wait\": warning over 2:00, critical over 4:00".
QString thresholdsText(const core::Rule &rule);

/// "12 queues · 2 critical · 2 warning".
QString countsText(int queues, int critical, int warning, int unwatched);

} // namespace ui
