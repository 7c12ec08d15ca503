// SPDX-License-Identifier: GPL-3.0-or-later
// Random streams and rules through the evaluator, and beside it one that looks at every target at every
// sample; and the invariants of alert-semantics on what comes out.
#include "core/alerts/episode.h"
#include "core/alerts/evaluator.h"
#include "core/alerts/eventjson.h"
#include "core/alerts/levels.h"
#include "core/metrics/snapshotbuilder.h"
#include "tests/support/randomrules.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using enum Severity;

/// How the events of one line read, for a comparison.
template <class Events> QStringList texts(const Events &events)
{
    QStringList list;
    for (const AlertEvent &event : events) {
        std::string line;
        writeLine(event, toIso(event.at), "AC", line);
        list += QString::fromStdString(line);
    }
    return list;
}

// The contract without any cleverness: no index, no timers, an own clock for each target.
class NaiveEvaluator
{
public:
    NaiveEvaluator(const RuleSet &set, Millis gapCap) : m_gapCap(gapCap)
    {
        for (const Rule &rule : set.rules) {
            for (const QueueSid &queue : rule.queues)
                m_targets.push_back({rule, queue, {}, {}, {}, {}});
        }
    }

    const std::vector<AlertEvent> &evaluate(const Snapshot &floor)
    {
        m_events.clear();
        for (Target &target : m_targets) {
            const int row = rowOf(target, floor);
            if (row >= 0)
                step(target, row, floor);
        }
        return m_events;
    }

private:
    struct Target
    {
        Rule rule;
        QueueSid queue;
        std::optional<Episode> episode;
        std::optional<Instant> sampledAt;
        Millis observed{0};
        Cell cell;
    };

    static int rowOf(const Target &target, const Snapshot &floor)
    {
        const auto &rows = floor.rows();
        const auto row = std::find_if(rows.begin(), rows.end(), [&target](const Row &candidate) {
            return candidate.queue == target.queue && candidate.channel == target.rule.watchedChannel();
        });
        return row == rows.end() ? -1 : int(row - rows.begin());
    }

    static Cell valueOf(const Rule &rule, int row, const Snapshot &floor)
    {
        const Cell cell = floor.cell(rule.metric, row);
        const SampleMetrics sample = sampleOf(rule.metric);
        double size = 0;
        for (int i = 0; i < sample.count; ++i)
            size += floor.cell(sample.metrics[size_t(i)], row).valueOr(0);
        return cell.hasValue() && sample.count > 0 && size < rule.minimumSample ? Cell::undefined() : cell;
    }

    void step(Target &target, int row, const Snapshot &floor)
    {
        target.cell = valueOf(target.rule, row, floor);
        const auto has = [](const std::vector<quint32> &rows, int wanted) {
            return std::find(rows.begin(), rows.end(), quint32(wanted)) != rows.end();
        };
        const bool today = info(target.rule.metric).window == Window::Today;
        if (target.episode && has(floor.changes().gone, row))
            end(target, Reason::QueueRemoved, floor.at());
        else if (target.episode && today && has(floor.changes().rolledOver, floor.row(row).queueRow))
            end(target, Reason::DayRollover, floor.at());
        if (target.cell.isMissing())
            return;
        if (target.sampledAt)
            target.observed += std::min<Millis>(floor.at() - *target.sampledAt, m_gapCap);
        target.sampledAt = floor.at();
        sample(target, floor.at());
    }

    void sample(Target &target, Instant at)
    {
        const Severity raw = Levels(target.rule).of(target.cell, target.episode ? target.episode->level : Ok);
        if (!target.episode && raw == Ok)
            return;
        if (!target.episode) {
            target.episode = Episode();
            target.episode->id = m_ids.make(at);
        }
        const Episode::Step step = target.episode->sample(raw, target.observed, target.rule);
        report(target, step, target.episode->level == Ok ? Reason::Recovered : Reason::Threshold, at);
        if (target.episode->level == Ok)
            target.episode.reset();
    }

    void end(Target &target, Reason reason, Instant at)
    {
        const Severity before = std::exchange(target.episode->level, Ok);
        report(target, {before, Cause::None}, reason, at);
        target.episode.reset();
    }

    void report(const Target &target, Episode::Step step, Reason reason, Instant at)
    {
        const Severity level = target.episode->level;
        AlertEvent event;
        event.at = at;
        event.alertId = target.episode->id;
        event.rule = target.rule.sid;
        event.queue = target.queue;
        event.channel = target.rule.watchedChannel();
        event.metric = target.rule.metric;
        event.state = level;
        event.previous = step.before;
        event.reason = reason;
        event.value = target.cell;
        event.threshold = target.rule.threshold(level == Ok ? step.before : level)->value;
        if (level != step.before)
            m_events.push_back(event);
        event.cause = level == Ok && target.episode->told ? Cause::Resolved : step.cause;
        if (event.isNotification())
            m_events.push_back(event);
    }

