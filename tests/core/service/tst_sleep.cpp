// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"
#include "tests/support/testmain.h"

#include <QHash>

using namespace core;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");
using State = SourceHealth::State;

// A source that counts how often it is woken.
class Sleeper : public Source
{
public:
    Sleeper(const SourceId &id, bool remote) : Source(id), m_remote(remote) { }

    void start(const SourceSecrets &) override { }
    void stop() override { }
    void wake() override { ++woken; }
    bool isRemote() const override { return m_remote; }
    Millis interval() const override { return 2s; }

    void answer(Instant at)
    {
        Patch patch;
        patch.setKind(Patch::Kind::Heartbeat);
        patch.setAt(at);
        emit patchTaken(patch);
    }

    int woken = 0;

private:
    bool m_remote;
};

SourceSettings settingsOf(const QString &id)
{
    return {{id}, id, SimulatedSource{}, {}};
}

// A machine with one source of its own and one behind the network, on a clock that moves when told to.
struct Machine
{
    Machine()
    {
        monitor.start();
        local->answer(t0);
        remote->answer(t0);
        look();
    }

    void does(const Wish &wish)
    {
        wishes.put(wish);
        monitor.takeWishes();
        look();
    }

    void look()
    {
        for (const SourceHealth &newest : box.take().health)
            health[newest.source.text] = newest;
    }

    const SourceHealth &here() { return health[QStringLiteral("local")]; }
    const SourceHealth &there() { return health[QStringLiteral("remote")]; }

    Instant now = t0;
    FactBox box;
    WishBox wishes;
    History history;
    QHash<QString, SourceHealth> health;
    Sleeper *local = nullptr;
    Sleeper *remote = nullptr;
    Monitor monitor{{{settingsOf(QStringLiteral("local")), settingsOf(QStringLiteral("remote"))}, {}},
                    [this] { return now; },
                    box,
                    wishes,
                    history,
                    [this](const SourceSettings &settings) {
                        const bool isRemote = settings.id.text == u"remote";
                        auto made = std::make_unique<Sleeper>(settings.id, isRemote);
                        (isRemote ? remote : local) = made.get();
                        return made;
                    }};
};

} // namespace

class TestSleep : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsOldAtOnceOnFallingAsleep();
    void everybodyIsWokenOnceOnWaking();
    void aClockThatStoodStillIsASleepThatNobodyToldOf();
    void aSlowTickIsNoSleep();
    void whatCameOverALostNetworkIsOld();
    void whoIsRemoteIsWokenWhenTheNetworkIsBack();
};

void TestSleep::everythingIsOldAtOnceOnFallingAsleep()
{
    Machine machine;
    QCOMPARE(machine.here().state, State::Live);
    QCOMPARE(machine.there().state, State::Live);
    machine.does(FallAsleep{});
    for (const SourceHealth &health : {machine.here(), machine.there()}) {
        QCOMPARE(health.state, State::Stale);
        QCOMPARE(health.trouble, Trouble::Asleep);
        QCOMPARE(*health.lastAnswer, t0);
    }
    QCOMPARE(machine.local->woken + machine.remote->woken, 0);
}

void TestSleep::everybodyIsWokenOnceOnWaking()
{
    Machine machine;
    machine.does(FallAsleep{});
    machine.now = t0 + 8h;
    machine.does(WakeUp{});
    QCOMPARE(machine.local->woken, 1);
    QCOMPARE(machine.remote->woken, 1);
    QCOMPARE(machine.there().state, State::Stale);
    machine.does(NetworkBack{});
    // Neither the network nor the next tick wakes them a second time.
    const auto again = [&] { return machine.remote->woken + machine.local->woken > 2; };
    QVERIFY(!QTest::qWaitFor(again, 1200));
    machine.remote->answer(machine.now);
    machine.look();
    QCOMPARE(machine.there().state, State::Live);
    QCOMPARE(machine.here().state, State::Stale);
}

void TestSleep::aClockThatStoodStillIsASleepThatNobodyToldOf()
{
    Machine machine;
    machine.now = t0 + 11s;
    QTRY_COMPARE(machine.remote->woken, 1);
    machine.look();
    QCOMPARE(machine.there().state, State::Stale);
    QCOMPARE(machine.there().trouble, Trouble::Asleep);
    // Once for the whole sleep, not at each tick after it.
    const auto again = [&] { return machine.remote->woken > 1; };
    QVERIFY(!QTest::qWaitFor(again, 1200));
}

void TestSleep::aSlowTickIsNoSleep()
{
    Machine machine;
    machine.now = t0 + 9s;
    const auto woken = [&] { return machine.remote->woken > 0; };
    QVERIFY(!QTest::qWaitFor(woken, 1200));
    machine.look();
    QCOMPARE(machine.there().state, State::Live);
}

void TestSleep::whatCameOverALostNetworkIsOld()
{
    Machine machine;
    machine.does(NetworkLost{});
    QCOMPARE(machine.there().state, State::Stale);
    QCOMPARE(machine.there().trouble, Trouble::Network);
    QCOMPARE(machine.here().state, State::Live);
    // It was a hint: an answer is worth more.
    machine.remote->answer(t0 + 1s);
    machine.look();
    QCOMPARE(machine.there().state, State::Live);
}

void TestSleep::whoIsRemoteIsWokenWhenTheNetworkIsBack()
{
    Machine machine;
    machine.does(NetworkLost{});
    machine.does(NetworkBack{});
    QCOMPARE(machine.remote->woken, 1);
    QCOMPARE(machine.local->woken, 0);
}

FLOORWATCH_TEST_MAIN(TestSleep)
#include "tst_sleep.moc"
