// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"

#include <functional>

namespace daemon_app {

/// A patch in parts whose lines stay below the 64 MiB of the stream: the first names its first queues, deltas
/// of the same instant name the others. A small patch is its own only part.
void forEachPart(const core::Patch &patch, const std::function<void(const core::Patch &part)> &take);

} // namespace daemon_app
