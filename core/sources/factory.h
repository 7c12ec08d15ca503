// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/steadyclock.h"

#include <memory>

namespace core {

/// The source that these settings describe, not yet started. One line a vendor. `clock`: the floor's, with
/// which sources stamp what brings no time of its own.
std::unique_ptr<Source> makeSource(const SourceSettings &settings, const SteadyClock &clock);

} // namespace core
