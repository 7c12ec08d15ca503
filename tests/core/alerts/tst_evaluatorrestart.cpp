// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluator that is kept, line by line, and begins anew from what was kept, beside one that lives on.
#include "core/alerts/evaluator.h"
#include "core/alerts/evaluatorstate.h"
#include "core/alerts/eventjson.h"
#include "core/metrics/rowmemory.h"
#include "core/metrics/snapshotbuilder.h"
#include "tests/support/randomrules.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <memory>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const SourceId source{u"s"_s};

QStringList texts(const Evaluator::Events &events)
{
    QStringList list;
    for (const AlertEvent &event : events) {
        std::string line;
        writeLine(event, toIso(event.at), "AC", line);
        list += QString::fromStdString(line);
    }
    return list;
}

/// What a store does with a change.
void keep(const LaneChange &change, LaneState &state)
{
    state.source = change.source;
    state.at = change.at;
    state.observed = change.observed;
    if (change.whole)
        state.open.clear();
    const auto drop = [&state](const TargetKey &key) {
        std::erase_if(state.open, [&key](const OpenTarget &open) { return open.target == key; });
    };
    for (const TargetKey &key : change.ended)
        drop(key);
    for (const OpenTarget &open : change.open) {
        drop(open.target);
        state.open.push_back(open);
    }
}

// An evaluator that may die at any time.
class Mortal
{
public:
    Mortal(const RuleSet &rules, const SourceTiming &timing) : m_rules(rules), m_timing(timing)
    {
        makeEvaluator();
        (void)m_evaluator->setRules(m_rules, {});
    }

    QStringList evaluate(const Snapshot &floor) { return kept(m_evaluator->evaluate(floor)); }
    QStringList setRules(const RuleSet &rules, const Snapshot &floor)
    {
        m_rules = rules;
        return kept(m_evaluator->setRules(rules, floor.at(), {&floor}));
    }

    /// `now`: the rules as they are when it lives again.
    QStringList dieAndLiveAgain(const RuleSet &now, Instant at)
    {
        const AlertIdMaker ids = m_evaluator->ids();
        makeEvaluator();
        m_evaluator->setIds(ids);
        (void)m_evaluator->setRules(now, at);
        const RuleSet before = std::exchange(m_rules, now);
        return kept(m_evaluator->restore(m_state, before, now, at));
    }

    const LaneState &state() const { return m_state; }
    Evaluator &evaluator() { return *m_evaluator; }

private:
    void makeEvaluator()
    {
        m_evaluator = std::make_unique<Evaluator>();
        m_evaluator->remember();
        m_evaluator->setTiming(source, m_timing);
    }

    QStringList kept(const Evaluator::Events &events)
    {
        const QStringList list = texts(events);
        keep(m_evaluator->takeChange(source), m_state);
        return list;
    }

    RuleSet m_rules;
    SourceTiming m_timing;
    std::unique_ptr<Evaluator> m_evaluator;
    LaneState m_state;
};

