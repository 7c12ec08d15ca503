// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/recordingplayer.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;
using namespace std::chrono_literals;

namespace {

const QByteArray heartbeat = R"({"type":"heartbeat","at":"2026-11-21T09:00:%1Z"})";

QByteArray heartbeatAt(const char *seconds)
{
    return QByteArray(heartbeat).replace("%1", seconds) + '\n';
}

} // namespace

class RecordingPlayerTest : public QObject
{
    Q_OBJECT

private slots:
    void playsEveryLineAndEnds();
    void keepsTheTimeOfTheRecording();
    void hasTheIntervalOfTheRecording();
    void goesOnBehindABadLine();
    void ignoresALastLineThatWasCutOff();
    void tellsThatAFileIsNoRecording_data();
    void tellsThatAFileIsNoRecording();
    void skipsALineThatIsTooLong();
    void namesAFileThatIsNotThere();
    void takesNoReadErrorForTheEnd();
    void takesTheGapCapOfTheRecording();

private:
    RecordingSource recorded(const QByteArray &lines, double speed);

    QTemporaryDir m_folder;
};

RecordingSource RecordingPlayerTest::recorded(const QByteArray &lines, double speed)
{
    QFile file(m_folder.filePath(QStringLiteral("floor.ndjson")));
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size())
        qFatal("can't write %s", qPrintable(file.fileName()));
    return {file.fileName(), speed};
}

void RecordingPlayerTest::playsEveryLineAndEnds()
{
    RecordingPlayer player({},
                           recorded(heartbeatAt("00") + "\n" + heartbeatAt("01") + heartbeatAt("02"), 1000));
    std::vector<Instant> played;
    connect(&player, &Source::patchTaken, this, [&](const Patch &patch) { played.push_back(patch.at()); });
    QSignalSpy troubled(&player, &Source::troubled);
    player.start({});
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::Ended);
    const Instant first = *parseInstant("2026-11-21T09:00:00Z");
    QCOMPARE(played, (std::vector<Instant>{first, first + 1s, first + 2s}));
}

void RecordingPlayerTest::keepsTheTimeOfTheRecording()
{
    RecordingPlayer player({}, recorded(heartbeatAt("00") + heartbeatAt("02"), 10));
    QSignalSpy taken(&player, &Source::patchTaken);
    player.start({});
    QTRY_COMPARE(taken.size(), 1);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(taken.size(), 2);
    // 2 s at ten times the speed; the first was seen up to one poll of the macro late.
    QVERIFY2(timer.elapsed() >= 100, qPrintable(QString::number(timer.elapsed())));
}

void RecordingPlayerTest::hasTheIntervalOfTheRecording()
{
    RecordingPlayer player({}, recorded(heartbeatAt("00") + heartbeatAt("40"), 2));
    QCOMPARE(player.interval(), Millis(1s));
    player.start({});
    QTRY_VERIFY(player.interval() > 19s);
    QVERIFY(player.interval() <= 20s);
    player.stop();
}

void RecordingPlayerTest::goesOnBehindABadLine()
{
    RecordingPlayer player({}, recorded(heartbeatAt("00")
                                            + R"({"type":"delta","at":"2026-11-21T09:00:01Z","queues":[7]})"
                                              "\n"
                                            + heartbeatAt("02"),
                                        1000));
    QSignalSpy taken(&player, &Source::patchTaken);
    QSignalSpy troubled(&player, &Source::troubled);
    player.start({});
    QTRY_COMPARE(troubled.size(), 2);
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::BadData);
    const QString detail = troubled[0][0].value<Failure>().detail;
    QVERIFY2(detail.contains(u"floor.ndjson: line 2: $.queues[0]"), qPrintable(detail));
    QCOMPARE(taken.size(), 2);
    QCOMPARE(player.rejected(), (Source::Rejected{1, detail}));
}

