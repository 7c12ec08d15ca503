// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/sources/taskrouter/picture.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace core::taskrouter;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:30:00Z");
const Instant reset = *parseInstant("2026-11-21T08:00:00Z");

Workspace workspace()
{
    Workspace workspace;
    workspace.configuration.offlineActivitySid = "WA3";
    workspace.activities = {{"WA1", "Available", true}, {"WA2", "Break", false}, {"WA3", "Off", false}};
    workspace.channels = {{"TC1", "Voice"}, {"TC2", "Chat"}};
    workspace.queues = {{"WQ1", "Billing"}};
    return workspace;
}

std::shared_ptr<const Directory> directory(const Workspace &workspace)
{
    return std::make_shared<Directory>(workspace);
}

RealTime realTime(double waiting, double active)
{
    RealTime now;
    now.waiting = waiting;
    now.active = active;
    now.longestWait = 33;
    now.agents = {4, 2, 1};
    return now;
}

Cumulative sums()
{
    Cumulative sums;
    sums.entered = 40;
    sums.accepted = 20;
    sums.canceled = 10;
    sums.completed = 19;
    sums.timedOut = 3;
    sums.rejected = 1;
    sums.averageWaitUntilAccepted = 12.5;
    sums.averageWaitUntilCanceled = 30;
    return sums;
}

/// 20 accepted, of them `within` in 20 s and `soon` in 5 s; 10 left, of them 2 in 5 s and 4 in 20 s.
std::vector<Split> splits(double within, double soon)
{
    return {{5, soon, 2, 8}, {20, within, 4, 6}};
}

Column<RealTime> column(const RealTime &now)
{
    Column<RealTime> column(1);
    column.set(0, now);
    return column;
}

WindowColumn window(const Cumulative &cumulative, const std::vector<Split> &byWait)
{
    WindowColumn column(1);
    column.set(0, cumulative, byWait);
    return column;
}

NowAnswers now(double waiting = 3)
{
    return column(realTime(waiting, 6));
}

ChannelAnswers channels(const RealTime &voice = realTime(3, 6), const RealTime &chat = {})
{
    return {{}, column(voice), column(chat)};
}

WindowAnswers windows()
{
    WindowAnswers answers;
    for (auto *columns : {&answers.last30Min, &answers.today})
        *columns = {window(sums(), splits(15, 6)), window(sums(), splits(15, 6)), window({}, {})};
    answers.todaySince = {reset};
    return answers;
}

AgentAnswers agents()
{
    return {{{true, t0 - 90s}}, {4, 2, 1}};
}

HandleTimeAnswers handleTimes()
{
    HandleTimeAnswers answers;
    for (auto *handled : {&answers.last30Min, &answers.today})
        handled->assign(3, std::vector<HandleTimes::Sum>(1));
    answers.today[0][0] = {300, 60, 2, 1};
    return answers;
}

} // namespace

class TaskRouterPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhateverHasAnswered();
    void keepsWhatIsKnownWhenQueuesComeAndGo();
    void mapsStatisticsToMetrics();
    void tellsDeltasAfterTheFirstSnapshot();
    void tellsInWhichActivitiesAgentsAre();
    void tellsNoActivitiesOfAnAnswerThatIsLost();
    void hasARowForAChannelOnceThereWasAnything();
    void addsUpChannelsWithDifferentServiceLevels();
    void leavesOutWhatTheAnswerDoesNotTell();
    void losesTheCellsOfAGroupThatFails();
    void countsTheLongestAvailableAgentOnTheServersClock();
    void findsTheLastReset_data();
    void findsTheLastReset();
    void averagesHandleTimes();

private:
    void takeAll();
    /// Lets the picture tell, and gives the floor after it.
    const Snapshot &told(Instant at = t0);
    Cell cell(Metric metric, const char *channel = "") const;
    QString agentsByActivity() const;

    std::optional<Picture> m_picture;
    std::optional<SnapshotBuilder> m_builder;
    Patch m_patch;
};

void TaskRouterPictureTest::init()
{
    m_picture.emplace();
    m_picture->setDirectory(directory(workspace()));
    m_builder.emplace(SourceId());
}

const Snapshot &TaskRouterPictureTest::told(Instant at)
{
    m_picture->fill(m_patch, at, at);
    m_builder->apply(m_patch);
    return m_builder->snapshot();
}

Cell TaskRouterPictureTest::cell(Metric metric, const char *channel) const
{
    const Snapshot &floor = m_builder->snapshot();
    for (int row = 0; row < floor.rowCount(); ++row) {
        if (floor.row(row).channel.text == QLatin1String(channel))
            return floor.cell(metric, row);
    }
    qFatal("no row %s", channel);
}

