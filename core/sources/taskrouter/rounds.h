// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/taskrouter/call.h"
#include "core/sources/taskrouter/directory.h"
#include "core/sources/taskrouter/handletimes.h"
#include "core/sources/taskrouter/picture.h"
#include "core/sources/taskrouter/request.h"
#include "core/sources/taskrouter/statisticsreader.h"

#include <memory>
#include <set>
#include <vector>

// Which calls make a round, and what their answers come to. A round's calls fill it in as they are answered,
// so it outlives them; it is asked for its answers when all of them were. No network, no clock.
namespace core::taskrouter {

// Activities, channels and queues.
class ListRound
{
public:
    std::vector<Call> calls(const RequestBuilder &build);
    Workspace workspace(const Configuration &configuration) const;

private:
    std::vector<Activity> m_activities;
    std::vector<Channel> m_channels;
    std::vector<Queue> m_queues;
};

// The state of tasks and agents at this moment: of all queues, of the workspace, and of the queues on each
// channel.
class NowRound
{
public:
    explicit NowRound(std::shared_ptr<const Directory> directory);

    std::vector<Call> calls(const RequestBuilder &build);
    /// An error where an answer left a queue out.
    Result<NowAnswers> answers();

private:
    Call workspaceCall(const RequestBuilder &build);
    Call channelCall(const RequestBuilder &build, size_t column);
    Call bulkCall(const RequestBuilder &build, const std::vector<std::string> &queues);
    StatisticsReader::TakeRealTime into(size_t column);

    std::shared_ptr<const Directory> m_directory;
    StatisticsReader m_reader;
    NowAnswers m_answers;
};

// What happened in the last 30 minutes and today, and by whom.
class WindowRound
{
public:
    /// `now`: the server's clock; `handleTimes`: what is known of handle times so far.
    WindowRound(std::shared_ptr<const Directory> directory, Instant now, const HandleTimes &handleTimes);

    std::vector<Call> calls(const RequestBuilder &build);
    /// Takes events into `handleTimes`, if everything else is in order. An error where an answer left a queue
    /// out.
    Result<WindowAnswers> answers(HandleTimes &handleTimes);

private:
    Call last30MinCall(const RequestBuilder &build, size_t column);
    Call todayCall(const RequestBuilder &build, size_t column, Instant start);
    Call workersCall(const RequestBuilder &build, size_t queue);
    Call eventsCall(const RequestBuilder &build, const char *type);
    Outcome complete() const;
    std::vector<Instant> startsOfLast30Min() const;

    std::shared_ptr<const Directory> m_directory;
    StatisticsReader m_reader;
    Instant m_now;
    /// One round of Today calls for each.
    std::set<Instant> m_starts;
    std::set<int> m_splits;
    Instant m_eventsSince;
    WindowAnswers m_answers;
    std::vector<ReservationEvent> m_events;
};

} // namespace core::taskrouter
