// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/agentround.h"

#include "core/sources/taskrouter/asking/listcall.h"

#include <utility>

namespace core::taskrouter {

AgentRound::AgentRound(std::shared_ptr<const Directory> directory)
    : m_directory(std::move(directory)), m_reader(*m_directory)
{ }

std::vector<Call> AgentRound::calls(const RequestBuilder &build)
{
    const auto takeWorkspace = [this](const QByteArray &body) -> Result<QUrl> {
        const Result<AgentCounts> agents = m_reader.readWorkspace(body);
        if (!agents)
            return agents.error();
        m_agents.workspace = *agents;
        return QUrl();
    };
    return {{build.workspaceRealTime(), takeWorkspace},
            listCall(build.availableWorkers(), parseWorkers, m_agents.available)};
}

} // namespace core::taskrouter
