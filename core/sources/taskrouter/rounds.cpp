// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/rounds.h"

#include "core/sources/taskrouter/parser.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

/// Nobody is helped for longer than this, as far as handle times go: so long before a window the acceptance
/// is looked for.
constexpr auto longestHandling = 2h;
/// Events may appear a little late.
constexpr auto eventOverlap = 1min;
constexpr std::array eventTypes{"reservation.accepted", "reservation.wrapup", "reservation.completed"};

/// The call, and one who puts what each page of its list says behind `values`.
template <class Value>
Call listCall(Request request, Result<Page<Value>> (*parse)(const QByteArray &), std::vector<Value> &values)
{
    return {std::move(request), [parse, &values](const QByteArray &body) -> Result<QUrl> {
                Result<Page<Value>> page = parse(body);
                if (!page)
                    return page.error();
                std::move(page->values.begin(), page->values.end(), std::back_inserter(values));
                return page->next;
            }};
}

/// A list that grows while its pages are read shows the last of a page again on the next one.
template <class Value> std::vector<Value> eachOnce(const std::vector<Value> &values)
{
    std::vector<Value> once;
    std::unordered_set<std::string> seen;
    std::copy_if(values.begin(), values.end(), std::back_inserter(once),
                 [&](const Value &value) { return seen.insert(value.sid).second; });
    return once;
}

/// What reads one page and has no other.
Result<QUrl> lastPage(const Outcome &read)
{
    return read ? Result<QUrl>(QUrl()) : read.error();
}

/// Half a list is no answer: of every queue that we know there must be one.
template <class Answers> Outcome complete(const std::vector<Answers> &columns, const Directory &directory)
{
    for (const Answers &column : columns) {
        for (size_t queue = 0; queue < column.size(); ++queue) {
            if (column.isMissing(queue))
                return Error{QString::fromStdString(directory.queue(queue).name),
                             QStringLiteral("the statistics leave this queue out")};
        }
    }
    return done;
}

} // namespace

// --- how the workspace is set up ---

std::vector<Call> ListRound::calls(const RequestBuilder &build)
{
    return {listCall(build.activities(), parseActivities, m_activities),
            listCall(build.channels(), parseChannels, m_channels),
            listCall(build.queues(), parseQueues, m_queues)};
}

Workspace ListRound::workspace(const Configuration &configuration) const
{
    return {configuration, eachOnce(m_activities), eachOnce(m_channels), eachOnce(m_queues)};
}

// --- real time ---

NowRound::NowRound(std::shared_ptr<const Directory> directory)
    : m_directory(std::move(directory)), m_reader(*m_directory)
{
    m_answers.columns.resize(m_directory->columnCount(), Column<RealTime>(m_directory->queueCount()));
}

std::vector<Call> NowRound::calls(const RequestBuilder &build)
{
    std::vector<Call> calls{workspaceCall(build)};
    for (size_t column = 1; column < m_directory->columnCount(); ++column)
        calls.push_back(channelCall(build, column));
    std::vector<std::string> bulk;
    for (size_t queue = 0; queue < m_directory->queueCount(); ++queue) {
        bulk.push_back(m_directory->queue(queue).sid);
        if (bulk.size() == RequestBuilder::bulkSize || queue + 1 == m_directory->queueCount())
            calls.push_back(bulkCall(build, std::exchange(bulk, {})));
    }
    return calls;
}

Call NowRound::workspaceCall(const RequestBuilder &build)
{
    return {build.workspaceRealTime(), [this](const QByteArray &body) -> Result<QUrl> {
                const Result<AgentCounts> agents = m_reader.readWorkspace(body);
                if (!agents)
                    return agents.error();
                m_answers.workspace = *agents;
                return QUrl();
            }};
}

Call NowRound::channelCall(const RequestBuilder &build, size_t column)
{
    // The real-time part is what we want of these: the shortest window costs the server least.
    return {build.queueStatistics(LastMinutes{1}, m_directory->sidOf(column), {}),
            [this, column](const QByteArray &page) { return m_reader.readRealTimes(page, into(column)); }};
}

Call NowRound::bulkCall(const RequestBuilder &build, const std::vector<std::string> &queues)
{
    return {build.bulkRealTime(queues),
            [this](const QByteArray &body) { return lastPage(m_reader.readBulkRealTime(body, into(0))); }};
}

StatisticsReader::TakeRealTime NowRound::into(size_t column)
{
    return [&answers = m_answers.columns[column]](size_t queue, const RealTime &now) {
        answers.set(queue, now);
    };
}

Result<NowAnswers> NowRound::answers()
{
    if (const Outcome whole = complete(m_answers.columns, *m_directory); !whole)
        return whole.error();
    return std::move(m_answers);
}

