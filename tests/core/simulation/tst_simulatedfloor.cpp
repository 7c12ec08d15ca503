// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamwriter.h"
#include "core/simulation/simulatedfloor.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace core;
using namespace std::chrono_literals;

namespace {

constexpr Instant start = std::chrono::sys_days(std::chrono::year(2026) / 1 / 5) + 10h + 30min;

SimulatedFloor makeFloor(int queues, quint64 seed, Instant at = start)
{
    return {makeFloorPlan(queues, seed), seed, at};
}

Snapshot built(const SimulatedFloor &floor)
{
    Patch patch;
    floor.snapshot(patch);
    SnapshotBuilder builder(SourceId{QStringLiteral("sim")});
    builder.apply(patch);
    return builder.snapshot();
}

/// Where two floors differ, as text; empty if they don't.
QString difference(const Snapshot &a, const Snapshot &b)
{
    if (a.at() != b.at() || a.rowCount() != b.rowCount())
        return QStringLiteral("another time or another number of rows");
    for (int row = 0; row < a.rowCount(); ++row) {
        if (a.row(row).todaySince != b.row(row).todaySince)
            return QStringLiteral("today_since of row %1").arg(row);
    }
    for (const MetricInfo &metric : metrics()) {
        const QString name = QString::fromUtf8(metric.id.data(), qsizetype(metric.id.size()));
        if (!(a.workspace(metric.metric) == b.workspace(metric.metric)))
            return name + QStringLiteral(" of the workspace");
        for (int row = 0; row < a.rowCount(); ++row) {
            if (!(a.cell(metric.metric, row) == b.cell(metric.metric, row)))
                return QStringLiteral("%1 of row %2: %3 and %4")
                    .arg(name)
                    .arg(row)
                    .arg(a.cell(metric.metric, row).number())
                    .arg(b.cell(metric.metric, row).number());
        }
    }
    return {};
}

/// One queue with one voice channel, customers all day; whoever is offered a task accepts it after `ring`
/// seconds.
FloorPlan smallPlan(int agents, double ring, Distribution patience)
{
    FloorPlan plan;
    plan.channels = {{"TC1", "voice", "Voice", true}};
    CellPlan cell;
    cell.arrivals.fill(120);
    cell.patience = patience;
    cell.talk = Distribution::fixed(60);
    cell.wrapUp = Distribution::fixed(15);
    plan.queues = {{"WQ1", "Only", {cell}, 8h}};
    plan.teams = {{"All", {0}}};
    for (int agent = 0; agent < agents; ++agent)
        plan.agents.push_back({"WK" + std::to_string(agent), "Agent", 0, 1, {}});
    plan.invitations.ring = Distribution::fixed(ring);
    return plan;
}

double cellOf(const SimulatedFloor &floor, Metric metric)
{
    return built(floor).cell(metric, 0).number();
}

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

