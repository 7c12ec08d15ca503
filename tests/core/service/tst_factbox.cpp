// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/service/factbox.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;

namespace {

const SourceId one{QStringLiteral("one")};
const SourceId two{QStringLiteral("two")};

SourceHealth healthOf(const SourceId &source, SourceHealth::State state)
{
    SourceHealth health;
    health.source = source;
    health.state = state;
    return health;
}

AlertEvent eventAt(Instant at)
{
    AlertEvent event;
    event.at = at;
    return event;
}

} // namespace

class FactBoxTest : public QObject
{
    Q_OBJECT

private slots:
    void callsTheReceiverOnce();
    void keepsTheNewestOfEachSource();
    void leavesOutNoEvent();
};

void FactBoxTest::callsTheReceiverOnce()
{
    FactBox box;
    QVERIFY(box.put(RuleSet()));
    QVERIFY(!box.put(healthOf(one, SourceHealth::State::Live)));
    box.take();
    QVERIFY(box.take().isEmpty());
    QVERIFY(!box.put(std::vector<AlertEvent>()));
    QVERIFY(box.put(healthOf(one, SourceHealth::State::Live)));
}

void FactBoxTest::keepsTheNewestOfEachSource()
{
    FactBox box;
    SnapshotBuilder first(one);
    SnapshotBuilder second(two);
    const Patch heartbeat;
    for (SnapshotBuilder *builder : {&first, &second, &first, &first}) {
        builder->apply(heartbeat);
        box.put(builder->snapshot());
    }
    box.put(healthOf(one, SourceHealth::State::Starting));
    box.put(healthOf(one, SourceHealth::State::Live));

    const Facts facts = box.take();
    QCOMPARE(facts.snapshots.size(), 2);
    QCOMPARE(facts.snapshots[0].source(), one);
    QCOMPARE(facts.snapshots[0].version(), 3u);
    QCOMPARE(facts.snapshots[1].version(), 1u);
    QCOMPARE(facts.health.size(), 1);
    QCOMPARE(facts.health[0].state, SourceHealth::State::Live);
}

void FactBoxTest::leavesOutNoEvent()
{
    FactBox box;
    const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");
    box.put(std::vector{eventAt(t0), eventAt(t0 + 1s)});
    box.put(std::vector{eventAt(t0 + 2s)});
    const Facts facts = box.take();
    QCOMPARE(facts.events.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(facts.events[i].at, t0 + i * 1s);
}

QTEST_GUILESS_MAIN(FactBoxTest)
#include "tst_factbox.moc"
