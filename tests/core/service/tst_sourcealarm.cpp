// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sourcealarm.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");

// A source's alarm, and what the watch of the source would say of it.
struct Silent
{
    SourceAlarm alarm{{QStringLiteral("s1")}, t0};
    AlertIdMaker ids;
    SourceHealth health;
    int opened = 0;

    Silent() { health.state = SourceHealth::State::Stale; }
    void listen(Millis from, Millis to)
    {
        for (Millis after = from + 1s; after <= to; after += 1s)
            opened += alarm.tick(health, t0 + after, ids).has_value() ? 1 : 0;
    }
};

} // namespace

class SourceAlarmTest : public QObject
{
    Q_OBJECT

private slots:
    void opensOneAlertAfterAMinuteOfSilence()
    {
        Silent source;
        source.listen(0s, 59s);
        QCOMPARE(source.opened, 0);
        source.listen(59s, 60s);
        QCOMPARE(source.opened, 1);
        QCOMPARE(source.alarm.alert()->openedAt, t0 + 60s);
        QCOMPARE(source.alarm.alert()->silentSince, t0);
        source.listen(60s, 3600s);
        QCOMPARE(source.opened, 1);
    }

    void endsWithTheFirstGoodAnswer()
    {
        Silent source;
        source.listen(0s, 70s);
        const SourceAlert open = *source.alarm.alert();
        const auto ended = source.alarm.answered(t0 + 71s);
        QCOMPARE(ended->id, open.id);
        QCOMPARE(*ended->endedAt, t0 + 71s);
        QVERIFY(!source.alarm.alert());
        QVERIFY(!source.alarm.answered(t0 + 72s));
    }

    void aLaterSilenceIsAnotherAlert()
    {
        Silent source;
        source.listen(0s, 60s);
        const AlertId first = source.alarm.alert()->id;
        (void)source.alarm.answered(t0 + 61s);
        source.listen(61s, 120s);
        QCOMPARE(source.opened, 1);
        source.listen(120s, 121s);
        QCOMPARE(source.opened, 2);
        QVERIFY(source.alarm.alert()->id != first);
        QCOMPARE(source.alarm.alert()->silentSince, t0 + 61s);
    }

    void doesNotOpenWhileTheSourceIsNotStale()
    {
        // Five polls of twenty seconds are longer than a minute.
        Silent source;
        source.health.state = SourceHealth::State::Live;
        source.listen(0s, 99s);
        QCOMPARE(source.opened, 0);
        source.health.state = SourceHealth::State::Stale;
        source.listen(99s, 100s);
        QCOMPARE(source.opened, 1);
    }

    void aNightAsleepIsNoSilence()
    {
        Silent source;
        source.listen(0s, 5s);
        source.listen(8h, 8h + 52s); // the first look after the night counts two seconds
        QCOMPARE(source.opened, 0);
        source.listen(8h + 52s, 8h + 60s);
        QCOMPARE(source.opened, 1);
    }

    void aRecordingThatHasEndedIsNotLost()
    {
        Silent source;
        source.health.trouble = Trouble::Ended;
        source.listen(0s, 300s);
        QCOMPARE(source.opened, 0);
    }

    void isOverWhenNobodyListensAnyMore()
    {
        Silent source;
        source.listen(0s, 60s);
        QVERIFY(source.alarm.end(t0 + 61s)->endedAt);
        QVERIFY(!source.alarm.alert());
    }
};

FLOORWATCH_TEST_MAIN(SourceAlarmTest)
#include "tst_sourcealarm.moc"