void RecordingPlayerTest::ignoresALastLineThatWasCutOff()
{
    RecordingPlayer player({}, recorded(heartbeatAt("00") + R"({"type":"heart)", 1000));
    QSignalSpy taken(&player, &Source::patchTaken);
    QSignalSpy troubled(&player, &Source::troubled);
    player.start({});
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::Ended);
    QCOMPARE(taken.size(), 1);
}

void RecordingPlayerTest::tellsThatAFileIsNoRecording_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &bytes, const char *detail) {
        QTest::newRow(name) << bytes << QString::fromLatin1(detail);
    };
    row("nothing", {}, "floor.ndjson: the file is empty");
    row("one line", "hello", "floor.ndjson: line 1: ");
    row("another JSON", "\n{\"rules\": []}\n", "floor.ndjson: line 2: ");
    row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "floor.ndjson: line 1: ");
    row("a long text", QByteArray("Dear all,\n").repeated(100'000), "floor.ndjson: line 1: ");
}

void RecordingPlayerTest::tellsThatAFileIsNoRecording()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, detail);
    RecordingPlayer player({}, recorded(bytes, 1));
    QSignalSpy troubled(&player, &Source::troubled);
    player.start({});
    QTRY_COMPARE(troubled.size(), 1);
    const auto failure = troubled[0][0].value<Failure>();
    QCOMPARE(failure.trouble, Trouble::NoRecording);
    QVERIFY2(failure.detail.contains(detail), qPrintable(failure.detail));
    QVERIFY(player.rejected().lines <= 100);
}

void RecordingPlayerTest::skipsALineThatIsTooLong()
{
    const QByteArray tooLong(qsizetype(StreamReader::maximumLine) + 1'000'000, 'x');
    RecordingPlayer player({}, recorded(heartbeatAt("00") + tooLong + '\n' + heartbeatAt("01"), 1000));
    QSignalSpy taken(&player, &Source::patchTaken);
    QSignalSpy troubled(&player, &Source::troubled);
    player.start({});
    QTRY_COMPARE(troubled.size(), 2);
    QVERIFY(troubled[0][0].value<Failure>().detail.contains(u"line 2: the line is longer than 64 MiB"));
    QCOMPARE(taken.size(), 2);
}

void RecordingPlayerTest::namesAFileThatIsNotThere()
{
    const QString path = m_folder.filePath(QStringLiteral("nothing.ndjson"));
    RecordingPlayer player({}, {path, 1});
    QSignalSpy troubled(&player, &Source::troubled);
    player.start({});
    QCOMPARE(troubled.size(), 1);
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::Unreadable);
    QVERIFY(troubled[0][0].value<Failure>().detail.startsWith(path));
}

void RecordingPlayerTest::takesNoReadErrorForTheEnd()
{
    // It opens like any file, and its first page can't be read.
    const QString path = QStringLiteral("/proc/self/mem");
    if (!QFile::exists(path))
        QSKIP("no file that fails to be read");
    RecordingPlayer player({}, {path, 1});
    QSignalSpy troubled(&player, &Source::troubled);
    player.start({});
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(troubled[0][0].value<Failure>().trouble, Trouble::Unreadable);
    QVERIFY2(troubled[0][0].value<Failure>().detail.startsWith(path),
             qPrintable(troubled[0][0].value<Failure>().detail));
}

void RecordingPlayerTest::takesTheGapCapOfTheRecording()
{
    RecordingPlayer player({}, recorded(R"({"type":"recording","version":1,"gap_cap":40})"
                                        "\n" + heartbeatAt("00"),
                                        1));
    QCOMPARE(player.gapCap(), Millis(15s));
    QSignalSpy taken(&player, &Source::patchTaken);
    player.start({});
    QTRY_COMPARE(taken.size(), 1);
    QCOMPARE(player.gapCap(), Millis(40s));
}

FLOORWATCH_TEST_MAIN(RecordingPlayerTest)
#include "tst_recordingplayer.moc"
