// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/push/silencelimit.h"
#include "core/sources/push/stampkeeper.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace std::chrono_literals;
using Kind = Patch::Kind;

namespace {

const Instant nine = *parseInstant("2026-11-21T09:00:00Z");

} // namespace

class TestPushRules : public QObject
{
    Q_OBJECT

private slots:
    void leavesTheStampsOfAGoodClockAlone();
    void goesOnWhereItEndedWhenAClockWasSetBack();
    void shiftsNothingWithinAConnection();
    void shiftsNothingBeforeASnapshot();
    void takesTheServersTimeAgainOnceItIsLater();
    void knowsAClockThatWasSetBackFromALineOvertaken();
    void waitsTwiceAsLongEachTimeAServerIsSilent();
    void forgivesAServerThatSpeaksSteadily();
    void doesNotForgiveASlowServer();
};

void TestPushRules::leavesTheStampsOfAGoodClockAlone()
{
    StampKeeper stamps;
    stamps.connected();
    QCOMPARE(stamps.stamp(Kind::Snapshot, nine, 0s).at, nine);
    QCOMPARE(stamps.stamp(Kind::Delta, nine + 1s, 1s).at, nine + 1s);
    stamps.connected();
    const auto again = stamps.stamp(Kind::Snapshot, nine + 1s, 9s);
    QCOMPARE(again.at, nine + 1s);
    QVERIFY(again.inOrder);
}

void TestPushRules::goesOnWhereItEndedWhenAClockWasSetBack()
{
    StampKeeper stamps;
    stamps.connected();
    (void)stamps.stamp(Kind::Snapshot, nine, 100s);
    stamps.connected();
    const auto first = stamps.stamp(Kind::Snapshot, nine - 2h, 107s);
    QVERIFY(first.inOrder);
    QCOMPARE(first.at, nine + 7s);
    const auto second = stamps.stamp(Kind::Delta, nine - 2h + 3s, 110s);
    QVERIFY(second.inOrder);
    QCOMPARE(second.at, nine + 10s);
}

void TestPushRules::shiftsNothingWithinAConnection()
{
    StampKeeper stamps;
    stamps.connected();
    (void)stamps.stamp(Kind::Snapshot, nine, 0s);
    const auto early = stamps.stamp(Kind::Snapshot, nine - 1s, 1s);
    QVERIFY(!early.inOrder);
    QCOMPARE(early.at, nine - 1s);
}

void TestPushRules::shiftsNothingBeforeASnapshot()
{
    StampKeeper stamps;
    stamps.connected();
    (void)stamps.stamp(Kind::Snapshot, nine, 0s);
    stamps.connected();
    QVERIFY(!stamps.stamp(Kind::Delta, nine - 2h, 1s).inOrder);
    QVERIFY(!stamps.stamp(Kind::Heartbeat, nine - 2h, 1s).inOrder);
    QVERIFY(stamps.stamp(Kind::Snapshot, nine - 2h, 2s).inOrder);
}

void TestPushRules::takesTheServersTimeAgainOnceItIsLater()
{
    StampKeeper stamps;
    stamps.connected();
    (void)stamps.stamp(Kind::Snapshot, nine, 0s);
    stamps.connected();
    (void)stamps.stamp(Kind::Snapshot, nine - 1h, 1s);
    stamps.connected();
    QCOMPARE(stamps.stamp(Kind::Snapshot, nine + 1h, 2s).at, nine + 1h);
}

void TestPushRules::knowsAClockThatWasSetBackFromALineOvertaken()
{
    StampKeeper stamps;
    stamps.connected();
    (void)stamps.stamp(Kind::Snapshot, nine, 0s);
    for (int n = 0; n < 9; ++n) {
        (void)stamps.stamp(Kind::Delta, nine - 1s, 1s);
        QVERIFY(!stamps.isSetBack());
        (void)stamps.stamp(Kind::Delta, nine, 1s);
    }
    for (int n = 0; n < 2; ++n)
        (void)stamps.stamp(Kind::Delta, nine - 2h, 2s);
    QVERIFY(stamps.isSetBack());
    stamps.connected();
    QVERIFY(!stamps.isSetBack());
}

void TestPushRules::waitsTwiceAsLongEachTimeAServerIsSilent()
{
    SilenceLimit silence(15s, 5min);
    for (const Millis limit : {15s, 30s, 60s, 120s, 240s, 300s, 300s}) {
        silence.connected(0s);
        QCOMPARE(silence.limit(), limit);
        silence.reached();
    }
}

void TestPushRules::forgivesAServerThatSpeaksSteadily()
{
    SilenceLimit silence(15s, 5min);
    silence.connected(0s);
    silence.reached();
    silence.connected(15s);
    for (Millis now = 16s; now < 75s; now += 1s) {
        silence.heard(now);
        QCOMPARE(silence.limit(), 30s);
    }
    silence.heard(75s);
    QCOMPARE(silence.limit(), 15s);
}

void TestPushRules::doesNotForgiveASlowServer()
{
    SilenceLimit silence(15s, 5min);
    silence.connected(0s);
    silence.reached();
    silence.connected(15s);
    for (Millis now = 35s; now < 600s; now += 20s) {
        silence.heard(now);
        QCOMPARE(silence.limit(), 30s);
    }
}

FLOORWATCH_TEST_MAIN(TestPushRules)
#include "tst_pushrules.moc"
