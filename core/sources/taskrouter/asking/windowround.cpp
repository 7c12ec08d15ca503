// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/windowround.h"

#include "core/sources/taskrouter/reading/columncheck.h"

#include <algorithm>
#include <utility>

namespace core::taskrouter {

namespace {

/// Numbers to split, and nothing that says how.
bool isThin(const WindowColumn &column)
{
    for (size_t queue = 0; queue < column.size(); ++queue) {
        if (column.isMissing(queue) || column[queue].accepted + column[queue].canceled <= 0)
            continue;
        const bool tellsWaits = column[queue].accepted <= 0 || column[queue].averageWaitUntilAccepted;
        if (column.splits(queue).empty() || !tellsWaits)
            return true;
    }
    return false;
}

} // namespace

WindowRound::WindowRound(std::shared_ptr<const Directory> directory, Instant now, AskBy by)
    : m_directory(std::move(directory)), m_by(by), m_reader(*m_directory)
{
    m_answers.todaySince = m_directory->startsOfToday(now);
    m_starts.insert(m_answers.todaySince.begin(), m_answers.todaySince.end());
    const StatisticsSettings &settings = m_directory->workspace().configuration.statistics;
    m_splits = {settings.serviceLevel.threshold, settings.serviceLevel.shortAbandon};
    for (const auto &[row, level] : settings.serviceLevelOf)
        m_splits.insert({level.threshold, level.shortAbandon});
    for (auto *window : {&m_answers.last30Min, &m_answers.today})
        window->resize(m_directory->columnCount(), WindowColumn(m_directory->queueCount()));
    m_channels.resize(m_directory->columnCount(), Column<RealTime>(m_directory->queueCount()));
}

std::vector<Call> WindowRound::calls(const RequestBuilder &build)
{
    std::vector<Call> calls;
    for (size_t column = 0; column < m_directory->columnCount(); ++column) {
        if (m_by == AskBy::List)
            addLists(calls, build, column);
        else
            addQueues(calls, build, column);
    }
    return calls;
}

void WindowRound::addLists(std::vector<Call> &calls, const RequestBuilder &build, size_t column)
{
    calls.push_back(last30MinCall(build, column));
    for (const Instant start : m_starts)
        calls.push_back(todayCall(build, column, start));
}

void WindowRound::addQueues(std::vector<Call> &calls, const RequestBuilder &build, size_t column)
{
    const std::string &channel = m_directory->sidOf(column);
    for (size_t queue = 0; queue < m_directory->queueCount(); ++queue) {
        const std::string &sid = m_directory->queue(queue).sid;
        const Since today{m_answers.todaySince[queue]};
        calls.push_back(queueCall(build.queueStatistics(sid, LastMinutes{30}, channel, m_splits), column,
                                  m_answers.last30Min));
        calls.push_back(
            queueCall(build.queueStatistics(sid, today, channel, m_splits), column, m_answers.today));
    }
}

StatisticsReader::TakeRealTime WindowRound::intoChannels(size_t column)
{
    return [&answers = m_channels[column]](size_t queue, const RealTime &now) { answers.set(queue, now); };
}

/// The shorter window costs the server less, so the channels as they are now come with it.
Call WindowRound::last30MinCall(const RequestBuilder &build, size_t column)
{
    return {build.queueStatistics({}, LastMinutes{30}, m_directory->sidOf(column), m_splits),
            [this, column](const QByteArray &page) {
                PageWatch watch;
                WindowColumn &answers = m_answers.last30Min[column];
                const auto take = [&](size_t queue, const Cumulative &sums, Splits splits) {
                    watch.note(answers, queue);
                    answers.set(queue, sums, splits);
                };
                return watch.after(m_reader.readStatistics(page, intoChannels(column), take));
            }};
}

Call WindowRound::todayCall(const RequestBuilder &build, size_t column, Instant start)
{
    return {build.queueStatistics({}, Since{start}, m_directory->sidOf(column), m_splits),
            [this, column, start](const QByteArray &page) {
                PageWatch watch;
                WindowColumn &answers = m_answers.today[column];
                const auto take = [&](size_t row, const Cumulative &sums, Splits splits) {
                    if (m_answers.todaySince[row] != start)
                        return;
                    watch.note(answers, row);
                    answers.set(row, sums, splits);
                };
                return watch.after(m_reader.readWindows(page, take));
            }};
}

Call WindowRound::queueCall(const Request &request, size_t column, Columns &window)
{
    return {request, [this, column, &window](const QByteArray &body) -> Result<QUrl> {
                const auto take = [&](size_t queue, const Cumulative &sums, Splits splits) {
                    window[column].set(queue, sums, splits);
                };
                const bool isNow = &window == &m_answers.last30Min;
                const Outcome read = m_reader.readQueue(body, isNow ? intoChannels(column) : nullptr, take);
                return read ? Result<QUrl>(QUrl()) : read.error();
            }};
}

Outcome WindowRound::complete() const
{
    for (const auto *window : {&m_answers.last30Min, &m_answers.today}) {
        for (const WindowColumn &column : *window) {
            if (Outcome whole = taskrouter::complete(column, *m_directory); !whole)
                return whole;
        }
    }
    return done;
}

bool WindowRound::isThin() const
{
    const auto anyThin = [](const Columns &columns) {
        return std::any_of(columns.begin(), columns.end(), taskrouter::isThin);
    };
    return anyThin(m_answers.last30Min) || anyThin(m_answers.today);
}

} // namespace core::taskrouter
