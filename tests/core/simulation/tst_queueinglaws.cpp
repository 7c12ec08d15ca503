// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/simulatedfloor.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace core;
using namespace std::chrono_literals;

namespace {

constexpr Instant start = std::chrono::sys_days(std::chrono::year(2026) / 1 / 5) + 10h + 30min;

/// One queue with one channel: Poisson arrivals at a constant rate, exponential talks, agents who are always
/// there.
FloorPlan singleQueue(double perHour, double talkSeconds, int agents, Distribution patience)
{
    FloorPlan plan;
    plan.channels = {{"TC1", "voice", "Voice", true}};
    CellPlan cell;
    cell.arrivals.fill(perHour);
    cell.talk = Distribution::exponential(talkSeconds);
    cell.patience = patience;
    plan.queues = {{"WQ1", "Only", {cell}, 8h}};
    plan.teams = {{"All", {0}}};
    for (int agent = 0; agent < agents; ++agent)
        plan.agents.push_back({"WK", "Agent", 0, 1, {}});
    plan.opensAt = plan.startsAt = 10h + 30min;
    return plan;
}

// An average with its statistical error: sums over batches that are long enough to know little of each other.
// (Ratio estimator, the error from the batches' deviations from it.)
class BatchMean
{
public:
    void add(double sum, double count)
    {
        m_sums.push_back(sum);
        m_counts.push_back(count);
    }

    double mean() const { return total(m_sums) / total(m_counts); }

    double standardError() const
    {
        double squares = 0;
        for (size_t i = 0; i < m_sums.size(); ++i)
            squares += std::pow(m_sums[i] - mean() * m_counts[i], 2);
        const double batches = double(m_sums.size());
        return std::sqrt(squares / (batches * (batches - 1))) / (total(m_counts) / batches);
    }

    bool agreesWith(double expected) const { return std::abs(mean() - expected) <= 4 * standardError(); }

    QByteArray text(double expected) const
    {
        return QStringLiteral("%1 +- %2, expected %3")
            .arg(mean())
            .arg(standardError())
            .arg(expected)
            .toUtf8();
    }

private:
    static double total(const std::vector<double> &values)
    {
        double sum = 0;
        for (const double value : values)
            sum += value;
        return sum;
    }

    std::vector<double> m_sums;
    std::vector<double> m_counts;
};

struct Observed
{
    BatchMean shareThatWaits; // of those accepted
    BatchMean waitOfAccepted; // seconds
    BatchMean shareThatLeaves; // of all
    BatchMean waitOfAll;
};

/// Watches a floor for so many batches of eight hours, after one that is not looked at.
Observed watch(const FloorPlan &plan, quint64 seed, int batches)
{
    SimulatedFloor floor(plan, seed, start);
    floor.advanceTo(start + 8h);
    Observed observed;
    for (int batch = 0; batch < batches; ++batch) {
        double accepted = 0, waited = 0, left = 0, acceptedSeconds = 0, leftSeconds = 0;
        for (int part = 0; part < 16; ++part) {
            const Instant from = floor.now();
            floor.advanceTo(from + 30min);
            const CumulativeStatistics seen = floor.cumulativeOfAll({from, floor.now(), std::nullopt, {0s}});
            accepted += double(seen.reservationsAccepted);
            left += double(seen.tasksCanceled);
            waited += double(seen.splits[0].acceptedAbove);
            acceptedSeconds += double(seen.waitUntilAccepted.total.count()) / 1000;
            leftSeconds += double(seen.waitUntilCanceled.total.count()) / 1000;
        }
        observed.shareThatWaits.add(waited, accepted);
        observed.waitOfAccepted.add(acceptedSeconds, accepted);
        observed.shareThatLeaves.add(left, accepted + left);
        observed.waitOfAll.add(acceptedSeconds + leftSeconds, accepted + left);
    }
    return observed;
}

/// Probability of having to wait with `agents` agents and so many Erlangs of work.
double erlangC(int agents, double work)
{
    double blocked = 1; // Erlang B, by its recursion
    for (int n = 1; n <= agents; ++n)
        blocked = work * blocked / (n + work * blocked);
    const double load = work / agents;
    return blocked / (1 - load * (1 - blocked));
}

/// The mean number of waiting customers with `agents` agents, rates in events a second, from the chain's
/// balance.
double erlangAQueue(int agents, double arrivals, double services, double leaves)
{
    double probability = 1, total = 1, queue = 0;
    for (int n = 1; n < 2000; ++n) {
        probability *= arrivals / (std::min(n, agents) * services + std::max(0, n - agents) * leaves);
        total += probability;
        queue += std::max(0, n - agents) * probability;
    }
    return queue / total;
}

} // namespace

