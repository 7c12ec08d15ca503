// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatedfloors.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <map>

using namespace core;
using namespace std::chrono_literals;
using namespace support;

namespace {

// Counts a row of the floor again from what happened, task by task, without the sums that the floor keeps.
class Recount
{
public:
    /// The whole row of a queue, or of one of its channels.
    Recount(const SimulatedFloor &floor, int queue, std::optional<int> channel)
        : m_floor(floor), m_queue(queue), m_channel(channel)
    { }

    std::array<Cell, metricCount> cells()
    {
        countNow();
        if (!m_channel)
            countAgents();
        using enum Metric;
        countWindow(m_floor.now() - 30min,
                    {Accepted30Min, Abandoned30Min, Sla30Min, MissedInvitations30Min,
                     RejectedInvitations30Min, Tasks30Min, Completed30Min, AvgSpeedOfAnswer30Min,
                     AvgAbandonTime30Min, AvgHandleTime30Min, AvgTalkTime30Min, AvgWrapupTime30Min,
                     AcceptedWithinSla30Min, PercentAcceptedWithinSla30Min, ShortAbandoned30Min,
                     PercentShortAbandoned30Min, PercentAbandoned30Min});
        countWindow(m_floor.todaySince(m_queue),
                    {AcceptedToday, AbandonedToday, SlaToday, MissedInvitationsToday,
                     RejectedInvitationsToday, TasksToday, CompletedToday, AvgSpeedOfAnswerToday,
                     AvgAbandonTimeToday, AvgHandleTimeToday, AvgTalkTimeToday, AvgWrapupTimeToday,
                     AcceptedWithinSlaToday, PercentAcceptedWithinSlaToday, ShortAbandonedToday,
                     PercentShortAbandonedToday, PercentAbandonedToday});
        return m_cells;
    }

    /// How many of the queue's agents are in each activity of the plan.
    std::array<int, 4> activities() const
    {
        std::array<int, 4> counts{};
        forEachAgent([&](const AgentState &agent) { ++counts[size_t(agent.activity)]; });
        return counts;
    }

private:
    void set(Metric metric, Cell cell) { m_cells[size_t(metric)] = cell; }
    static Cell ratio(double part, double whole, double scale = 1)
    {
        return whole > 0 ? Cell::of(scale * part / whole) : Cell::undefined();
    }
    static Cell share(double part, double whole)
    {
        return whole > 0 ? Cell::of(std::min(100.0, 100.0 * part / whole)) : Cell::undefined();
    }
    Cell secondsSince(std::optional<Instant> since) const
    {
        using std::chrono::floor, std::chrono::seconds;
        return since ? Cell::of(double(floor<seconds>(m_floor.now() - *since).count())) : Cell::undefined();
    }

    void countNow()
    {
        int active = 0, waiting = 0;
        std::optional<Instant> oldest;
        for (const TaskState &task : m_floor.tasks()) {
            if (task.queue != m_queue || (m_channel && task.channel != *m_channel))
                continue;
            const bool worked = task.status == TaskStatus::Assigned || task.status == TaskStatus::Wrapping;
            ++(worked ? active : waiting);
            if (!worked && !oldest)
                oldest = task.enteredAt;
        }
        set(Metric::ActiveNow, Cell::of(active));
        set(Metric::WaitingNow, Cell::of(waiting));
        set(Metric::LongestNow, secondsSince(oldest));
    }

    template <class Visit> void forEachAgent(Visit &&visit) const
    {
        for (int i = 0; i < int(m_floor.plan().agents.size()); ++i) {
            const TeamPlan &team = m_floor.plan().teams[size_t(m_floor.plan().agents[size_t(i)].team)];
            if (std::find(team.queues.begin(), team.queues.end(), m_queue) != team.queues.end())
                visit(m_floor.agent(i));
        }
    }

