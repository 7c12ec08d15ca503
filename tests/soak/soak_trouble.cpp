// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/troubledfloor.h"
#include "tests/soak/watch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

// A floor and a console that poll a service and are pushed to by it for minutes, while every fault comes and
// goes in a random order: each time both recover by themselves, nothing looks fine on old data, and the
// console's memory stays flat.

namespace {

/// Of the seconds between two faults, and of a fault.
constexpr int calmSeconds = 1;
constexpr int shortestSeconds = 1;
constexpr int longestSeconds = 4;
/// Each so many faults one lasts until numbers are old.
constexpr int oldEach = 8;
constexpr int oldSeconds = 20;

// The console as a process of its own, on the same service. It records what it sees.
class Console
{
public:
    Console(const support::MisbehavingService &service, int seconds)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FLOORWATCH_AUTH_TOKEN"),
                           QString::fromLatin1(service.defaultCredentials.split(':')[1]));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(
            QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
            {QStringLiteral("--data-folder"), m_folder.filePath(QStringLiteral("data")),
             QStringLiteral("--push"), service.url(QStringLiteral("ws")) + QStringLiteral("/stream"),
             QStringLiteral("--taskrouter"), service.url(), QStringLiteral("--account"),
             QString::fromLatin1(service.defaultCredentials.split(':')[0]), QStringLiteral("--record"),
             m_folder.filePath(QStringLiteral("recordings")), QStringLiteral("--log-traffic"),
             m_folder.filePath(QStringLiteral("traffic")), QStringLiteral("--screenshot"), picture(),
             QStringLiteral("--after"), QString::number(seconds)});
    }
    QProcess &process() { return m_process; }
    /// It has painted itself at the end and gone well.
    bool endsWell()
    {
        return m_process.waitForFinished(60'000) && m_process.exitCode() == 0 && QFile(picture()).size() > 0;
    }

private:
    QString picture() const { return m_folder.filePath(QStringLiteral("floor.png")); }

    const QTemporaryDir m_folder;
    QProcess m_process;
};

/// How a fault went; false: not as it must.
bool suffer(soak::TroubledFloor &floor, const soak::Fault &fault, int milliseconds, qint64 &slowest)
{
    if (const QString wrong = floor.begin(fault); !wrong.isEmpty()) {
        std::fprintf(stderr, "soak_trouble: %s: %s\n", fault.spec, qPrintable(wrong));
        return false;
    }
    QTest::qWait(milliseconds);
    floor.end();
    (void)QTest::qWaitFor([&] { return floor.recovery().live >= 0; }, 30'000);
    const auto &[fresh, live, each] = floor.recovery();
    slowest = std::max(slowest, fresh - 1000 * fault.patienceSeconds);
    const bool good = live >= 0 && fresh <= 3000 + 1000 * fault.patienceSeconds;
    std::printf("%s for %d ms: polled after %lld ms, pushed after %lld ms, both live after %lld ms%s\n",
                fault.spec, milliseconds, each[0], each[1], live, good ? "" : "  <-- too late");
    if (!good)
        std::fprintf(stderr, "soak_trouble: %s\n%s\n", fault.spec, qPrintable(floor.healthText()));
    return good;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const int seconds = 60 * std::min(soak::minutesOf(QCoreApplication::arguments()), 59);
    soak::TroubledFloor floor;
    if (!floor.isUp()) {
        std::fprintf(stderr, "soak_trouble: it does not come up\n%s\n", qPrintable(floor.healthText()));
        return 2;
    }
    Console console(floor.service(), seconds + 60);
    if (!console.process().waitForStarted())
        return 2;
    soak::MemoryWatch memory(console.process());
    QTimer memorySample;
    QObject::connect(&memorySample, &QTimer::timeout, [&] { memory.sample(); });
    memorySample.start(500);

    QRandomGenerator random(1);
    std::vector<soak::Fault> left;
    int count = 0;
    int late = 0;
    qint64 slowest = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1000LL * seconds) {
        if (left.empty()) {
            left = soak::faults();
            std::shuffle(left.begin(), left.end(), random);
        }
        const int length = ++count % oldEach == 0
                               ? 1000 * oldSeconds
                               : random.bounded(1000 * shortestSeconds, 1000 * longestSeconds);
        late += !suffer(floor, left.back(), length, slowest);
        left.pop_back();
        QTest::qWait(1000 * calmSeconds);
    }
    memorySample.stop();
    for (const QString &complaint : floor.complaints())
        std::fprintf(stderr, "soak_trouble: %s\n", qPrintable(complaint));
    std::printf(
        "soak_trouble: %d faults, slowest recovery %lld ms, %lld looks, %lld old cells, %lld complaints\n",
        count, slowest, floor.looks(), floor.oldCells(), qint64(floor.complaints().size()));
    const bool flat = memory.stayedFlat("soak_trouble");
    const bool well = console.endsWell();
    if (!well)
        std::fputs("soak_trouble: the console did not end well\n", stderr);
    return late == 0 && floor.complaints().isEmpty() && flat && well ? 0 : 1;
}
