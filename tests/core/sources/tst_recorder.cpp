// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/metrics/streamwriter.h"
#include "core/sources/recording/recorder.h"
#include "core/sources/recording/rotatingfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace core;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

void touch(const QString &path, qint64 size = 0)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(size));
}

/// One source that says how many wait in some queues, and the recorder that listens to it.
struct Desk
{
    explicit Desk(const PartLimits &limits = {}) : recorder(limits) { }

    void say(int waiting, Patch::Kind kind = Patch::Kind::Delta)
    {
        now += 1s;
        patch.clear();
        patch.setKind(kind);
        patch.setAt(now);
        for (int queue = 0; queue < queues; ++queue) {
            patch.addQueue("WQ" + std::to_string(queue), "Billing");
            patch.set(Metric::WaitingNow, Cell::of(waiting));
        }
        builder.apply(patch);
        recorder.take(patch, builder.publish(), 15s, now);
    }

    /// Until what was said last stands in the newest file.
    bool isWritten(int waiting)
    {
        const QByteArray said = "\"Waiting (Now)\":" + QByteArray::number(waiting) + '}';
        return QTest::qWaitFor([&] {
            const RecordingState state = recorder.state();
            return !state.parts.isEmpty() && contents(state.parts[0].file).contains(said);
        });
    }

    int queues = 1;
    Instant now = t0;
    Patch patch;
    SnapshotBuilder builder{{QStringLiteral("main")}};
    Recorder recorder;
};

} // namespace

class RecorderTest : public QObject
{
    Q_OBJECT

private slots:
    void filesArePrivateAndToldOf();
    void eachSourceHasAFileOfItsOwn();
    void aPartEndsAfterAnHour();
    void theOldestPartsMakeRoomAndNoOtherFiles();
    void theCompactFormIsTakenWhereItIsSmaller();
    void anObstacleIsToldAndTriedAgain();
    void aFileThatIsTakenAwayIsBegunAnew();
    void aDiskThatIsFullLeavesWholeLines();
    void aSlowDiskLosesLinesAndNotTheFloor();
};

void RecorderTest::filesArePrivateAndToldOf()
{
    const QTemporaryDir folder;
    Desk desk;
    desk.recorder.recordInto(folder.path());
    desk.say(3);
    QVERIFY(desk.isWritten(3));
    QTRY_COMPARE(desk.recorder.state().parts.size(), 1);
    const RecordingState::Part part = desk.recorder.state().parts[0];
    QCOMPARE(part.source.text, QStringLiteral("main"));
    QCOMPARE(part.file, folder.filePath(QStringLiteral("stream_main_20261121T090001.000Z.ndjson")));
    QCOMPARE(part.bytes, contents(part.file).size());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(part.file) & others, QFile::Permissions());
    desk.recorder.recordInto({});
    QTRY_COMPARE(desk.recorder.state(), RecordingState());
}

void RecorderTest::eachSourceHasAFileOfItsOwn()
{
    const QTemporaryDir folder;
    {
        Recorder recorder;
        recorder.recordInto(folder.path());
        Patch patch;
        for (const char *id : {"a", "A", "a_20261121T090000.000Z"}) {
            SnapshotBuilder builder({QString::fromLatin1(id)});
            builder.apply(patch);
            recorder.take(patch, builder.publish(), 15s, t0);
        }
    }
    QCOMPARE(namesIn(folder.path()),
             (QStringList{QStringLiteral("stream_A_20261121T090000.000Z.ndjson"),
                          QStringLiteral("stream_a%5F20261121T090000.000Z_20261121T090000.000Z.ndjson"),
                          QStringLiteral("stream_a_20261121T090000.000Z.ndjson")}));
}

void RecorderTest::aPartEndsAfterAnHour()
{
    const QTemporaryDir folder;
    Desk desk;
    desk.recorder.recordInto(folder.path());
    desk.say(1);
    QVERIFY(desk.isWritten(1));
    desk.now += 59min;
    desk.say(2);
    QVERIFY(desk.isWritten(2));
    QCOMPARE(namesIn(folder.path()).size(), 1);
    desk.now += 1min;
    desk.say(3); // the last of the old part
    QVERIFY(desk.isWritten(3));
    desk.say(4);
    QVERIFY(desk.isWritten(4));
    QCOMPARE(namesIn(folder.path()).size(), 2);
    const QByteArray second = contents(folder.filePath(namesIn(folder.path())[1]));
    QCOMPARE(second.count("\"type\":\"snapshot\""), 1);
    QCOMPARE(second.count("\"Waiting (Now)\":4"), 1);
}

