// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/reading/answercursor.h"
#include "core/sources/taskrouter/reading/queuenames.h"
#include "core/sources/taskrouter/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace core::taskrouter {

// Takes objects with cumulative statistics out of an answer (flex-facts 3.3).
class WindowParser
{
public:
    WindowParser(AnswerCursor &answer, QueueNames &queues) : m_answer(answer), m_queues(queues) { }

    /// What says of itself which queue it is about.
    Cumulative take(int &queue) { return takeObject(&queue); }
    /// What is part of such an object.
    Cumulative takePart() { return takeObject(nullptr); }
    /// Of the object taken last.
    Splits splits() const { return m_splits; }

private:
    Cumulative takeObject(int *queue);
    void takeMember(int key, Cumulative &sums);
    std::optional<double> takeAverage();
    std::optional<Instant> takeStart();
    void takeSplits();
    Split takeSplit(std::string_view key);
    void takeBelow(Split &split);
    void takeAbove(Split &split);

    AnswerCursor &m_answer;
    QueueNames &m_queues;
    std::vector<Split> m_splits;
    // All queues of a list have the same.
    std::string m_startText;
    std::optional<Instant> m_start;

    enum Key {
        Accepted,
        Rejected,
        TimedOut,
        SplitByWait,
        Start,
        QueueSid,
        Canceled,
        Completed,
        Entered,
        WaitInQueue,
        WaitUntilAccepted,
        WaitUntilCanceled
    };
    KeyFinder m_keys{"reservations_accepted",
                     "reservations_rejected",
                     "reservations_timed_out",
                     "split_by_wait_time",
                     "start_time",
                     "task_queue_sid",
                     "tasks_canceled",
                     "tasks_completed",
                     "tasks_entered",
                     "wait_duration_in_queue_until_accepted",
                     "wait_duration_until_accepted",
                     "wait_duration_until_canceled"};
    KeyFinder m_wait{"avg"};
    enum SplitKey { Above, Below };
    KeyFinder m_sides{"above", "below"};
    enum SideKey { SideAccepted, SideCanceled };
    KeyFinder m_side{"reservations_accepted", "tasks_canceled"};
};

} // namespace core::taskrouter
