// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/eventjson.h"
#include "core/rules/rulejson.h"
#include "core/service/monitor.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace core;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");

/// A source that says what it is told to, at a pace that may change.
class ToldSource : public Source
{
public:
    using Source::Source;

    void start(const SourceSecrets &) override { }
    void stop() override { }
    Millis interval() const override { return pace; }

    Millis pace{2s};
};

/// Rules on all that RandomStream tells, that begin and end many alerts.
RuleSet busyRules()
{
    RuleSet set;
    for (const Metric metric : tests::RandomStream::metrics) {
        for (const char *channel : {"", "T1"}) {
            Rule rule;
            rule.sid = {QStringLiteral("QY%1").arg(set.rules.size())};
            rule.friendlyName = rule.sid.text;
            rule.metric = metric;
            rule.channel = {QString::fromLatin1(channel)};
            for (int queue = 0; queue < 8; ++queue)
                rule.queues.append({QStringLiteral("Q%1").arg(queue)});
            rule.warning = Threshold{Operator::GreaterThan, 1};
            rule.critical = Threshold{Operator::GreaterThan, 2};
            rule.recoveryDuration = 20s;
            rule.notify.enabled = true;
            rule.notify.duration = 10s;
            set.rules.append(rule);
        }
    }
    return set;
}

/// A monitor that records what one told source says, on a clock that moves when the test says so.
class Desk
{
public:
    explicit Desk(const FloorSettings &settings)
        : m_monitor(
            settings, [this] { return now; }, m_box, m_wishes, m_history,
            [this](const SourceSettings &made) {
                auto told = std::make_unique<ToldSource>(made.id);
                source = told.get();
                return told;
            })
    {
        m_monitor.start();
    }

    void wish(const Wish &wish)
    {
        m_wishes.put(wish);
        m_monitor.takeWishes();
    }

    /// What the views are told, as `floorwatchd replay` writes it.
    void look()
    {
        for (const AlertEvent &event : m_box.take().events)
            writeLine(event, toIso(event.at), "AC" + std::string(32, '0'), events);
    }

    Instant now = t0;
    ToldSource *source = nullptr;
    std::string events;

private:
    FactBox m_box;
    WishBox m_wishes;
    History m_history;
    Monitor m_monitor;
};

FloorSettings settingsOf(qint64 partBytes)
{
    FloorSettings settings;
    settings.sources = {{{QStringLiteral("main: 1/2")}, QStringLiteral("Floor"), SimulatedSource{}, {}}};
    settings.rules = busyRules();
    settings.recordings.partBytes = partBytes;
    return settings;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files of a recording, oldest first.
QStringList partsIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name))
        paths += folder + u'/' + name;
    return paths;
}

/// The events of a stream, without the ids that no two runs share.
QByteArray replayed(const QTemporaryDir &folder, const QByteArray &stream, int *status)
{
    const QString rules = folder.filePath(QStringLiteral("rules.json"));
    const QString lines = folder.filePath(QStringLiteral("stream.ndjson"));
    put(rules, toJson(busyRules()));
    put(lines, stream);
    QProcess replay;
    replay.start(
        QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"),
        {QStringLiteral("replay"), QStringLiteral("--rules"), rules, QStringLiteral("--snapshots"), lines});
    replay.waitForFinished(60'000);
    *status = replay.exitStatus() == QProcess::NormalExit ? replay.exitCode() : -1;
    return replay.readAllStandardOutput();
}

/// Alert ids begin at random in the live run: what stays is which events belong together.
QByteArray numbered(const QByteArray &events)
{
    static const QRegularExpression id(QStringLiteral("\"alertId\":\"([^\"]+)\""));
    QStringList known;
    QByteArray lines;
    for (const QByteArray &line : events.split('\n')) {
        QString text = QString::fromUtf8(line);
        const QString found = id.match(text).captured(1);
        if (!found.isEmpty() && !known.contains(found))
            known += found;
        if (!found.isEmpty())
            text.replace(found, QString::number(known.indexOf(found)));
        lines += text.toUtf8() + '\n';
    }
    return lines;
}

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

private slots:
    void replaysToTheEventsOfTheLiveRun_data();
    void replaysToTheEventsOfTheLiveRun();
    void everyPartReplaysAlone();
    void beginsInTheMiddleWithTheWholeFloor();
};

