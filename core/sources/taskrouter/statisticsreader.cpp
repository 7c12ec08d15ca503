// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/statisticsreader.h"

#include "core/sources/taskrouter/answercursor.h"
#include "core/sources/taskrouter/queuenames.h"
#include "core/sources/taskrouter/realtimeparser.h"
#include "core/sources/taskrouter/windowparser.h"

namespace core::taskrouter {

// Walks through lists; what is in their elements is for the other two parsers.
class StatisticsReader::Parser
{
public:
    explicit Parser(const Directory &directory)
        : queues(directory), realTime(answer, directory, queues), window(answer, queues)
    { }

    /// A page of which `takeElement` takes the elements.
    template <class TakeElement> QUrl takePage(TakeElement &&takeElement);
    /// An element of `task_queues_statistics`; `takePart` takes that part of it. The queue's number, -1 for
    /// one that is not to be read.
    template <class TakePart> int takeElement(int part, TakePart &&takePart);
    template <class TakeElement> void takeBulk(TakeElement &&takeElement);

    enum ElementKey { RealTimePart, QueueSid, WindowPart };

    AnswerCursor answer;
    QueueNames queues;
    RealTimeParser realTime;
    WindowParser window;

private:
    QUrl takeNextPage();

    enum PageKey { List, Meta };
    KeyFinder m_page{"task_queues_statistics", "meta"};
    KeyFinder m_meta{"next_page_url"};
    KeyFinder m_element{"realtime", "task_queue_sid", "cumulative"};
    KeyFinder m_bulk{"task_queue_data"};
};

template <class TakeElement> QUrl StatisticsReader::Parser::takePage(TakeElement &&takeElement)
{
    QUrl next;
    queues.beginList();
    answer.forEachMember(m_page, bit(Meta) | bit(List), [&](int key) {
        if (key == Meta)
            next = takeNextPage();
        else
            answer.forEachElement(takeElement);
    });
    return next;
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

template <class TakePart> int StatisticsReader::Parser::takeElement(int part, TakePart &&takePart)
{
    int queue = -1;
    answer.forEachMember(m_element, bit(QueueSid) | bit(part), [&](int key) {
        if (key == part)
            takePart();
        else if (key == QueueSid)
            queue = queues.take(answer);
        else
            answer.skip();
    });
    return queue;
}

template <class TakeElement> void StatisticsReader::Parser::takeBulk(TakeElement &&takeElement)
{
    queues.beginList();
    answer.forEachMember(m_bulk, bit(0), [&](int) { answer.forEachElement(takeElement); });
}

StatisticsReader::StatisticsReader(const Directory &directory) : m_parser(std::make_unique<Parser>(directory))
{ }

StatisticsReader::~StatisticsReader() = default;

Result<QUrl> StatisticsReader::readRealTimes(const QByteArray &page, const TakeRealTime &take)
{
    const auto takeElement = [&] {
        RealTime now;
        const int queue
            = m_parser->takeElement(Parser::RealTimePart, [&] { now = m_parser->realTime.takePart(); });
        if (queue >= 0)
            take(size_t(queue), now);
    };
    return m_parser->answer.reading(page, [&](AnswerCursor &) { return m_parser->takePage(takeElement); });
}

Result<QUrl> StatisticsReader::readWindows(const QByteArray &page, const TakeWindow &take)
{
    const auto takeElement = [&] {
        Cumulative sums;
        const int queue
            = m_parser->takeElement(Parser::WindowPart, [&] { sums = m_parser->window.takePart(); });
        if (queue >= 0)
            take(size_t(queue), sums, m_parser->window.splits());
    };
    return m_parser->answer.reading(page, [&](AnswerCursor &) { return m_parser->takePage(takeElement); });
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

Result<AgentCounts> StatisticsReader::readWorkspace(const QByteArray &body)
{
    return m_parser->answer.reading(body, [&](AnswerCursor &) { return m_parser->realTime.takeWorkspace(); });
}

} // namespace core::taskrouter