class QueueingLaws : public QObject
{
    Q_OBJECT

private slots:
    void waitsFollowErlangC();
    void patienceFollowsErlangA();
    void whoWaitsIsArrivalsTimesWaits();
};

void QueueingLaws::waitsFollowErlangC()
{
    constexpr int agents = 8;
    constexpr double perHour = 128, talk = 180, work = perHour / 3600 * talk;
    const Observed observed = watch(singleQueue(perHour, talk, agents, Distribution::never()), 7, 600);

    const double waits = erlangC(agents, work);
    const double meanWait = waits * talk / (agents - work);
    QVERIFY2(observed.shareThatWaits.agreesWith(waits), observed.shareThatWaits.text(waits).constData());
    QVERIFY2(observed.waitOfAccepted.agreesWith(meanWait),
             observed.waitOfAccepted.text(meanWait).constData());
    // The test can tell: its own error is small.
    QVERIFY(observed.shareThatWaits.standardError() < 0.01 * waits);
    QVERIFY(observed.waitOfAccepted.standardError() < 0.03 * meanWait);
    QCOMPARE(observed.shareThatLeaves.mean(), 0.0);
}

void QueueingLaws::patienceFollowsErlangA()
{
    constexpr int agents = 8;
    constexpr double perHour = 176, talk = 180, patience = 240; // 8.8 Erlangs: more work than agents
    const Observed observed
        = watch(singleQueue(perHour, talk, agents, Distribution::exponential(patience)), 11, 400);

    const double waiting = erlangAQueue(agents, perHour / 3600, 1 / talk, 1 / patience);
    const double meanWait = waiting / (perHour / 3600);
    const double leaves = meanWait / patience;
    QVERIFY2(observed.shareThatLeaves.agreesWith(leaves), observed.shareThatLeaves.text(leaves).constData());
    QVERIFY2(observed.waitOfAll.agreesWith(meanWait), observed.waitOfAll.text(meanWait).constData());
    QVERIFY(observed.shareThatLeaves.standardError() < 0.02 * leaves);
    QVERIFY(observed.waitOfAll.standardError() < 0.02 * meanWait);
}

/// Little's law on a whole floor with everything in it, over a day that begins and ends empty. Looking once a
/// second sees each stay of W seconds W times on average, with a variance of a quarter at most.
void QueueingLaws::whoWaitsIsArrivalsTimesWaits()
{
    FloorPlan plan = makeFloorPlan(6, 3);
    plan.startsAt = plan.opensAt;
    for (QueuePlan &queue : plan.queues)
        queue.reset = 6h; // nothing is forgotten before the next morning
    SimulatedFloor floor(plan, 3, start);

    double seenWaiting = 0, seenActive = 0;
    const auto look = [&] {
        const RealTimeStatistics now = floor.realTimeOfAll();
        seenWaiting += now.tasks[int(TaskStatus::Pending)] + now.tasks[int(TaskStatus::Reserved)];
        seenActive += now.tasks[int(TaskStatus::Assigned)] + now.tasks[int(TaskStatus::Wrapping)];
    };
    while (floor.now() < start + 14h
           || (floor.realTimeOfAll().totalTasks() > 0 && floor.now() < start + 22h)) {
        floor.advanceTo(floor.now() + 1s);
        look();
    }
    QCOMPARE(floor.realTimeOfAll().totalTasks(), 0);

    const CumulativeStatistics day = floor.cumulativeOfAll({start, floor.now(), std::nullopt, {}});
    QVERIFY(day.tasksEntered > 1000);
    QCOMPARE(day.reservationsAccepted + day.tasksCanceled, day.tasksEntered);
    QCOMPARE(day.tasksCompleted, day.reservationsAccepted);

    const Millis waits = day.waitUntilAccepted.total + day.waitUntilCanceled.total;
    QVERIFY(std::abs(seenWaiting - double(waits.count()) / 1000)
            <= 4 * 0.5 * std::sqrt(double(day.tasksEntered)));

    Millis handled{0};
    for (const ReservationEvent &event : floor.reservationEvents(start, floor.now())) {
        if (event.kind != ReservationEvent::Kind::WrapUp)
            handled += event.kind == ReservationEvent::Kind::Completed ? event.at - start : start - event.at;
    }
    QVERIFY(std::abs(seenActive - double(handled.count()) / 1000)
            <= 4 * 0.5 * std::sqrt(double(day.tasksCompleted)));
}

FLOORWATCH_TEST_MAIN(QueueingLaws)
#include "tst_queueinglaws.moc"
