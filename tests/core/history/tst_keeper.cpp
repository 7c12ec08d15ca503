// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history.h"
#include "core/history/sizebound.h"
#include "tests/support/notedfloor.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

#include <array>
#include <csignal>
#include <future>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;
using namespace std::chrono_literals;

namespace {

const SourceId source{QStringLiteral("main")};
const Instant start = *parseInstant("2026-11-21T09:00:00Z");
const CellAddress cell{source, {QStringLiteral("WQ1")}, {}, Metric::WaitingNow};

Patch waiting(int second)
{
    Patch patch;
    patch.setKind(second % 5 ? Patch::Kind::Delta : Patch::Kind::Snapshot);
    patch.setAt(start + second * 1s);
    patch.addQueue("WQ1", "Billing");
    patch.set(Metric::WaitingNow, Cell::of(second * 7 % 31));
    return patch;
}

QList<SeriesPoint> expectedSeries(int from, int to)
{
    QList<SeriesPoint> points;
    for (int second = from; second < to; ++second)
        points.append({start + second * 1s, Cell::of(second * 7 % 31)});
    return points;
}

/// One second a line.
void note(History &history, tests::NotedFloor &floor, int from, int to)
{
    for (int second = from; second < to; ++second)
        history.take(*floor.take(waiting(second)));
}

SeriesAnswer answered(History &history, Instant from, Instant to)
{
    std::promise<SeriesAnswer> promise;
    history.ask({1, {cell}, from, to, 0}, [&](const SeriesAnswer &answer) { promise.set_value(answer); });
    return promise.get_future().get();
}

QList<SeriesPoint> seriesOf(History &history)
{
    return answered(history, start, start + 24h).series.first().points;
}

QStringList filesIn(const QString &folder, const QString &ending)
{
    QStringList files;
    QDirIterator each(folder, {u'*' + ending}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files << each.next();
    files.sort();
    return files;
}

HistorySettings settingsOf(const QTemporaryDir &folder)
{
    HistorySettings settings;
    settings.folder = folder.path();
    settings.segmentTime = 100s;
    settings.retryAfter = 0ms;
    return settings;
}

} // namespace

class KeeperTest : public QObject
{
    Q_OBJECT

private slots:
    void goesOnAfterARestart();
    void losesNothingThatWasNotedWhenItIsKilled();
    void setsAsideWhatIsDamagedAndTellsIt();
    void leavesFilesOfANewerVersionAlone();
    void keepsInMemoryWhatTheDiskDoesNotTake();
    void keepsAnOverfullDiskFromTearingAFile();
    void isOneAtATime();
    void thinsTheOldestFirstAndThenDropsIt();
    void saysSoWhereADayDoesNotFit();
    void keepsItsLimit();
};

void KeeperTest::goesOnAfterARestart()
{
    const QTemporaryDir folder;
    {
        History history(settingsOf(folder));
        tests::NotedFloor floor(source);
        note(history, floor, 0, 250);
        QCOMPARE(seriesOf(history), expectedSeries(0, 250));
    }
    QCOMPARE(filesIn(folder.path(), QStringLiteral(".history")).size(), 2);
    History history(settingsOf(folder));
    QCOMPARE(seriesOf(history), expectedSeries(0, 250));
    QVERIFY(filesIn(folder.path(), QStringLiteral(".journal")).isEmpty());
    QVERIFY(history.state().oldest == start);
    tests::NotedFloor floor(source);
    note(history, floor, 300, 320);
    // From the restart on there was nobody to note what it was.
    const QList<SeriesPoint> hole{{start + 249s + 1ms, Cell::missing()}};
    QCOMPARE(seriesOf(history), expectedSeries(0, 250) + hole + expectedSeries(300, 320));
    QCOMPARE(history.state().trouble, HistoryState::Trouble::None);
    QVERIFY(history.state().bytes > 0);
}

void KeeperTest::losesNothingThatWasNotedWhenItIsKilled()
{
    for (const int afterLines : {1, 40, 130, 333}) {
        const QTemporaryDir folder;
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe(pipe.data()), 0);
        const pid_t child = fork();
        if (child == 0) {
            Shelf shelf;
            HistoryKeeper keeper(settingsOf(folder), shelf);
            keeper.open();
            tests::NotedFloor floor(source);
            for (int second = 0;; ++second) {
                keeper.note(*floor.take(waiting(second)));
                if (write(pipe[1], ".", 1) != 1)
                    _exit(1);
            }
        }
        ::close(pipe[1]);
        int noted = 0;
        char byte = 0;
        while (noted < afterLines && read(pipe[0], &byte, 1) == 1)
            ++noted;
        ::kill(child, SIGKILL);
        while (read(pipe[0], &byte, 1) == 1)
            ++noted;
        ::close(pipe[0]);
        ::waitpid(child, nullptr, 0);

        History history(settingsOf(folder));
        const QList<SeriesPoint> series = seriesOf(history);
        QVERIFY2(series.size() >= noted, qPrintable(QString::number(series.size())));
        QCOMPARE(series, expectedSeries(0, int(series.size())));
        QCOMPARE(history.state().setAside, 0);
    }
}

