// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/grid/gridmodel.h"
#include "ui/grid/gridtext.h"
#include "ui/text/language.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using core::Metric;
using core::Severity;
using support::dawn;
using support::Feed;
using namespace std::chrono_literals;

class GridModelTest : public QObject
{
    Q_OBJECT

private:
    struct Grid
    {
        ui::FloorImage image;
        Feed feed{image};
        ui::GridModel model{image};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Grid()
        {
            feed.snapshot()
                .queue("Billing", {{Metric::ActiveNow, 4},
                                   {Metric::WaitingNow, 3},
                                   {Metric::LongestNow, 30},
                                   {Metric::AvailableAgentsNow, 5},
                                   {Metric::UnavailableAgentsNow, 1},
                                   {Metric::OfflineAgentsNow, 2},
                                   {Metric::SlaToday, 50},
                                   {Metric::AcceptedToday, 30},
                                   {Metric::AbandonedToday, 10},
                                   {Metric::AvgSpeedOfAnswerToday, 60}})
                .channel("voice", {{Metric::WaitingNow, 2}, {Metric::LongestNow, 30}})
                .channel("chat", {{Metric::WaitingNow, 1}})
                .queue("Sales", {{Metric::ActiveNow, 6},
                                 {Metric::WaitingNow, 0},
                                 {Metric::LongestNow, 0},
                                 {Metric::AvailableAgentsNow, 4},
                                 {Metric::SlaToday, 100},
                                 {Metric::AcceptedToday, 10},
                                 {Metric::AbandonedToday, 0},
                                 {Metric::AvgSpeedOfAnswerToday, 20}})
                .channel("email")
                .workspace(Metric::AvailableAgentsNow, 7)
                .workspace(Metric::UnavailableAgentsNow, 1)
                .workspace(Metric::OfflineAgentsNow, 2)
                .send();
            feed.watch({"Billing", "Sales"});
        }
        int column(Metric metric) const
        {
            for (int i = 0; i < model.columnCount(); ++i) {
                const ui::Column &c = model.columns().at(i);
                if (c.isMetric() && c.metric == metric)
                    return i;
            }
            return -1;
        }
        QString toolTip(int row, int column) const
        {
            return model.index(row, column).data(Qt::ToolTipRole).toString();
        }
        int agents() const { return model.columnCount() - 1; }
        QString text(int row, int column) const { return model.index(row, column).data().toString(); }
        QString text(int row, Metric metric) const { return text(row, column(metric)); }
        ui::CellLook look(int row, Metric metric) const { return model.cellLook(row, column(metric)); }
        int rollUp() const { return model.rowCount() - 1; }
        QString names() const
        {
            QStringList names;
            for (int row = 0; row < rollUp(); ++row)
                names << text(row, 0);
            return names.join(QStringLiteral(", "));
        }
    };
    enum { NameColumn, HealthColumn };

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void showsQueuesAndARollUp()
    {
        Grid grid;
        QCOMPARE(grid.model.rowCount(), 3);
        QCOMPARE(grid.text(0, NameColumn), QStringLiteral("Billing"));
        QCOMPARE(grid.text(1, NameColumn), QStringLiteral("Sales - Email"));
        QCOMPARE(grid.text(2, NameColumn), QStringLiteral("Rollup"));
        QCOMPARE(grid.text(0, Metric::ActiveNow), QStringLiteral("4"));
        QCOMPARE(grid.text(0, Metric::SlaToday), QStringLiteral("50.0 %"));
        QCOMPARE(grid.text(0, Metric::Sla30Min), QStringLiteral("–"));
        QCOMPARE(grid.text(0, grid.agents()), QStringLiteral("5 / 1 / 2"));
        QCOMPARE(grid.text(1, grid.agents()), QStringLiteral("4 / – / –"));
    }