/// Of the first row: a letter for their kind, their name, and how many they are.
QString TaskRouterPictureTest::agentsByActivity() const
{
    QStringList parts;
    for (const ActivityColumn &column : m_builder->snapshot().activities()) {
        if (column.at(0).hasValue())
            parts << QStringLiteral("%1:%2 %3")
                         .arg(QLatin1Char("AUO"[int(column.kind)]))
                         .arg(column.name, QString::number(column.at(0).number()));
    }
    return parts.join(QStringLiteral(", "));
}

void TaskRouterPictureTest::takeAll()
{
    m_picture->take(now());
    m_picture->take(channels());
    m_picture->take(windows());
    m_picture->take(agents());
    m_picture->take(handleTimes());
}

void TaskRouterPictureTest::tellsWhateverHasAnswered()
{
    QVERIFY(m_picture->isEmpty());
    m_picture->take(now());
    QVERIFY(!m_picture->isEmpty());
    told();
    QCOMPARE(m_patch.kind(), Patch::Kind::Snapshot);
    QCOMPARE(cell(Metric::WaitingNow), Cell::of(3));
    QCOMPARE(cell(Metric::AcceptedToday), Cell::missing());
    QCOMPARE(cell(Metric::LongestAvailableAgentNow), Cell::missing());
    m_picture->take(windows());
    told();
    QCOMPARE(m_patch.kind(), Patch::Kind::Delta);
    QCOMPARE(cell(Metric::AcceptedToday), Cell::of(20));
}

void TaskRouterPictureTest::keepsWhatIsKnownWhenQueuesComeAndGo()
{
    takeAll();
    told();
    Workspace grown = workspace();
    grown.queues = {{"WQ2", "Sales"}, {"WQ1", "Bills"}};
    std::swap(grown.channels[0], grown.channels[1]);
    m_picture->setDirectory(directory(grown));
    const Snapshot &floor = told();
    QCOMPARE(m_patch.kind(), Patch::Kind::Snapshot);
    QCOMPARE(floor.rowCount(), 3);
    QCOMPARE(floor.row(0).name, QStringLiteral("Bills"));
    QCOMPARE(floor.row(0).todaySince, std::optional(reset));
    QCOMPARE(cell(Metric::WaitingNow), Cell::of(3));
    QCOMPARE(cell(Metric::AcceptedToday, "TC1"), Cell::of(20));
    QCOMPARE(cell(Metric::AvgHandleTimeToday), Cell::of(150));
    QCOMPARE(cell(Metric::LongestAvailableAgentNow), Cell::of(90));
    QCOMPARE(floor.row(2).name, QStringLiteral("Sales"));
    for (const Metric metric : {Metric::WaitingNow, Metric::AcceptedToday, Metric::LongestAvailableAgentNow})
        QCOMPARE(floor.cell(metric, 2), Cell::missing());
    grown.queues.pop_back();
    m_picture->setDirectory(directory(grown));
    QVERIFY(told().row(0).absent);
}

void TaskRouterPictureTest::mapsStatisticsToMetrics()
{
    takeAll();
    const Snapshot &floor = told();
    QCOMPARE(floor.row(0).name, QStringLiteral("Billing"));
    QCOMPARE(floor.row(0).todaySince, std::optional(reset));
    QCOMPARE(cell(Metric::ActiveNow), Cell::of(6));
    QCOMPARE(cell(Metric::WaitingNow), Cell::of(3));
    QCOMPARE(cell(Metric::LongestNow), Cell::of(33));
    QCOMPARE(cell(Metric::AvailableAgentsNow), Cell::of(4));
    QCOMPARE(cell(Metric::UnavailableAgentsNow), Cell::of(2));
    QCOMPARE(cell(Metric::OfflineAgentsNow), Cell::of(1));
    QCOMPARE(cell(Metric::LongestAvailableAgentNow), Cell::of(90));
    QCOMPARE(cell(Metric::AcceptedToday), Cell::of(20));
    QCOMPARE(cell(Metric::AbandonedToday), Cell::of(8));
    QCOMPARE(cell(Metric::Sla30Min), Cell::of(100.0 * 15 / 28));
    QCOMPARE(cell(Metric::MissedInvitationsToday), Cell::of(3));
    QCOMPARE(cell(Metric::AvgSpeedOfAnswerToday), Cell::of(12.5));
    QCOMPARE(cell(Metric::AvgHandleTimeToday), Cell::of(150));
    QCOMPARE(cell(Metric::AvgTalkTimeToday), Cell::of(120));
    QCOMPARE(cell(Metric::AvgHandleTime30Min), Cell::undefined());
    QCOMPARE(cell(Metric::ShortAbandonedToday), Cell::of(2));
    QCOMPARE(cell(Metric::PercentAbandoned30Min), Cell::of(20));
    QCOMPARE(cell(Metric::WaitingNow, "TC1"), Cell::of(3));
    QCOMPARE(cell(Metric::AvailableAgentsNow, "TC1"), Cell::missing());
    QCOMPARE(floor.workspace(Metric::AvailableAgentsNow), Cell::of(4));
}