void RecordingTest::replaysToTheEventsOfTheLiveRun_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Answers, lost cells, lines out of order and a pace that changes: whatever trouble does to a source.
void RecordingTest::replaysToTheEventsOfTheLiveRun()
{
    QFETCH(quint32, seed);
    const QTemporaryDir folder;
    const QString recordings = folder.filePath(QStringLiteral("recordings"));
    std::string live;
    {
        Desk desk(settingsOf(20'000));
        desk.wish(Record{recordings});
        tests::RandomStream stream(seed);
        Patch patch;
        for (int line = 0; line < 600; ++line) {
            desk.now += 1s;
            stream.next(patch);
            if (stream.below(20) == 0)
                desk.source->pace = Millis(1000 * (1 + stream.below(12)));
            if (stream.below(30) == 0)
                patch.setAt(patch.at() - 1h);
            if (stream.below(10) == 0)
                emit desk.source->cellsLost(patch);
            else
                emit desk.source->patchTaken(patch);
            desk.look();
        }
        live = desk.events;
    }
    const QStringList parts = partsIn(recordings);
    QVERIFY(parts.size() > 3);
    QByteArray whole;
    for (const QString &part : parts)
        whole += contents(part);
    int status = -1;
    const QByteArray events = replayed(folder, whole, &status);
    QCOMPARE(status, 0);
    QVERIFY(events.count('\n') > 200);
    QCOMPARE(numbered(events), numbered(QByteArray::fromStdString(live)));
}

void RecordingTest::everyPartReplaysAlone()
{
    const QTemporaryDir folder;
    const QString recordings = folder.filePath(QStringLiteral("recordings"));
    {
        Desk desk(settingsOf(20'000));
        desk.wish(Record{recordings});
        tests::RandomStream stream(99);
        Patch patch;
        for (int line = 0; line < 600; ++line) {
            desk.now += 1s;
            stream.next(patch);
            emit desk.source->patchTaken(patch);
        }
    }
    static const QRegularExpression name(
        QStringLiteral("^stream_main%3A%201%2F2_20261121T09\\d{4}\\.\\d{3}Z\\.ndjson$"));
    const QStringList parts = partsIn(recordings);
    QVERIFY(parts.size() > 2);
    for (const QString &part : parts) {
        QVERIFY2(name.match(part.section(u'/', -1)).hasMatch(), qPrintable(part));
        const QByteArray lines = contents(part);
        QVERIFY(lines.startsWith("{\"type\":\"recording\",\"version\":1,\"gap_cap\":15}\n{\"type\":\""));
        int status = -1;
        QVERIFY(!replayed(folder, lines, &status).isEmpty());
        QCOMPARE(status, 0);
    }
}

void RecordingTest::beginsInTheMiddleWithTheWholeFloor()
{
    const QTemporaryDir folder;
    const QString recordings = folder.filePath(QStringLiteral("recordings"));
    {
        Desk desk(settingsOf(1 << 20));
        Patch patch;
        patch.setKind(Patch::Kind::Snapshot);
        patch.setAt(t0);
        patch.addQueue("WQ1", "Billing");
        patch.set(Metric::WaitingNow, Cell::of(3));
        emit desk.source->patchTaken(patch);
        desk.wish(Record{recordings});
        patch.clear();
        patch.setAt(t0 + 1s);
        emit desk.source->patchTaken(patch);
        patch.setAt(t0 + 2s);
        emit desk.source->patchTaken(patch);
        desk.wish(Record{});
        patch.setAt(t0 + 3s);
        emit desk.source->patchTaken(patch);
    }
    QCOMPARE(partsIn(recordings).size(), 1);
    QCOMPARE(
        contents(partsIn(recordings)[0]),
        QByteArray(
            R"({"type":"recording","version":1,"gap_cap":15})"
            "\n"
            R"json({"type":"snapshot","at":"2026-11-21T09:00:01.000Z","queues":[{"sid":"WQ1","name":"Billing","metrics":{"Waiting (Now)":3}}]})json"
            "\n"
            R"({"type":"heartbeat","at":"2026-11-21T09:00:02.000Z"})"
            "\n"));
}

FLOORWATCH_TEST_MAIN(RecordingTest)
#include "tst_recording.moc"
