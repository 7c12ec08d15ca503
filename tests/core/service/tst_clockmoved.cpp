// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/floor.h"
#include "core/sources/steadyclock.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;
using namespace std::chrono_literals;

namespace {

/// What the loader makes "lib/x86_64-linux-gnu" of, or whatever it is here.
const QString fakeTime = QStringLiteral("/usr/$LIB/faketime/libfaketime.so.1");
constexpr char clockFile[] = "FAKETIME_TIMESTAMP_FILE";

} // namespace

// The machine's clock is set while the floor runs. Only a process whose clock is a fake can see that: this
// one starts itself once more as such.
class TestClockMoved : public QObject
{
    Q_OBJECT

private slots:
    void passesWithAClockThatIsSet();
    void blindsNobodyAndAgesNothing_data();
    void blindsNobodyAndAgesNothing();

private:
    static bool hasFakeClock() { return qEnvironmentVariableIsSet(clockFile); }
    static void setClock(int hours);
};

void TestClockMoved::setClock(int hours)
{
    QFile file(qEnvironmentVariable(clockFile));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(hours < 0 ? "-" : "+") + QByteArray::number(qAbs(hours)) + "h\n");
}

void TestClockMoved::passesWithAClockThatIsSet()
{
    if (hasFakeClock())
        return;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer and the fake clock both have to be loaded first");
#endif
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), fakeTime);
    environment.insert(QLatin1String(clockFile), folder.filePath(QStringLiteral("clock")));
    environment.insert(QStringLiteral("FAKETIME_NO_CACHE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
    QProcess itself;
    itself.setProcessChannelMode(QProcess::MergedChannels);
    itself.setProcessEnvironment(environment);
    itself.start(QCoreApplication::applicationFilePath(), {QStringLiteral("blindsNobodyAndAgesNothing")});
    QVERIFY(itself.waitForFinished());
    const QByteArray said = itself.readAll();
    QVERIFY2(itself.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("PASS   : "), said.constData());
}

void TestClockMoved::blindsNobodyAndAgesNothing_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("back") << -2;
    QTest::newRow("forth") << 2;
}

void TestClockMoved::blindsNobodyAndAgesNothing()
{
    if (!hasFakeClock())
        return; // it runs in the process with the fake clock
    QFETCH(const int, hours);
    setClock(0);
    Floor floor({{{SourceId{QStringLiteral("s")}, QStringLiteral("S"), SimulatedSource{}}}, {}});
    const QSignalSpy healths(&floor, &Floor::healthChanged);
    const QSignalSpy snapshots(&floor, &Floor::snapshotTaken);
    floor.start();
    QTRY_VERIFY(snapshots.size() >= 2);
    const qsizetype before = healths.size();
    const QDateTime wall = QDateTime::currentDateTimeUtc();
    const Instant time = floor.now();

    setClock(hours);
    QTRY_VERIFY(qAbs(wall.secsTo(QDateTime::currentDateTimeUtc()) - hours * 3600) < 60);
    const qsizetype taken = snapshots.size();
    QTRY_VERIFY(snapshots.size() >= taken + 2);
    QVERIFY(floor.now() >= time && floor.now() < time + 60s);
    for (qsizetype i = before; i < healths.size(); ++i) {
        const auto health = healths[i][0].value<SourceHealth>();
        QCOMPARE(health.state, SourceHealth::State::Live);
        QCOMPARE(health.dropped, 0u);
        QVERIFY(floor.now() - *health.lastAnswer < 60s);
    }
    QVERIFY(healths.size() > before);
}

FLOORWATCH_TEST_MAIN(TestClockMoved)
#include "tst_clockmoved.moc"
