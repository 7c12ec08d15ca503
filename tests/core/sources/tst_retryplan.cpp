// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/retryplan.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace std::chrono_literals;

namespace {

Failure failure(Trouble trouble)
{
    return {trouble, {}, {}};
}

} // namespace

class TestRetryPlan : public QObject
{
    Q_OBJECT

private slots:
    void boundDoublesUpToTheCap();
    void noWaitIsShorterThanTheFloorOrLongerThanTheBound();
    void beginsAnewAfterASuccess();
    void wrongCredentialsAreTriedForAMinuteAndThenLessOften();
    void otherTroubleEndsTheCredentialsOwnCount();
    void honoursRetryAfter();
    void honoursRetryAfterUpToAnHour();
    void aServerThatAsksForNoWaitDoesNotSwitchOursOff();
};

void TestRetryPlan::boundDoublesUpToTheCap()
{
    Backoff backoff(250ms, 2500ms);
    for (const Millis bound : {250ms, 500ms, 1000ms, 2000ms, 2500ms, 2500ms})
        QCOMPARE(backoff.next(1), bound);
    backoff.reset();
    QCOMPARE(backoff.next(1), 250ms);
}

void TestRetryPlan::noWaitIsShorterThanTheFloorOrLongerThanTheBound()
{
    for (const double chance : {-1.0, 0.0, 0.3, 0.999, 1.0, 7.0}) {
        Backoff backoff(250ms, 2500ms);
        for (int n = 0; n < 40; ++n) {
            const Millis wait = backoff.next(chance);
            QVERIFY(wait >= 125ms && wait <= 2500ms);
        }
    }
}

void TestRetryPlan::beginsAnewAfterASuccess()
{
    RetryPlan plan;
    for (int n = 0; n < 9; ++n)
        (void)plan.wait(failure(Trouble::Network), 0s, 1);
    QCOMPARE(plan.wait(failure(Trouble::Network), 0s, 1), 2s);
    plan.succeeded();
    QCOMPARE(plan.wait(failure(Trouble::Network), 0s, 1), 250ms);
}

void TestRetryPlan::wrongCredentialsAreTriedForAMinuteAndThenLessOften()
{
    for (const Trouble trouble : {Trouble::Credentials, Trouble::ProxyPassword}) {
        RetryPlan plan;
        for (Millis now = 100s; now < 160s; now += 2s)
            QCOMPARE(plan.wait(failure(trouble), now, 0), 2s);
        for (const Millis wait : {4s, 8s, 16s, 32s, 60s, 60s})
            QCOMPARE(plan.wait(failure(trouble), 160s, 0), wait);
        plan.succeeded();
        QCOMPARE(plan.wait(failure(trouble), 900s, 0), 2s);
    }
}

void TestRetryPlan::otherTroubleEndsTheCredentialsOwnCount()
{
    RetryPlan plan;
    (void)plan.wait(failure(Trouble::Credentials), 0s, 0);
    QCOMPARE(plan.wait(failure(Trouble::Credentials), 60s, 0), 4s);
    (void)plan.wait(failure(Trouble::Server), 65s, 0);
    QCOMPARE(plan.wait(failure(Trouble::Credentials), 66s, 0), 2s);
}

void TestRetryPlan::honoursRetryAfter()
{
    RetryPlan plan;
    QCOMPARE(plan.wait({Trouble::Rate, {}, 7s}, 0s, 0), 7s);
    QVERIFY(plan.wait({Trouble::Rate, {}, 7s}, 0s, 1) <= 7100ms);
}

void TestRetryPlan::honoursRetryAfterUpToAnHour()
{
    RetryPlan plan;
    QCOMPARE(plan.wait({Trouble::Rate, {}, 48h}, 0s, 0), 1h);
}

void TestRetryPlan::aServerThatAsksForNoWaitDoesNotSwitchOursOff()
{
    RetryPlan plan;
    QCOMPARE(plan.wait({Trouble::Server, {}, 0s}, 0s, 0), 125ms);
    for (int n = 0; n < 9; ++n)
        (void)plan.wait({Trouble::Server, {}, 0s}, 0s, 1);
    QCOMPARE(plan.wait({Trouble::Server, {}, 0s}, 0s, 1), 2100ms);
    QCOMPARE(plan.wait({Trouble::Credentials, {}, 0s}, 0s, 0), 2s);
}

FLOORWATCH_TEST_MAIN(TestRetryPlan)
#include "tst_retryplan.moc"
