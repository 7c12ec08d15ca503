// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulejson.h"
#include "core/store/archive.h"
#include "core/store/eventstable.h"
#include "core/store/storefiles.h"
#include "tests/soak/scriptedday.h"
#include "tests/soak/watch.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <random>

// A console that is killed at random moments of a scripted day, twenty times or, for more than a minute, two
// hundred; each time the feed goes on at the line after the last one committed. In the end its alerts, their
// ids and their holds, and everything that happened, are those of a console that nobody killed.

namespace {

using namespace core;

constexpr int patience = 600'000;

int fail(const QString &what)
{
    std::fprintf(stderr, "soak_kill: %s\n", qPrintable(what));
    return 1;
}

// A console with a data folder of its own on the scripted day.
class Console
{
public:
    Console(const QString &folder, const QString &rulesFile, const soak::ScriptedDay &day)
        : m_folder(folder), m_rulesFile(rulesFile), m_day(day), m_server(day)
    {
        QDir().mkpath(folder);
        // Both consoles give the same ids.
        Transition begin;
        begin.ids = AlertIdMaker({1, 2, 3, 4, 5, 6, 7, 8, 9, 0});
        Archive(file(), Archive::Access::ReadWrite).write({begin}, {}, {});
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    }
    ~Console() { kill(); }

    bool start()
    {
        m_server.goOnFrom(firstUncommitted());
        m_process.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
                        {QStringLiteral("--data-folder"), m_folder, QStringLiteral("--rules"), m_rulesFile,
                         QStringLiteral("--push"), m_server.url(), QStringLiteral("--no-keychain")});
        return m_process.waitForStarted();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Runs the event loop until `isSo`, in vain for ten minutes at most.
    template <class Condition> bool waitUntil(const Condition &isSo) const
    {
        const auto isOver = [&] { return m_process.state() != QProcess::Running || isSo(); };
        return QTest::qWaitFor(isOver, patience) && m_process.state() == QProcess::Running;
    }
    bool hasSent(size_t line) const { return m_server.position() >= line; }
    bool hasCommittedAll() const
    {
        return hasSent(m_day.lineCount()) && firstUncommitted() == m_day.lineCount();
    }

    StoredFloor kept() const { return Archive(file(), Archive::Access::ReadOnly).read(); }
    QList<AlertEvent> events() const
    {
        Archive archive(file(), Archive::Access::ReadOnly);
        return EventsTable(archive.database()).all();
    }
    size_t firstUncommitted() const
    {
        const StoredFloor floor = kept();
        const auto at = floor.lanes.isEmpty() ? std::nullopt : floor.lanes.constFirst().state.at;
        size_t line = 0;
        while (at && line < m_day.lineCount() && m_day.at(line) <= *at)
            ++line;
        return line;
    }

private:
    QString file() const { return databaseFile(m_folder); }

    const QString m_folder;
    const QString m_rulesFile;
    const soak::ScriptedDay &m_day;
    soak::DayServer m_server;
    QProcess m_process;
};

bool runToTheEnd(Console &console)
{
    const bool done = console.start() && console.waitUntil([&] { return console.hasCommittedAll(); });
    console.kill();
    return done;
}

bool runAndKill(Console &console, int kills, size_t lines)
{
    std::mt19937 random(20);
    for (int i = 0; i < kills; ++i) {
        const size_t until = size_t(i) * lines / size_t(kills) + random() % (lines / size_t(kills));
        if (!console.start() || !console.waitUntil([&] { return console.hasSent(until); }))
            return false;
        QElapsedTimer moment;
        moment.start();
        const qint64 wait = random() % 4'000'000;
        while (moment.nsecsElapsed() < wait)
            QCoreApplication::processEvents();
        console.kill();
    }
    return runToTheEnd(console);
}

bool isSame(const AlertEvent &a, const AlertEvent &b)
{
    return a.at == b.at && a.alertId == b.alertId && a.rule == b.rule && a.queue == b.queue
           && a.state == b.state && a.previous == b.previous && a.reason == b.reason && a.cause == b.cause
           && a.value == b.value;
}

int compare(const Console &spared, const Console &killed)
{
    const KeptLane expected = spared.kept().lanes.constFirst();
    const KeptLane lane = killed.kept().lanes.constFirst();
    const QList<AlertEvent> all = spared.events();
    const QList<AlertEvent> events = killed.events();
    std::printf("soak_kill: %zu alerts open at the end, %lld events\n", expected.state.open.size(),
                qint64(all.size()));
    if (expected.state.open.empty() || all.size() < 100)
        return fail(QStringLiteral("nothing happened on this floor"));
    if (!std::equal(all.begin(), all.end(), events.begin(), events.end(), isSame))
        return fail(
            QStringLiteral("other events happened: %1 instead of %2").arg(events.size()).arg(all.size()));
    if (lane.state.observed != expected.state.observed)
        return fail(QStringLiteral("another time was observed"));
    const auto [here, there] = std::mismatch(expected.state.open.begin(), expected.state.open.end(),
                                             lane.state.open.begin(), lane.state.open.end());
    if (here != expected.state.open.end())
        return fail(QStringLiteral("the alert of %1 on %2 is not as it would be without the kills")
                        .arg(here->target.rule.text, here->target.queue.text));
    return lane.state.open.size() == expected.state.open.size()
               ? 0
               : fail(QStringLiteral("more alerts are open than without the kills"));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const bool isShort = soak::minutesOf(QCoreApplication::arguments()) <= 1;
    const soak::ScriptedDay day(isShort ? 2000 : 8640);
    const QTemporaryDir folder;
    QFile rules(folder.filePath(QStringLiteral("rules.json")));
    if (!rules.open(QIODevice::WriteOnly) || rules.write(toJson(day.rules())) < 0 || !rules.flush())
        return fail(rules.errorString());
    Console spared(folder.filePath(QStringLiteral("spared")), rules.fileName(), day);
    if (!runToTheEnd(spared))
        return fail(QStringLiteral("the console did not keep every line"));
    Console killed(folder.filePath(QStringLiteral("killed")), rules.fileName(), day);
    if (!runAndKill(killed, isShort ? 20 : 200, day.lineCount()))
        return fail(QStringLiteral("the console that was killed did not go on"));
    return compare(spared, killed);
}
