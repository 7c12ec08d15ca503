// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace core;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Instant start = *parseInstant("2026-11-21T09:00:00Z");
using Rows = std::vector<quint32>;

// One line of a stream, told row by row.
class Line
{
public:
    Line(Patch::Kind kind, Millis at)
    {
        m_patch.clear();
        m_patch.setKind(kind);
        m_patch.setAt(start + at);
    }
    Line &queue(const char *sid, const char *name = "")
    {
        m_patch.addQueue(sid, name);
        return *this;
    }
    Line &channel(const char *sid, const char *name = "")
    {
        m_patch.addChannel(sid, name);
        return *this;
    }
    Line &since(Millis at)
    {
        m_patch.setTodaySince(start + at);
        return *this;
    }
    Line &cell(Metric metric, double value) { return cell(metric, Cell::of(value)); }
    Line &cell(Metric metric, Cell cell)
    {
        m_patch.set(metric, cell);
        return *this;
    }
    Line &workspace(Metric metric, double value)
    {
        m_patch.setWorkspace(metric, Cell::of(value));
        return *this;
    }
    Line &activity(const char *name, ActivityKind kind = ActivityKind::Unavailable)
    {
        m_patch.addActivity(name, kind);
        return *this;
    }
    Line &agents(quint32 activity, double agents)
    {
        m_patch.setAgents(activity, Cell::of(agents));
        return *this;
    }
    const Patch &patch() const { return m_patch; }

private:
    Patch m_patch;
};

Line snapshot(Millis at)
{
    return {Patch::Kind::Snapshot, at};
}

Line delta(Millis at)
{
    return {Patch::Kind::Delta, at};
}

Line heartbeat(Millis at)
{
    return {Patch::Kind::Heartbeat, at};
}

const Rows &changed(const Snapshot &floor, Metric metric)
{
    return floor.changes().rows[size_t(metric)];
}

/// "Break 3, Lunch ?": who is where in a row, the activities in the order in which they were first named.
QString agentsOf(const Snapshot &floor, int row)
{
    QStringList parts;
    for (const ActivityColumn &column : floor.activities()) {
        const Cell agents = column.at(row);
        parts << column.name + u' ' + (agents.hasValue() ? QString::number(agents.number()) : u"?"_s);
    }
    return parts.join(u", "_s);
}

// A source that says one line after the other.
class Source
{
public:
    const Snapshot &says(const Line &line)
    {
        if (m_builder.apply(line.patch()) != SnapshotBuilder::Taken::Yes)
            qFatal("a line was dropped");
        return m_builder.snapshot();
    }
    bool drops(const Line &line)
    {
        return m_builder.apply(line.patch()) == SnapshotBuilder::Taken::OutOfOrder;
    }
    const Snapshot &floor() const { return m_builder.snapshot(); }

private:
    SnapshotBuilder m_builder{{QStringLiteral("source")}};
};

using enum Metric;

} // namespace