// --- the windows ---

WindowRound::WindowRound(std::shared_ptr<const Directory> directory, Instant now,
                         const HandleTimes &handleTimes)
    : m_directory(std::move(directory)), m_reader(*m_directory), m_now(now)
{
    const StatisticsSettings &settings = m_directory->workspace().configuration.statistics;
    for (const Queue &queue : m_directory->workspace().queues) {
        m_answers.todaySince.push_back(lastReset(settings.resetOf(queue.sid), now));
        m_starts.insert(m_answers.todaySince.back());
    }
    m_splits = {settings.serviceLevel.threshold, settings.serviceLevel.shortAbandon};
    for (const auto &[row, level] : settings.serviceLevelOf)
        m_splits.insert({level.threshold, level.shortAbandon});
    for (auto *window : {&m_answers.last30Min, &m_answers.today})
        window->resize(m_directory->columnCount(), WindowColumn(m_directory->queueCount()));
    m_answers.availableSince.resize(m_directory->queueCount());

    const Instant oldest = std::min(m_starts.empty() ? now : *m_starts.begin(), now - 30min);
    m_eventsSince = handleTimes.newest() ? *handleTimes.newest() - eventOverlap : oldest - longestHandling;
}

std::vector<Call> WindowRound::calls(const RequestBuilder &build)
{
    std::vector<Call> calls;
    for (size_t column = 0; column < m_directory->columnCount(); ++column)
        calls.push_back(last30MinCall(build, column));
    for (const Instant start : m_starts) {
        for (size_t column = 0; column < m_directory->columnCount(); ++column)
            calls.push_back(todayCall(build, column, start));
    }
    for (size_t queue = 0; queue < m_directory->queueCount(); ++queue)
        calls.push_back(workersCall(build, queue));
    for (const char *type : eventTypes)
        calls.push_back(eventsCall(build, type));
    return calls;
}

Call WindowRound::last30MinCall(const RequestBuilder &build, size_t column)
{
    return {build.queueStatistics(LastMinutes{30}, m_directory->sidOf(column), m_splits),
            [this, column](const QByteArray &page) {
                WindowColumn &answers = m_answers.last30Min[column];
                return m_reader.readWindows(page, [&](size_t queue, const Cumulative &sums, Splits splits) {
                    answers.set(queue, sums, splits);
                });
            }};
}

Call WindowRound::todayCall(const RequestBuilder &build, size_t column, Instant start)
{
    return {build.queueStatistics(Since{start}, m_directory->sidOf(column), m_splits),
            [this, column, start](const QByteArray &page) {
                WindowColumn &answers = m_answers.today[column];
                return m_reader.readWindows(page, [&](size_t queue, const Cumulative &sums, Splits splits) {
                    if (m_answers.todaySince[queue] == start)
                        answers.set(queue, sums, splits);
                });
            }};
}

Call WindowRound::workersCall(const RequestBuilder &build, size_t queue)
{
    return {build.availableWorkers(m_directory->queue(queue).sid),
            [this, queue](const QByteArray &body) -> Result<QUrl> {
                const Result<Page<Worker>> page = parseWorkers(body);
                if (!page)
                    return page.error();
                std::optional<Instant> &since = m_answers.availableSince[queue];
                for (const Worker &worker : page->values) {
                    if (worker.available)
                        since = std::min(since.value_or(worker.since), worker.since);
                }
                return page->next;
            }};
}

Call WindowRound::eventsCall(const RequestBuilder &build, const char *type)
{
    return listCall(build.events(type, m_eventsSince), parseEvents, m_events);
}

Result<WindowAnswers> WindowRound::answers(HandleTimes &handleTimes)
{
    if (const Outcome whole = complete(); !whole)
        return whole.error();
    handleTimes.take(m_events);
    handleTimes.forget(std::min(m_now - 30min, m_starts.empty() ? m_now : *m_starts.begin()));
    m_answers.handled30Min = handleTimes.sums(*m_directory, startsOfLast30Min());
    m_answers.handledToday = handleTimes.sums(*m_directory, m_answers.todaySince);
    return std::move(m_answers);
}

Outcome WindowRound::complete() const
{
    for (const auto *window : {&m_answers.last30Min, &m_answers.today}) {
        if (Outcome whole = taskrouter::complete(*window, *m_directory); !whole)
            return whole;
    }
    return done;
}

/// Where the answers tell since when they count, handle times count since then too.
std::vector<Instant> WindowRound::startsOfLast30Min() const
{
    std::vector<Instant> starts;
    for (size_t queue = 0; queue < m_directory->queueCount(); ++queue)
        starts.push_back(m_answers.last30Min[0][queue].start.value_or(m_now - 30min));
    return starts;
}

} // namespace core::taskrouter