    void countAgents()
    {
        const std::array<int, 4> counts = activities();
        std::optional<Instant> longest;
        forEachAgent([&](const AgentState &agent) {
            if (agent.activity == FloorPlan::available)
                longest = longest ? std::min(*longest, agent.since) : agent.since;
        });
        set(Metric::AvailableAgentsNow, Cell::of(counts[FloorPlan::available]));
        set(Metric::UnavailableAgentsNow, Cell::of(counts[FloorPlan::onBreak] + counts[FloorPlan::training]));
        set(Metric::OfflineAgentsNow, Cell::of(counts[FloorPlan::offline]));
        set(Metric::LongestAvailableAgentNow, secondsSince(longest));
    }

    /// The sums of a window: each channel measured with its own thresholds.
    struct Sums
    {
        double entered = 0, accepted = 0, within = 0, abandoned = 0, shortAbandoned = 0, missed = 0,
               rejected = 0;
        double waitAccepted = 0, waitCanceled = 0, completed = 0, handled = 0, talked = 0; // times in ms
    };

    Sums sumsSince(Instant from) const
    {
        Sums sums;
        for (const CellPlan &cell : m_floor.plan().queues[size_t(m_queue)].channels) {
            if (m_channel && cell.channel != *m_channel)
                continue;
            const CumulativeStatistics seen = m_floor.cumulative(
                m_queue, {from, m_floor.now(), cell.channel, {cell.shortAbandon, cell.serviceLevel}});
            sums.entered += double(seen.tasksEntered);
            sums.accepted += double(seen.reservationsAccepted);
            sums.within += double(seen.splits[1].acceptedBelow);
            sums.abandoned += double(seen.splits[0].canceledAbove);
            sums.shortAbandoned += double(seen.splits[0].canceledBelow);
            sums.missed += double(seen.reservationsTimedOut);
            sums.rejected += double(seen.reservationsRejected);
            sums.waitAccepted += double(seen.waitUntilAccepted.total.count());
            sums.waitCanceled += double(seen.waitUntilCanceled.total.count());
        }
        addHandled(from, sums);
        return sums;
    }

    void addHandled(Instant from, Sums &sums) const
    {
        std::map<std::string, Instant> acceptedAt;
        for (const ReservationEvent &event : m_floor.reservationEvents(from - 24h, m_floor.now(), m_queue)) {
            if ((m_channel && event.channel != *m_channel) || event.kind == ReservationEvent::Kind::WrapUp)
                continue;
            if (event.kind == ReservationEvent::Kind::Accepted) {
                acceptedAt[event.reservationSid] = event.at;
            } else if (event.at > from) {
                ++sums.completed;
                sums.talked += double(event.talk.count());
                // What was accepted before the log begins: unknown here, as it is to whoever polls.
                const auto accepted = acceptedAt.find(event.reservationSid);
                m_handleTimeIsKnown &= accepted != acceptedAt.end();
                if (accepted != acceptedAt.end())
                    sums.handled += double((event.at - accepted->second).count());
            }
        }
    }

    void countWindow(Instant from, const std::array<Metric, 17> &metric)
    {
        m_handleTimeIsKnown = true;
        const Sums sums = sumsSince(from);
        const double canceled = sums.abandoned + sums.shortAbandoned;
        set(metric[0], Cell::of(sums.accepted));
        set(metric[1], Cell::of(sums.abandoned));
        set(metric[2], share(sums.within, sums.accepted + sums.abandoned));
        set(metric[3], Cell::of(sums.missed));
        set(metric[4], Cell::of(sums.rejected));
        set(metric[5], Cell::of(sums.entered));
        set(metric[6], Cell::of(sums.completed));
        set(metric[7], ratio(sums.waitAccepted / 1000, sums.accepted));
        set(metric[8], ratio(sums.waitCanceled / 1000, canceled));
        set(metric[10], ratio(sums.talked / 1000, sums.completed));
        if (m_handleTimeIsKnown) {
            set(metric[9], ratio(sums.handled / 1000, sums.completed));
            set(metric[11], ratio((sums.handled - sums.talked) / 1000, sums.completed));
        }
        set(metric[12], Cell::of(sums.within));
        set(metric[13], share(sums.within, sums.entered));
        set(metric[14], Cell::of(sums.shortAbandoned));
        set(metric[15], share(sums.shortAbandoned, sums.entered));
        set(metric[16], share(sums.abandoned, sums.entered));
    }

