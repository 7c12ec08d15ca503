// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"

#include <QString>

namespace ui {

/// "History: 312.4 MB, since 11/21/26 8:00 AM"; without a folder, that only the last hour is remembered.
QString historyText(const core::HistoryState &state);

/// Where it is, how much it may be, and what was left alone; a line each.
QString historyDetails(const core::HistoryState &state);

/// What is in its way and what to do, as a sentence; empty: nothing.
QString historyProblem(const core::HistoryState &state);

} // namespace ui