void KeeperTest::setsAsideWhatIsDamagedAndTellsIt()
{
    const QTemporaryDir folder;
    {
        History history(settingsOf(folder));
        tests::NotedFloor floor(source);
        note(history, floor, 0, 350);
    }
    const QStringList files = filesIn(folder.path(), QStringLiteral(".history"));
    QCOMPARE(files.size(), 3);
    QFile file(files[1]);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2) && file.write("damage") == 6);
    file.close();

    History history(settingsOf(folder));
    const SeriesAnswer answer = answered(history, start, start + 24h);
    QCOMPARE(answer.problem, files[1]);
    const QList<SeriesPoint> points = answer.series.first().points;
    QCOMPARE(points.mid(0, 100), expectedSeries(0, 100));
    QCOMPARE(points.mid(points.size() - 150), expectedSeries(200, 350));
    QVERIFY(answered(history, start, start + 24h).problem.isEmpty());
    QCOMPARE(history.state().setAside, 1);
    QVERIFY(!QFile::exists(files[1]));
    QCOMPARE(filesIn(folder.path(), QStringLiteral(".damaged")),
             (QStringList{files[1] + QStringLiteral(".damaged")}));
}

void KeeperTest::leavesFilesOfANewerVersionAlone()
{
    const QTemporaryDir folder;
    {
        History history(settingsOf(folder));
        tests::NotedFloor floor(source);
        note(history, floor, 0, 150);
    }
    QStringList files = filesIn(folder.path(), QStringLiteral(".history"))
                        + filesIn(folder.path(), QStringLiteral(".journal"));
    QCOMPARE(files.size(), 2);
    for (const QString &path : std::as_const(files)) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(6) && file.putChar(9));
    }
    History history(settingsOf(folder));
    QVERIFY(seriesOf(history).isEmpty());
    QVERIFY(seriesOf(history).isEmpty());
    QCOMPARE(history.state().newer, 2);
    for (const QString &path : std::as_const(files))
        QVERIFY(QFile::exists(path));
}

void KeeperTest::keepsInMemoryWhatTheDiskDoesNotTake()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("main"))); // where the source's folder has to be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    History history(settingsOf(folder));
    tests::NotedFloor floor(source);
    note(history, floor, 0, 250);
    QCOMPARE(seriesOf(history), expectedSeries(0, 250));
    QCOMPARE(history.state().trouble, HistoryState::Trouble::CannotWrite);
    QVERIFY(!history.state().detail.isEmpty());
    QVERIFY(inTheWay.remove());
    note(history, floor, 250, 252);
    QCOMPARE(seriesOf(history), expectedSeries(0, 252));
    QCOMPARE(history.state().trouble, HistoryState::Trouble::None);
    QCOMPARE(filesIn(folder.path(), QStringLiteral(".history")).size(), 2);
}

