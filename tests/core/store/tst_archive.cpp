// SPDX-License-Identifier: GPL-3.0-or-later
// The database on a real file system: what goes in comes out, and one form leads to the next.
#include "core/store/archive.h"
#include "core/store/migrations.h"
#include "core/store/storefiles.h"
#include "tests/support/randomrules.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const SourceId north{u"north"_s};

AlertId idOf(int number)
{
    AlertId id{Instant(Millis(1'763'715'600'000 + number)), {}};
    id.entropy.fill(quint8(number));
    return id;
}

OpenTarget openTarget(const QString &rule, int number)
{
    OpenTarget open;
    open.target = {{rule}, {u"WQ1"_s}};
    open.episode.id = idOf(number);
    open.episode.level = Severity::Critical;
    open.episode.raw = Severity::Warning;
    open.episode.belowSince = Millis(1234);
    open.episode.holdSince = Millis(0);
    open.episode.raised = true;
    open.episode.notified = Severity::Critical;
    open.offset = Millis(-500);
    open.frozenAt = Instant(Millis(1'763'715'601'000));
    open.frozenObserved = Millis(77);
    open.editPending = true;
    return open;
}

AlertEvent eventOf(const OpenTarget &open, Severity previous, Severity state, Cause cause = Cause::None)
{
    AlertEvent event;
    event.at = open.episode.id.openedAt;
    event.alertId = open.episode.id;
    event.source = north;
    event.rule = open.target.rule;
    event.queue = open.target.queue;
    event.channel = {u"TC1"_s};
    event.metric = Metric::Sla30Min;
    event.previous = previous;
    event.state = state;
    event.reason = state == Severity::Ok ? Reason::Recovered : Reason::Threshold;
    event.cause = cause;
    event.value = Cell::of(12.5);
    event.threshold = 80;
    return event;
}

RuleSet someRules()
{
    tests::RandomStream random(3);
    return tests::randomRules(random);
}

Transition wholeLane(std::vector<OpenTarget> open)
{
    LaneNews news;
    news.change = {north, Instant(Millis(1'763'715'602'000)), Millis(2000), true, std::move(open), {}};
    news.rows = {{{u"WQ1"_s}, {}, u"Billing"_s, Instant(Millis(1'763'683'200'000)), {}},
                 {{u"WQ1"_s}, {u"TC1"_s}, u"voice"_s, {}, Instant(Millis(1'763'715'601'000))}};
    news.floor = u"{}"_s;
    news.rules = std::make_shared<const RuleSet>(someRules());
    Transition transition;
    transition.lanes.push_back(std::move(news));
    return transition;
}