    void saysOfAQueueThatNoRuleWatchesThatNoneDoes()
    {
        Grid grid;
        QSignalSpy counts(&grid.model, &ui::GridModel::countsChanged);
        grid.feed.watch({"Billing"});
        QCOMPARE(counts.count(), 1);
        QCOMPARE(grid.text(0, HealthColumn), QStringLiteral("On track"));
        QVERIFY(!grid.model.cellLook(0, HealthColumn).unwatched);
        QCOMPARE(grid.text(1, HealthColumn), QStringLiteral("No rules"));
        QVERIFY(grid.model.cellLook(1, HealthColumn).unwatched);
        QVERIFY(!grid.model.cellLook(1, HealthColumn).icon);
        QCOMPARE(grid.model.unwatchedCount(), 1);
        grid.feed.watch({"Billing", "Sales"}, false);
        QCOMPARE(grid.model.unwatchedCount(), 2);
        grid.feed.watch({"Billing", "Sales"}, true, false);
        QCOMPARE(grid.text(0, HealthColumn), QStringLiteral("No rules"));
    }

    void runsAClockFromTheAnswerThatItCameWith()
    {
        using Part = core::Freshness::Part;
        Grid grid;
        core::SourceHealth health;
        health.source = grid.image.source(0).id;
        health.state = core::SourceHealth::State::Live;
        health.parts = {{Part::Now, 2s, 2s, dawn + 12s}, {Part::Windows, 15s, 15s, dawn}};
        grid.image.takeHealth(health, dawn + 12s);
        grid.feed.delta(12s).queue("Billing", {{Metric::LongestNow, 42}}).send();
        grid.image.tick(dawn + 13s);
        QCOMPARE(grid.image.shown(0, 0, Metric::LongestNow), core::Cell::of(43));
        QCOMPARE(grid.image.shown(0, 1, Metric::LongestNow), core::Cell::of(43)); // 30 s of 13 s ago
    }

    void rollsUpAsTheCatalogueSays()
    {
        Grid grid;
        const int rollUp = grid.rollUp();
        QCOMPARE(grid.text(rollUp, Metric::ActiveNow), QStringLiteral("10"));
        QCOMPARE(grid.text(rollUp, Metric::LongestNow), QStringLiteral("0:30"));
        QCOMPARE(grid.text(rollUp, Metric::SlaToday), QStringLiteral("60.0 %")); // (50*40 + 100*10) / 50
        QCOMPARE(grid.text(rollUp, Metric::AvgSpeedOfAnswerToday),
                 QStringLiteral("0:50")); // (60*30 + 20*10) / 40
        QCOMPARE(grid.text(rollUp, Metric::Sla30Min), QStringLiteral("–"));
        QCOMPARE(grid.text(rollUp, grid.agents()), QStringLiteral("7 / 1 / 2"));
    }

    void rollsUpWhatTheSearchLeaves()
    {
        Grid grid;
        grid.model.setSearch(QStringLiteral("sales"));
        QCOMPARE(grid.model.rowCount(), 2);
        QCOMPARE(grid.text(1, Metric::ActiveNow), QStringLiteral("6"));
        QCOMPARE(grid.text(1, HealthColumn), QStringLiteral("1 of 2 queues"));
        QCOMPARE(grid.text(1, grid.agents()), QStringLiteral("–")); // each agent once: nobody tells
        grid.model.setSearch(QStringLiteral("nobody"));
        QCOMPARE(grid.model.rowCount(), 0);
        QCOMPARE(grid.model.queueCount(), 2);
    }

    void opensAQueueIntoItsChannels()
    {
        Grid grid;
        QSignalSpy inserted(&grid.model, &QAbstractItemModel::rowsInserted);
        const QPersistentModelIndex sales = grid.model.index(1, 0);
        grid.model.setOpen(0, true);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(grid.model.rowCount(), 5);
        QCOMPARE(grid.text(1, NameColumn), QStringLiteral("Voice"));
        QCOMPARE(grid.text(2, NameColumn), QStringLiteral("Chat"));
        QCOMPARE(grid.text(1, grid.agents()), QStringLiteral("–"));
        QCOMPARE(grid.text(2, Metric::LongestNow), QStringLiteral("–"));
        QCOMPARE(sales.row(), 3);
        QCOMPARE(grid.model.queueRow(2), 0);
        grid.model.setOpen(0, false);
        QCOMPARE(grid.model.rowCount(), 3);
        QCOMPARE(sales.row(), 1);
    }

