// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/nowround.h"

#include "core/sources/taskrouter/reading/columncheck.h"

#include <utility>

namespace core::taskrouter {

namespace {

StatisticsReader::TakeRealTime into(Column<RealTime> &column)
{
    return [&column](size_t queue, const RealTime &now) { column.set(queue, now); };
}

/// What reads one page and has no other.
Result<QUrl> lastPage(const Outcome &read)
{
    return read ? Result<QUrl>(QUrl()) : read.error();
}

} // namespace

NowRound::NowRound(std::shared_ptr<const Directory> directory, AskBy by)
    : m_directory(std::move(directory)), m_by(by), m_reader(*m_directory),
      m_answers(m_directory->queueCount())
{ }

std::vector<Call> NowRound::calls(const RequestBuilder &build)
{
    std::vector<Call> calls;
    std::vector<std::string> bulk;
    for (size_t queue = 0; queue < m_directory->queueCount(); ++queue) {
        const std::string &sid = m_directory->queue(queue).sid;
        if (m_by == AskBy::Queue) {
            calls.push_back(queueCall(build, sid));
            continue;
        }
        bulk.push_back(sid);
        if (bulk.size() == RequestBuilder::bulkSize || queue + 1 == m_directory->queueCount())
            calls.push_back(bulkCall(build, std::exchange(bulk, {})));
    }
    return calls;
}

Call NowRound::bulkCall(const RequestBuilder &build, const std::vector<std::string> &queues)
{
    return {build.bulkRealTime(queues), [this](const QByteArray &body) {
                return lastPage(m_reader.readBulkRealTime(body, into(m_answers)));
            }};
}

Call NowRound::queueCall(const RequestBuilder &build, const std::string &queue)
{
    return {build.queueRealTime(queue), [this](const QByteArray &body) {
                return lastPage(m_reader.readRealTime(body, into(m_answers)));
            }};
}

Result<NowAnswers> NowRound::answers()
{
    if (const Outcome whole = complete(m_answers, *m_directory); !whole)
        return whole.error();
    return std::move(m_answers);
}

ChannelRound::ChannelRound(std::shared_ptr<const Directory> directory, AskBy by)
    : m_directory(std::move(directory)), m_by(by), m_reader(*m_directory),
      m_answers(m_directory->columnCount())
{
    for (size_t column = 1; column < m_answers.size(); ++column)
        m_answers[column] = Column<RealTime>(m_directory->queueCount());
}

std::vector<Call> ChannelRound::calls(const RequestBuilder &build)
{
    std::vector<Call> calls;
    for (size_t column = 1; column < m_directory->columnCount(); ++column) {
        if (m_by == AskBy::List) {
            calls.push_back(channelCall(build, column));
            continue;
        }
        for (const Queue &queue : m_directory->workspace().queues)
            calls.push_back(queueCall(build, column, queue.sid));
    }
    return calls;
}

Call ChannelRound::queueCall(const RequestBuilder &build, size_t column, const std::string &queue)
{
    return {build.queueRealTime(queue, m_directory->sidOf(column)), [this, column](const QByteArray &body) {
                return lastPage(m_reader.readRealTime(body, into(m_answers[column])));
            }};
}

Call ChannelRound::channelCall(const RequestBuilder &build, size_t column)
{
    // The real-time part is what we want of these: the shortest window costs the server least.
    return {build.queueStatistics({}, LastMinutes{1}, m_directory->sidOf(column), {}),
            [this, column](const QByteArray &page) {
                PageWatch watch;
                Column<RealTime> &answers = m_answers[column];
                return watch.after(m_reader.readRealTimes(page, [&](size_t queue, const RealTime &now) {
                    watch.note(answers, queue);
                    answers.set(queue, now);
                }));
            }};
}

Result<ChannelAnswers> ChannelRound::answers()
{
    for (const Column<RealTime> &column : m_answers) {
        if (const Outcome whole = complete(column, *m_directory); !whole)
            return whole.error();
    }
    return std::move(m_answers);
}

} // namespace core::taskrouter
