// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/setupround.h"

#include "core/sources/taskrouter/asking/listcall.h"

namespace core::taskrouter {

std::vector<Call> SetUpRound::calls(const RequestBuilder &build)
{
    return {listCall(build.activities(), parseActivities, m_activities),
            listCall(build.channels(), parseChannels, m_channels),
            listCall(build.queues(), parseQueues, m_queues)};
}

Workspace SetUpRound::workspace(const Configuration &configuration) const
{
    return {configuration, m_activities, m_channels, m_queues};
}

} // namespace core::taskrouter
