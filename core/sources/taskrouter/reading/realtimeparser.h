// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/directory.h"
#include "core/sources/taskrouter/reading/answercursor.h"
#include "core/sources/taskrouter/reading/queuenames.h"
#include "core/sources/taskrouter/statistics.h"

namespace core::taskrouter {

// Takes objects with real-time statistics out of an answer (flex-facts 3.2).
class RealTimeParser
{
public:
    RealTimeParser(AnswerCursor &answer, const Directory &directory, QueueNames &queues)
        : m_answer(answer), m_directory(directory), m_queues(queues)
    { }

    /// What says of itself which queue it is about.
    RealTime take(int &queue) { return takeObject(&queue); }
    /// What is part of such an object, tasks only: the agents of a channel are its queue's.
    RealTime takePart() { return takeObject(nullptr); }
    /// What is about the whole workspace.
    AgentCounts takeWorkspace();

private:
    RealTime takeObject(int *queue);
    void takeTasks(RealTime &now);
    AgentCounts takeAgents();
    void takeActivity(AgentCounts &counts);

    AnswerCursor &m_answer;
    const Directory &m_directory;
    QueueNames &m_queues;
    int m_activity = -1; // found last

    enum Key { Activities, AgeInQueue, Age, Tasks, QueueSid };
    KeyFinder m_keys{"activity_statistics", "longest_relative_task_age_in_queue", "longest_task_waiting_age",
                     "tasks_by_status", "task_queue_sid"};
    enum TasksKey { Assigned, Pending, Reserved, Wrapping };
    KeyFinder m_tasks{"assigned", "pending", "reserved", "wrapping"};
    enum ActivityKey { Name, Sid, Workers };
    KeyFinder m_activityKeys{"friendly_name", "sid", "workers"};
};

} // namespace core::taskrouter