    Millis m_gapCap;
    std::vector<Target> m_targets;
    AlertIdMaker m_ids;
    std::vector<AlertEvent> m_events;
};

} // namespace

class EvaluatorPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheContractForAnyStream_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void isTheContractForAnyStream()
    {
        QFETCH(quint32, seed);
        tests::RandomStream stream(seed);
        const RuleSet rules = tests::randomRules(stream);
        SourceTiming timing;
        timing.gapCap = Millis(5000 + stream.below(20'000));
        SnapshotBuilder builder({u"s"_s});
        Evaluator evaluator;
        evaluator.setTiming({u"s"_s}, timing);
        evaluator.setRules(rules, {});
        NaiveEvaluator naive(rules, timing.gapCap);
        Patch patch;
        int events = 0;
        for (int line = 0; line < 250; ++line) {
            stream.next(patch);
            builder.apply(patch);
            const QStringList happened = texts(evaluator.evaluate(builder.snapshot()));
            const QStringList expected = texts(naive.evaluate(builder.snapshot()));
            QVERIFY2(happened == expected,
                     qPrintable(u"line %1: expected\n%2but there came\n%3"_s.arg(line).arg(
                         expected.join(QString()), happened.join(QString()))));
            events += int(happened.size());
        }
        QVERIFY(events > 100);
    }

    void changesNothingWhenRulesAreSavedUnchanged()
    {
        tests::RandomStream stream(77);
        const RuleSet rules = tests::randomRules(stream);
        SnapshotBuilder builder({u"s"_s});
        Evaluator once;
        Evaluator often;
        once.setRules(rules, {});
        often.setRules(rules, {});
        Patch patch;
        for (int line = 0; line < 300; ++line) {
            stream.next(patch);
            builder.apply(patch);
            const Snapshot &floor = builder.snapshot();
            QCOMPARE(texts(often.evaluate(floor)), texts(once.evaluate(floor)));
            if (stream.below(3) == 0)
                QVERIFY(often.setRules(rules, floor.at(), {&floor}).empty());
        }
    }

    void keepsTheInvariantsThroughAnyEdits()
    {
        for (quint32 seed = 100; seed < 110; ++seed) {
            tests::RandomStream stream(seed);
            RuleSet rules = tests::randomRules(stream);
            SnapshotBuilder builder({u"s"_s});
            Evaluator evaluator;
            evaluator.setRules(rules, {});
            Patch patch;
            for (int line = 0; line < 300; ++line) {
                stream.next(patch);
                builder.apply(patch);
                check(evaluator.evaluate(builder.snapshot()));
                if (stream.below(4) != 0)
                    continue;
                tests::editAtRandom(rules, stream);
                check(evaluator.setRules(rules, builder.snapshot().at(), {&builder.snapshot()}));
                QCOMPARE(evaluator.openAlerts({u"s"_s}), size_t(m_open.size()));
            }
            check(evaluator.removeSource(builder.snapshot(), builder.snapshot().at()));
            QVERIFY(m_open.isEmpty());
            m_levels.clear();
            m_told.clear();
        }
    }

private:
    /// One open alert a target, each step goes on from the one before, nobody hears of the end who was not
    /// told.
    void check(const Evaluator::Events &events)
    {
        for (const AlertEvent &event : events) {
            const QString id = QString::fromStdString(toText(event.alertId, {}));
            const QString target = event.rule.text + u' ' + event.queue.text;
            if (event.isNotification()) {
                QCOMPARE(m_levels.value(id), event.state);
                QCOMPARE(event.state == Ok, event.cause == Cause::Resolved);
                QVERIFY(event.cause != Cause::Raised || !m_told.contains(id));
                QVERIFY(event.cause != Cause::Resolved || m_told.contains(id));
                m_told.insert(id);
                continue;
            }
            QVERIFY(event.state != event.previous);
            QCOMPARE(m_open.value(target), event.previous == Ok ? QString() : id);
            QCOMPARE(m_levels.value(id, Ok), event.previous);
            QVERIFY(!event.value.isMissing() || event.state == Ok);
            QVERIFY(!event.value.isMissing() || event.reason != Reason::Recovered);
            m_levels.insert(id, event.state);
            event.state == Ok ? (void)m_open.remove(target) : (void)m_open.insert(target, id);
        }
    }

    QMap<QString, QString> m_open; // target -> alert
    QMap<QString, Severity> m_levels;
    QSet<QString> m_told;
};

FLOORWATCH_TEST_MAIN(EvaluatorPropertyTest)
#include "tst_evaluatorproperties.moc"
