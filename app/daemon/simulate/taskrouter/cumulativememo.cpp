// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/cumulativememo.h"

namespace daemon_app {

namespace {

bool isSame(const core::StatisticsQuery &a, const core::StatisticsQuery &b)
{
    return a.from == b.from && a.to == b.to && a.channel == b.channel
           && a.splitByWaitTime == b.splitByWaitTime;
}

} // namespace

// The floor may have lived on within the window, so its own time counts too.
const std::vector<core::CumulativeStatistics> &CumulativeMemo::ofEach(const core::StatisticsQuery &query)
{
    if (!m_query || m_at != m_floor.now() || !isSame(*m_query, query)) {
        m_statistics = m_floor.cumulativeOfEach(query);
        m_query = query;
        m_at = m_floor.now();
    }
    return m_statistics;
}

} // namespace daemon_app