void TaskRouterPictureTest::tellsDeltasAfterTheFirstSnapshot()
{
    takeAll();
    told();
    m_picture->take(now(9));
    told(t0 + 2s);
    QCOMPARE(m_patch.kind(), Patch::Kind::Delta);
    QCOMPARE(cell(Metric::WaitingNow), Cell::of(9));
    QCOMPARE(cell(Metric::LongestAvailableAgentNow), Cell::of(92));
    QCOMPARE(cell(Metric::AcceptedToday), Cell::of(20));
    for (size_t i = 0; i < m_patch.rowCount(); ++i) {
        for (const Metric metric : m_patch.row(i).metrics)
            QCOMPARE(info(metric).window, Window::Now);
    }
}

void TaskRouterPictureTest::tellsInWhichActivitiesAgentsAre()
{
    RealTime counted = realTime(3, 6);
    counted.agents.byActivity = {4, 1, 1, 1};
    m_picture->take(column(counted));
    told();
    QCOMPARE(agentsByActivity(), QStringLiteral("A:Available 4, U:Break 1, O:Off 1, U: 1"));
    // They are the same ones when the list of activities is another.
    Workspace other = workspace();
    other.activities = {{"WA3", "Off", false}, {"WA4", "Offline", false}, {"WA2", "Pause", false}};
    m_picture->setDirectory(directory(other));
    told();
    QCOMPARE(agentsByActivity(), QStringLiteral("O:Off 1, U: 1, O:Offline 0, U:Pause 1"));
}

void TaskRouterPictureTest::tellsNoActivitiesOfAnAnswerThatIsLost()
{
    RealTime counted = realTime(3, 6);
    counted.agents.byActivity = {4, 2, 1, 0};
    m_picture->take(column(counted));
    m_picture->take(windows());
    told();
    QVERIFY(m_picture->lose(Freshness::Part::Now));
    told();
    QCOMPARE(agentsByActivity(), QString());
}

void TaskRouterPictureTest::hasARowForAChannelOnceThereWasAnything()
{
    takeAll();
    QCOMPARE(told().rowCount(), 2);
    m_picture->take(channels(realTime(3, 6), realTime(1, 0)));
    QCOMPARE(told().rowCount(), 3);
    m_picture->take(channels());
    told();
    QCOMPARE(cell(Metric::WaitingNow, "TC2"), Cell::of(0));
}

void TaskRouterPictureTest::addsUpChannelsWithDifferentServiceLevels()
{
    Workspace mixed = workspace();
    mixed.configuration.statistics.serviceLevelOf[{"WQ1", "TC2"}] = {5, 20};
    m_picture->setDirectory(directory(mixed));
    WindowAnswers answers = windows();
    answers.today[2] = window(sums(), splits(15, 6));
    Cumulative both = sums();
    both.accepted = 40;
    answers.today[0] = window(both, splits(30, 12));
    m_picture->take(now());
    m_picture->take(answers);
    told();
    // 15 of voice in 20 s and 6 of chat in 5 s; 8 left voice after 5 s and 6 chat after 20 s.
    QCOMPARE(cell(Metric::AcceptedWithinSlaToday), Cell::of(21));
    QCOMPARE(cell(Metric::AbandonedToday), Cell::of(14));
    QCOMPARE(cell(Metric::SlaToday), Cell::of(100.0 * 21 / 54));
    QCOMPARE(cell(Metric::SlaToday, "TC2"), Cell::of(100.0 * 6 / 26));
}

void TaskRouterPictureTest::leavesOutWhatTheAnswerDoesNotTell()
{
    WindowAnswers answers = windows();
    Cumulative little = sums();
    little.averageWaitUntilAccepted.reset();
    answers.today = {window(little, {}), window(little, {}), window({}, {})};
    m_picture->take(now());
    m_picture->take(answers);
    told();
    QCOMPARE(cell(Metric::SlaToday), Cell::missing());
    QCOMPARE(cell(Metric::AvgSpeedOfAnswerToday), Cell::missing());
    QCOMPARE(cell(Metric::AbandonedToday), Cell::of(10));
}

