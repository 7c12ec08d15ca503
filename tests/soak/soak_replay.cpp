// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulejson.h"
#include "core/simulation/floorplan.h"
#include "tests/soak/watch.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

// A replay that reads a simulated floor, as fast as both go, for minutes: days of a floor in constant memory.

namespace {

constexpr int queueCount = 100;

/// Rules that begin and end many alerts in a simulated day.
QByteArray busyRules()
{
    core::RuleSet set;
    const core::FloorPlan plan = core::makeFloorPlan(queueCount, 1);
    for (const core::Metric metric :
         {core::Metric::WaitingNow, core::Metric::LongestNow, core::Metric::ActiveNow}) {
        core::Rule rule;
        rule.sid = {QStringLiteral("QY%1").arg(int(metric), 32, 16, QLatin1Char('0'))};
        rule.friendlyName = QStringLiteral("Busy %1").arg(int(metric));
        rule.metric = metric;
        for (size_t queue = 0; queue < 20; ++queue)
            rule.queues.append({QString::fromStdString(plan.queues[queue].sid)});
        rule.warning = core::Threshold{core::Operator::GreaterThan, 2};
        rule.critical = core::Threshold{core::Operator::GreaterThan, 10};
        rule.notify.enabled = true;
        set.rules.append(rule);
    }
    return core::toJson(set);
}

int complain(const char *what, QProcess &program)
{
    std::fprintf(stderr, "soak_replay: %s\n%s", what, program.readAllStandardError().constData());
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int minutes = soak::minutesOf(QCoreApplication::arguments());
    const QTemporaryDir folder;
    const QString rules = folder.filePath(QStringLiteral("rules.json"));
    QFile file(rules);
    if (!file.open(QIODevice::WriteOnly) || file.write(busyRules()) < 0)
        return 2;
    file.close();

    const QString daemon = QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd");
    QProcess simulate;
    QProcess replay;
    simulate.setStandardOutputProcess(&replay);
    replay.setStandardOutputFile(QProcess::nullDevice());
    simulate.start(daemon, {QStringLiteral("simulate"), QStringLiteral("--queues"),
                            QString::number(queueCount), QStringLiteral("--speed"), QStringLiteral("0")});
    replay.start(daemon, {QStringLiteral("replay"), QStringLiteral("--rules"), rules,
                          QStringLiteral("--snapshots"), QStringLiteral("-")});
    if (!simulate.waitForStarted() || !replay.waitForStarted())
        return complain("floorwatchd does not start", replay);

    soak::MemoryWatch memory(replay);
    if (!memory.watchFor(minutes * 60 - 5))
        return complain("the replay ended early", replay);
    simulate.kill();
    simulate.waitForFinished();
    if (!replay.waitForFinished(60'000) || replay.exitCode() != 0)
        return complain("the replay did not end well", replay);
    std::fputs(replay.readAllStandardError().constData(), stdout);
    return memory.stayedFlat("soak_replay") ? 0 : complain("the memory grows", replay);
}
