// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/evaluator.h"
#include "core/history/history.h"
#include "tests/support/notedfloor.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <future>

using namespace core;
using namespace std::chrono_literals;

namespace {

const SourceId source{QStringLiteral("random")};

/// Rules on all that the stream gives, of some of its queues, with holds and waits.
RuleSet someRules()
{
    RuleSet set;
    for (size_t i = 0; i < tests::RandomStream::metrics.size(); ++i) {
        Rule rule;
        rule.sid = {QStringLiteral("QY%1").arg(i)};
        rule.metric = tests::RandomStream::metrics[i];
        rule.queues = {{QStringLiteral("Q1")}, {QStringLiteral("Q4")}, {QStringLiteral("Q6")}};
        if (i % 2)
            rule.channel = {QStringLiteral("T1")};
        rule.warning = Threshold{Operator::GreaterThan, 1};
        rule.critical = Threshold{Operator::GreaterThan, 2};
        rule.notify.enabled = true;
        rule.notify.duration = 10s;
        rule.recoveryDuration = 20s;
        rule.minimumSample = i == 1 ? 2 : 0;
        set.rules.append(rule);
    }
    return set;
}

QStringList described(const Evaluator::Events &events)
{
    QStringList lines;
    for (const AlertEvent &event : QList<AlertEvent>(events.begin(), events.end()))
        lines += QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                     .arg(QString::fromStdString(toIso(event.at)), event.rule.text, event.queue.text)
                     .arg(int(event.previous))
                     .arg(int(event.state))
                     .arg(int(event.reason))
                     .arg(int(event.cause))
                     .arg(event.value.hasValue() ? QString::number(event.value.number())
                                                 : QStringLiteral("none"));
    return lines;
}

} // namespace

class PlaybackTest : public QObject
{
    Q_OBJECT

private slots:
    void givesTheVeryEventsOfTheLiveRun_data();
    void givesTheVeryEventsOfTheLiveRun();
    void needsOfARuleWhatTheEvaluatorReads();
    void playsTheSpanThatIsAskedFor();
};

void PlaybackTest::givesTheVeryEventsOfTheLiveRun_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("onDisk");
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u})
        QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0);
}

void PlaybackTest::givesTheVeryEventsOfTheLiveRun()
{
    QFETCH(quint32, seed);
    QFETCH(bool, onDisk);
    const QTemporaryDir folder;
    HistorySettings settings;
    settings.folder = onDisk ? folder.path() : QString();
    settings.segmentTime = 4min; // many segments, each of which goes on with the one before
    History history(settings);

    Evaluator live;
    live.setRules(someRules(), {});
    tests::NotedFloor floor(source);
    tests::RandomStream stream(seed);
    Patch patch;
    QStringList expected;
    for (int line = 0; line < 250; ++line) {
        stream.next(patch);
        const auto sample = floor.take(patch);
        history.take(*sample);
        expected += described(live.evaluate(floor.floor()));
    }
    QVERIFY(expected.size() > 50);

    Evaluator again;
    again.setRules(someRules(), {});
    QStringList events;
    std::promise<QString> end;
    const PlaybackQuestion question{source,
                                    {{QStringLiteral("Q1")}, {QStringLiteral("Q4")}, {QStringLiteral("Q6")}},
                                    {},
                                    floor.floor().at() - 59min,
                                    floor.floor().at()};
    history.playBack(
        question,
        [&](const Snapshot &played, Millis) {
            events += described(again.evaluate(played));
            return true;
        },
        [&](const QString &problem) { end.set_value(problem); });
    QCOMPARE(end.get_future().get(), QString());
    QCOMPARE(events, expected);
}

void PlaybackTest::needsOfARuleWhatTheEvaluatorReads()
{
    const Rule sla = someRules().rules[1];
    const PlaybackQuestion question = playbackOf(sla, source, {}, {});
    QCOMPARE(question.queues, sla.queues);
    QCOMPARE(question.metrics, (QList{Metric::Accepted30Min, Metric::Abandoned30Min, Metric::Sla30Min}));
    const QList<CellAddress> cells = watchedCells(sla, source);
    QCOMPARE(cells.size(), 3);
    QVERIFY(cells[1] == (CellAddress{source, sla.queues[1], {QStringLiteral("T1")}, Metric::Sla30Min}));
}

void PlaybackTest::playsTheSpanThatIsAskedFor()
{
    History history;
    tests::NotedFloor floor(source);
    const Instant start = *parseInstant("2026-11-21T09:00:00Z");
    for (int second = 0; second < 100; ++second) {
        Patch patch;
        patch.setKind(second % 10 ? Patch::Kind::Delta : Patch::Kind::Snapshot);
        patch.setAt(start + second * 1s);
        patch.addQueue("WQ1", "Billing");
        patch.set(Metric::WaitingNow, Cell::of(second));
        patch.addQueue("WQ2", "Other");
        patch.set(Metric::WaitingNow, Cell::of(1));
        history.take(*floor.take(patch));
    }
    QList<double> waiting;
    std::promise<void> end;
    history.playBack(
        {source, {{QStringLiteral("WQ1")}}, {Metric::WaitingNow}, start + 35s, start + 60s},
        [&](const Snapshot &played, Millis gapCap) {
            if (played.rowCount() == 1 && gapCap == 15s)
                waiting += played.cell(Metric::WaitingNow, 0).number();
            return waiting.size() < 10;
        },
        [&](const QString &) { end.set_value(); });
    end.get_future().get();
    QCOMPARE(waiting, (QList<double>{35, 36, 37, 38, 39, 40, 41, 42, 43, 44}));
}

FLOORWATCH_TEST_MAIN(PlaybackTest)
#include "tst_playback.moc"