SourceTiming randomTiming(tests::RandomStream &random)
{
    SourceTiming timing;
    timing.gapCap = Millis(5000 + random.below(20'000));
    return timing;
}

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// A new builder that knows what may not be forgotten of the old one's rows, and the rows of open alerts.
SnapshotBuilder born(const SnapshotBuilder &before, const LaneState &state, const RuleSet &rules)
{
    SnapshotBuilder builder(source);
    for (int row = 0; row < before.snapshot().rowCount(); ++row) {
        if (const auto memory = before.memoryOf(row))
            builder.recall(*memory);
    }
    for (const OpenTarget &open : state.open) {
        const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(),
                                       [&](const Rule &other) { return other.sid == open.target.rule; });
        builder.recall({open.target.queue, rule->watchedChannel(), {}, {}, {}});
    }
    return builder;
}

Rule waitingRule()
{
    Rule rule;
    rule.sid = {u"R"_s};
    rule.metric = Metric::WaitingNow;
    rule.queues = {{u"Q"_s}};
    rule.warning = Threshold{Operator::GreaterThan, 4};
    rule.notify = {true, Severity::Warning, Millis(30'000), {}};
    return rule;
}

// One queue whose Waiting (Now) is told, second by second.
class Desk
{
public:
    const Snapshot &waiting(int seconds, std::optional<double> value)
    {
        m_patch.clear();
        m_patch.setKind(Patch::Kind::Snapshot);
        m_patch.setAt(*parseInstant("2026-11-21T09:00:00Z") + std::chrono::seconds(seconds));
        m_patch.addQueue("Q");
        if (value)
            m_patch.set(Metric::WaitingNow, Cell::of(*value));
        m_builder.apply(m_patch);
        return m_builder.snapshot();
    }

private:
    SnapshotBuilder m_builder{source};
    Patch m_patch;
};

} // namespace

class EvaluatorRestartTest : public QObject
{
    Q_OBJECT

private slots:
    void goesOnAsIfNothingHadHappened_data() { addSeeds(); }
    void goesOnAsIfNothingHadHappened()
    {
        QFETCH(quint32, seed);
        tests::RandomStream stream(seed);
        RuleSet rules = tests::randomRules(stream);
        const SourceTiming timing = randomTiming(stream);
        Evaluator immortal;
        immortal.setTiming(source, timing);
        (void)immortal.setRules(rules, {});
        Mortal mortal(rules, timing);
        SnapshotBuilder builder(source);
        Patch patch;
        int deaths = 0;
        for (int line = 0; line < 400; ++line) {
            stream.next(patch);
            builder.apply(patch);
            QCOMPARE(mortal.evaluate(builder.snapshot()), texts(immortal.evaluate(builder.snapshot())));
            if (stream.below(8) == 0) {
                tests::editAtRandom(rules, stream);
                const Snapshot &floor = builder.snapshot();
                QCOMPARE(mortal.setRules(rules, floor),
                         texts(immortal.setRules(rules, floor.at(), {&floor})));
            }
            if (stream.below(4) == 0) {
                QVERIFY(mortal.dieAndLiveAgain(rules, builder.snapshot().at()).isEmpty());
                ++deaths;
            }
            QCOMPARE(mortal.state().open.size(), immortal.openAlerts(source));
        }
        QVERIFY(deaths > 50);
    }

    // A source that is asked anew begins with a full snapshot.
    void goesOnWithANewFloorToo_data() { addSeeds(); }
    void goesOnWithANewFloorToo()
    {
        QFETCH(quint32, seed);
        tests::RandomStream stream(seed + 1000);
        const RuleSet rules = tests::randomRules(stream);
        const SourceTiming timing = randomTiming(stream);
        Evaluator immortal;
        immortal.setTiming(source, timing);
        (void)immortal.setRules(rules, {});
        Mortal mortal(rules, timing);
        SnapshotBuilder livesOn(source);
        SnapshotBuilder begunAnew(source);
        Patch patch;
        int deaths = 0;
        for (int line = 0; line < 400; ++line) {
            stream.next(patch);
            if (patch.kind() == Patch::Kind::Snapshot && line > 0) {
                QVERIFY(mortal.dieAndLiveAgain(rules, patch.at()).isEmpty());
                begunAnew = born(begunAnew, mortal.state(), rules);
                ++deaths;
            }
            livesOn.apply(patch);
            begunAnew.apply(patch);
            QCOMPARE(mortal.evaluate(begunAnew.snapshot()), texts(immortal.evaluate(livesOn.snapshot())));
        }
        QVERIFY(deaths > 50);
    }

    void tellsOnlyWhatChanged()
    {
        Desk desk;
        Mortal mortal({true, {waitingRule()}}, {});
        (void)mortal.evaluate(desk.waiting(0, 9));
        const LaneChange all = mortal.evaluator().takeAll(source);
        QVERIFY(all.whole);
        QCOMPARE(all.open.size(), 1U);
        (void)mortal.evaluator().evaluate(desk.waiting(1, 9));
        const LaneChange nothing = mortal.evaluator().takeChange(source);
        QVERIFY(!nothing.whole && nothing.open.empty() && nothing.ended.empty());
        QCOMPARE(nothing.observed, Millis(1000));
        (void)mortal.evaluator().evaluate(desk.waiting(2, 1));
        QCOMPARE(mortal.evaluator().takeChange(source).ended.size(), 1U);
    }

    void countsAHoldOnAcrossTheRestart()
    {
        const RuleSet rules{true, {waitingRule()}};
        Mortal mortal(rules, {});
        {
            Desk desk;
            (void)mortal.evaluate(desk.waiting(0, 9));
            (void)mortal.evaluate(desk.waiting(12, 9));
        }
        Desk desk; // a new floor, after a night
        (void)mortal.dieAndLiveAgain(rules, *parseInstant("2026-11-21T19:00:00Z"));
        // Frozen: a cell that is missing neither ends the alert nor counts.
        QVERIFY(mortal.evaluate(desk.waiting(36'000, std::nullopt)).isEmpty());
        // The whole stretch is one interval, of 15 s at most.
        QVERIFY(mortal.evaluate(desk.waiting(36'001, 9)).isEmpty());
        QVERIFY(mortal.evaluate(desk.waiting(36'003, 9)).isEmpty());
        const QStringList raised = mortal.evaluate(desk.waiting(36'004, 9));
        QCOMPARE(raised.size(), 1);
        QVERIFY(raised.first().contains(u"\"raised\""_s));
    }

    void takesRulesThatWereEditedMeanwhileForAnEdit()
    {
        const Instant later = *parseInstant("2026-11-21T09:05:00Z");
        RuleSet rules{true, {waitingRule()}};
        Mortal mortal(rules, {});
        Desk desk;
        (void)mortal.evaluate(desk.waiting(0, 9));
        RuleSet raisedThreshold = rules;
        raisedThreshold.rules.first().warning->value = 20;
        // No value is known yet: the edit waits for the first sample.
        QVERIFY(mortal.dieAndLiveAgain(raisedThreshold, later).isEmpty());
        const QStringList ended = mortal.evaluate(desk.waiting(300, 9));
        QCOMPARE(ended.size(), 1);
        QVERIFY(ended.first().contains(u"RULE_CHANGED"_s));

        Mortal other(rules, {});
        (void)other.evaluate(desk.waiting(400, 9));
        const QStringList deleted = other.dieAndLiveAgain({true, {}}, later);
        QCOMPARE(deleted.size(), 1);
        QVERIFY(deleted.first().contains(u"RULE_DELETED"_s));
        QVERIFY(other.state().open.empty());
    }

    void survivesATimeThatWasSetBack()
    {
        const RuleSet rules{true, {waitingRule()}};
        Mortal mortal(rules, {});
        {
            Desk desk;
            (void)mortal.evaluate(desk.waiting(5000, 9));
        }
        Desk desk;
        (void)mortal.dieAndLiveAgain(rules, {});
        QVERIFY(mortal.evaluate(desk.waiting(0, 9)).isEmpty());
        QCOMPARE(mortal.state().observed, Millis(0));
        QCOMPARE(mortal.evaluate(desk.waiting(15, 9)).size(), 0);
        QCOMPARE(mortal.evaluate(desk.waiting(30, 9)).size(), 1);
    }
};

FLOORWATCH_TEST_MAIN(EvaluatorRestartTest)
#include "tst_evaluatorrestart.moc"
