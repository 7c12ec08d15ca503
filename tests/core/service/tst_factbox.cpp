// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/evaluator.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/service/factbox.h"
#include "tests/support/testmain.h"

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

// A floor with one queue, whose alert opens and ends as its waiting customers come and go.
class OneQueue
{
public:
    OneQueue() : m_builder(one)
    {
        Rule rule;
        rule.sid = RuleSid{QStringLiteral("QY1")};
        rule.warning = Threshold{Operator::GreaterThan, 4};
        rule.queues = {QueueSid{QStringLiteral("WQ1")}};
        RuleSet rules;
        rules.rules = {rule};
        m_evaluator.setRules(rules, {});
    }

    const EventList &waiting(double count, Instant at)
    {
        Patch patch;
        patch.setKind(Patch::Kind::Snapshot);
        patch.setAt(at);
        patch.addQueue("WQ1", "Billing");
        patch.set(Metric::WaitingNow, Cell::of(count));
        m_builder.apply(patch);
        return m_evaluator.evaluate(m_builder.snapshot());
    }

private:
    SnapshotBuilder m_builder;
    Evaluator m_evaluator;
};

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
    QVERIFY(!box.put(EventList()));
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
    OneQueue floor;
    for (int i = 0; i < 3; ++i)
        box.put(floor.waiting(i % 2 ? 0 : 9, t0 + i * 1s));
    const Facts facts = box.take();
    QCOMPARE(facts.events.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(facts.events[i].at, t0 + i * 1s);
}

FLOORWATCH_TEST_MAIN(FactBoxTest)
#include "tst_factbox.moc"