void TaskRouterPictureTest::losesTheCellsOfAGroupThatFails()
{
    using Part = Freshness::Part;
    takeAll();
    told();
    QVERIFY(m_picture->lose(Part::Windows));
    told();
    QCOMPARE(m_patch.kind(), Patch::Kind::Snapshot);
    QCOMPARE(cell(Metric::AcceptedToday), Cell::missing());
    QCOMPARE(cell(Metric::AvgHandleTimeToday), Cell::of(150));
    QCOMPARE(cell(Metric::WaitingNow), Cell::of(3));
    QVERIFY(!m_picture->lose(Part::Windows));
    for (const Part part : {Part::Now, Part::ChannelsNow, Part::Agents, Part::HandleTimes})
        QVERIFY(m_picture->lose(part));
    QVERIFY(m_picture->isEmpty());
    const Snapshot &floor = told();
    for (int row = 0; row < floor.rowCount(); ++row) {
        for (const MetricInfo &metric : metrics())
            QCOMPARE(floor.cell(metric.metric, row), Cell::missing());
    }
}

void TaskRouterPictureTest::countsTheLongestAvailableAgentOnTheServersClock()
{
    takeAll();
    m_picture->fill(m_patch, t0, t0 + 1h);
    m_builder->apply(m_patch);
    QCOMPARE(cell(Metric::LongestAvailableAgentNow), Cell::of(3690));

    RealTime absent = realTime(3, 6);
    absent.agents.available = 0;
    m_picture->take(column(absent));
    told();
    QCOMPARE(cell(Metric::LongestAvailableAgentNow), Cell::undefined());
}

void TaskRouterPictureTest::findsTheLastReset_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const char *time, const char *zone, const char *now, const char *expected) {
              QTest::newRow(name) << QString::fromLatin1(time) << QByteArray(zone) << QString::fromLatin1(now)
                                  << QString::fromLatin1(expected);
          };
    row("today", "08:00", "GMT", "2026-11-21T09:00:00Z", "2026-11-21T08:00:00.000Z");
    row("at the reset", "08:00", "GMT", "2026-11-21T08:00:00Z", "2026-11-21T08:00:00.000Z");
    row("yesterday", "08:00", "GMT", "2026-11-21T07:59:59Z", "2026-11-20T08:00:00.000Z");
    row("another zone", "00:00", "Asia/Tokyo", "2026-11-21T09:00:00Z", "2026-11-20T15:00:00.000Z");
    row("spring gap", "02:30", "America/New_York", "2026-03-08T12:00:00Z", "2026-03-08T07:30:00.000Z");
    row("unknown zone", "08:00", "Moon/Base", "2026-11-21T09:00:00Z", "2026-11-21T08:00:00.000Z");
}

void TaskRouterPictureTest::findsTheLastReset()
{
    QFETCH(QString, time);
    QFETCH(QByteArray, zone);
    QFETCH(QString, now);
    QFETCH(QString, expected);
    const ResetTime resetTime{QTime::fromString(time, u"hh:mm"), zone};
    const Instant found = lastReset(resetTime, *parseInstant(now.toStdString()));
    QCOMPARE(QString::fromStdString(toIso(found)), expected);
}

void TaskRouterPictureTest::averagesHandleTimes()
{
    using Event = taskrouter::ReservationEvent;
    const auto event = [](Event::Kind kind, Millis after, const char *reservation, const char *channel) {
        return Event{kind, t0 + after, {}, reservation, "WQ1", channel};
    };
    HandleTimes times;
    times.take(
        {event(Event::Kind::Completed, 100s, "WR1", "TC1"), event(Event::Kind::Accepted, 0s, "WR1", "TC1"),
         event(Event::Kind::WrapUp, 80s, "WR1", "TC1"), event(Event::Kind::Accepted, 10s, "WR2", "TC2"),
         event(Event::Kind::Completed, 60s, "WR2", "TC2"), event(Event::Kind::Accepted, 20s, "WR3", "TC1")},
        t0 + 1h);
    // Once more, as calls that overlap do.
    times.take({event(Event::Kind::Completed, 100s, "WR1", "TC1")}, t0 + 1h);
    const Directory floor(workspace());
    const auto all = times.sums(floor, {t0});
    QCOMPARE(all[0][0].count, 2);
    QCOMPARE(all[0][0].handle, 150.0);
    QCOMPARE(all[1][0].wrapUp, 20.0);
    QCOMPARE(*times.newest(), t0 + 100s);
    // What was completed at the start of a window is not in it.
    QCOMPARE(times.sums(floor, {t0 + 60s})[0][0].count, 1);
    times.forget(t0 + 61s);
    QCOMPARE(times.sums(floor, {t0})[0][0].count, 1);
    // A clock that was wrong, or was set back.
    times.take({event(Event::Kind::Accepted, 10h, "WR4", "TC1")}, t0 + 2h);
    QCOMPARE(*times.newest(), t0 + 2h);
    times.take({}, t0 + 1h);
    QCOMPARE(*times.newest(), t0 + 1h);
}

FLOORWATCH_TEST_MAIN(TaskRouterPictureTest)
#include "tst_taskrouterpicture.moc"
