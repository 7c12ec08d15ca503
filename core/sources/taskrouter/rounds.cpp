// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/rounds.h"

#include "core/sources/taskrouter/parser.h"

#include <algorithm>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

/// Nobody is helped for longer than this, as far as handle times go: so long before a window the acceptance
/// is looked for.
constexpr auto longestHandling = 2h;
/// Events may appear a little late.
constexpr auto eventOverlap = 1min;
constexpr std::array eventTypes{"reservation.accepted", "reservation.wrapup", "reservation.completed"};

/// All pages of one call, one behind the other.
template <class Value>
Outcome append(const std::vector<QByteArray> &pages, Result<std::vector<Value>> (*parse)(const QByteArray &),
               const char *what, std::vector<Value> &values)
{
    for (const QByteArray &page : pages) {
        Result<std::vector<Value>> parsed = parse(page);
        if (!parsed)
            return parsed.error().in(QString::fromLatin1(what));
        std::move(parsed->begin(), parsed->end(), std::back_inserter(values));
    }
    return done;
}

/// Half a list is no answer: of every queue that we know there must be one.
template <class Value>
Outcome complete(const std::map<RowKey, Value> &rows, const Workspace &workspace, const std::string &channel)
{
    for (const Queue &queue : workspace.queues) {
        if (!rows.contains({queue.sid, channel}))
            return Error{QString::fromStdString(queue.name),
                         QStringLiteral("the statistics leave this queue out")};
    }
    return done;
}

} // namespace

// --- how the workspace is set up ---

std::vector<Request> listRequests(const RequestBuilder &build)
{
    return {build.activities(), build.channels(), build.queues()};
}

Result<Workspace> readLists(const Answers &answers, const Configuration &configuration)
{
    Workspace workspace;
    workspace.configuration = configuration;
    if (const auto read = append(answers[0], parseActivities, "activities", workspace.activities); !read)
        return read.error();
    if (const auto read = append(answers[1], parseChannels, "channels", workspace.channels); !read)
        return read.error();
    if (const auto read = append(answers[2], parseQueues, "queues", workspace.queues); !read)
        return read.error();
    return workspace;
}

// --- real time ---

std::vector<Request> nowRequests(const RequestBuilder &build, const Workspace &workspace)
{
    std::vector<Request> requests{build.workspaceRealTime()};
    // The real-time part is what we want of these: the shortest window costs the server least.
    for (const Channel &channel : workspace.channels)
        requests.push_back(build.queueStatistics(LastMinutes{1}, channel.sid, {}));
    std::vector<std::string> bulk;
    for (const Queue &queue : workspace.queues) {
        bulk.push_back(queue.sid);
        if (bulk.size() == RequestBuilder::bulkSize || &queue == &workspace.queues.back())
            requests.push_back(build.bulkRealTime(std::exchange(bulk, {})));
    }
    return requests;
}

Result<NowAnswers> readNow(const Answers &answers, const Workspace &workspace)
{
    NowAnswers now;
    const Result<RealTime> all = parseRealTime(answers[0].front());
    if (!all)
        return all.error().in(QStringLiteral("real time of the workspace"));
    now.workspace = *all;

    size_t next = 1;
    for (const Channel &channel : workspace.channels) {
        std::vector<QueueStatistics> queues;
        if (const auto read = append(answers[next++], parseQueueStatistics, "real time of a channel", queues);
            !read)
            return read.error();
        for (QueueStatistics &queue : queues)
            now.rows.insert_or_assign({queue.queue, channel.sid}, std::move(queue.realTime));
        if (const auto whole = complete(now.rows, workspace, channel.sid); !whole)
            return whole.error();
    }
    for (; next < answers.size(); ++next) {
        std::vector<QueueRealTime> queues;
        if (const auto read = append(answers[next], parseBulkRealTime, "real time of queues", queues); !read)
            return read.error();
        for (QueueRealTime &queue : queues)
            now.rows.insert_or_assign({queue.queue, {}}, std::move(queue.realTime));
    }
    if (const auto whole = complete(now.rows, workspace, {}); !whole)
        return whole.error();
    return now;
}

// --- the windows ---

