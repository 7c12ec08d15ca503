// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/asking/nowround.h"

#include <memory>
#include <set>
#include <vector>

namespace core::taskrouter {

// What happened in the last 30 minutes and today, over all channels and on each, and with it the channels as
// they are now. A queue's total is asked for and never summed up (alert-semantics). Outlives its calls.
class WindowRound
{
public:
    /// `now`: the server's clock.
    WindowRound(std::shared_ptr<const Directory> directory, Instant now, AskBy by);

    std::vector<Call> calls(const RequestBuilder &build);
    /// An error where an answer left a queue out.
    Outcome complete() const;
    /// The answers tell less than was asked for: no splits by waiting time, or no waiting times.
    bool isThin() const;
    bool metUnknownQueue() const { return m_reader.metUnknownQueue(); }
    WindowAnswers windows() { return std::move(m_answers); }
    ChannelAnswers channels() { return std::move(m_channels); }

private:
    void addLists(std::vector<Call> &calls, const RequestBuilder &build, size_t column);
    void addQueues(std::vector<Call> &calls, const RequestBuilder &build, size_t column);
    StatisticsReader::TakeRealTime intoChannels(size_t column);
    Call last30MinCall(const RequestBuilder &build, size_t column);
    Call todayCall(const RequestBuilder &build, size_t column, Instant start);
    using Columns = std::vector<WindowColumn>;
    Call queueCall(const Request &request, size_t column, Columns &window);

    std::shared_ptr<const Directory> m_directory;
    AskBy m_by;
    StatisticsReader m_reader;
    /// One round of Today calls for each.
    std::set<Instant> m_starts;
    std::set<int> m_splits;
    WindowAnswers m_answers;
    ChannelAnswers m_channels;
};

} // namespace core::taskrouter