void RecorderTest::theOldestPartsMakeRoomAndNoOtherFiles()
{
    const QTemporaryDir folder;
    const QStringList others{QStringLiteral("stream_main.ndjson"), QStringLiteral("notes.txt"),
                             QStringLiteral("traffic_all_20261121T080000.000Z.ndjson"),
                             QStringLiteral("stream_x_20261121T080000.000Z.ndjson.bak")};
    for (const QString &other : others)
        touch(folder.filePath(other), 5000);
    const QString old = folder.filePath(QStringLiteral("stream_gone_20251121T080000.000Z.ndjson"));
    touch(old, 5000);
    {
        Desk desk({2000, 1h, 20'000});
        desk.recorder.recordInto(folder.path());
        for (int line = 0; line < 1000; ++line) {
            desk.say(line);
            if (line % 10 == 9)
                QVERIFY(desk.isWritten(line));
        }
    }
    qint64 total = 0;
    for (const QString &name : namesIn(folder.path())) {
        if (!others.contains(name))
            total += QFileInfo(folder.filePath(name)).size();
    }
    QVERIFY2(total > 10'000 && total <= 20'000, qPrintable(QString::number(total)));
    QVERIFY(!QFile::exists(old));
    for (const QString &other : others)
        QVERIFY2(QFile::exists(folder.filePath(other)), qPrintable(other));
    const QByteArray newest = contents(folder.filePath(namesIn(folder.path()).filter("_main_2").last()));
    QVERIFY(newest.contains("\"Waiting (Now)\":999"));
}

void RecorderTest::theCompactFormIsTakenWhereItIsSmaller()
{
    Patch patch;
    patch.setKind(Patch::Kind::Snapshot);
    patch.setAt(t0);
    std::string full;
    std::string compact;
    for (int queue = 0; queue < 3; ++queue) {
        patch.addQueue("WQ" + std::to_string(queue));
        patch.set(queue == 1 ? Metric::SlaToday : Metric::WaitingNow, Cell::of(queue));
        full.clear();
        compact.clear();
        writeLine(patch, full, StreamForm::Full);
        writeLine(patch, compact, StreamForm::Compact);
        const StreamForm smaller = compact.size() < full.size() ? StreamForm::Compact : StreamForm::Full;
        QCOMPARE(smallerForm(patch), smaller);
    }
    QVERIFY(compact.size() < full.size());
}

void RecorderTest::anObstacleIsToldAndTriedAgain()
{
    const QTemporaryDir folder;
    const QString obstacle = folder.filePath(QStringLiteral("file"));
    touch(obstacle);
    Desk desk;
    desk.recorder.recordInto(obstacle + QStringLiteral("/recordings"));
    desk.say(1);
    QTRY_VERIFY(desk.recorder.state().problem.has_value());
    QCOMPARE(desk.recorder.state().problem->where, obstacle + QStringLiteral("/recordings"));
    QCOMPARE(desk.recorder.state().problem->what,
             QStringLiteral("the folder can't be made: Not a directory"));
    QVERIFY(QFile::remove(obstacle));
    desk.say(2);
    desk.say(3);
    QTRY_COMPARE(desk.recorder.state().lost, 3U);
    QVERIFY(desk.recorder.state().problem);
    desk.now += 5s;
    desk.say(4); // asks for the whole floor
    QTRY_COMPARE(desk.recorder.state().lost, 4U);
    desk.say(5);
    QTRY_COMPARE(desk.recorder.state().parts.size(), 1);
    QVERIFY(!desk.recorder.state().problem);
    QCOMPARE(desk.recorder.state().lost, 4U);
}

void RecorderTest::aFileThatIsTakenAwayIsBegunAnew()
{
    const QTemporaryDir folder;
    Desk desk;
    desk.recorder.recordInto(folder.path());
    desk.say(1);
    QVERIFY(desk.isWritten(1));
    const QString first = desk.recorder.state().parts[0].file;
    QVERIFY(QFile::remove(first));
    QTRY_VERIFY((desk.say(2), desk.recorder.state().parts[0].file != first));
    desk.say(4);
    QVERIFY(desk.isWritten(4));
}

/// A limit on the size of files stands for the disk's end: it fails in the same call.
void RecorderTest::aDiskThatIsFullLeavesWholeLines()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    PartFolder parts(folder.path(), QStringLiteral("stream"), {});
    RotatingFile file(parts, QStringLiteral("main"));
    QVERIFY(file.begin(t0));
    QVERIFY(file.write("0123456789\n"));
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit narrow{1000, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &narrow);
    const Outcome written = file.write(std::string(2000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QVERIFY(written.error().text().contains(file.file()));
    QVERIFY(!file.isOpen());
    QCOMPARE(contents(file.file()), QByteArray("0123456789\n"));
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void RecorderTest::aSlowDiskLosesLinesAndNotTheFloor()
{
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
    QSKIP("a sanitizer makes taking slower than writing");
#endif
    const QTemporaryDir folder;
    constexpr int lines = 60;
    constexpr int before = 7;
    constexpr int behind = 8;
    {
        Desk desk;
        desk.queues = 50'000;
        desk.recorder.recordInto(folder.path());
        desk.say(before);
        // The same again costs a copy to take, and all of its text to write: however busy the machine is, the
        // disk is the slower one.
        const Snapshot floor = desk.builder.publish();
        for (int line = 1; line < lines; ++line) {
            desk.patch.setAt(desk.now += 1s);
            desk.recorder.take(desk.patch, floor, 15s, desk.now);
        }
        desk.queues = 1;
        QVERIFY(desk.recorder.state().lost > 0);
        // Until there is room again: it comes with the whole floor.
        QVERIFY(QTest::qWaitFor([&] {
            const quint64 lost = desk.recorder.state().lost;
            desk.say(behind);
            return desk.recorder.state().lost == lost;
        }));
    }
    StreamReader reader;
    SnapshotBuilder builder({QStringLiteral("replayed")});
    for (const QString &name : namesIn(folder.path())) {
        for (const QByteArray &line : contents(folder.filePath(name)).split('\n')) {
            if (line.isEmpty())
                continue;
            const auto read = reader.read({line.constData(), size_t(line.size())});
            QVERIFY(read.ok());
            if (*read != StreamReader::Line::Recording)
                builder.apply(reader.patch());
        }
    }
    QCOMPARE(builder.snapshot().rowCount(), 50'000);
    QCOMPARE(builder.snapshot().cell(Metric::WaitingNow, 0), Cell::of(behind));
    QCOMPARE(builder.snapshot().cell(Metric::WaitingNow, 49'999), Cell::of(before));
}

FLOORWATCH_TEST_MAIN(RecorderTest)
#include "tst_recorder.moc"