    void doesNotOpenOneChannelNorTheRollUp()
    {
        Grid grid;
        grid.model.setOpen(1, true);
        grid.model.setOpen(grid.rollUp(), true);
        QCOMPARE(grid.model.rowCount(), 3);
    }

    void keepsAQueueOpenWhenTheTableChanges()
    {
        Grid grid;
        grid.model.setOpen(0, true);
        grid.feed.delta(1s).queue("Aaa").send();
        QCOMPARE(grid.model.rowCount(), 6);
        QCOMPARE(grid.text(2, NameColumn), QStringLiteral("Voice"));
    }

    void followsASelectedQueueWhenTheOrderChanges()
    {
        Grid grid;
        grid.model.sort(grid.column(Metric::ActiveNow), Qt::DescendingOrder);
        QCOMPARE(grid.text(0, NameColumn), QStringLiteral("Sales - Email"));
        const QPersistentModelIndex sales = grid.model.index(0, 0);
        grid.feed.delta(1s).queue("Billing", {{Metric::ActiveNow, 9}}).send();
        QCOMPARE(grid.text(0, NameColumn), QStringLiteral("Billing"));
        QCOMPARE(sales.row(), 1);
    }

    void clocksTickBetweenSamples()
    {
        Grid grid;
        QCOMPARE(grid.text(0, Metric::LongestNow), QStringLiteral("0:30"));
        grid.image.tick(dawn + 1s);
        QCOMPARE(grid.text(0, Metric::LongestNow), QStringLiteral("0:31"));
        grid.image.tick(dawn + 45s);
        QCOMPARE(grid.text(0, Metric::LongestNow), QStringLiteral("1:15"));
        QCOMPARE(grid.text(grid.rollUp(), Metric::LongestNow), QStringLiteral("1:15"));
        grid.feed.delta(46s).queue("Billing", {{Metric::LongestNow, 2}}).send();
        QCOMPARE(grid.text(0, Metric::LongestNow), QStringLiteral("0:02"));
    }

    void aLongestWaitWhereNobodyWaitsIsNoData()
    {
        Grid grid;
        grid.image.tick(dawn + 5s);
        QCOMPARE(grid.text(1, Metric::LongestNow), QStringLiteral("–"));
    }

    void theRollUpLeavesStaleSourcesOutAndSaysSo()
    {
        Grid grid;
        Feed other(grid.image, "Night Desk");
        other.snapshot().queue("Nights", {{Metric::ActiveNow, 100}}).send();
        QCOMPARE(grid.text(grid.rollUp(), Metric::ActiveNow), QStringLiteral("110"));
        other.health(core::SourceHealth::State::Stale, dawn + 42s);
        QCOMPARE(grid.text(grid.rollUp(), Metric::ActiveNow), QStringLiteral("10"));
        const ui::CellLook look = grid.model.cellLook(grid.rollUp(), HealthColumn);
        QCOMPARE(look.text, QStringLiteral("without Night Desk, 42 s old"));
        QCOMPARE(look.icon, ui::Icon::Stale);
        QVERIFY(!grid.model.rowLook(grid.rollUp()).stale);
        grid.model.setSearch(QStringLiteral("sales"));
        QCOMPARE(grid.text(1, HealthColumn), QStringLiteral("1 of 3 queues"));
        QCOMPARE(grid.model.cellLook(1, HealthColumn).suffix, QStringLiteral("without Night Desk, 42 s old"));
    }