WindowRound::WindowRound(const Workspace &workspace, Instant now, const HandleTimes &handleTimes)
    : m_workspace(workspace), m_now(now), m_channels{{}}
{
    for (const Channel &channel : workspace.channels)
        m_channels.push_back(channel.sid);
    const StatisticsSettings &settings = workspace.configuration.statistics;
    for (const Queue &queue : workspace.queues) {
        const Instant since = lastReset(settings.resetOf(queue.sid), now);
        m_todaySince[queue.sid] = since;
        m_starts.insert(since);
    }
    m_splits = {settings.serviceLevel.threshold, settings.serviceLevel.shortAbandon};
    for (const auto &[row, level] : settings.serviceLevelOf)
        m_splits.insert({level.threshold, level.shortAbandon});

    const Instant oldest = std::min(m_starts.empty() ? now : *m_starts.begin(), now - 30min);
    m_eventsSince = handleTimes.newest() ? *handleTimes.newest() - eventOverlap : oldest - longestHandling;
}

std::vector<Request> WindowRound::requests(const RequestBuilder &build) const
{
    std::vector<Request> requests;
    for (const std::string &channel : m_channels)
        requests.push_back(build.queueStatistics(LastMinutes{30}, channel, m_splits));
    for (const Instant start : m_starts) {
        for (const std::string &channel : m_channels)
            requests.push_back(build.queueStatistics(Since{start}, channel, m_splits));
    }
    for (const Queue &queue : m_workspace.queues)
        requests.push_back(build.availableWorkers(queue.sid));
    for (const char *type : eventTypes)
        requests.push_back(build.events(type, m_eventsSince));
    return requests;
}

Result<WindowAnswers> WindowRound::read(const Answers &answers, HandleTimes &handleTimes) const
{
    size_t next = 0;
    WindowAnswers windows;
    std::vector<ReservationEvent> events;
    if (const auto read = readStatistics(answers, next, windows); !read)
        return read.error();
    if (const auto read = readAgents(answers, next, windows); !read)
        return read.error();
    if (const auto read = readEvents(answers, next, events); !read)
        return read.error();

    handleTimes.take(events);
    handleTimes.forget(std::min(m_now - 30min, m_starts.empty() ? m_now : *m_starts.begin()));
    windows.todaySince = m_todaySince;
    windows.handled30Min = handleTimes.sums(startsOf(windows.last30Min));
    windows.handledToday = handleTimes.sums(m_todaySince);
    return windows;
}

Outcome WindowRound::readStatistics(const Answers &answers, size_t &next, WindowAnswers &read) const
{
    for (const std::string &channel : m_channels) {
        std::vector<QueueStatistics> queues;
        if (const auto parsed = append(answers[next++], parseQueueStatistics, "last 30 minutes", queues);
            !parsed)
            return parsed;
        for (QueueStatistics &queue : queues)
            read.last30Min.insert_or_assign({queue.queue, channel}, std::move(queue.cumulative));
    }
    for (const Instant start : m_starts) {
        for (const std::string &channel : m_channels) {
            std::vector<QueueStatistics> queues;
            if (const auto parsed = append(answers[next++], parseQueueStatistics, "today", queues); !parsed)
                return parsed;
            for (QueueStatistics &queue : queues) {
                const auto since = m_todaySince.find(queue.queue);
                if (since != m_todaySince.end() && since->second == start)
                    read.today.insert_or_assign({queue.queue, channel}, std::move(queue.cumulative));
            }
        }
    }
    for (const std::string &channel : m_channels) {
        for (const auto *rows : {&read.last30Min, &read.today}) {
            if (const auto whole = complete(*rows, m_workspace, channel); !whole)
                return whole;
        }
    }
    return done;
}

Outcome WindowRound::readAgents(const Answers &answers, size_t &next, WindowAnswers &read) const
{
    for (const Queue &queue : m_workspace.queues) {
        std::vector<Worker> workers;
        if (const auto parsed = append(answers[next++], parseWorkers, "agents", workers); !parsed)
            return parsed;
        std::optional<Instant> &since = read.availableSince[queue.sid];
        for (const Worker &worker : workers) {
            if (worker.available)
                since = std::min(since.value_or(worker.since), worker.since);
        }
    }
    return done;
}

Outcome WindowRound::readEvents(const Answers &answers, size_t &next,
                                std::vector<ReservationEvent> &read) const
{
    for ([[maybe_unused]] const char *type : eventTypes) {
        if (const auto parsed = append(answers[next++], parseEvents, "events", read); !parsed)
            return parsed;
    }
    return done;
}

/// Where the answers tell since when they count, handle times count since then too.
std::map<std::string, Instant> WindowRound::startsOf(const std::map<RowKey, Cumulative> &last30Min) const
{
    std::map<std::string, Instant> starts;
    for (const Queue &queue : m_workspace.queues)
        starts[queue.sid] = last30Min.at({queue.sid, {}}).start.value_or(m_now - 30min);
    return starts;
}

} // namespace core::taskrouter
