// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"

#include <memory>

namespace core {

/// The source that these settings describe, not yet started. One line a vendor.
std::unique_ptr<Source> makeSource(const SourceSettings &settings);

} // namespace core