class SnapshotBuilderTest : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyBeforeTheFirstLine()
    {
        Source source;
        QCOMPARE(source.floor().version(), quint64(0));
        QCOMPARE(source.floor().rowCount(), 0);
        QCOMPARE(source.floor().source().text, QStringLiteral("source"));
        QVERIFY(source.floor().workspace(ActiveNow).isMissing());
    }

    void keepsMissingAndUndefinedApart()
    {
        Source source;
        const Snapshot &floor
            = source.says(snapshot(0s).queue("Q1").cell(WaitingNow, 0).cell(Sla30Min, Cell::undefined()));
        QCOMPARE(floor.cell(WaitingNow, 0).number(), 0.0);
        QVERIFY(floor.cell(Sla30Min, 0).isUndefined());
        QVERIFY(floor.cell(ActiveNow, 0).isMissing());
        QCOMPARE(changed(floor, WaitingNow), Rows{0});
        QCOMPARE(changed(floor, Sla30Min), Rows{0});
        QVERIFY(changed(floor, ActiveNow).empty());
        QVERIFY(floor.column(ActiveNow).empty());
    }

    void makesMissingWhatAFullSnapshotLeavesOut()
    {
        Source source;
        source.says(
            snapshot(0s).queue("Q1").cell(WaitingNow, 3).cell(ActiveNow, 4).queue("Q2").cell(ActiveNow, 5));
        const Snapshot &floor = source.says(snapshot(1s).queue("Q1").cell(WaitingNow, 3));
        QVERIFY(floor.cell(ActiveNow, 0).isMissing());
        QVERIFY(floor.cell(ActiveNow, 1).isMissing());
        QVERIFY(floor.row(1).absent);
        QVERIFY(!floor.row(0).absent);
        QCOMPARE(changed(floor, ActiveNow), (Rows{0, 1}));
        QVERIFY(changed(floor, WaitingNow).empty());
        QVERIFY(floor.changes().table);
    }

    void keepsInADeltaWhatIsNotNamed()
    {
        Source source;
        source.says(snapshot(0s)
                        .queue("Q1")
                        .cell(WaitingNow, 3)
                        .channel("T1")
                        .cell(WaitingNow, 2)
                        .queue("Q2")
                        .cell(WaitingNow, 9));
        const Snapshot &floor = source.says(delta(1s).queue("Q1").channel("T1").cell(WaitingNow, 4));
        QCOMPARE(floor.cell(WaitingNow, 0).number(), 3.0);
        QCOMPARE(floor.cell(WaitingNow, 1).number(), 4.0);
        QCOMPARE(floor.cell(WaitingNow, 2).number(), 9.0);
        QCOMPARE(changed(floor, WaitingNow), Rows{1});
        QVERIFY(!floor.changes().table);
        QVERIFY(!floor.row(2).absent);
    }

    void changesNothingAtAHeartbeat()
    {
        Source source;
        source.says(snapshot(0s).queue("Q1").cell(WaitingNow, 3).workspace(ActiveNow, 8));
        const quint64 version = source.floor().version();
        const Snapshot &floor = source.says(heartbeat(1s));
        QCOMPARE(floor.changes().cellCount(), size_t(0));
        QVERIFY(!floor.changes().table);
        QCOMPARE(floor.version(), version + 1);
        QCOMPARE(floor.at(), start + 1s);
        QCOMPARE(floor.cell(WaitingNow, 0).number(), 3.0);
        QCOMPARE(floor.workspace(ActiveNow).number(), 8.0);
    }

    void namesNoCellThatIsTheSameAsBefore()
    {
        Source source;
        const auto same
            = [] { return snapshot(1s).queue("Q1").cell(WaitingNow, 3).cell(Sla30Min, Cell::undefined()); };
        source.says(same());
        QCOMPARE(source.says(same()).changes().cellCount(), size_t(0));
        QVERIFY(!source.floor().changes().table);
        QCOMPARE(source.says(delta(1s).queue("Q1").cell(WaitingNow, 3)).changes().cellCount(), size_t(0));
    }

    void dropsWhatIsEarlierAndTakesWhatIsEqual()
    {
        Source source;
        source.says(snapshot(10s).queue("Q1").cell(WaitingNow, 3));
        const quint64 version = source.floor().version();
        QVERIFY(source.drops(delta(9999ms).queue("Q1").cell(WaitingNow, 4).queue("Q2")));
        QCOMPARE(source.floor().version(), version);
        QCOMPARE(source.floor().rowCount(), 1);
        QCOMPARE(source.floor().cell(WaitingNow, 0).number(), 3.0);
        QCOMPARE(source.says(delta(10s).queue("Q1").cell(WaitingNow, 4)).cell(WaitingNow, 0).number(), 4.0);
        QVERIFY(source.drops(heartbeat(9s)));
    }

    void takesAnyInstantAsTheFirst()
    {
        Source source;
        source.says(Line(Patch::Kind::Heartbeat, -start.time_since_epoch() - 24h));
        QCOMPARE(source.floor().version(), quint64(1));
    }

    void knowsRowsInWhateverOrderTheyCome()
    {
        Source source;
        source.says(snapshot(0s)
                        .queue("Q1")
                        .cell(WaitingNow, 1)
                        .channel("T1")
                        .cell(WaitingNow, 2)
                        .channel("T2")
                        .cell(WaitingNow, 3)
                        .queue("Q2")
                        .cell(WaitingNow, 4)
                        .channel("T1")
                        .cell(WaitingNow, 5));
        const Snapshot &floor = source.says(snapshot(1s)
                                                .queue("Q2")
                                                .cell(WaitingNow, 4)
                                                .channel("T1")
                                                .cell(WaitingNow, 50)
                                                .queue("Q1")
                                                .cell(WaitingNow, 1)
                                                .channel("T2")
                                                .cell(WaitingNow, 3)
                                                .channel("T1")
                                                .cell(WaitingNow, 20));
        QCOMPARE(floor.rowCount(), 5);
        QCOMPARE(changed(floor, WaitingNow), (Rows{1, 4}));
        QCOMPARE(floor.cell(WaitingNow, 1).number(), 20.0);
        QCOMPARE(floor.cell(WaitingNow, 4).number(), 50.0);
        QCOMPARE(floor.row(4).queueRow, 3);
        QCOMPARE(floor.row(4).queue.text, QStringLiteral("Q2"));
        QCOMPARE(floor.row(4).channel.text, QStringLiteral("T1"));
        QVERIFY(!floor.changes().table);
    }

    void tellsAQueueFromAChannelOfTheSameName()
    {
        Source source;
        const Snapshot &floor = source.says(snapshot(0s)
                                                .queue("X")
                                                .cell(WaitingNow, 1)
                                                .channel("X")
                                                .cell(WaitingNow, 2)
                                                .queue("Y")
                                                .channel("X")
                                                .cell(WaitingNow, 3));
        QCOMPARE(floor.rowCount(), 4);
        source.says(delta(1s).queue("X").cell(WaitingNow, 7));
        QCOMPARE(changed(floor, WaitingNow), Rows{0});
        source.says(delta(2s).queue("X").channel("X").cell(WaitingNow, 7));
        QCOMPARE(changed(floor, WaitingNow), Rows{1});
        source.says(delta(3s).queue("Y").channel("X").cell(WaitingNow, 7));
        QCOMPARE(changed(floor, WaitingNow), Rows{3});
    }

    void takesNewRowsAndMetricsInMidStream()
    {
        Source source;
        source.says(snapshot(0s).queue("Q1").cell(WaitingNow, 1).queue("Q2").cell(WaitingNow, 2));
        const quint64 table = source.floor().tableVersion();
        const Snapshot &floor = source.says(delta(1s)
                                                .queue("Q1")
                                                .channel("T1", "voice")
                                                .cell(ActiveNow, 5)
                                                .queue("Q3", "New")
                                                .cell(WaitingNow, 6));
        QCOMPARE(floor.rowCount(), 4);
        QVERIFY(floor.changes().table);
        QCOMPARE(floor.tableVersion(), table + 1);
        QCOMPARE(floor.row(2).queueRow, 0);
        QCOMPARE(floor.row(2).name, QStringLiteral("voice"));
        QCOMPARE(floor.row(3).name, QStringLiteral("New"));
        QCOMPARE(changed(floor, ActiveNow), Rows{2});
        QCOMPARE(changed(floor, WaitingNow), Rows{3});
        QVERIFY(floor.cell(ActiveNow, 0).isMissing());
        QVERIFY(floor.cell(WaitingNow, 2).isMissing());
        QCOMPARE(floor.cell(WaitingNow, 1).number(), 2.0);
    }

    void namesARowByItsSidUntilItHasAName()
    {
        Source source;
        QCOMPARE(source.says(snapshot(0s).queue("Q1")).row(0).name, QStringLiteral("Q1"));
        QCOMPARE(source.says(delta(1s).queue("Q1", "Billing")).row(0).name, QStringLiteral("Billing"));
        QVERIFY(source.floor().changes().table);
        QCOMPARE(source.says(delta(2s).queue("Q1")).row(0).name, QStringLiteral("Billing"));
        QVERIFY(!source.floor().changes().table);
        QCOMPARE(source.says(snapshot(3s).queue("Q1", "B\xc3\xa4r")).row(0).name,
                 QString::fromUtf8("B\xc3\xa4r"));
        QVERIFY(source.floor().changes().table);
    }

    void bringsBackOnlyTheCellsThatADeltaNames()
    {
        Source source;
        source.says(snapshot(0s)
                        .queue("Q1")
                        .cell(WaitingNow, 1)
                        .cell(ActiveNow, 2)
                        .channel("T1")
                        .cell(WaitingNow, 3));
        source.says(snapshot(1s));
        QVERIFY(source.floor().row(0).absent);
        QVERIFY(source.floor().row(1).absent);
        const Snapshot &floor = source.says(delta(2s).queue("Q1").cell(WaitingNow, 1));
        QVERIFY(!floor.row(0).absent);
        QVERIFY(floor.row(1).absent);
        QVERIFY(floor.changes().table);
        QCOMPARE(floor.cell(WaitingNow, 0).number(), 1.0);
        QVERIFY(floor.cell(ActiveNow, 0).isMissing());
        QVERIFY(floor.cell(WaitingNow, 1).isMissing());
        QCOMPARE(changed(floor, WaitingNow), Rows{0});
    }

    void callsARowGoneAfterAnUnbrokenMinuteOfFullSnapshots()
    {
        Source source;
        source.says(snapshot(0s).queue("Q1").channel("T1").queue("Q2"));
        QVERIFY(source.says(snapshot(10s).queue("Q2")).changes().gone.empty());
        QVERIFY(source.says(snapshot(69999ms).queue("Q2")).changes().gone.empty());
        QVERIFY(source.says(heartbeat(70s)).changes().gone.empty());
        QVERIFY(source.says(delta(71s).queue("Q2")).changes().gone.empty());
        QCOMPARE(source.says(snapshot(71s).queue("Q2")).changes().gone, (Rows{0, 1}));
        QVERIFY(source.says(snapshot(72s).queue("Q2")).changes().gone.empty());
    }

    void callsAChannelGoneWhileItsQueueStays()
    {
        Source source;
        source.says(snapshot(0s).queue("Q1").channel("T1"));
        source.says(snapshot(1s).queue("Q1"));
        QCOMPARE(source.says(snapshot(61s).queue("Q1")).changes().gone, Rows{1});
    }

    void forgetsTheRunWhenTheRowIsNamed()
    {
        Source source;
        source.says(snapshot(0s).queue("Q1").channel("T1"));
        source.says(snapshot(10s));
        source.says(delta(40s).queue("Q1"));
        QCOMPARE(source.says(snapshot(70s)).changes().gone, Rows{1});
        QVERIFY(!source.says(delta(80s).queue("Q1").channel("T1")).row(1).absent);
        QVERIFY(source.says(snapshot(90s)).changes().gone.empty());
        QVERIFY(source.says(snapshot(149s)).changes().gone.empty());
        QCOMPARE(source.says(snapshot(150s)).changes().gone, (Rows{0, 1}));
    }

    void rollsOverWhenTodayBeginsAnew()
    {
        Source source;
        QVERIFY(source.says(snapshot(0s).queue("Q1").since(-1h).channel("T1").queue("Q2"))
                    .changes()
                    .rolledOver.empty());
        QVERIFY(source.says(delta(1s).queue("Q1").since(-1h)).changes().rolledOver.empty());
        QVERIFY(source.says(snapshot(2s).queue("Q1").queue("Q2").since(-2h)).changes().rolledOver.empty());
        QCOMPARE(source.floor().row(0).todaySince, std::optional(start - 1h));
        const Snapshot &floor = source.says(snapshot(3s).queue("Q2").since(0s).queue("Q1").since(0s));
        QCOMPARE(floor.changes().rolledOver, (Rows{0, 2}));
        QVERIFY(source.says(heartbeat(4s)).changes().rolledOver.empty());
    }

    void remembersTodayWhileAQueueIsAway()
    {
        Source source;
        source.says(snapshot(0s).queue("Q1").since(-1h));
        source.says(snapshot(1s));
        QVERIFY(source.says(delta(2s).queue("Q1")).changes().rolledOver.empty());
        QCOMPARE(source.says(delta(3s).queue("Q1").since(0s)).changes().rolledOver, Rows{0});
    }

    void forgetsYesterdayInADelta()
    {
        Source source;
        source.says(snapshot(0s)
                        .queue("Q1")
                        .since(-1h)
                        .cell(AbandonedToday, 5)
                        .cell(AcceptedToday, 6)
                        .cell(WaitingNow, 7)
                        .channel("T1")
                        .cell(AbandonedToday, 8)
                        .cell(Abandoned30Min, 1)
                        .queue("Q2")
                        .since(-1h)
                        .cell(AbandonedToday, 9));
        const Snapshot &floor
            = source.says(delta(1s).queue("Q1").since(0s).cell(AcceptedToday, 0).cell(WaitingNow, 8));
        QVERIFY(floor.cell(AbandonedToday, 0).isMissing());
        QCOMPARE(floor.cell(AcceptedToday, 0).number(), 0.0);
        QCOMPARE(floor.cell(WaitingNow, 0).number(), 8.0);
        QVERIFY(floor.cell(AbandonedToday, 1).isMissing());
        QCOMPARE(floor.cell(Abandoned30Min, 1).number(), 1.0);
        QCOMPARE(floor.cell(AbandonedToday, 2).number(), 9.0);
        QCOMPARE(changed(floor, AbandonedToday), (Rows{0, 1}));
        QCOMPARE(changed(floor, AcceptedToday), Rows{0});
        QVERIFY(changed(floor, Abandoned30Min).empty());
    }

    void namesNoCellThatTheNewDayBeginsWithAsYesterdayEnded()
    {
        Source source;
        source.says(snapshot(0s).queue("Q1").since(-1h).cell(AbandonedToday, 0).cell(AcceptedToday, 6));
        const Snapshot &floor = source.says(delta(1s).queue("Q1").since(0s).cell(AbandonedToday, 0));
        QCOMPARE(floor.cell(AbandonedToday, 0).number(), 0.0);
        QVERIFY(changed(floor, AbandonedToday).empty());
        QCOMPARE(changed(floor, AcceptedToday), Rows{0});
    }

    void keepsTheDayWhenTheFirstOneIsNamedInADelta()
    {
        Source source;
        source.says(snapshot(0s).queue("Q1").cell(AbandonedToday, 5));
        const Snapshot &floor = source.says(delta(1s).queue("Q1").since(-1h));
        QCOMPARE(floor.cell(AbandonedToday, 0).number(), 5.0);
        QVERIFY(floor.changes().rolledOver.empty());
    }

    void takesTheTotalsOfTheFloorAsGiven()
    {
        Source source;
        source.says(snapshot(0s).workspace(AvailableAgentsNow, 11).workspace(OfflineAgentsNow, 2));
        QCOMPARE(source.says(delta(1s).workspace(OfflineAgentsNow, 3)).workspace(AvailableAgentsNow).number(),
                 11.0);
        QCOMPARE(source.floor().workspace(OfflineAgentsNow).number(), 3.0);
        QVERIFY(source.says(snapshot(2s)).workspace(OfflineAgentsNow).isMissing());
    }

    void readsAQueueWhoseOwnCellsComeBehindItsChannels()
    {
        Source source;
        const Snapshot &floor = source.says(snapshot(0s)
                                                .queue("Q1")
                                                .channel("T1")
                                                .cell(WaitingNow, 2)
                                                .queue("Q1", "Late")
                                                .since(0s)
                                                .cell(WaitingNow, 3));
        QCOMPARE(floor.rowCount(), 2);
        QCOMPARE(floor.row(0).name, QStringLiteral("Late"));
        QCOMPARE(floor.cell(WaitingNow, 0).number(), 3.0);
        QCOMPARE(floor.cell(WaitingNow, 1).number(), 2.0);
    }

    void knowsNoActivitiesOfASourceThatTellsOfNone()
    {
        Source source;
        QVERIFY(source.says(snapshot(0s).queue("Q1").cell(UnavailableAgentsNow, 3)).activities().empty());
    }

    void keepsHowManyAgentsAreInWhichActivity()
    {
        Source source;
        source.says(snapshot(0s)
                        .activity("Break")
                        .activity("Available", ActivityKind::Available)
                        .queue("Q1")
                        .agents(0, 3)
                        .agents(1, 7)
                        .channel("T1")
                        .queue("Q2")
                        .agents(1, 2));
        QCOMPARE(agentsOf(source.floor(), 0), u"Break 3, Available 7"_s);
        QCOMPARE(agentsOf(source.floor(), 1), u"Break ?, Available ?"_s);
        QCOMPARE(agentsOf(source.floor(), 2), u"Break ?, Available 2"_s);
        QCOMPARE(source.floor().activities()[0].kind, ActivityKind::Unavailable);
        QCOMPARE(source.floor().activities()[1].kind, ActivityKind::Available);
    }

    void keepsInADeltaTheAgentsThatAreNotNamed()
    {
        Source source;
        source.says(snapshot(0s).activity("Break").queue("Q1").agents(0, 3).queue("Q2").agents(0, 1));
        source.says(
            delta(1s).activity("Lunch").activity("Break").queue("Q2").agents(0, 4).queue("Q3").agents(1, 5));
        QCOMPARE(agentsOf(source.floor(), 0), u"Break 3, Lunch ?"_s);
        QCOMPARE(agentsOf(source.floor(), 1), u"Break 1, Lunch 4"_s);
        QCOMPARE(agentsOf(source.floor(), 2), u"Break 5, Lunch ?"_s);
        source.says(heartbeat(2s));
        QCOMPARE(agentsOf(source.floor(), 1), u"Break 1, Lunch 4"_s);
    }

    void makesTheAgentsMissingThatAFullSnapshotLeavesOut()
    {
        Source source;
        source.says(snapshot(0s).activity("Break").queue("Q1").agents(0, 3).queue("Q2").agents(0, 1));
        source.says(snapshot(1s).activity("Break").queue("Q1").agents(0, 3).queue("Q2"));
        QCOMPARE(agentsOf(source.floor(), 0), u"Break 3"_s);
        QCOMPARE(agentsOf(source.floor(), 1), u"Break ?"_s);
        source.says(snapshot(2s).queue("Q1"));
        QCOMPARE(agentsOf(source.floor(), 0), u"Break ?"_s);
    }

    void tellsTwoActivitiesOfOneNameApart()
    {
        Source source;
        for (const Millis at : {0s, 1s}) {
            source.says(
                snapshot(at).activity("Break").activity("Break").queue("Q1").agents(0, 3).agents(1, 4));
            QCOMPARE(agentsOf(source.floor(), 0), u"Break 3, Break 4"_s);
        }
    }

    void leavesTheAgentsAloneOfAFloorThatIsKept()
    {
        SnapshotBuilder builder({u"source"_s});
        builder.apply(snapshot(0s).activity("Break").queue("Q1").agents(0, 3).patch());
        const Snapshot kept = builder.publish();
        builder.apply(delta(1s).activity("Break").queue("Q1").agents(0, 3).patch());
        const Snapshot same = builder.publish();
        QCOMPARE(&same.activities(), &kept.activities());
        builder.apply(delta(2s).activity("Break").queue("Q1").agents(0, 4).patch());
        QCOMPARE(agentsOf(kept, 0), u"Break 3"_s);
        QCOMPARE(agentsOf(builder.publish(), 0), u"Break 4"_s);
    }
};

FLOORWATCH_TEST_MAIN(SnapshotBuilderTest)
#include "tst_snapshotbuilder.moc"