void KeeperTest::keepsAnOverfullDiskFromTearingAFile()
{
    const QTemporaryDir folder;
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    {
        History history(settingsOf(folder));
        tests::NotedFloor floor(source);
        note(history, floor, 0, 30);
        QVERIFY(!seriesOf(history).isEmpty());
        const rlimit full{rlim_t(filesIn(folder.path(), QStringLiteral(".journal")).isEmpty() ? 0 : 1'000),
                          before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        note(history, floor, 30, 90);
        const QList<SeriesPoint> series = seriesOf(history);
        const auto trouble = history.state().trouble;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(series, expectedSeries(0, 90));
        QCOMPARE(trouble, HistoryState::Trouble::CannotWrite);
        note(history, floor, 90, 95);
        QCOMPARE(seriesOf(history), expectedSeries(0, 95));
        QCOMPARE(history.state().trouble, HistoryState::Trouble::None);
    }
    History history(settingsOf(folder));
    QCOMPARE(seriesOf(history), expectedSeries(0, 95));
    QCOMPARE(history.state().setAside, 0);
}

void KeeperTest::isOneAtATime()
{
    const QTemporaryDir folder;
    auto first = std::make_unique<History>(settingsOf(folder));
    tests::NotedFloor floor(source);
    note(*first, floor, 0, 20);
    QCOMPARE(seriesOf(*first).size(), 20);
    History second(settingsOf(folder));
    tests::NotedFloor other(source);
    note(second, other, 20, 30);
    QCOMPARE(seriesOf(second), expectedSeries(20, 30));
    QCOMPARE(second.state().trouble, HistoryState::Trouble::FolderInUse);
    first.reset();
    note(second, other, 30, 31);
    QCOMPARE(seriesOf(second).size(), 20 + 1 + 11);
    QCOMPARE(second.state().trouble, HistoryState::Trouble::None);
}

void KeeperTest::thinsTheOldestFirstAndThenDropsIt()
{
    const HistoryLimits limits{1000, 24h};
    const Instant now = start + 72h;
    std::vector<Kept> segments{{start, 500, false}, {start + 10h, 500, false}, {now, 500, false}};
    auto step = nextShortening(segments, 1500, now, limits);
    QVERIFY(step && step->what == Shortening::What::Thin && step->segment == 0 && !step->tooSmall);
    segments[0].thinned = true;
    step = nextShortening(segments, 1500, now, limits);
    QVERIFY(step && step->what == Shortening::What::Thin && step->segment == 1);
    segments[1].thinned = true;
    step = nextShortening(segments, 1500, now, limits);
    QVERIFY(step && step->what == Shortening::What::Drop && step->segment == 0);
    QVERIFY(!nextShortening(segments, 1000, now, limits));
}

void KeeperTest::saysSoWhereADayDoesNotFit()
{
    const HistoryLimits limits{1000, 24h};
    std::vector<Kept> segments{{start, 900, false}, {start + 2h, 900, false}};
    auto step = nextShortening(segments, 1800, start + 3h, limits);
    QVERIFY(step && step->what == Shortening::What::Thin && step->segment == 0 && step->tooSmall);
    segments[0].thinned = segments[1].thinned = true;
    step = nextShortening(segments, 1800, start + 3h, limits);
    QVERIFY(step && step->what == Shortening::What::Drop && step->segment == 0 && step->tooSmall);
}

void KeeperTest::keepsItsLimit()
{
    const QTemporaryDir folder;
    HistorySettings settings = settingsOf(folder);
    settings.limits.bytes = 4'000;
    settings.limits.whole = 5min;
    History history(settings);
    tests::NotedFloor floor(source);
    note(history, floor, 0, 3'000);
    const QList<SeriesPoint> series = seriesOf(history);
    qint64 bytes = 0;
    for (const QString &file : filesIn(folder.path(), QStringLiteral(".history"))
                                   + filesIn(folder.path(), QStringLiteral(".thinned")))
        bytes += QFile(file).size();
    QVERIFY2(bytes <= settings.limits.bytes, qPrintable(QString::number(bytes)));
    QVERIFY(!filesIn(folder.path(), QStringLiteral(".thinned")).isEmpty());
    QVERIFY(history.state().oldest > start);
    // The youngest are whole.
    QCOMPARE(series.mid(series.size() - 250), expectedSeries(2'750, 3'000));
    QCOMPARE(history.state().trouble, HistoryState::Trouble::None);
}

FLOORWATCH_TEST_MAIN(KeeperTest)
#include "tst_keeper.moc"
