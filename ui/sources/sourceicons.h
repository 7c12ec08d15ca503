// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"
#include "ui/theme/icons.h"

namespace ui {

/// The drawing that stands for a kind of source.
Icon iconOf(core::SourceKind kind);

/// The shape before a source's name: a severity's colours and shapes are for severities only, so trouble has
/// the neutral one, and what is old the clock.
Icon statusIcon(const core::SourceHealth &health);

} // namespace ui
