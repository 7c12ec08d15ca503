// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/simulatedfloor.h"

#include <optional>
#include <vector>

namespace daemon_app {

// Remembers the statistics of all queues that were asked for last: the pages of a list ask for the same
// again.
class CumulativeMemo
{
public:
    /// `floor` is borrowed.
    explicit CumulativeMemo(const core::SimulatedFloor &floor) : m_floor(floor) { }

    /// In the order of the plan; good until the next call.
    const std::vector<core::CumulativeStatistics> &ofEach(const core::StatisticsQuery &query);

private:
    const core::SimulatedFloor &m_floor;
    core::Instant m_at;
    std::optional<core::StatisticsQuery> m_query;
    std::vector<core::CumulativeStatistics> m_statistics;
};

} // namespace daemon_app
