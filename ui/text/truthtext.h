// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"
#include "core/service/stall.h"

namespace ui {

/// "Flex EU is lost: no good answer since 14:05:10. The server can't be reached."
QString lostText(const core::SourceHealth &health);

/// The same of one source; "3 sources are lost" of several.
QString lostTitle(const QList<core::SourceHealth> &lost);

/// What stands still, or did, and what that means for what is shown. `now`: when that was noticed.
QString stallText(const core::Stall &stall, core::Instant now);

} // namespace ui
