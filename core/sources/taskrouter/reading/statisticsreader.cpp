// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/statisticsreader.h"

#include "core/sources/taskrouter/reading/answercursor.h"
#include "core/sources/taskrouter/reading/queuenames.h"
#include "core/sources/taskrouter/reading/realtimeparser.h"
#include "core/sources/taskrouter/reading/windowparser.h"

namespace core::taskrouter {

// Walks through lists; what is in their elements is for the other two parsers.
class StatisticsReader::Parser
{
public:
    explicit Parser(const Directory &directory)
        : queues(directory), realTime(answer, directory, queues), window(answer, queues)
    { }

    /// A page of `task_queues_statistics`. A part that nobody takes is not read.
    QUrl takePage(const TakeRealTime &takeNow, const TakeWindow &takeWindow);
    void takeElement(const TakeRealTime &takeNow, const TakeWindow &takeWindow);
    template <class TakeElement> void takeBulk(TakeElement &&takeElement);

    AnswerCursor answer;
    QueueNames queues;
    RealTimeParser realTime;
    WindowParser window;

private:
    QUrl takeNextPage();

    enum PageKey { List, Meta };
    KeyFinder m_page{"task_queues_statistics", "meta"};
    KeyFinder m_meta{"next_page_url"};
    enum ElementKey { RealTimePart, QueueSid, WindowPart };
    KeyFinder m_element{"realtime", "task_queue_sid", "cumulative"};
    KeyFinder m_bulk{"task_queue_data"};
};

QUrl StatisticsReader::Parser::takePage(const TakeRealTime &takeNow, const TakeWindow &takeWindow)
{
    QUrl next;
    queues.beginList();
    answer.forEachMember(m_page, bit(Meta) | bit(List), [&](int key) {
        if (key == Meta)
            next = takeNextPage();
        else
            answer.forEachElement([&] { takeElement(takeNow, takeWindow); });
    });
    return next;
}

void StatisticsReader::Parser::takeElement(const TakeRealTime &takeNow, const TakeWindow &takeWindow)
{
    int queue = -1;
    RealTime now;
    Cumulative sums;
    const quint32 needed
        = bit(QueueSid) | (takeNow ? bit(RealTimePart) : 0) | (takeWindow ? bit(WindowPart) : 0);
    answer.forEachMember(m_element, needed, [&](int key) {
        if (key == QueueSid)
            queue = queues.take(answer);
        else if (key == RealTimePart && takeNow)
            now = realTime.takePart();
        else if (key == WindowPart && takeWindow)
            sums = window.takePart();
        else
            answer.skip();
    });
    if (queue >= 0 && takeNow)
        takeNow(size_t(queue), now);
    if (queue >= 0 && takeWindow)
        takeWindow(size_t(queue), sums, window.splits());
}

QUrl StatisticsReader::Parser::takeNextPage()
{
    QUrl next;
    answer.forEachMember(m_meta, 0, [&](int) {
        if (answer.takeNull())
            return;
        const std::string_view text = answer.takeText();
        next = QUrl(QString::fromUtf8(text.data(), qsizetype(text.size())), QUrl::StrictMode);
    });
    return next;
}

template <class TakeElement> void StatisticsReader::Parser::takeBulk(TakeElement &&takeElement)
{
    queues.beginList();
    answer.forEachMember(m_bulk, bit(0), [&](int) { answer.forEachElement(takeElement); });
}

StatisticsReader::StatisticsReader(const Directory &directory) : m_parser(std::make_unique<Parser>(directory))
{ }

StatisticsReader::~StatisticsReader() = default;

Result<QUrl> StatisticsReader::readStatistics(const QByteArray &page, const TakeRealTime &takeNow,
                                              const TakeWindow &takeWindow)
{
    return m_parser->answer.reading(page,
                                    [&](AnswerCursor &) { return m_parser->takePage(takeNow, takeWindow); });
}

Result<QUrl> StatisticsReader::readRealTimes(const QByteArray &page, const TakeRealTime &take)
{
    return readStatistics(page, take, {});
}

Result<QUrl> StatisticsReader::readWindows(const QByteArray &page, const TakeWindow &take)
{
    return readStatistics(page, {}, take);
}

Outcome StatisticsReader::readBulkRealTime(const QByteArray &body, const TakeRealTime &take)
{
    const auto takeElement = [&] {
        int queue = -1;
        const RealTime now = m_parser->realTime.take(queue);
        if (queue >= 0)
            take(size_t(queue), now);
    };
    return m_parser->answer.reading(body, [&](AnswerCursor &) {
        m_parser->takeBulk(takeElement);
        return done;
    });
}

Outcome StatisticsReader::readRealTime(const QByteArray &body, const TakeRealTime &take)
{
    return m_parser->answer.reading(body, [&](AnswerCursor &) {
        m_parser->queues.beginList();
        int queue = -1;
        const RealTime now = m_parser->realTime.take(queue);
        if (queue >= 0)
            take(size_t(queue), now);
        return done;
    });
}

Outcome StatisticsReader::readWindow(const QByteArray &body, const TakeWindow &take)
{
    return m_parser->answer.reading(body, [&](AnswerCursor &) {
        m_parser->queues.beginList();
        int queue = -1;
        const Cumulative sums = m_parser->window.take(queue);
        if (queue >= 0)
            take(size_t(queue), sums, m_parser->window.splits());
        return done;
    });
}

Outcome StatisticsReader::readQueue(const QByteArray &body, const TakeRealTime &takeNow,
                                    const TakeWindow &takeWindow)
{
    return m_parser->answer.reading(body, [&](AnswerCursor &) {
        m_parser->queues.beginList();
        m_parser->takeElement(takeNow, takeWindow);
        return done;
    });
}

bool StatisticsReader::metUnknownQueue() const
{
    return m_parser->queues.metUnknown();
}

Result<AgentCounts> StatisticsReader::readWorkspace(const QByteArray &body)
{
    return m_parser->answer.reading(body, [&](AnswerCursor &) { return m_parser->realTime.takeWorkspace(); });
}

} // namespace core::taskrouter
