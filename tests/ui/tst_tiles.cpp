// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/text/language.h"
#include "ui/tiles/tilefacts.h"

#include <QLocale>
#include <QTest>

using core::Metric;
using core::Severity;
using support::dawn;
using support::Feed;
using ui::TileKind;
using namespace std::chrono_literals;

class TilesTest : public QObject
{
    Q_OBJECT

private:
    static void fill(Feed &feed)
    {
        feed.snapshot()
            .queue("Billing", {{Metric::ActiveNow, 5},
                               {Metric::WaitingNow, 3},
                               {Metric::LongestNow, 30},
                               {Metric::SlaToday, 50},
                               {Metric::AcceptedToday, 30},
                               {Metric::AbandonedToday, 10}})
            .channel("voice", {{Metric::ActiveNow, 1}, {Metric::LongestNow, 30}})
            .channel("chat", {{Metric::ActiveNow, 4}, {Metric::LongestNow, 3}})
            .queue("Sales", {{Metric::ActiveNow, 2}, {Metric::WaitingNow, 0}, {Metric::LongestNow, 0}})
            .channel("voice", {{Metric::ActiveNow, 2}})
            .send();
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void addUpTheFloor()
    {
        ui::FloorImage image;
        Feed feed(image);
        fill(feed);
        const ui::TileFacts active = tileFacts(TileKind::Active, image);
        QCOMPARE(active.number, QStringLiteral("7"));
        QCOMPARE(active.hint, QStringLiteral("Chat 4 · Voice 3"));
        QCOMPARE(tileFacts(TileKind::Waiting, image).number, QStringLiteral("3"));
        QCOMPARE(tileFacts(TileKind::Waiting, image).hint, QStringLiteral("in 1 of 2 queues"));
        QCOMPARE(tileFacts(TileKind::Sla, image).number, QStringLiteral("50.0 %"));
        QCOMPARE(tileFacts(TileKind::Sla, image).hint,
                 QStringLiteral("30 accepted · 10 abandoned · 1 queue without data"));
    }

    void theLongestWaitTicksAndNamesItsPlace()
    {
        ui::FloorImage image;
        Feed feed(image);
        fill(feed);
        QCOMPARE(tileFacts(TileKind::Longest, image).number, QStringLiteral("0:30"));
        QCOMPARE(tileFacts(TileKind::Longest, image).hint, QStringLiteral("Billing · Voice"));
        image.tick(dawn + 31s);
        QCOMPARE(tileFacts(TileKind::Longest, image).number, QStringLiteral("1:01"));
        feed.delta(32s)
            .queue("Billing", {{Metric::WaitingNow, 0}})
            .channel("voice", {{Metric::WaitingNow, 0}});
        feed.channel("chat", {{Metric::WaitingNow, 0}}).send();
        QCOMPARE(tileFacts(TileKind::Longest, image).number, QStringLiteral("–"));
        QCOMPARE(tileFacts(TileKind::Longest, image).hint, QStringLiteral("nobody is waiting"));
    }

    void agentsAreCountedOnceOrNotAtAll()
    {
        ui::FloorImage image;
        Feed feed(image);
        fill(feed);
        QCOMPARE(tileFacts(TileKind::Agents, image).number, QStringLiteral("–"));
        feed.snapshot(1s)
            .queue("Billing", {{Metric::AvailableAgentsNow, 5}})
            .queue("Sales", {{Metric::AvailableAgentsNow, 5}})
            .workspace(Metric::AvailableAgentsNow, 6)
            .workspace(Metric::UnavailableAgentsNow, 2)
            .workspace(Metric::OfflineAgentsNow, 3)
            .send();
        QCOMPARE(tileFacts(TileKind::Agents, image).number, QStringLiteral("6"));
        QCOMPARE(tileFacts(TileKind::Agents, image).hint, QStringLiteral("2 unavailable · 3 offline"));
    }

    void showTheWorstAlertOfTheirMetric()
    {
        ui::FloorImage image;
        Feed feed(image);
        fill(feed);
        feed.alert("Billing", "voice", Metric::LongestNow, Severity::Warning);
        feed.alert("Sales", "voice", Metric::LongestNow, Severity::Critical);
        QCOMPARE(tileFacts(TileKind::Longest, image).severity, Severity::Critical);
        QCOMPARE(tileFacts(TileKind::Waiting, image).severity, Severity::Ok);
        feed.alert("Sales", "voice", Metric::LongestNow, Severity::Ok);
        QCOMPARE(tileFacts(TileKind::Longest, image).severity, Severity::Warning);
    }

    void sayThatEverythingIsStale()
    {
        ui::FloorImage image;
        Feed feed(image);
        fill(feed);
        Feed other(image, "Other");
        other.snapshot().queue("Q").send();
        feed.health(core::SourceHealth::State::Stale, dawn + 20s);
        QVERIFY(!tileFacts(TileKind::Active, image).stale);
        other.health(core::SourceHealth::State::Stale, dawn + 20s);
        QVERIFY(tileFacts(TileKind::Active, image).stale);
    }

    void neverTakeMissingDataForAQuietFloor()
    {
        ui::FloorImage image;
        Feed feed(image);
        feed.snapshot().queue("Billing").channel("voice").queue("Sales").send();
        for (const auto kind :
             {TileKind::Active, TileKind::Waiting, TileKind::Longest, TileKind::Agents, TileKind::Sla}) {
            QCOMPARE(tileFacts(kind, image).number, QStringLiteral("–"));
            QCOMPARE(tileFacts(kind, image).hint, QStringLiteral("no data"));
        }
    }

    void sayHowManyQueuesTellNothing()
    {
        ui::FloorImage image;
        Feed feed(image);
        feed.snapshot()
            .queue("Billing", {{Metric::WaitingNow, 0}})
            .queue("Sales", {{Metric::WaitingNow, 2}})
            .queue("Service")
            .channel("voice", {{Metric::LongestNow, 7}})
            .send();
        QCOMPARE(tileFacts(TileKind::Waiting, image).number, QStringLiteral("2"));
        QCOMPARE(tileFacts(TileKind::Waiting, image).hint,
                 QStringLiteral("in 1 of 2 queues · 1 queue without data"));
        QCOMPARE(tileFacts(TileKind::Longest, image).number, QStringLiteral("0:07"));
        QCOMPARE(tileFacts(TileKind::Longest, image).hint,
                 QStringLiteral("Service · Voice · 1 queue without data"));
    }

    void leaveStaleSourcesOutAndSaySo()
    {
        ui::FloorImage image;
        Feed feed(image);
        fill(feed);
        Feed other(image, "Night Desk");
        other.snapshot()
            .queue("Q", {{Metric::ActiveNow, 100}, {Metric::WaitingNow, 9}, {Metric::LongestNow, 999}})
            .workspace(Metric::AvailableAgentsNow, 50)
            .send();
        QCOMPARE(tileFacts(TileKind::Agents, image).hint, QStringLiteral("not told by every source"));
        other.health(core::SourceHealth::State::Stale, dawn + 42s);
        const ui::TileFacts waiting = tileFacts(TileKind::Waiting, image);
        QCOMPARE(waiting.number, QStringLiteral("3"));
        QCOMPARE(waiting.hint, QStringLiteral("without Night Desk, 42 s old · in 1 of 2 queues"));
        QVERIFY(waiting.incomplete);
        QVERIFY(!waiting.stale);
        QCOMPARE(tileFacts(TileKind::Active, image).number, QStringLiteral("7"));
        QCOMPARE(tileFacts(TileKind::Longest, image).number, QStringLiteral("1:12"));
        QCOMPARE(tileFacts(TileKind::Agents, image).number, QStringLiteral("–"));
        feed.health(core::SourceHealth::State::Stale, dawn + 44s);
        QCOMPARE(tileFacts(TileKind::Waiting, image).hint, QStringLiteral("44 s old"));
        QVERIFY(tileFacts(TileKind::Waiting, image).stale);
    }

    void sayThatASourceHasToldNothingYet()
    {
        ui::FloorImage image;
        Feed feed(image);
        fill(feed);
        core::SourceHealth silent;
        silent.source = core::SourceId{QStringLiteral("night")};
        silent.name = QStringLiteral("Night Desk");
        image.takeHealth(silent, dawn);
        QCOMPARE(tileFacts(TileKind::Waiting, image).hint,
                 QStringLiteral("without Night Desk, no data yet · in 1 of 2 queues"));
    }

    void sayNothingWithoutASource()
    {
        const ui::FloorImage image;
        for (const auto kind :
             {TileKind::Active, TileKind::Waiting, TileKind::Longest, TileKind::Agents, TileKind::Sla})
            QCOMPARE(tileFacts(kind, image).number, QStringLiteral("–"));
        QCOMPARE(tileFacts(TileKind::Longest, image).hint, QString());
    }
};

FLOORWATCH_TEST_MAIN(TilesTest)
#include "tst_tiles.moc"
