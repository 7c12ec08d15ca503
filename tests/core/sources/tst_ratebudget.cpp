// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/requestgate.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

using namespace core;
using namespace core::taskrouter;
using namespace std::chrono_literals;

namespace {

const Millis t0 = 1000s;

int takenIn(RateBudget &budget, Millis from, Millis length)
{
    int taken = 0;
    for (Millis at = from; at < from + length; at += 1ms)
        taken += budget.take(at) ? 1 : 0;
    return taken;
}

} // namespace

class RateBudgetTest : public QObject
{
    Q_OBJECT

private slots:
    void givesWhatItHoldsAndThenTheRate();
    void tellsHowLongToWait();
    void halvesAfterARefusalAndComesBack();
    void takesRefusalsAtOnceForOne();
    void letsTheUrgentThroughFirst();
    void lastsForThePatient();
    void keepsBulkCallsBelowFiveASecond();
    void letsNobodyThroughWhoLeft();
    void plansNoMoreThanTheBudgetHolds();
    void sharesOneBudgetAnAccount();
};

void RateBudgetTest::givesWhatItHoldsAndThenTheRate()
{
    RateBudget budget(10, 10);
    QCOMPARE(takenIn(budget, t0, 99ms), 10);
    QCOMPARE(takenIn(budget, t0 + 99ms, 10s), 100);
}

void RateBudgetTest::tellsHowLongToWait()
{
    RateBudget budget(4, 1);
    QCOMPARE(budget.untilNext(t0), 0ms);
    QVERIFY(budget.take(t0));
    QCOMPARE(budget.untilNext(t0), 250ms);
    QCOMPARE(budget.untilNext(t0 + 200ms), 50ms);
    QVERIFY(!budget.take(t0 + 249ms));
    QVERIFY(budget.take(t0 + 250ms));
}

void RateBudgetTest::halvesAfterARefusalAndComesBack()
{
    RateBudget budget(10, 10);
    budget.refused(t0);
    QCOMPARE(budget.rate(t0), 5.0);
    QVERIFY(!budget.take(t0));
    budget.refused(t0 + 1s);
    QVERIFY(budget.rate(t0 + 1s) < 2.6);
    for (int i = 2; i < 100; ++i)
        budget.refused(t0 + i * 1s);
    QVERIFY(budget.rate(t0 + 99s) >= 10.0 / 8);
    QVERIFY(budget.rate(t0 + 130s) < 6);
    QCOMPARE(budget.rate(t0 + 99s + 2min), 10.0);
}

void RateBudgetTest::takesRefusalsAtOnceForOne()
{
    RateBudget budget(10, 10);
    for (int i = 0; i < 6; ++i)
        budget.refused(t0 + i * 10ms);
    QVERIFY(budget.rate(t0 + 60ms) >= 5);
}

void RateBudgetTest::letsTheUrgentThroughFirst()
{
    RequestGate gate(20);
    QStringList order;
    const auto enter = [&](const char *name, Millis patience) {
        gate.enter(this, RequestGate::Kind::Any, patience, [&order, name] { order += QLatin1String(name); });
    };
    for (int i = 0; i < 20; ++i)
        enter("first", 0ms);
    enter("patient", 4s);
    enter("windows", 1s);
    enter("now", 0ms);
    QCOMPARE(order.size(), 20);
    QTRY_COMPARE(order.mid(20), (QStringList{"now", "windows", "patient"}));
}

void RateBudgetTest::lastsForThePatient()
{
    RequestGate gate(50);
    int urgent = 0;
    bool patient = false;
    std::function<void()> again = [&] {
        ++urgent;
        gate.enter(this, RequestGate::Kind::Any, 0ms, again);
    };
    gate.enter(this, RequestGate::Kind::Any, 300ms, [&] { patient = true; });
    for (int i = 0; i < 4; ++i)
        gate.enter(&gate, RequestGate::Kind::Any, 0ms, again);
    QTRY_VERIFY(patient);
    QVERIFY(urgent > 4);
    gate.leave(this);
    gate.leave(&gate);
}

void RateBudgetTest::keepsBulkCallsBelowFiveASecond()
{
    RequestGate gate(1000);
    QElapsedTimer timer;
    timer.start();
    std::vector<qint64> at;
    bool other = false;
    for (int i = 0; i < 7; ++i)
        gate.enter(this, RequestGate::Kind::Bulk, 0ms, [&] { at.push_back(timer.elapsed()); });
    gate.enter(this, RequestGate::Kind::Any, 8s, [&] { other = true; });
    QVERIFY(other);
    QTRY_COMPARE(at.size(), size_t(7));
    for (size_t i = 5; i < at.size(); ++i)
        QVERIFY2(at[i] - at[i - 5] > 1000, qPrintable(QString::number(at[i] - at[i - 5])));
}

void RateBudgetTest::letsNobodyThroughWhoLeft()
{
    RequestGate gate(10);
    int mine = 0;
    int others = 0;
    for (int i = 0; i < 12; ++i)
        gate.enter(this, RequestGate::Kind::Any, 0ms, [&] { ++mine; });
    gate.enter(&gate, RequestGate::Kind::Any, 0ms, [&] { ++others; });
    gate.leave(this);
    QTRY_COMPARE(others, 1);
    QCOMPARE(mine, 10);
}

void RateBudgetTest::plansNoMoreThanTheBudgetHolds()
{
    RequestGate gate(10);
    int now = 0;
    int windows = 0;
    gate.claim(&now, {1, 1, 2s});
    gate.claim(&windows, {9, 0, 15s});
    QCOMPARE(gate.intervalFor(&now), 2s);
    QCOMPARE(gate.intervalFor(&windows), 15s);
    // 10,000 queues are 200 bulk calls.
    gate.claim(&now, {200, 200, 2s});
    QVERIFY(gate.intervalFor(&now) > 44s && gate.intervalFor(&now) < 45s);
    QCOMPARE(gate.intervalFor(&windows), 15s);
    // 270 requests in 15 s are twice what may be planned.
    gate.claim(&now, {});
    gate.claim(&windows, {270, 0, 15s});
    QCOMPARE(gate.intervalFor(&windows), 30s);
}

void RateBudgetTest::sharesOneBudgetAnAccount()
{
    RequestGates gates;
    const QUrl server(QStringLiteral("https://taskrouter.example.com"));
    const auto gate = gates.gateFor(server, QStringLiteral("AC1"), 10);
    QCOMPARE(
        gates.gateFor(QUrl(QStringLiteral("https://taskrouter.example.com/path")), QStringLiteral("AC1"), 20),
        gate);
    QVERIFY(gates.gateFor(server, QStringLiteral("AC2"), 10) != gate);
}

FLOORWATCH_TEST_MAIN(RateBudgetTest)
#include "tst_ratebudget.moc"
