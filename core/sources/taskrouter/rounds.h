// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/taskrouter/handletimes.h"
#include "core/sources/taskrouter/picture.h"
#include "core/sources/taskrouter/request.h"
#include "core/sources/taskrouter/workspace.h"

#include <QByteArray>

#include <vector>

// Which calls make a round, and what their answers come to. Plain functions: no network, no clock.
namespace core::taskrouter {

/// For each call the bodies of its pages.
using Answers = std::vector<std::vector<QByteArray>>;

/// Activities, channels and queues.
std::vector<Request> listRequests(const RequestBuilder &build);
Result<Workspace> readLists(const Answers &answers, const Configuration &configuration);

/// The state of tasks and agents at this moment: of all queues, of the workspace, and of the queues on each
/// channel.
std::vector<Request> nowRequests(const RequestBuilder &build, const Workspace &workspace);
Result<NowAnswers> readNow(const Answers &answers, const Workspace &workspace);

// The calls for what happened in the last 30 minutes and today, and by whom. Remembers what it asked for,
// because that is how the answers are told apart.
class WindowRound
{
public:
    /// `now`: the server's clock; `handleTimes`: what is known of handle times so far.
    WindowRound(const Workspace &workspace, Instant now, const HandleTimes &handleTimes);

    std::vector<Request> requests(const RequestBuilder &build) const;
    /// Takes events into `handleTimes`, if everything else is in order.
    Result<WindowAnswers> read(const Answers &answers, HandleTimes &handleTimes) const;

private:
    Outcome readStatistics(const Answers &answers, size_t &next, WindowAnswers &read) const;
    Outcome readAgents(const Answers &answers, size_t &next, WindowAnswers &read) const;
    Outcome readEvents(const Answers &answers, size_t &next, std::vector<ReservationEvent> &read) const;
    std::map<std::string, Instant> startsOf(const std::map<RowKey, Cumulative> &last30Min) const;

    Workspace m_workspace;
    Instant m_now;
    /// The empty one, all channels, comes first.
    std::vector<std::string> m_channels;
    std::map<std::string, Instant> m_todaySince;
    /// One round of Today calls for each.
    std::set<Instant> m_starts;
    std::set<int> m_splits;
    Instant m_eventsSince;
};

} // namespace core::taskrouter