    void countAgents()
    {
        std::array<int, 4> counts{};
        std::optional<Instant> longest;
        for (int i = 0; i < int(m_floor.plan().agents.size()); ++i) {
            const TeamPlan &team = m_floor.plan().teams[size_t(m_floor.plan().agents[size_t(i)].team)];
            if (std::find(team.queues.begin(), team.queues.end(), m_queue) == team.queues.end())
                continue;
            const AgentState agent = m_floor.agent(i);
            ++counts[size_t(agent.activity)];
            if (agent.activity == FloorPlan::available)
                longest = longest ? std::min(*longest, agent.since) : agent.since;
        }
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
            if (m_channel && event.channel != *m_channel)
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

class SimulatedFloorTest : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedGivesTheSameStream();
    void anotherSeedGivesAnotherFloor();
    void stepsDoNotMatter();
    void everyNumberCanBeRecounted();
    void deltasLeadWhereSnapshotsAre();
    void nothingChangedIsAHeartbeat();
    void startsWarmInTheMiddleOfAMorning();
    void startsInTheMorningWhateverTheHourIs();
    void todayBeginsAgainAtTheReset();
    void remembersSinceTheResetAndHalfAnHour();
    void shortAbandonsAreNoAbandons();
    void leavingLateIsAbandoned();
    void acceptedInTimeIsWithinTheServiceLevel();
    void acceptedLateIsNot();
    void agentsWithNobodyToServeAreIdle();
    void missedInvitationsComeBackToTheQueue();
    void workspaceCountsEachAgentOnce();
    void hasNamesThatAreUnique();
    void isMostlyOnTrackWithSomeQueuesInTrouble_data();
    void isMostlyOnTrackWithSomeQueuesInTrouble();
};

void SimulatedFloorTest::sameSeedGivesTheSameStream()
{
    const auto stream = [] {
        SimulatedFloor floor = makeFloor(5, 4);
        std::string text;
        Patch patch;
        for (int second = 0; second < 600; ++second) {
            floor.advanceTo(start + std::chrono::seconds(second));
            floor.changes(patch);
            writeLine(patch, text);
        }
        floor.snapshot(patch);
        writeLine(patch, text);
        return text;
    };
    const std::string once = stream();
    QVERIFY(once.size() > 100000);
    QVERIFY(once == stream());
}

void SimulatedFloorTest::anotherSeedGivesAnotherFloor()
{
    QVERIFY(!difference(built(makeFloor(5, 4)), built(makeFloor(5, 5))).isEmpty());
}

void SimulatedFloorTest::stepsDoNotMatter()
{
    SimulatedFloor inSeconds = makeFloor(8, 2);
    SimulatedFloor atOnce = makeFloor(8, 2);
    while (inSeconds.now() < start + 23h)
        inSeconds.advanceTo(inSeconds.now() + 7s);
    atOnce.advanceTo(inSeconds.now());
    QCOMPARE(difference(built(inSeconds), built(atOnce)), QString());
    atOnce.advanceTo(start);
    QCOMPARE(atOnce.now(), inSeconds.now());
}

void SimulatedFloorTest::everyNumberCanBeRecounted()
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

void SimulatedFloorTest::deltasLeadWhereSnapshotsAre()
{
    SimulatedFloor floor = makeFloor(12, 8);
    SnapshotBuilder told(SourceId{QStringLiteral("sim")});
    Patch patch;
    floor.snapshot(patch);
    told.apply(patch);
    int steps = 0;
    while (floor.now() < start + 24h) {
        floor.advanceTo(floor.now() + std::chrono::milliseconds(1000 + 997 * (steps % 40)));
        floor.changes(patch);
        told.apply(patch);
        if (++steps % 97 == 0)
            QCOMPARE(difference(told.snapshot(), built(floor)), QString());
    }
    QVERIFY(steps > 3000);
}

void SimulatedFloorTest::nothingChangedIsAHeartbeat()
{
    SimulatedFloor floor = makeFloor(3, 1);
    Patch patch;
    floor.changes(patch);
    QCOMPARE(patch.kind(), Patch::Kind::Heartbeat);
    QCOMPARE(patch.at(), start);
    floor.advanceTo(start + 1s);
    floor.changes(patch);
    QCOMPARE(patch.kind(), Patch::Kind::Delta);
    // A snapshot in between does not disturb the deltas.
    floor.snapshot(patch);
    floor.changes(patch);
    QCOMPARE(patch.kind(), Patch::Kind::Heartbeat);
}

void SimulatedFloorTest::startsWarmInTheMiddleOfAMorning()
{
    const SimulatedFloor floor = makeFloor(12, 1);
    QCOMPARE(floor.now(), start);
    QCOMPARE(floor.todaySince(0), start - 150min);
    QVERIFY(floor.realTimeOfAll().tasks[int(TaskStatus::Assigned)] > 10);
    QVERIFY(floor.cumulativeOfAll({floor.todaySince(0), start, std::nullopt, {}}).reservationsAccepted > 300);
    QCOMPARE(floor.resetTimeUtc(0), "08:00");
}

void SimulatedFloorTest::startsInTheMorningWhateverTheHourIs()
{
    const Instant midnight = start + 13h + 47min + 12s + 345ms;
    const SimulatedFloor floor = makeFloor(12, 1, midnight);
    QCOMPARE(floor.now(), midnight);
    QVERIFY(floor.realTimeOfAll().tasks[int(TaskStatus::Assigned)] > 10);
    QCOMPARE(floor.todaySince(0), midnight - 150min - 12s - 345ms);
    QCOMPARE(floor.resetTimeUtc(0), "21:47");
}

void SimulatedFloorTest::todayBeginsAgainAtTheReset()
{
    SimulatedFloor floor(smallPlan(8, 2, Distribution::never()), 1, start);
    const Instant reset = floor.todaySince(0) + 24h;
    floor.advanceTo(reset - 1ms);
    QVERIFY(cellOf(floor, Metric::AcceptedToday) > 2000);
    QCOMPARE(floor.todaySince(0), reset - 24h);
    const double accepted30Min = cellOf(floor, Metric::Accepted30Min);

    Patch patch;
    floor.changes(patch);
    floor.advanceTo(reset);
    floor.changes(patch);
    QCOMPARE(floor.todaySince(0), reset);
    QCOMPARE(patch.row(0).todaySince, reset);
    const auto today = std::count_if(patch.row(0).metrics.begin(), patch.row(0).metrics.end(),
                                     [](Metric metric) { return info(metric).window == Window::Today; });
    QCOMPARE(int(today), 17); // all of them, or they would be missing
    QCOMPARE(cellOf(floor, Metric::AcceptedToday), 0.0);
    QVERIFY(built(floor).cell(Metric::SlaToday, 0).isUndefined());
    QVERIFY(std::abs(cellOf(floor, Metric::Accepted30Min) - accepted30Min) <= 2);
}

void SimulatedFloorTest::remembersSinceTheResetAndHalfAnHour()
{
    SimulatedFloor floor(smallPlan(8, 2, Distribution::never()), 1, start);
    const Instant reset = floor.todaySince(0) + 24h;
    floor.advanceTo(reset);
    const auto entered = [&floor](Instant from) {
        return floor.cumulativeOfAll({from, floor.now(), std::nullopt, {}}).tasksEntered;
    };
    QCOMPARE(double(entered(reset - 30min)), cellOf(floor, Metric::Tasks30Min));
    QCOMPARE(entered(reset - 10h), entered(reset - 30min));
    floor.advanceTo(reset + 20h);
    QVERIFY(entered(reset) > 2000);
}

void SimulatedFloorTest::shortAbandonsAreNoAbandons()
{
    const SimulatedFloor floor(smallPlan(0, 0, Distribution::fixed(5)), 1, start);
    QVERIFY(cellOf(floor, Metric::ShortAbandonedToday) > 100);
    QCOMPARE(cellOf(floor, Metric::AbandonedToday), 0.0);
    QCOMPARE(cellOf(floor, Metric::PercentAbandonedToday), 0.0);
    QCOMPARE(cellOf(floor, Metric::AvgAbandonTimeToday), 5.0);
    QVERIFY(built(floor).cell(Metric::SlaToday, 0).isUndefined());
    QVERIFY(built(floor).cell(Metric::LongestAvailableAgentNow, 0).isUndefined());
}

void SimulatedFloorTest::leavingLateIsAbandoned()
{
    const SimulatedFloor floor(smallPlan(0, 0, Distribution::fixed(5.001)), 1, start);
    QVERIFY(cellOf(floor, Metric::AbandonedToday) > 100);
    QCOMPARE(cellOf(floor, Metric::ShortAbandonedToday), 0.0);
    QCOMPARE(cellOf(floor, Metric::SlaToday), 0.0);
    QVERIFY(built(floor).cell(Metric::AvgSpeedOfAnswerToday, 0).isUndefined());
}

void SimulatedFloorTest::acceptedInTimeIsWithinTheServiceLevel()
{
    const SimulatedFloor floor(smallPlan(50, 20, Distribution::never()), 1, start);
    QCOMPARE(cellOf(floor, Metric::SlaToday), 100.0);
    QCOMPARE(cellOf(floor, Metric::AvgSpeedOfAnswerToday), 20.0);
    QCOMPARE(cellOf(floor, Metric::AvgTalkTimeToday), 60.0);
    QCOMPARE(cellOf(floor, Metric::AvgHandleTimeToday), 75.0);
    QCOMPARE(cellOf(floor, Metric::AvgWrapupTimeToday), 15.0);
}

void SimulatedFloorTest::acceptedLateIsNot()
{
    const SimulatedFloor floor(smallPlan(50, 20.001, Distribution::never()), 1, start);
    QCOMPARE(cellOf(floor, Metric::SlaToday), 0.0);
    QCOMPARE(cellOf(floor, Metric::AcceptedWithinSlaToday), 0.0);
}

void SimulatedFloorTest::agentsWithNobodyToServeAreIdle()
{
    FloorPlan plan = smallPlan(3, 0, Distribution::never());
    plan.queues[0].channels[0].arrivals.fill(0);
    SimulatedFloor floor(std::move(plan), 1, start);
    floor.advanceTo(start + 1h);
    QCOMPARE(floor.realTime(0).agents, (std::array<int, 4>{3, 0, 0, 0}));
    QCOMPARE(floor.realTime(0).totalTasks(), 0);
    QCOMPARE(cellOf(floor, Metric::LongestAvailableAgentNow), 3600.0 * 4.5);
    QVERIFY(built(floor).cell(Metric::LongestNow, 0).isUndefined());
}

void SimulatedFloorTest::missedInvitationsComeBackToTheQueue()
{
    FloorPlan plan = smallPlan(20, 3, Distribution::never());
    plan.invitations.missed = 0.2;
    plan.invitations.rejected = 0.1;
    SimulatedFloor floor(std::move(plan), 1, start);
    floor.advanceTo(start + 6h);
    const CumulativeStatistics seen = floor.cumulativeOfAll({start - 2h, floor.now(), std::nullopt, {}});
    QVERIFY(seen.reservationsTimedOut > 100);
    QVERIFY(seen.reservationsRejected > 50);
    QCOMPARE(seen.reservationsCanceled, 0);
    const RealTimeStatistics now = floor.realTimeOfAll();
    QVERIFY(std::abs(seen.tasksEntered - seen.reservationsAccepted) <= 20);
    QCOMPARE(now.eligibleAgents(), 20);
    QVERIFY(now.agents[FloorPlan::onBreak] > 0);
    QCOMPARE(miscounts(floor), QStringList());
}

void SimulatedFloorTest::workspaceCountsEachAgentOnce()
{
    FloorPlan plan = makeFloorPlan(12, 1);
    plan.queues[2].reset = 14h + 30min;
    SimulatedFloor floor(std::move(plan), 1, start);
    floor.advanceTo(start + 5h);
    const Snapshot snapshot = built(floor);
    const auto workspace = [&snapshot](Metric metric) { return snapshot.workspace(metric).number(); };
    QCOMPARE(workspace(Metric::AvailableAgentsNow) + workspace(Metric::UnavailableAgentsNow)
                 + workspace(Metric::OfflineAgentsNow),
             double(floor.plan().agents.size()));
    double active = 0, longest = 0, accepted = 0, enteredToday = 0;
    for (int row = 0; row < snapshot.rowCount(); ++row) {
        if (!snapshot.row(row).isQueue())
            continue;
        active += snapshot.cell(Metric::ActiveNow, row).number();
        accepted += snapshot.cell(Metric::Accepted30Min, row).number();
        enteredToday += snapshot.cell(Metric::TasksToday, row).number();
        longest = std::max(longest, snapshot.cell(Metric::LongestNow, row).valueOr(0));
    }
    QCOMPARE(workspace(Metric::ActiveNow), active);
    QCOMPARE(workspace(Metric::Accepted30Min), accepted);
    QCOMPARE(workspace(Metric::TasksToday), enteredToday);
    QCOMPARE(workspace(Metric::LongestNow), longest);
}

void SimulatedFloorTest::hasNamesThatAreUnique()
{
    const FloorPlan plan = makeFloorPlan(3000, 1);
    std::set<std::string> names, sids, people;
    for (const QueuePlan &queue : plan.queues) {
        names.insert(queue.name);
        sids.insert(queue.sid);
        QVERIFY(queue.sid.size() == 34 && queue.sid.starts_with("WQ"));
        QVERIFY(!queue.channels.empty() && queue.channels.size() <= 4);
    }
    for (const AgentPlan &agent : plan.agents) {
        sids.insert(agent.sid);
        people.insert(agent.name);
    }
    QCOMPARE(names.size(), plan.queues.size());
    QCOMPARE(sids.size(), plan.queues.size() + plan.agents.size());
    QCOMPARE(people.size(), plan.agents.size());
}

void SimulatedFloorTest::isMostlyOnTrackWithSomeQueuesInTrouble_data()
{
    QTest::addColumn<int>("queues");
    for (const int queues : {3, 12, 30, 1000})
        QTest::addRow("%d", queues) << queues;
}

void SimulatedFloorTest::isMostlyOnTrackWithSomeQueuesInTrouble()
{
    QFETCH(int, queues);
    SimulatedFloor floor = makeFloor(queues, 1);
    int good = 0, bad = 0, all = 0;
    for (int look = 0; look < 18; ++look) {
        floor.advanceTo(start + 20min * look);
        const Snapshot snapshot = built(floor);
        for (int row = 0; row < snapshot.rowCount(); ++row) {
            const double sla
                = snapshot.row(row).isQueue() ? snapshot.cell(Metric::Sla30Min, row).valueOr(-1) : -1;
            all += sla >= 0;
            good += sla >= 80;
            bad += sla >= 0 && sla < 70;
        }
    }
    QVERIFY2(good > 0.6 * all, qPrintable(QStringLiteral("%1 of %2 are good").arg(good).arg(all)));
    QVERIFY2(bad > 0.02 * all, qPrintable(QStringLiteral("%1 of %2 are bad").arg(bad).arg(all)));
}

FLOORWATCH_TEST_MAIN(SimulatedFloorTest)
#include "tst_simulatedfloor.moc"
