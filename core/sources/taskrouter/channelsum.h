// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/statistics.h"

#include <vector>

namespace core::taskrouter {

/// The statistics of queues over all of their channels, which spares a call: every task is on one channel, so
/// counts and splits add up, and averages weigh as much as what they are averages of. The first of `columns`
/// is not looked at; a queue that one of the others leaves out is left out.
WindowColumn sumOverChannels(const std::vector<WindowColumn> &columns);

} // namespace core::taskrouter