    void nothingIsOnTrackOfWhichAPartIsOld()
    {
        Grid grid;
        core::SourceHealth health;
        health.source = grid.image.source(0).id;
        health.state = core::SourceHealth::State::Live;
        health.lastAnswer = dawn + 80s;
        health.parts = {{core::Freshness::Part::Now, 2s, 2s, dawn + 80s, core::Trouble::None},
                        {core::Freshness::Part::Windows, 15s, 15s, dawn + 6s, core::Trouble::Server}};
        grid.image.takeHealth(health, dawn + 80s);
        QCOMPARE(grid.model.cellLook(0, HealthColumn).icon, ui::Icon::OnTrack);
        QSignalSpy stale(&grid.image, &ui::FloorImage::staleChanged);
        grid.image.tick(dawn + 81s); // five times 15 s
        QCOMPARE(stale.size(), 1);
        QCOMPARE(grid.model.cellLook(0, HealthColumn).icon, ui::Icon::Stale);
        QCOMPARE(grid.text(0, HealthColumn), QStringLiteral("in part 1 min old"));
        QVERIFY(!grid.model.rowLook(0).stale);
        health.parts[1].lastAnswer = dawn + 82s;
        grid.image.takeHealth(health, dawn + 82s);
        QCOMPARE(grid.model.cellLook(0, HealthColumn).icon, ui::Icon::OnTrack);
    }

    void staleNumbersStandStillAndSayTheirAge()
    {
        Grid grid;
        grid.feed.health(core::SourceHealth::State::Stale, dawn + 15s);
        grid.image.tick(dawn + 42s);
        QVERIFY(grid.model.rowLook(0).stale);
        QVERIFY(grid.model.rowLook(grid.rollUp()).stale);
        QCOMPARE(grid.text(grid.rollUp(), HealthColumn), QStringLiteral("42 s old"));
        QCOMPARE(grid.text(0, HealthColumn), QStringLiteral("42 s old"));
        QCOMPARE(grid.model.cellLook(0, HealthColumn).icon, ui::Icon::Stale);
        QCOMPARE(grid.text(0, Metric::LongestNow), QStringLiteral("0:45"));
        grid.feed.alert("Billing", "voice", Metric::WaitingNow, Severity::Critical);
        QCOMPARE(grid.text(0, HealthColumn), QStringLiteral("Critical"));
        QCOMPARE(grid.model.cellLook(0, HealthColumn).suffix, QStringLiteral("42 s old"));
    }

    void highlightsACellAndItsQueue()
    {
        Grid grid;
        QSignalSpy counts(&grid.model, &ui::GridModel::countsChanged);
        grid.feed.alert("Billing", "", Metric::WaitingNow, Severity::Warning);
        QCOMPARE(grid.look(0, Metric::WaitingNow).severity, Severity::Warning);
        QVERIFY(!grid.look(0, Metric::WaitingNow).ofChannel);
        QCOMPARE(grid.look(0, Metric::ActiveNow).severity, Severity::Ok);
        QCOMPARE(grid.text(0, HealthColumn), QStringLiteral("Warning"));
        QCOMPARE(grid.text(1, HealthColumn), QStringLiteral("On track"));
        QCOMPARE(grid.model.warningCount(), 1);
        QCOMPARE(counts.count(), 1);
        grid.feed.alert("Billing", "", Metric::WaitingNow, Severity::Ok);
        QCOMPARE(grid.look(0, Metric::WaitingNow).severity, Severity::Ok);
        QCOMPARE(grid.text(0, HealthColumn), QStringLiteral("On track"));
        QCOMPARE(grid.model.warningCount(), 0);
    }

    void aClosedQueuePointsAtItsChannelsAlert()
    {
        Grid grid;
        grid.feed.alert("Billing", "voice", Metric::WaitingNow, Severity::Critical);
        QCOMPARE(grid.look(0, Metric::WaitingNow).severity, Severity::Critical);
        QVERIFY(grid.look(0, Metric::WaitingNow).ofChannel);
        grid.model.setOpen(0, true);
        QCOMPARE(grid.look(0, Metric::WaitingNow).severity, Severity::Ok);
        QCOMPARE(grid.look(1, Metric::WaitingNow).severity, Severity::Critical);
        QCOMPARE(grid.look(2, Metric::WaitingNow).severity, Severity::Ok);
        QCOMPARE(grid.text(0, HealthColumn), QStringLiteral("Critical"));
        QCOMPARE(grid.text(1, HealthColumn), QStringLiteral("Critical"));
        QCOMPARE(grid.text(2, HealthColumn), QString());
    }

