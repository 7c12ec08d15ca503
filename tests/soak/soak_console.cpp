// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/watch.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

// A console that lives for minutes on a large simulated floor, sixty times as fast as a real one, and is then
// still there to paint itself. It needs no display.

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int minutes = std::min(soak::minutesOf(QCoreApplication::arguments()), 59);
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("floor.png"));

    QProcess console;
    console.setProcessChannelMode(QProcess::ForwardedChannels);
    console.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
                  {QStringLiteral("--data-folder"), folder.filePath(QStringLiteral("data")),
                   QStringLiteral("--simulate"), QStringLiteral("300"), QStringLiteral("--speed"),
                   QStringLiteral("60"), QStringLiteral("--screenshot"), picture, QStringLiteral("--after"),
                   QString::number(minutes * 60)});
    if (!console.waitForStarted())
        return 2;
    soak::MemoryWatch memory(console);
    if (!memory.watchFor(minutes * 60 - 5)) {
        std::fputs("soak_console: the console ended early\n", stderr);
        return 1;
    }
    if (!console.waitForFinished(60'000) || console.exitCode() != 0 || QFile(picture).size() == 0) {
        std::fputs("soak_console: the console did not end well\n", stderr);
        return 1;
    }
    return memory.stayedFlat("soak_console") ? 0 : 1;
}
