// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/carryover.h"

#include <utility>

namespace core::taskrouter {

CarryOver::CarryOver(const Directory &from, const Directory &to)
{
    int previous = -1;
    for (size_t queue = 0; queue < to.queueCount(); ++queue) {
        previous = from.findQueue(to.queue(queue).sid, previous);
        m_queues.push_back(previous);
    }
    m_columns.push_back(0);
    for (size_t column = 1; column < to.columnCount(); ++column)
        m_columns.push_back(from.findColumn(to.sidOf(column)));
    for (size_t activity = 0; activity < to.activityCount(); ++activity)
        m_activities.push_back(from.findActivity(to.activity(activity).sid));
}

NowAnswers CarryOver::operator()(const NowAnswers &answers) const
{
    NowAnswers fresh(answers.size() == 0 ? 0 : m_queues.size());
    for (size_t queue = 0; queue < fresh.size(); ++queue) {
        if (m_queues[queue] >= 0 && !answers.isMissing(size_t(m_queues[queue])))
            fresh.set(queue, carried(answers[size_t(m_queues[queue])]));
    }
    return fresh;
}

RealTime CarryOver::carried(RealTime now) const
{
    const std::vector<double> before = std::exchange(now.agents.byActivity, {});
    if (before.empty())
        return now;
    for (const int activity : m_activities)
        now.agents.byActivity.push_back(activity < 0 ? 0 : before[size_t(activity)]);
    now.agents.byActivity.push_back(before.back());
    return now;
}

ChannelAnswers CarryOver::operator()(const ChannelAnswers &answers) const
{
    ChannelAnswers fresh;
    for (const int column : m_columns)
        fresh.push_back(column < 0 ? NowAnswers(m_queues.size()) : (*this)(answers[size_t(column)]));
    return fresh;
}

WindowAnswers CarryOver::operator()(const WindowAnswers &answers) const
{
    return {windows(answers.last30Min), windows(answers.today), list(answers.todaySince, Instant())};
}

AgentAnswers CarryOver::operator()(const AgentAnswers &answers) const
{
    return {list(answers.longest, {}), answers.workspace};
}

HandleTimeAnswers CarryOver::operator()(const HandleTimeAnswers &answers) const
{
    return {table(answers.last30Min, {}), table(answers.today, {})};
}

std::vector<WindowColumn> CarryOver::windows(const std::vector<WindowColumn> &old) const
{
    std::vector<WindowColumn> fresh(m_columns.size(), WindowColumn(m_queues.size()));
    for (size_t column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column] < 0)
            continue;
        const WindowColumn &before = old[size_t(m_columns[column])];
        for (size_t queue = 0; queue < m_queues.size(); ++queue) {
            const int number = m_queues[queue];
            if (number >= 0 && !before.isMissing(size_t(number)))
                fresh[column].set(queue, before[size_t(number)], before.splits(size_t(number)));
        }
    }
    return fresh;
}

} // namespace core::taskrouter