QList<Migration> twoSteps()
{
    QList<Migration> steps = migrations();
    steps << Migration{int(steps.size()) + 1, u"9999_more"_s,
                       u"CREATE TABLE more (a);\nCREATE INDEX fast ON more (a);\n"_s};
    return steps;
}

} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return databaseFile(m_folder->path()); }
    std::unique_ptr<Archive> opened() const
    {
        return std::make_unique<Archive>(file(), Archive::Access::ReadWrite);
    }
    QStringList copies() const
    {
        return QDir(m_folder->path()).entryList({u"floorwatch-before-*.db"_s}, QDir::Files, QDir::Name);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void knowsNothingAtTheFirstStart()
    {
        const StoredFloor floor = opened()->read();
        QVERIFY(!floor.unreadable);
        QVERIFY(!floor.rules);
        QVERIFY(!floor.sources);
        QVERIFY(floor.lanes.isEmpty());
        QVERIFY(!floor.ids);
    }

    void givesBackWhatAPersonMade()
    {
        Transition made;
        made.rules = someRules();
        made.rules->alertsEnabled = false;
        made.sources = QList<KeptSource>{{{u"b"_s}, R"({"id":"b"})"}, {{u"a"_s}, R"({"id":"a","name":"Ä"})"}};
        made.views = QList<KeptView>{{u"Mine"_s, R"({"sort":1})"}};
        opened()->write({made}, {}, {});
        StoredFloor floor = opened()->read();
        QCOMPARE(*floor.rules, *made.rules);
        QCOMPARE(*floor.sources, *made.sources);
        QCOMPARE(floor.views, *made.views);

        made.rules->rules.clear();
        made.sources->clear();
        made.views->clear();
        opened()->write({made}, {}, {});
        floor = opened()->read();
        QVERIFY(floor.rules && floor.rules->rules.isEmpty());
        QVERIFY(floor.sources && floor.sources->isEmpty());
        QVERIFY(floor.views.isEmpty());
    }

    void givesBackWhereASourceStood()
    {
        Transition line = wholeLane({openTarget(u"QY1"_s, 1), openTarget(u"QY2"_s, 2)});
        line.ids = AlertIdMaker(idOf(9).entropy);
        opened()->write({line}, {}, {});
        const StoredFloor floor = opened()->read();
        QCOMPARE(floor.lanes.size(), 1);
        const KeptLane &lane = floor.lanes.first();
        const LaneNews &kept = line.lanes.front();
        QCOMPARE(lane.state.source, north);
        QCOMPARE(lane.state.at, kept.change.at);
        QCOMPARE(lane.state.observed, kept.change.observed);
        QVERIFY(lane.state.open == kept.change.open);
        QCOMPARE(lane.rows, kept.rows);
        QCOMPARE(lane.rules, *kept.rules);
        QCOMPARE(floor.ids->next(), idOf(9).entropy);
    }

    void writesOnlyWhatChanged()
    {
        const auto archive = opened();
        archive->write({wholeLane({openTarget(u"QY1"_s, 1), openTarget(u"QY2"_s, 2)})}, {}, {});
        OpenTarget moved = openTarget(u"QY2"_s, 2);
        moved.episode.level = Severity::Warning;
        moved.frozenAt.reset();
        moved.episode.holdSince.reset();
        LaneNews news;
        news.change = {north,   Instant(Millis(1'763'715'603'000)), Millis(3000), false,
                       {moved}, {{{u"QY1"_s}, {u"WQ1"_s}}}};
        news.forgotten = {{{u"WQ1"_s}, {u"TC1"_s}, {}, {}, {}}};
        Transition line;
        line.lanes.push_back(news);
        archive->write({line}, {}, {});
        const KeptLane lane = archive->read().lanes.constFirst();
        QCOMPARE(lane.state.observed, Millis(3000));
        QVERIFY(lane.state.open == std::vector{moved});
        QCOMPARE(lane.rows.size(), 1);
    }

    void forgetsASourceThatIsRemoved()
    {
        const auto archive = opened();
        archive->write({wholeLane({openTarget(u"QY1"_s, 1)})}, {}, {});
        Transition removed;
        removed.removedLanes << north;
        archive->write({removed}, {}, {});
        QVERIFY(archive->read().lanes.isEmpty());
        QCOMPARE(archive->database()
                     .valueOf("SELECT (SELECT count(*) FROM open_alerts) + (SELECT count(*) FROM "
                              "row_memories) + (SELECT count(*) FROM rule_sets)")
                     .toInt(),
                 0);
    }

    void tellsHowTheLevelsOfOpenAlertsCameToBe()
    {
        const OpenTarget open = openTarget(u"QY1"_s, 1);
        const OpenTarget over = openTarget(u"QY2"_s, 2);
        Transition line = wholeLane({open});
        line.events = {eventOf(open, Severity::Ok, Severity::Warning),
                       eventOf(open, Severity::Ok, Severity::Warning, Cause::Raised),
                       eventOf(over, Severity::Ok, Severity::Critical),
                       eventOf(over, Severity::Critical, Severity::Ok),
                       eventOf(open, Severity::Warning, Severity::Critical)};
        opened()->write({line}, {}, {});
        const QList<AlertEvent> levels = opened()->read().levels;
        QCOMPARE(levels.size(), 2);
        QCOMPARE(levels.first().alertId, open.episode.id);
        QCOMPARE(levels.first().channel.text, u"TC1"_s);
        QCOMPARE(levels.first().metric, Metric::Sla30Min);
        QCOMPARE(levels.first().value, Cell::of(12.5));
        QCOMPARE(levels.last().state, Severity::Critical);
    }

    void removesOldEventsButNotThoseOfOpenAlerts()
    {
        const OpenTarget open = openTarget(u"QY1"_s, 1);
        const OpenTarget over = openTarget(u"QY2"_s, 2);
        Transition line = wholeLane({open});
        line.events = {eventOf(open, Severity::Ok, Severity::Warning),
                       eventOf(over, Severity::Ok, Severity::Warning)};
        const auto archive = opened();
        archive->write({line}, {}, Instant(Millis(1000)));
        archive->write({}, {eventOf(over, Severity::Warning, Severity::Ok)}, Instant(Millis(5000)));
        archive->removeEventsBefore(Instant(Millis(1000)));
        QCOMPARE(archive->database().valueOf("SELECT count(*) FROM events").toInt(), 3);
        archive->removeEventsBefore(Instant(Millis(1001)));
        QCOMPARE(archive->database().valueOf("SELECT count(*) FROM events").toInt(), 2);
        QCOMPARE(archive->read().levels.size(), 1);
    }

    void keepsAllOrNothing()
    {
        const auto archive = opened();
        archive->write({wholeLane({openTarget(u"QY1"_s, 1)})}, {}, {});
        Transition line = wholeLane({openTarget(u"QY2"_s, 2)});
        line.rules = someRules();
        archive->database().run(
            "CREATE TEMP TRIGGER stop BEFORE INSERT ON rules BEGIN SELECT raise(ABORT, 'no'); END");
        QVERIFY_THROWS_EXCEPTION(StoreFault, archive->write({line}, {}, {}));
        QVERIFY(!archive->read().rules);
        QVERIFY(archive->read().lanes.constFirst().state.open == std::vector{openTarget(u"QY1"_s, 1)});
    }

    void makesACopyBeforeEachStepButTheFirst()
    {
        Transition made;
        made.rules = someRules();
        opened()->write({made}, {}, {});
        QCOMPARE(copies().size(), 0);
        Database database(file());
        migrate(database, twoSteps());
        QCOMPARE(copies().size(), 1);
        QVERIFY(copies().first().startsWith(u"floorwatch-before-0002-"_s));
        QCOMPARE(*Archive(QDir(m_folder->path()).filePath(copies().first()), Archive::Access::ReadOnly)
                      .read()
                      .rules,
                 *made.rules);
        // And then there is nothing to do.
        migrate(database, twoSteps());
        QCOMPARE(copies().size(), 1);
    }

    void keepsTheNewestFewCopies()
    {
        opened();
        Database database(file());
        for (int form = 2; form < 8; ++form)
            backUp(database, form);
        QCOMPARE(copies().size(), 3);
    }

    void changesNothingWhereAStepFails()
    {
        opened();
        QList<Migration> steps = migrations();
        steps << Migration{2, u"0002_bad"_s, u"CREATE TABLE more (a);\nCREATE TABLE rules (a);\n"_s};
        Database database(file());
        QVERIFY_THROWS_EXCEPTION(StoreFault, migrate(database, steps));
        QCOMPARE(database.valueOf("PRAGMA user_version").toInt(), 1);
        QCOMPARE(database.valueOf("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").toInt(), 0);
    }

    void refusesAFormThatIsNewer()
    {
        opened();
        {
            Database database(file());
            migrate(database, twoSteps());
        }
        for (const auto access : {Archive::Access::ReadWrite, Archive::Access::ReadOnly}) {
            try {
                Archive archive(file(), access);
                QFAIL("a newer form was opened");
            } catch (const StoreFault &fault) {
                QCOMPARE(fault.trouble, StoreTrouble::Newer);
                QVERIFY(fault.what.contains(u"has form 2, this program knows 1"_s));
            }
        }
    }

    void takesTheDatabaseOfAnotherProgramForDamaged()
    {
        {
            Database other(file());
            other.run("CREATE TABLE other (a)");
        }
        try {
            opened();
            QFAIL("another program's file was opened");
        } catch (const StoreFault &fault) {
            QCOMPARE(fault.trouble, StoreTrouble::Damaged);
        }
    }

    void numbersItsStepsWithoutAGap()
    {
        const QList<Migration> steps = migrations();
        QVERIFY(!steps.isEmpty());
        for (int i = 0; i < steps.size(); ++i)
            QCOMPARE(steps[i].number, i + 1);
    }
};

FLOORWATCH_TEST_MAIN(ArchiveTest)
#include "tst_archive.moc"
