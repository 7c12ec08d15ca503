// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/fault.h"
#include "app/daemon/simulate/taskrouter/taskrouterface.h"

#include <string>
#include <vector>

namespace daemon_app {

/// What the face answers, as faults of content have it told.
core::HttpResponse spoiledAnswer(TaskRouterFace &face, const core::HttpRequest &request, RateLimit::Time now,
                                 const std::vector<Fault> &faults);

/// A line of the stream, as faults of content have it told.
std::string spoiledLine(const std::string &line, const std::vector<Fault> &faults,
                        const core::FloorPlan &plan);

/// How much later than it is the service says it is.
core::Millis clockError(const std::vector<Fault> &faults);

} // namespace daemon_app
