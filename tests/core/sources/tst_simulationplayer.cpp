// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/sources/simulation/simulationplayer.h"
#include "core/sources/steadyclock.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace core;
using namespace std::chrono_literals;

class SimulationPlayerTest : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithAWholeFloorOfNow();
    void goesOnASecondASample();
    void livesFasterWithSpeed();
    void stopsWhileItWarmsUp();
};

void SimulationPlayerTest::beginsWithAWholeFloorOfNow()
{
    SimulationPlayer player({}, {3, 1, 1}, {});
    SnapshotBuilder builder({});
    connect(&player, &Source::patchTaken, this, [&](const Patch &patch) { builder.apply(patch); });
    player.start({});
    QTRY_COMPARE(builder.snapshot().version(), 1u);
    const Snapshot &floor = builder.snapshot();
    QCOMPARE(
        std::count_if(floor.rows().begin(), floor.rows().end(), [](const Row &row) { return row.isQueue(); }),
        3);
    QVERIFY(floor.rowCount() > 3);
    QVERIFY(std::chrono::abs(SteadyClock().now() - floor.at()) < 10s);
    QVERIFY(floor.cell(Metric::AcceptedToday, 0).valueOr(0) > 0);
}

void SimulationPlayerTest::goesOnASecondASample()
{
    SimulationPlayer player({}, {3, 1, 1}, {});
    std::vector<Instant> stamps;
    connect(&player, &Source::patchTaken, this, [&](const Patch &patch) { stamps.push_back(patch.at()); });
    player.start({});
    QTRY_COMPARE(stamps.size(), 3u);
    QCOMPARE(stamps[1] - stamps[0], Millis(1s));
    QCOMPARE(stamps[2] - stamps[1], Millis(1s));
}

void SimulationPlayerTest::livesFasterWithSpeed()
{
    SimulationPlayer player({}, {3, 1, 60}, {});
    QCOMPARE(player.gapCap(), Millis(180s));
    std::vector<Instant> stamps;
    connect(&player, &Source::patchTaken, this, [&](const Patch &patch) { stamps.push_back(patch.at()); });
    player.start({});
    QTRY_COMPARE(stamps.size(), 2u);
    QCOMPARE(stamps[1] - stamps[0], Millis(60s));
}

void SimulationPlayerTest::stopsWhileItWarmsUp()
{
    SimulationPlayer player({}, {50, 1, 1}, {});
    QSignalSpy taken(&player, &Source::patchTaken);
    player.start({});
    player.stop();
    QCoreApplication::processEvents();
    QVERIFY(taken.isEmpty());
}

FLOORWATCH_TEST_MAIN(SimulationPlayerTest)
#include "tst_simulationplayer.moc"
