// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/streamwriter.h"
#include "tests/support/simulatedfloors.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <set>

using namespace core;
using namespace std::chrono_literals;
using namespace support;

namespace {

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

} // namespace

class SimulatedFloorTest : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedGivesTheSameStream();
    void anotherSeedGivesAnotherFloor();
    void stepsDoNotMatter();
    void deltasLeadWhereSnapshotsAre();
    void nothingChangedIsAHeartbeat();
    void startsWarmInTheMiddleOfAMorning();
    void startsInTheMorningWhateverTheHourIs();
    void todayBeginsAgainAtTheReset();
    void remembersTodayAndTwoHoursBefore();
    void shortAbandonsAreNoAbandons();
    void leavingLateIsAbandoned();
    void acceptedInTimeIsWithinTheServiceLevel();
    void acceptedLateIsNot();
    void agentsWithNobodyToServeAreIdle();
    void missedInvitationsComeBackToTheQueue();
    void workspaceCountsEachAgentOnce();
    void everybodyGoesHomeAndComesBack();
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

void SimulatedFloorTest::remembersTodayAndTwoHoursBefore()
{
    SimulatedFloor floor(smallPlan(8, 2, Distribution::never()), 1, start);
    const Instant reset = floor.todaySince(0) + 24h;
    floor.advanceTo(reset);
    const auto entered = [&floor](Instant from) {
        return floor.cumulativeOfAll({from, floor.now(), std::nullopt, {}}).tasksEntered;
    };
    QCOMPARE(double(entered(reset - 30min)), cellOf(floor, Metric::Tasks30Min));
    QCOMPARE(entered(reset - 10h), entered(reset - 2h));
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
}

void SimulatedFloorTest::workspaceCountsEachAgentOnce()
{
    FloorPlan plan = makeFloorPlan(12, 1);
    plan.queues[2].reset = 14h + 30min;
    SimulatedFloor floor(std::move(plan), 1, start);
    floor.advanceTo(start + 5h);
    const Snapshot snapshot = built(floor);
    const auto workspace = [&snapshot](Metric metric) { return snapshot.workspace(metric).valueOr(0); };
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

void SimulatedFloorTest::everybodyGoesHomeAndComesBack()
{
    SimulatedFloor floor = makeFloor(200, 1);
    const int morning = floor.realTimeOfAll().agents[FloorPlan::offline];
    for (int day = 0; day < 3; ++day) {
        floor.advanceTo(start + day * 24h + 13h);
        const RealTimeStatistics night = floor.realTimeOfAll();
        QCOMPARE(night.agents, (std::array<int, 4>{0, 0, 0, int(floor.plan().agents.size())}));
        floor.advanceTo(start + day * 24h + 24h);
        QVERIFY(std::abs(floor.realTimeOfAll().agents[FloorPlan::offline] - morning) <= 10);
    }
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
