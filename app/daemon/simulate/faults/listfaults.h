// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/fault.h"
#include "core/http/httpmessage.h"
#include "core/simulation/floorplan.h"

#include <QJsonObject>

namespace daemon_app {

/// A list, of TaskRouter or in the stream, with other queues or other pages than there are. What other kinds
/// of faults do to it is not done here.
QJsonObject withWrongLists(const QJsonObject &object, const Fault &fault, const core::FloorPlan &plan);

/// The request that is meant: the queue that a fault made up is a copy of the first one.
core::HttpRequest meant(core::HttpRequest request, const std::vector<Fault> &faults,
                        const core::FloorPlan &plan);

/// Is the request about a single queue that a fault has taken away?
bool isAboutMissingQueue(const core::HttpRequest &request, const std::vector<Fault> &faults,
                         const core::FloorPlan &plan);

/// The sid of the queue that `queue-new` makes up.
inline constexpr std::string_view newQueueSid = "WQffffffffffffffffffffffffffffffff";

} // namespace daemon_app
