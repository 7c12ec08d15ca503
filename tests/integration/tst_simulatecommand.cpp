// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "tests/support/testmain.h"

#include <QProcess>

using namespace core;
using namespace std::chrono_literals;

namespace {

struct Ran
{
    int status = -1;
    QByteArray out;
    QString err;
};

Ran run(const QStringList &options)
{
    QProcess program;
    program.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"),
                  QStringList{QStringLiteral("simulate")} + options);
    if (!program.waitForFinished())
        return {};
    const int status = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    return {status, program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class SimulateCommand : public QObject
{
    Q_OBJECT

private slots:
    void writesAStreamThatCanBeRead();
    void sameWordsGiveTheSameStream();
    void compactFormSaysTheSame();
    void writesALargeFloorInSeveralLines();
    void keepsTheSpeedThatWasAskedFor();
    void endsQuietlyWhenNobodyReads();
    void namesTheOptionThatIsWrong_data();
    void namesTheOptionThatIsWrong();
};

void SimulateCommand::writesAStreamThatCanBeRead()
{
    const Ran ran = run(words("--queues 4 --seed 3 --speed 0 --duration 150 --start 2026-11-21T09:00:00Z"));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.out.count('\n'), 151);
    StreamReader reader;
    const Instant start = *parseInstant("2026-11-21T09:00:00Z");
    int second = 0;
    for (const QByteArray &line : ran.out.trimmed().split('\n')) {
        QVERIFY(reader.read(std::string_view(line.constData(), size_t(line.size()))).ok());
        QCOMPARE(reader.patch().at(), start + 1s * second);
        QCOMPARE(reader.patch().kind() == Patch::Kind::Snapshot, second % 60 == 0);
        ++second;
    }
}

void SimulateCommand::sameWordsGiveTheSameStream()
{
    const QStringList asked = words("--queues 9 --seed 77 --speed 0 --duration 900 --interval 30");
    const Ran once = run(asked);
    QCOMPARE(once.status, 0);
    QCOMPARE(once.out.count('\n'), 31);
    QVERIFY(once.out == run(asked).out);
}

void SimulateCommand::compactFormSaysTheSame()
{
    const auto last = [](const QStringList &options) {
        StreamReader reader;
        SnapshotBuilder builder(SourceId{QStringLiteral("s")});
        for (const QByteArray &line : run(options).out.trimmed().split('\n')) {
            if (reader.read(std::string_view(line.constData(), size_t(line.size()))).ok())
                builder.apply(reader.patch());
        }
        return builder.snapshot();
    };
    const QStringList asked = words("--queues 5 --speed 0 --duration 100");
    const Snapshot full = last(asked);
    const Snapshot compact = last(asked + words("--compact"));
    QCOMPARE(full.version(), 101u);
    QCOMPARE(compact.version(), 101u);
    for (const MetricInfo &metric : metrics()) {
        for (int row = 0; row < full.rowCount(); ++row)
            QVERIFY(full.cell(metric.metric, row) == compact.cell(metric.metric, row));
    }
}

void SimulateCommand::writesALargeFloorInSeveralLines()
{
    const Ran ran = run(words("--queues 21000 --speed 0 --duration 0 --compact"));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.count('\n'), 3);
    StreamReader reader;
    SnapshotBuilder builder(SourceId{QStringLiteral("sim")});
    for (const QByteArray &line : ran.out.chopped(1).split('\n')) {
        QVERIFY(line.size() < 64 * 1024 * 1024);
        QVERIFY(reader.read(std::string_view(line.constData(), size_t(line.size()))).ok());
        QCOMPARE(builder.apply(reader.patch()), SnapshotBuilder::Taken::Yes);
    }
    const std::vector<Row> &rows = builder.snapshot().rows();
    QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const Row &row) { return row.isQueue(); }), 21000);
}

void SimulateCommand::keepsTheSpeedThatWasAskedFor()
{
    const auto begun = std::chrono::steady_clock::now();
    const Ran ran = run(words("--queues 2 --speed 20 --duration 10"));
    const auto took = std::chrono::steady_clock::now() - begun;
    QCOMPARE(ran.out.count('\n'), 11);
    QVERIFY(took >= 500ms);
}

void SimulateCommand::endsQuietlyWhenNobodyReads()
{
    QProcess shell;
    const QString command = QStringLiteral("\"%1\" simulate --speed 0 | head -c 100000 > /dev/null; "
                                           "echo ${PIPESTATUS[0]}")
                                .arg(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"));
    shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), command});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput().trimmed(), QByteArray("0"));
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

void SimulateCommand::namesTheOptionThatIsWrong_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *options, const char *named) {
        QTest::addRow("%s", options) << QString::fromLatin1(options) << QString::fromLatin1(named);
    };
    row("--queues 0", "--queues");
    row("--queues 2.5", "--queues");
    row("--queues many", "--queues");
    row("--queues 1000000", "--queues");
    row("--queues 100001", "--queues");
    row("--seed -1", "--seed");
    row("--speed -1", "--speed");
    row("--speed nan", "--speed");
    row("--interval 0", "--interval");
    row("--duration x", "--duration");
    row("--start yesterday", "--start");
    row("--no-output", "--no-output");
    row("--colour", "colour");
    row("quickly", "quickly");
}

void SimulateCommand::namesTheOptionThatIsWrong()
{
    QFETCH(QString, options);
    QFETCH(QString, named);
    const Ran ran = run(words(qPrintable(options)));
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.startsWith(u"floorwatchd simulate: ") && ran.err.contains(named), qPrintable(ran.err));
}

FLOORWATCH_TEST_MAIN(SimulateCommand)
#include "tst_simulatecommand.moc"
