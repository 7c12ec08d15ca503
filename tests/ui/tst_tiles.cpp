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
        QCOMPARE(tileFacts(TileKind::Sla, image).hint, QStringLiteral("30 accepted · 10 abandoned"));
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
