// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/taskrouter/asking/call.h"

#include <functional>
#include <vector>

namespace core::taskrouter {

/// Calls that are made together, and what their answers come to once every one of them has come: nothing of
/// half a round is used.
struct Round
{
    std::vector<Call> calls;
    std::function<Outcome()> take;
};

} // namespace core::taskrouter
