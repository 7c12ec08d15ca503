// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/sources/taskrouter/handletimes.h"
#include "core/sources/taskrouter/statistics.h"
#include "core/sources/taskrouter/workspace.h"

#include <optional>

// The mapping table: TaskRouter's statistics to cells of our metrics (flex-facts 3.12). Pure functions; each
// sets the cells of the row begun last, and leaves out what the answer does not tell.
namespace core::taskrouter {

/// Who was served in time, and who left: counted by the waiting times that a service level names.
struct Served
{
    /// Nothing where the answer was not split by waiting time.
    std::optional<double> within;
    std::optional<double> shortAbandoned;
    double abandoned = 0;

    Served &operator+=(const Served &other);
};
Served servedOf(const Cumulative &sums, Splits splits, const ServiceLevel &level);

void setTasksNow(Patch &patch, const RealTime &now);
/// The patch knows the activities by the numbers of the counts.
void setAgentsNow(Patch &patch, const AgentCounts &agents);

/// What became of the customers of one window, Last30Min or Today.
void setWindow(Patch &patch, Window window, const Cumulative &sums, const Served &served);
void setHandleTimes(Patch &patch, Window window, const HandleTimes::Sum &sum);
/// `since`: when the agent became available, on the clock of `now`; nothing: there is none.
void setLongestAvailable(Patch &patch, std::optional<Instant> since, Instant now);

} // namespace core::taskrouter
