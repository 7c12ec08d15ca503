// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/asking/call.h"
#include "core/sources/taskrouter/asking/request.h"
#include "core/sources/taskrouter/cells.h"
#include "core/sources/taskrouter/reading/statisticsreader.h"

#include <memory>
#include <vector>

namespace core::taskrouter {

/// Who is there, in the whole workspace.
struct Agents
{
    AgentCounts workspace;
    std::vector<Worker> available;
};

// Which agents are available, and how many there are of each kind. Outlives its calls.
class AgentRound
{
public:
    explicit AgentRound(std::shared_ptr<const Directory> directory);

    std::vector<Call> calls(const RequestBuilder &build);
    Agents agents() { return std::move(m_agents); }

private:
    std::shared_ptr<const Directory> m_directory;
    StatisticsReader m_reader;
    Agents m_agents;
};

} // namespace core::taskrouter
