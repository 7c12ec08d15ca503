// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/fault.h"
#include "core/http/httpmessage.h"

#include <optional>
#include <vector>

namespace daemon_app {

/// What stands in for the answer, if one of the faults is a status: the first one's.
std::optional<core::HttpResponse> answerInstead(const std::vector<Fault> &faults);

/// How much later the answer comes: all delays together.
core::Millis delayOf(const std::vector<Fault> &faults);

} // namespace daemon_app