    const SimulatedFloor &m_floor;
    int m_queue;
    std::optional<int> m_channel;
    std::array<Cell, metricCount> m_cells{};
    mutable bool m_handleTimeIsKnown = true;
};

/// The rows in which a recount differs from the floor, as text.
QStringList miscounts(const SimulatedFloor &floor)
{
    const Snapshot snapshot = built(floor);
    QStringList found;
    int row = 0;
    for (int queue = 0; queue < int(floor.plan().queues.size()); ++queue) {
        std::vector<std::optional<int>> rows{std::nullopt};
        for (const CellPlan &cell : floor.plan().queues[size_t(queue)].channels)
            rows.push_back(cell.channel);
        for (const std::optional<int> channel : rows) {
            const auto expected = Recount(floor, queue, channel).cells();
            for (const MetricInfo &metric : metrics()) {
                const Cell cell = snapshot.cell(metric.metric, row);
                const Cell wanted = expected[size_t(metric.metric)];
                const bool unknown = wanted.isMissing() && metric.perChannel;
                if (!unknown && !(cell == wanted))
                    found << QStringLiteral("%1 of row %2: %3, recounted %4")
                                 .arg(QString::fromUtf8(metric.id.data(), qsizetype(metric.id.size())))
                                 .arg(row)
                                 .arg(cell.number())
                                 .arg(wanted.number());
            }
            ++row;
        }
    }
    return found;
}

} // namespace

class RecountTest : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberCanBeRecounted();
    void everyNumberCanBeRecountedWhereManyInvitationsFail();
    void agentsOfEachActivityCanBeRecounted();
    void realTimeStatisticsCountTheSame();
    void splitsAndSumsFitTogether();
};

void RecountTest::everyNumberCanBeRecounted()
{
    FloorPlan plan = makeFloorPlan(9, 6);
    plan.queues[2].reset = 6h;
    plan.queues[4].reset = 14h + 30min;
    SimulatedFloor floor(std::move(plan), 6, start);
    // Through all resets: 14:30 is 4 hours later, 8:00 the next morning 21:30 hours.
    for (const auto later : {0s, 17s, 3000s, 4 * 3600s, 6 * 3600s, 77400s + 60s, 86400s + 1s}) {
        floor.advanceTo(start + later);
        QCOMPARE(miscounts(floor), QStringList());
    }
}

void RecountTest::everyNumberCanBeRecountedWhereManyInvitationsFail()
{
    FloorPlan plan = makeFloorPlan(4, 2);
    plan.invitations.missed = 0.2;
    plan.invitations.rejected = 0.1;
    SimulatedFloor floor(std::move(plan), 2, start);
    for (int hour = 0; hour < 4; ++hour) {
        floor.advanceTo(start + hour * 1h);
        QCOMPARE(miscounts(floor), QStringList());
    }
}

