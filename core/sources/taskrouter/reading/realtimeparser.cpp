// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/realtimeparser.h"

#include <array>

namespace core::taskrouter {

RealTime RealTimeParser::takeObject(int *queue)
{
    RealTime now;
    std::optional<double> ageInQueue;
    std::optional<double> age;
    const quint32 needed = bit(Tasks) | (queue ? bit(QueueSid) | bit(Activities) : 0);
    m_answer.forEachMember(m_keys, needed, [&](int key) {
        if (key == AgeInQueue)
            ageInQueue = m_answer.takeDurationOrNull();
        else if (key == Age)
            age = m_answer.takeDurationOrNull();
        else if (key == Tasks)
            takeTasks(now);
        else if (!queue)
            m_answer.skip();
        else if (key == QueueSid)
            *queue = m_queues.take(m_answer);
        else
            now.agents = takeAgents();
    });
    if (!ageInQueue && !age)
        m_answer.failAt(m_keys.key(Age), "missing");
    now.longestWait = ageInQueue ? *ageInQueue : *age;
    return now;
}

/// A status that no task has may be left out.
void RealTimeParser::takeTasks(RealTime &now)
{
    std::array<double, 4> counts{};
    m_answer.forEachMember(m_tasks, 0, [&](int key) { counts[size_t(key)] = m_answer.takeCount(); });
    now.active = counts[Assigned] + counts[Wrapping];
    now.waiting = counts[Pending] + counts[Reserved];
}

AgentCounts RealTimeParser::takeWorkspace()
{
    AgentCounts counts;
    m_answer.forEachMember(m_keys, bit(Activities), [&](int key) {
        if (key == Activities)
            counts = takeAgents();
        else
            m_answer.skip();
    });
    return counts;
}

AgentCounts RealTimeParser::takeAgents()
{
    AgentCounts counts;
    counts.byActivity.resize(m_directory.activityCount() + 1);
    m_answer.forEachElement([&] { takeActivity(counts); });
    return counts;
}

void RealTimeParser::takeActivity(AgentCounts &counts)
{
    int activity = -1;
    bool isNamedOffline = false;
    double workers = 0;
    m_answer.forEachMember(m_activityKeys, bit(Sid) | bit(Workers), [&](int key) {
        if (key == Workers)
            workers = m_answer.takeCount();
        else if (key == Sid)
            activity = m_directory.findActivity(m_answer.takeText(), m_activity);
        else if (!m_answer.takeNull())
            isNamedOffline = m_answer.takeText() == "Offline";
    });
    m_activity = activity;
    const ActivityKind kind = m_directory.kindOf(activity, isNamedOffline);
    if (kind == ActivityKind::Available)
        counts.available += workers;
    else if (kind == ActivityKind::Offline)
        counts.offline += workers;
    else
        counts.unavailable += workers;
    if (activity >= 0)
        counts.byActivity[size_t(activity)] += workers;
    else if (kind == ActivityKind::Unavailable)
        counts.byActivity.back() += workers;
}

} // namespace core::taskrouter
