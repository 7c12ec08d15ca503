// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/evaluator.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/service/floor.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;
using namespace std::chrono_literals;

namespace {

const SourceId source{QStringLiteral("recorded")};

/// A line a second: one queue whose waiting tasks go up and down.
QByteArray recording(const std::vector<int> &waiting)
{
    QByteArray lines;
    for (size_t i = 0; i < waiting.size(); ++i) {
        const Instant at = *parseInstant("2026-11-21T09:00:00Z") + i * 1s;
        lines += R"({"type":"snapshot","at":")" + QByteArray::fromStdString(toIso(at))
                 + R"json(","queues":[{"sid":"WQ1","name":"Billing","metrics":{"Waiting (Now)":)json"
                 + QByteArray::number(waiting[i]) + "}}]}\n";
    }
    return lines;
}

Rule waitingAbove(int warning, int critical)
{
    Rule rule;
    rule.sid = {QStringLiteral("QY1")};
    rule.metric = Metric::WaitingNow;
    rule.queues = {{QStringLiteral("WQ1")}};
    rule.warning = {Operator::GreaterThan, warning};
    rule.critical = {Operator::GreaterThan, critical};
    rule.notify.enabled = true;
    rule.notify.duration = 2s;
    return rule;
}

/// What can be compared: alert ids begin at random.
QStringList described(const QList<AlertEvent> &events)
{
    QStringList lines;
    for (const AlertEvent &event : events)
        lines += QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(QString::fromStdString(toIso(event.at)))
                     .arg(int(event.previous))
                     .arg(int(event.state))
                     .arg(int(event.cause))
                     .arg(event.value.valueOr(-1));
    return lines;
}

QList<AlertEvent> evaluated(const QByteArray &lines, const RuleSet &rules)
{
    StreamReader reader;
    SnapshotBuilder builder(source);
    Evaluator evaluator;
    evaluator.setRules(rules, {});
    QList<AlertEvent> events;
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty() || !reader.read(line.toStdString()))
            continue;
        builder.apply(reader.patch());
        const auto &more = evaluator.evaluate(builder.snapshot());
        events.append(QList<AlertEvent>(more.begin(), more.end()));
    }
    return events;
}

} // namespace

class FloorTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsThatThereIsASource();
    void givesTheNewestSnapshotOfARecording();
    void raisesTheSameAlertsAsAReplay();
    void appliesRulesThatComeLater();
    void knowsTheOpenAlerts();
    void tellsOfTroubleAndItsEnd();
    void refusesASecondSourceOfTheSameId();
    void answersWhatACellWas();
    void endsWhileItPlays();

private:
    FloorSettings settings(const QByteArray &lines, double speed = 1000);

    QTemporaryDir m_folder;
};

FloorSettings FloorTest::settings(const QByteArray &lines, double speed)
{
    QFile file(m_folder.filePath(QStringLiteral("floor.ndjson")));
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size())
        qFatal("can't write %s", qPrintable(file.fileName()));
    FloorSettings settings;
    settings.sources = {{source, QStringLiteral("Recorded floor"), RecordingSource{file.fileName(), speed}}};
    settings.rules.rules = {waitingAbove(5, 10)};
    return settings;
}

void FloorTest::tellsThatThereIsASource()
{
    Floor floor(settings(recording({1}), 1));
    QSignalSpy health(&floor, &Floor::healthChanged);
    floor.start();
    QTRY_VERIFY(!health.isEmpty());
    const auto first = health[0][0].value<SourceHealth>();
    QCOMPARE(first.source, source);
    QCOMPARE(first.name, QStringLiteral("Recorded floor"));
    QCOMPARE(floor.health().size(), 1);
}

void FloorTest::givesTheNewestSnapshotOfARecording()
{
    Floor floor(settings(recording({1, 2, 3, 4})));
    QSignalSpy taken(&floor, &Floor::snapshotTaken);
    floor.start();
    QTRY_COMPARE(floor.snapshot(source).version(), 4u);
    const auto newest = taken.last()[0].value<Snapshot>();
    QCOMPARE(newest.cell(Metric::WaitingNow, 0), Cell::of(4));
    QCOMPARE(newest.row(0).name, QStringLiteral("Billing"));
}

void FloorTest::raisesTheSameAlertsAsAReplay()
{
    const QByteArray lines = recording({1, 6, 7, 8, 12, 11, 7, 3, 6, 6, 6, 1});
    const FloorSettings floorSettings = settings(lines);
    Floor floor(floorSettings);
    QList<AlertEvent> events;
    connect(&floor, &Floor::eventsRecorded, this, [&](const QList<AlertEvent> &more) { events += more; });
    floor.start();
    const QStringList expected = described(evaluated(lines, floorSettings.rules));
    QVERIFY(expected.size() >= 8);
    QTRY_COMPARE(described(events), expected);
}

