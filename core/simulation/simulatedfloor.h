// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/simulation/floorplan.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

enum class TaskStatus : quint8 { Pending, Reserved, Assigned, Wrapping };

/// What TaskRouter calls real-time statistics (flex-facts 3.2), of one queue, on one channel or all.
struct RealTimeStatistics
{
    /// By TaskStatus.
    std::array<int, 4> tasks{};
    /// The oldest task that nobody has accepted yet; nothing if there is none.
    std::optional<Instant> longestWaitingSince;
    std::string longestWaitingTask;
    /// Agents with the skill, by activity of the plan. They are the same on every channel.
    std::array<int, 4> agents{};

    int totalTasks() const { return tasks[0] + tasks[1] + tasks[2] + tasks[3]; }
    int eligibleAgents() const { return agents[0] + agents[1] + agents[2] + agents[3]; }
};

struct WaitDuration
{
    qint64 count = 0;
    Millis total{0};
    Millis minimum{0};
    Millis maximum{0};

    /// Seconds; 0 where there was none.
    double average() const { return count ? double(total.count()) / 1000 / double(count) : 0; }
};

/// What happened in a stretch of time (flex-facts 3.3).
struct CumulativeStatistics
{
    qint64 tasksEntered = 0;
    qint64 tasksCanceled = 0;
    qint64 tasksCompleted = 0;
    qint64 reservationsCreated = 0;
    qint64 reservationsAccepted = 0;
    qint64 reservationsRejected = 0;
    qint64 reservationsTimedOut = 0;
    qint64 reservationsCanceled = 0;
    WaitDuration waitUntilAccepted;
    WaitDuration waitUntilCanceled;
    /// For each second asked for, in that order. Below: waited that long or less.
    struct Split
    {
        std::chrono::seconds threshold{0};
        qint64 acceptedBelow = 0;
        qint64 acceptedAbove = 0;
        qint64 canceledBelow = 0;
        qint64 canceledAbove = 0;
    };
    std::vector<Split> splits;
};

struct StatisticsQuery
{
    /// After this instant, up to and including that one: the windows of the snapshot are (now - 30 min, now]
    /// and (todaySince, now].
    Instant from;
    Instant to;
    /// Index into FloorPlan::channels; nothing: all of them.
    std::optional<int> channel;
    std::vector<std::chrono::seconds> splitByWaitTime;
};

struct AgentState
{
    /// Activity of the plan.
    int activity = 0;
    /// When it began.
    Instant since;
    /// Tasks in hand, invitations included.
    int tasks = 0;
};

struct TaskState
{
    std::string sid;
    /// Index into FloorPlan::queues and FloorPlan::channels.
    int queue = 0;
    int channel = 0;
    TaskStatus status = TaskStatus::Pending;
    Instant enteredAt;
    /// Index into FloorPlan::agents; nothing while pending.
    std::optional<int> agent;
};

/// An agent took a task, let its customer go and began to wrap up (if there was anything to wrap up), or was
/// done with it: what handle time is made of.
struct ReservationEvent
{
    enum class Kind : quint8 { Accepted, WrapUp, Completed };

    Kind kind = Kind::Accepted;
    Instant at;
    int queue = 0;
    int channel = 0;
    int agent = 0;
    std::string taskSid;
    /// "WR" and 32 hex digits; the same in both events of one reservation.
    std::string reservationSid;
    /// Completed: connected time, wrap-up left out.
    Millis talk{0};
};

// A contact centre that exists only in numbers: customers arrive, wait, give up or are helped by agents with
// shifts. Discrete events on a virtual clock; the same plan, seed and start give the same floor whatever the
// steps of advanceTo() are. Knows no wall clock and no I/O.
//
// How it counts (flex-facts 2.5, 2.6, 3.12): clocks are whole seconds, rounded down, as TaskRouter gives
// them; averages are total / count and percentages 100.0 * part / whole, not rounded. A queue's own row adds
// up its channels, each measured with its own thresholds. "Abandoned" leaves short abandons out, "Avg.
// Abandon Time" has them in, as TaskRouter's wait_duration_until_canceled. Percentages other than SLA are of
// "No. of tasks" (tasks that entered in the window) and end at 100. Nothing to divide by, nobody waiting,
// nobody available: undefined. "Longest Available Agent" counts from when the agent became available, busy or
// not, as a worker's date_status_changed does.
class SimulatedFloor
{
public:
    /// Opens the floor so that at `start` its own clock shows `plan.startsAt`.
    SimulatedFloor(FloorPlan plan, quint64 seed, Instant start);
    ~SimulatedFloor();
    SimulatedFloor(SimulatedFloor &&) noexcept;
    SimulatedFloor &operator=(SimulatedFloor &&) noexcept;

    const FloorPlan &plan() const;
    Instant now() const;
    /// Lets everything happen up to `instant`, inclusive; an earlier one than now() does nothing.
    void advanceTo(Instant instant);

    /// The whole floor as it is now. Leaves what changes() compares with alone.
    void snapshot(Patch &patch) const;
    /// A delta, or a heartbeat, that leads from the floor at the last call (or at the start) to the floor
    /// now. Who hands on both takes a snapshot only right after changes(), at the same instant.
    void changes(Patch &patch);

    /// Since when Today counts in a queue, and when on a UTC day that is ("08:00", for the Flex
    /// configuration).
    Instant todaySince(int queue) const;
    std::string resetTimeUtc(int queue) const;

    RealTimeStatistics realTime(int queue, std::optional<int> channel = std::nullopt) const;
    /// The same of the whole floor, each agent once.
    RealTimeStatistics realTimeOfAll(std::optional<int> channel = std::nullopt) const;

    /// One queue, every queue in the order of the plan, and the whole floor. Each reads the log of the time
    /// asked for once, so that all queues cost as much as one. Remembered: the last 30 minutes, and all since
    /// two hours before the oldest Today began.
    CumulativeStatistics cumulative(int queue, const StatisticsQuery &query) const;
    std::vector<CumulativeStatistics> cumulativeOfEach(const StatisticsQuery &query) const;
    CumulativeStatistics cumulativeOfAll(const StatisticsQuery &query) const;

    AgentState agent(int index) const;
    /// Tasks in the hands of an agent on one channel, invitations included.
    int tasksOf(int agent, int channel) const;
    /// Every task that is waiting or being worked on, oldest first.
    std::vector<TaskState> tasks() const;
    /// After `from`, up to and including `to`, in the order of time; of one queue or of all.
    std::vector<ReservationEvent> reservationEvents(Instant from, Instant to,
                                                    std::optional<int> queue = std::nullopt) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace core