void RecountTest::agentsOfEachActivityCanBeRecounted()
{
    SimulatedFloor floor = makeFloor(7, 3);
    SnapshotBuilder told(SourceId{QStringLiteral("sim")});
    Patch patch;
    floor.snapshot(patch);
    told.apply(patch);
    std::array<bool, 4> seen{};
    for (int look = 0; look < 30; ++look) {
        const Snapshot &snapshot = told.snapshot();
        QCOMPARE(snapshot.activities().size(), size_t(4));
        int queue = 0;
        for (int row = 0; row < snapshot.rowCount(); ++row) {
            if (!snapshot.row(row).isQueue())
                continue;
            const std::array<int, 4> counts = Recount(floor, queue++, std::nullopt).activities();
            double unavailable = 0;
            for (size_t activity = 0; activity < counts.size(); ++activity) {
                const ActivityColumn &column = snapshot.activities()[activity];
                QCOMPARE(column.name, QString::fromStdString(floor.plan().activities[activity].name));
                QCOMPARE(column.at(row), Cell::of(counts[activity]));
                seen[activity] |= counts[activity] > 0;
                unavailable += column.kind == ActivityKind::Unavailable ? counts[activity] : 0;
            }
            QCOMPARE(snapshot.cell(Metric::UnavailableAgentsNow, row), Cell::of(unavailable));
        }
        floor.advanceTo(start + look * 20min);
        floor.changes(patch);
        told.apply(patch);
    }
    QCOMPARE(seen, (std::array<bool, 4>{true, true, true, true}));
}

void RecountTest::realTimeStatisticsCountTheSame()
{
    SimulatedFloor floor = makeFloor(7, 3);
    for (int look = 0; look < 20; ++look) {
        floor.advanceTo(start + look * 5min);
        const std::vector<TaskState> tasks = floor.tasks();
        for (int queue = 0; queue < 7; ++queue) {
            for (int channel = 0; channel < 4; ++channel) {
                std::array<int, 4> counts{};
                const TaskState *oldest = nullptr;
                for (const TaskState &task : tasks) {
                    if (task.queue != queue || task.channel != channel)
                        continue;
                    ++counts[size_t(task.status)];
                    if (!oldest && task.status <= TaskStatus::Reserved)
                        oldest = &task;
                }
                const RealTimeStatistics now = floor.realTime(queue, channel);
                QCOMPARE(now.tasks, counts);
                QCOMPARE(now.longestWaitingSince.has_value(), oldest != nullptr);
                QCOMPARE(now.longestWaitingTask, oldest ? oldest->sid : std::string());
                if (oldest)
                    QCOMPARE(*now.longestWaitingSince, oldest->enteredAt);
            }
        }
    }
}

void RecountTest::splitsAndSumsFitTogether()
{
    SimulatedFloor floor = makeFloor(7, 3);
    floor.advanceTo(start + 3h);
    const StatisticsQuery query{start - 1h, start + 2h, std::nullopt, {0s, 20s, 100000s}};
    const CumulativeStatistics all = floor.cumulativeOfAll(query);
    qint64 entered = 0;
    Millis longest{0};
    const std::vector<CumulativeStatistics> each = floor.cumulativeOfEach(query);
    for (int queue = 0; queue < 7; ++queue) {
        entered += each[size_t(queue)].tasksEntered;
        longest = std::max(longest, each[size_t(queue)].waitUntilAccepted.maximum);
        QCOMPARE(floor.cumulative(queue, query).tasksEntered, each[size_t(queue)].tasksEntered);
    }
    QCOMPARE(all.tasksEntered, entered);
    QCOMPARE(all.waitUntilAccepted.maximum, longest);
    QCOMPARE(all.waitUntilAccepted.count, all.reservationsAccepted);
    QCOMPARE(all.waitUntilCanceled.count, all.tasksCanceled);
    QVERIFY(all.waitUntilAccepted.minimum.count() <= all.waitUntilAccepted.average() * 1000);
    for (const CumulativeStatistics::Split &split : all.splits) {
        QCOMPARE(split.acceptedBelow + split.acceptedAbove, all.reservationsAccepted);
        QCOMPARE(split.canceledBelow + split.canceledAbove, all.tasksCanceled);
    }
    QCOMPARE(all.splits[2].acceptedAbove, 0);
    QVERIFY(all.splits[1].acceptedBelow > all.splits[0].acceptedBelow);
}

FLOORWATCH_TEST_MAIN(RecountTest)
#include "tst_recount.moc"