void FloorTest::appliesRulesThatComeLater()
{
    FloorSettings floorSettings = settings(recording(std::vector<int>(100, 7)), 10);
    const RuleSet rules = floorSettings.rules;
    floorSettings.rules.rules.clear();
    Floor floor(floorSettings);
    QSignalSpy changed(&floor, &Floor::rulesChanged);
    QSignalSpy events(&floor, &Floor::eventsRecorded);
    floor.start();
    QTRY_VERIFY(floor.snapshot(source).version() > 0);
    QVERIFY(events.isEmpty());
    floor.wish(SetRules{rules});
    QTRY_COMPARE(floor.rules(), rules);
    QTRY_VERIFY(!events.isEmpty());
    QVERIFY(!changed.isEmpty());
}

void FloorTest::knowsTheOpenAlerts()
{
    Floor floor(settings(recording({1, 6, 12, 12})));
    floor.start();
    QTRY_COMPARE(floor.snapshot(source).version(), 4u);
    const CellAddress cell{source, {QStringLiteral("WQ1")}, {}, Metric::WaitingNow};
    QCOMPARE(floor.highlights().severity(cell), Severity::Critical);
}

void FloorTest::tellsOfTroubleAndItsEnd()
{
    Floor floor(settings(recording({1}) + "nonsense\n" + recording({1, 2})));
    QList<SourceHealth> told;
    connect(&floor, &Floor::healthChanged, this, [&](const SourceHealth &health) { told += health; });
    floor.start();
    QTRY_COMPARE(floor.health().value(0).trouble, Trouble::Ended);
    QCOMPARE(floor.health()[0].state, SourceHealth::State::Troubled);
    QVERIFY(floor.health()[0].lastAnswer.has_value());
    QVERIFY(floor.now() - *floor.health()[0].lastAnswer < 10s);
    QCOMPARE(floor.snapshot(source).version(), 3u);
    // Good lines came after it, and it is not forgotten.
    QCOMPARE(floor.health()[0].rejected.lines, 1u);
    QVERIFY(floor.health()[0].rejected.newest.contains(u"line 2"));
}

void FloorTest::refusesASecondSourceOfTheSameId()
{
    FloorSettings twice = settings(recording({1, 2, 3}));
    SourceSettings second = twice.sources[0];
    second.name = QStringLiteral("Its double");
    twice.sources += {second, second};
    Floor floor(twice);
    QSignalSpy taken(&floor, &Floor::snapshotTaken);
    floor.start();
    QTRY_COMPARE(floor.health().value(0).trouble, Trouble::Ended);
    QCOMPARE(floor.snapshot(source).version(), 3u);
    QCOMPARE(floor.health().size(), 3);
    for (int i : {1, 2}) {
        QCOMPARE(floor.health()[i].trouble, Trouble::SameId);
        QCOMPARE(floor.health()[i].name, QStringLiteral("Its double"));
        QVERIFY(floor.health()[i].source != source);
    }
    QVERIFY(floor.health()[1].source != floor.health()[2].source);
}

void FloorTest::answersWhatACellWas()
{
    Floor floor(settings(recording({1, 4, 4, 2})));
    QSignalSpy answers(&floor, &Floor::seriesAnswered);
    floor.start();
    const Instant from = *parseInstant("2026-11-21T09:00:00Z");
    QTRY_VERIFY(floor.snapshot(source).at() == from + 3s);
    const CellAddress cell{source, {QStringLiteral("WQ1")}, {}, Metric::WaitingNow};
    floor.ask({5, {cell}, from, from + 1min, 0});
    QTRY_COMPARE(answers.size(), 1);
    const auto answer = answers[0][0].value<SeriesAnswer>();
    QCOMPARE(answer.id, quint64(5));
    QCOMPARE(answer.series.size(), 1);
    QCOMPARE(answer.series[0].points,
             (QList<SeriesPoint>{{from, Cell::of(1)}, {from + 1s, Cell::of(4)}, {from + 3s, Cell::of(2)}}));
}

void FloorTest::endsWhileItPlays()
{
    for (int i = 0; i < 20; ++i) {
        Floor floor(settings(recording(std::vector<int>(200, i)), 100));
        floor.start();
        floor.wish(SetRules{});
    }
    Floor neverStarted(settings(recording({1})));
}

FLOORWATCH_TEST_MAIN(FloorTest)
#include "tst_floor.moc"
