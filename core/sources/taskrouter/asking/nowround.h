// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/asking/request.h"
#include "core/sources/taskrouter/asking/round.h"
#include "core/sources/taskrouter/asking/ways.h"
#include "core/sources/taskrouter/picture.h"
#include "core/sources/taskrouter/reading/statisticsreader.h"

#include <memory>
#include <string>
#include <vector>

namespace core::taskrouter {

// Tasks and agents of all queues at this moment, over all channels. Outlives its calls.
class NowRound
{
public:
    NowRound(std::shared_ptr<const Directory> directory, AskBy by);

    std::vector<Call> calls(const RequestBuilder &build);
    /// An error where an answer left a queue out.
    Result<NowAnswers> answers();
    bool metUnknownQueue() const { return m_reader.metUnknownQueue(); }

private:
    Call bulkCall(const RequestBuilder &build, const std::vector<std::string> &queues);
    Call queueCall(const RequestBuilder &build, const std::string &queue);

    std::shared_ptr<const Directory> m_directory;
    AskBy m_by;
    StatisticsReader m_reader;
    NowAnswers m_answers;
};

// Tasks of all queues on each channel at this moment. Outlives its calls.
class ChannelRound
{
public:
    ChannelRound(std::shared_ptr<const Directory> directory, AskBy by);

    std::vector<Call> calls(const RequestBuilder &build);
    /// An error where an answer left a queue out.
    Result<ChannelAnswers> answers();

private:
    Call channelCall(const RequestBuilder &build, size_t column);
    Call queueCall(const RequestBuilder &build, size_t column, const std::string &queue);

    std::shared_ptr<const Directory> m_directory;
    AskBy m_by;
    StatisticsReader m_reader;
    ChannelAnswers m_answers;
};

} // namespace core::taskrouter