    void theOnlyChannelsAlertIsTheQueuesOwn()
    {
        Grid grid;
        grid.feed.alert("Sales", "email", Metric::ActiveNow, Severity::Critical);
        QCOMPARE(grid.look(1, Metric::ActiveNow).severity, Severity::Critical);
        QVERIFY(!grid.look(1, Metric::ActiveNow).ofChannel);
    }

    void saysThatAnAlertHasNoColumn()
    {
        Grid grid;
        grid.feed.alert("Billing", "voice", Metric::MissedInvitationsToday, Severity::Warning);
        QVERIFY(grid.model.cellLook(0, HealthColumn).hidesAlert);
        QList<ui::Column> columns = grid.model.columns();
        columns.append({ui::Column::Kind::Metric, Metric::MissedInvitationsToday, ui::ColumnGroup::Today});
        grid.model.setColumns(columns);
        QVERIFY(!grid.model.cellLook(0, HealthColumn).hidesAlert);
    }

    void anAlertBeforeItsRowIsShownWithTheRow()
    {
        Grid grid;
        grid.feed.alert("Later", "", Metric::WaitingNow, Severity::Critical);
        QCOMPARE(grid.model.criticalCount(), 0);
        grid.feed.delta(1s).queue("Later", {{Metric::WaitingNow, 20}}).send();
        QCOMPARE(grid.model.criticalCount(), 1);
        QCOMPARE(grid.look(1, Metric::WaitingNow).severity, Severity::Critical);
    }

