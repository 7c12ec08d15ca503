// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/asking/call.h"
#include "core/sources/taskrouter/statistics.h"
#include "core/sources/taskrouter/workspace.h"

#include <vector>

namespace core::taskrouter {

// Activities, channels and queues: what a workspace consists of. Outlives its calls.
class SetUpRound
{
public:
    std::vector<Call> calls(const RequestBuilder &build);
    Workspace workspace(const Configuration &configuration) const;

private:
    std::vector<Activity> m_activities;
    std::vector<Channel> m_channels;
    std::vector<Queue> m_queues;
};

} // namespace core::taskrouter