    void tellsWhyACellIsHighlighted()
    {
        Grid grid;
        core::Rule rule;
        rule.sid = core::RuleSid{QStringLiteral("rule-%1").arg(int(Metric::LongestNow))};
        rule.friendlyName = QStringLiteral("Callers wait");
        rule.critical = core::Threshold{core::Operator::GreaterThan, 20};
        grid.image.takeRules({true, {rule}});
        grid.feed.alert("Billing", "voice", Metric::LongestNow, Severity::Critical, dawn, 20);
        const QString tip
            = grid.model.index(0, grid.column(Metric::LongestNow)).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("Billing · Voice · Longest (Now) is 0:30")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Critical: over 0:20 since ")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Callers wait")), qPrintable(tip));
        QVERIFY(tip.startsWith(grid.toolTip(0, HealthColumn)));
        QCOMPARE(grid.toolTip(0, grid.column(Metric::ActiveNow)), QStringLiteral("Active (Now): 4\n0 s old"));
    }

    void signalsOnlyWhatChangedInSight()
    {
        Grid grid;
        grid.model.setWindow(0, 0);
        QSignalSpy changed(&grid.model, &QAbstractItemModel::dataChanged);
        grid.feed.delta(1s)
            .queue("Billing", {{Metric::ActiveNow, 5}})
            .queue("Sales", {{Metric::ActiveNow, 7}})
            .send();
        QCOMPARE(changed.count(), 2); // the cell and the roll-up
        QCOMPARE(changed.at(0).at(0).toModelIndex(), grid.model.index(0, grid.column(Metric::ActiveNow)));
        QCOMPARE(changed.at(1).at(0).toModelIndex().row(), grid.rollUp());
    }

    void aTickTouchesTheClocksAlone()
    {
        Grid grid;
        QSignalSpy changed(&grid.model, &QAbstractItemModel::dataChanged);
        grid.image.tick(dawn + 1s);
        QVERIFY(changed.count() > 0);
        for (const auto &signal : changed)
            QCOMPARE(signal.at(0).toModelIndex().column(), grid.column(Metric::LongestNow));
    }

    void speaksSeveritiesToScreenReaders()
    {
        Grid grid;
        grid.feed.alert("Billing", "", Metric::WaitingNow, Severity::Critical);
        const auto cell = grid.model.index(0, grid.column(Metric::WaitingNow));
        const QString queue = cell.siblingAtColumn(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(queue.startsWith(QStringLiteral("Billing")));
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
                 queue + QStringLiteral(", Waiting (Now), 3, Critical"));
        const auto total = grid.model.index(grid.rollUp(), cell.column());
        QVERIFY(total.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Rollup")));
        QCOMPARE(grid.model.headerData(cell.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Waiting (Now)"));
    }

    void copiesRowsAsATable()
    {
        Grid grid;
        const QStringList lines = ui::rowsText(grid.model, {0, 1}).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(QStringLiteral("Queues\tHealth status\tActive (Now)\tWaiting (Now)")));
        QVERIFY(lines[2].startsWith(QStringLiteral("Sales - Email\tOn track\t6\t0\t–")));
    }

    void namesTheSourceWhereThereAreSeveral()
    {
        Grid grid;
        QCOMPARE(grid.model.cellLook(0, NameColumn).suffix, QString());
        Feed other(grid.image, "Night Desk");
        other.snapshot().queue("Billing", {{Metric::ActiveNow, 1}}).send();
        QCOMPARE(grid.model.queueCount(), 3);
        QCOMPARE(grid.model.cellLook(0, NameColumn).suffix, QStringLiteral("Floor"));
        QCOMPARE(grid.model.cellLook(1, NameColumn).suffix, QStringLiteral("Night Desk"));
        QCOMPARE(grid.text(grid.rollUp(), Metric::ActiveNow), QStringLiteral("11"));
        QCOMPARE(grid.text(grid.rollUp(), grid.agents()), QStringLiteral("–")); // the other does not tell
    }

    void saysSinceWhenTodayCountsIfAllAgree()
    {
        Grid grid;
        QCOMPARE(grid.model.todaySince(), QString());
        grid.feed.delta(1s)
            .queue("Billing")
            .todaySince(dawn - 1h)
            .queue("Sales")
            .todaySince(dawn - 1h)
            .queue("New")
            .todaySince(dawn - 1h)
            .send();
        QVERIFY(grid.model.todaySince().startsWith(QStringLiteral("since ")));
        grid.feed.delta(2s).queue("New").todaySince(dawn).send();
        QCOMPARE(grid.model.todaySince(), QStringLiteral("since: differs by queue"));
        QVERIFY(grid.toolTip(0, NameColumn).contains(QStringLiteral("Today counts since ")));
        QVERIFY(grid.toolTip(0, NameColumn) != grid.toolTip(1, NameColumn));
    }

    void explainsAlertsThatHaveNoColumn_data()
    {
        using Alerts = QList<std::pair<Metric, Severity>>;
        QTest::addColumn<Alerts>("alerts");
        QTest::addColumn<QString>("sentence");
        const auto missed = Metric::MissedInvitationsToday;
        const auto handle = Metric::AvgHandleTimeToday;
        QTest::newRow("one critical") << Alerts{{missed, Severity::Critical}}
                                      << "Missed Invitations (Today) is critical and has no column here";
        QTest::newRow("one warning") << Alerts{{handle, Severity::Warning}}
                                     << "Avg. Handle Time (Today) is at warning and has no column here";
        QTest::newRow("both")
            << Alerts{{missed, Severity::Warning}, {handle, Severity::Critical}}
            << "Avg. Handle Time (Today) is critical and Missed Invitations (Today) at warning, "
               "and neither has a column here";
        QTest::newRow("several")
            << Alerts{{missed, Severity::Warning}, {handle, Severity::Warning}}
            << "2 alerts have no column here: Missed Invitations (Today), Avg. Handle Time "
               "(Today)";
    }
    void explainsAlertsThatHaveNoColumn()
    {
        using Alerts = QList<std::pair<Metric, Severity>>;
        QFETCH(Alerts, alerts);
        QFETCH(QString, sentence);
        Grid grid;
        for (const auto &[metric, severity] : alerts)
            grid.feed.alert("Billing", "voice", metric, severity);
        QCOMPARE(grid.toolTip(0, HealthColumn).section(QLatin1Char('\n'), 0, 0), sentence);
    }

    void saysWhereARollUpCanNotBeHad()
    {
        Grid grid;
        grid.model.setColumns({ui::allColumns().first(),
                               {ui::Column::Kind::Metric, Metric::AvgHandleTimeToday, ui::ColumnGroup::Today},
                               {ui::Column::Kind::Metric, Metric::AcceptedToday, ui::ColumnGroup::Today}});
        QCOMPARE(grid.text(grid.rollUp(), 1), QStringLiteral("N/A"));
        QVERIFY(grid.model.cellLook(grid.rollUp(), 1).faint);
        QCOMPARE(grid.text(grid.rollUp(), 2), QStringLiteral("40"));
    }

    void rollsUpAndSortsWhatTheOnlyChannelTells()
    {
        Grid grid;
        grid.feed.delta(1s).queue("Sales").channel("email", {{Metric::Abandoned30Min, 5}}).send();
        QCOMPARE(grid.text(1, Metric::Abandoned30Min), QStringLiteral("5"));
        QCOMPARE(grid.text(grid.rollUp(), Metric::Abandoned30Min), QStringLiteral("5"));
        grid.model.sort(grid.column(Metric::Abandoned30Min), Qt::DescendingOrder);
        QCOMPARE(grid.text(0, NameColumn), QStringLiteral("Sales - Email"));
    }

    void doesNotSortByAgentsSideBySide()
    {
        Grid grid;
        grid.model.sort(grid.column(Metric::ActiveNow), Qt::DescendingOrder);
        grid.model.sort(grid.agents(), Qt::AscendingOrder);
        QCOMPARE(grid.model.sorting().column.metric, Metric::ActiveNow);
        QCOMPARE(grid.model.sorting().column.kind, ui::Column::Kind::Metric);
    }

    void showsBreachedQueuesFirstAndThenTheChosenOrder()
    {
        Grid grid;
        grid.feed.delta(1s).queue("Service", {{Metric::ActiveNow, 1}}).send();
        grid.model.setBreachedFirst(true);
        QCOMPARE(grid.names(), QStringLiteral("Billing, Sales - Email, Service"));
        grid.feed.alert("Service", "", Metric::WaitingNow, Severity::Warning);
        QCOMPARE(grid.names(), QStringLiteral("Service, Billing, Sales - Email"));
        grid.feed.alert("Sales", "", Metric::WaitingNow, Severity::Critical);
        QCOMPARE(grid.names(), QStringLiteral("Sales - Email, Service, Billing"));
        grid.model.sort(NameColumn, Qt::DescendingOrder);
        grid.feed.alert("Service", "", Metric::WaitingNow, Severity::Ok);
        QCOMPARE(grid.names(), QStringLiteral("Sales - Email, Service, Billing"));
        grid.model.setBreachedFirst(false);
        QCOMPARE(grid.names(), QStringLiteral("Service, Sales - Email, Billing"));
    }

    void standsStillWhileHeldAndSettlesAfterwards()
    {
        Grid grid;
        grid.model.setBreachedFirst(true);
        QSignalSpy told(&grid.model, &ui::GridModel::holdChanged);
        grid.model.setHeld(true);
        QCOMPARE(told.count(), 1);
        grid.feed.alert("Sales", "", Metric::WaitingNow, Severity::Critical);
        QCOMPARE(grid.names(), QStringLiteral("Billing, Sales - Email"));
        QVERIFY(grid.model.isOrderDue());
        QCOMPARE(grid.look(1, Metric::WaitingNow).severity, Severity::Critical); // only the order waits
        grid.model.setHeld(false);
        QCOMPARE(grid.names(), QStringLiteral("Sales - Email, Billing"));
        QVERIFY(!grid.model.isOrderDue());
    }

    void doesAtOnceWhatAPersonAsksForWhileHeld()
    {
        Grid grid;
        grid.model.setHeld(true);
        grid.model.sort(NameColumn, Qt::DescendingOrder);
        QCOMPARE(grid.names(), QStringLiteral("Sales - Email, Billing"));
        grid.model.setSearch(QStringLiteral("billing"));
        QCOMPARE(grid.names(), QStringLiteral("Billing"));
    }

    void keepsTheHeldOrderWhenQueuesCome()
    {
        Grid grid;
        grid.model.setHeld(true);
        grid.feed.delta(1s).queue("Another").send();
        QCOMPARE(grid.names(), QStringLiteral("Billing, Sales - Email, Another"));
        grid.model.setHeld(false);
        QCOMPARE(grid.names(), QStringLiteral("Another, Billing, Sales - Email"));
    }

    void showsTheChosenQueuesOnly()
    {
        Grid grid;
        grid.model.setChosen({{grid.image.source(0).id, {QStringLiteral("Sales")}}});
        QCOMPARE(grid.names(), QStringLiteral("Sales - Email"));
        QCOMPARE(grid.text(1, HealthColumn), QStringLiteral("1 of 2 queues"));
        grid.model.setChosen({});
        QCOMPARE(grid.names(), QStringLiteral("Billing, Sales - Email"));
    }

    void hasAColumnForTheSourceWhichCanBeSortedAndSearched()
    {
        Grid grid;
        Feed other(grid.image, "Night Desk");
        other.snapshot().queue("Aardvark", {{Metric::ActiveNow, 1}}).send();
        const ui::Column source{ui::Column::Kind::Source};
        grid.model.setColumns({ui::allColumns().first(), source});
        QCOMPARE(grid.text(0, 1), QStringLiteral("Night Desk"));
        QCOMPARE(grid.model.cellLook(0, NameColumn).suffix, QString());
        grid.model.sort(1, Qt::AscendingOrder);
        QCOMPARE(grid.names(), QStringLiteral("Billing, Sales - Email, Aardvark"));
        grid.model.setSearch(QStringLiteral("night"));
        QCOMPARE(grid.names(), QStringLiteral("Aardvark"));
    }

    void followsTheSelectionOfAQueueAndItsChannels()
    {
        Grid grid;
        grid.model.setOpen(0, true);
        const QPersistentModelIndex voice = grid.model.index(1, 0);
        const QPersistentModelIndex rollUp = grid.model.index(grid.rollUp(), 0);
        grid.model.sort(NameColumn, Qt::DescendingOrder);
        QCOMPARE(voice.data().toString(), QStringLiteral("Voice"));
        QCOMPARE(voice.row(), 2);
        QCOMPARE(rollUp.row(), grid.rollUp());
    }

    void writesWhatItShowsAsCsv()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        Grid grid;
        const auto metric = [](Metric m) {
            return ui::Column{ui::Column::Kind::Metric, m, ui::ColumnGroup::Now};
        };
        grid.model.setColumns({ui::allColumns().first(),
                               metric(Metric::SlaToday),
                               metric(Metric::LongestNow),
                               {ui::Column::Kind::Agents}});
        grid.model.setOpen(0, true);
        grid.model.sort(NameColumn, Qt::DescendingOrder);
        const QList<QByteArray> lines = ui::csvOf(grid.model, false).split('\n');
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(lines[0],
                 QByteArray("Queue,Channel,SLA (Today) [%],Longest (Now) [s],Available Agents (Now),"
                            "Unavailable Agents (Now),Offline Agents (Now)\r"));
        QCOMPARE(lines[1], QByteArray("Sales,Email,100,,4,,\r")); // nobody waits
        QCOMPARE(lines[2], QByteArray("Billing,,50,30,5,1,2\r"));
        QCOMPARE(lines[3], QByteArray("Billing,Voice,,30,,,\r"));
        QCOMPARE(lines[5], QByteArray("Rollup,,60,30,7,1,2\r"));
    }
};

FLOORWATCH_TEST_MAIN(GridModelTest)
#include "tst_gridmodel.moc"
