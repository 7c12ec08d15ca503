// SPDX-License-Identifier: GPL-3.0-or-later
// A floor that ends and begins again on the same data folder.
#include "core/service/floor.h"
#include "core/store/archive.h"
#include "core/store/eventstable.h"
#include "core/store/keptrules.h"
#include "core/store/migrations.h"
#include "core/store/storefiles.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const SourceId north{u"north"_s};

Rule waitingAbove(int warning, const QString &sid = u"QY1"_s)
{
    Rule rule;
    rule.sid = {sid};
    rule.friendlyName = u"Callers are waiting"_s;
    rule.metric = Metric::WaitingNow;
    rule.queues = {{u"WQ1"_s}};
    rule.warning = Threshold{Operator::GreaterThan, warning};
    return rule;
}

// A floor and all that it told.
class Told
{
public:
    explicit Told(const FloorSettings &settings) : floor(settings)
    {
        QObject::connect(&floor, &Floor::alertsRecalled, [this](const auto &levels) { recalled += levels; });
        QObject::connect(&floor, &Floor::eventsRecorded, [this](const auto &more) { events += more; });
        QObject::connect(&floor, &Floor::rulesChanged, [this](const RuleSet &told) { rules = told; });
        floor.start();
    }

    Floor floor;
    QList<AlertEvent> recalled;
    QList<AlertEvent> events;
    std::optional<RuleSet> rules;
};

} // namespace

class FloorMemoryTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_place;

    QString folder() const { return m_place->filePath(u"data"_s); }

    /// One queue in which so many wait, a line a second.
    SourceSettings playing(const QString &name, const std::vector<int> &waiting) const
    {
        QFile file(m_place->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("can't write %s", qPrintable(file.fileName()));
        for (size_t i = 0; i < waiting.size(); ++i) {
            const Instant at = *parseInstant("2026-11-21T09:00:00Z") + std::chrono::seconds(i);
            file.write(R"({"type":"snapshot","at":")" + QByteArray::fromStdString(toIso(at))
                       + R"json(","queues":[{"sid":"WQ1","name":"Billing","metrics":{"Waiting (Now)":)json"
                       + QByteArray::number(waiting[i]) + "}}]}\n");
        }
        return {north, name, RecordingSource{file.fileName(), 1000}};
    }
    FloorSettings settings(const QList<SourceSettings> &sources, const QList<Rule> &rules) const
    {
        FloorSettings settings;
        settings.sources = sources;
        settings.rules = {true, rules};
        settings.store.folder = folder();
        return settings;
    }
    StoredFloor kept() const { return Archive(databaseFile(folder()), Archive::Access::ReadOnly).read(); }

private slots:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void beginsWithWhatIsGivenAndGoesOnWithIt()
    {
        const SourceSettings monday = playing(u"monday"_s, {1});
        {
            Told first(settings({monday}, {waitingAbove(4)}));
            QTRY_COMPARE(first.floor.health().size(), 1);
        }
        Told second(
            settings({playing(u"tuesday"_s, {1}), {{u"other"_s}, u"Other"_s, SimulatedSource()}}, {}));
        QTRY_COMPARE(second.floor.health().size(), 1);
        QCOMPARE(second.floor.health().constFirst().name, u"monday"_s);
        QCOMPARE(second.rules->rules, (QList<Rule>{waitingAbove(4)}));
        QCOMPARE(second.floor.store().trouble, StoreTrouble::None);
        QCOMPARE(second.floor.store().file, databaseFile(folder()));
    }

    void doesNotKeepWhatIsMeantForOneRun()
    {
        FloorSettings once = settings({playing(u"monday"_s, {9})}, {waitingAbove(4)});
        once.store.keepsRules = once.store.keepsSources = false;
        {
            Told told(once);
            QTRY_COMPARE(told.events.size(), 1);
        }
        QVERIFY(!kept().rules);
        QVERIFY(!kept().sources);
        QCOMPARE(kept().lanes.constFirst().state.open.size(), 1U);
    }

    void keepsRulesThatAreWishedFor()
    {
        {
            Told told(settings({playing(u"monday"_s, {1})}, {waitingAbove(4)}));
            told.floor.wish(SetRules{{false, {waitingAbove(7), waitingAbove(8, u"QY2"_s)}}});
            QTRY_COMPARE(told.floor.rules().rules.size(), 2);
        }
        QVERIFY(!kept().rules->alertsEnabled);
        QCOMPARE(kept().rules->rules, (QList<Rule>{waitingAbove(7), waitingAbove(8, u"QY2"_s)}));
    }

    void keepsViewsAndBeginsWithOneOfThemAtMost()
    {
        const FloorSettings same = settings({playing(u"monday"_s, {1})}, {});
        const auto named = [](const QString &name, bool isDefault) {
            View view;
            view.name = name;
            view.columns = {{u"queue"_s, 120}, {u"Waiting (Now)"_s, 0}};
            view.isDefault = isDefault;
            return view;
        };
        {
            Told told(same);
            for (const View &view : {named(u"A"_s, true), named(u"B"_s, true), named(u"C"_s, false)})
                told.floor.wish(SaveView{view});
            told.floor.wish(RemoveView{u"C"_s});
            QTRY_COMPARE(told.floor.views(), (QList<View>{named(u"A"_s, false), named(u"B"_s, true)}));
        }
        Told again(same);
        QTRY_COMPARE(again.floor.views(), (QList<View>{named(u"A"_s, false), named(u"B"_s, true)}));
    }

    void showsTheAlertsThatWereOpenAndTellsNobodyAgain()
    {
        const FloorSettings same = settings({playing(u"monday"_s, {1, 9, 9})}, {waitingAbove(4)});
        AlertId id;
        {
            Told told(same);
            QTRY_COMPARE(told.events.size(), 1);
            id = told.events.constFirst().alertId;
            QTRY_COMPARE(told.floor.snapshot(north).version(), 3U);
        }
        Told again(same);
        QTRY_COMPARE(again.recalled.size(), 1);
        QCOMPARE(again.recalled.constFirst().alertId, id);
        QCOMPARE(again.floor.highlights().count(Severity::Warning), 1);
        // The recording begins again with one that waits: that is good news.
        QTRY_COMPARE(again.events.size(), 2);
        QCOMPARE(again.events.constFirst().alertId, id);
        QCOMPARE(again.events.constFirst().reason, Reason::Recovered);
    }

    void endsAlertsOfRulesThatWereTakenAwayMeanwhile()
    {
        const FloorSettings same = settings({playing(u"monday"_s, {9})}, {waitingAbove(4)});
        {
            Told told(same);
            QTRY_COMPARE(told.events.size(), 1);
        }
        QVERIFY(keepRules(folder(), {true, {waitingAbove(4, u"QY2"_s)}}).ok());
        Told again(same);
        QTRY_VERIFY(again.events.size() >= 1);
        QCOMPARE(again.events.constFirst().reason, Reason::RuleDeleted);
        QCOMPARE(again.recalled.size(), 1);
    }

    void endsAlertsOfAFloorThatIsAnotherOneNow()
    {
        FloorSettings one = settings({playing(u"monday"_s, {9})}, {waitingAbove(4)});
        one.store.keepsSources = false;
        {
            Told told(one);
            QTRY_COMPARE(told.events.size(), 1);
        }
        one.sources = {playing(u"tuesday"_s, {9})};
        Told other(one);
        QTRY_COMPARE(other.events.size(), 2);
        QCOMPARE(other.events.at(0).reason, Reason::SourceRemoved);
        QCOMPARE(other.events.at(1).state, Severity::Warning);
        QVERIFY(other.events.at(0).alertId != other.events.at(1).alertId);
    }

    void leavesTheAlertsOfSourcesAloneThatAreNotShown()
    {
        FloorSettings one = settings({playing(u"monday"_s, {9})}, {waitingAbove(4)});
        one.store.keepsSources = false;
        {
            Told told(one);
            QTRY_COMPARE(told.events.size(), 1);
        }
        FloorSettings other = one;
        other.sources = {{{u"demo"_s}, u"Demo"_s, SimulatedSource{3, 1, 1}}};
        {
            Told told(other);
            QTRY_VERIFY(told.floor.snapshot({u"demo"_s}).version() > 0);
        }
        Told again(one);
        QTRY_COMPARE(again.recalled.size(), 1);
    }

    void keepsEveryEvent()
    {
        {
            Told told(settings({playing(u"monday"_s, {9, 1, 9, 1, 9})}, {waitingAbove(4)}));
            QTRY_COMPARE(told.events.size(), 5);
        }
        Archive archive(databaseFile(folder()), Archive::Access::ReadOnly);
        const QList<AlertEvent> events = EventsTable(archive.database()).all();
        QCOMPARE(events.size(), 5);
        QCOMPARE(events.at(3).reason, Reason::Recovered);
    }

    void showsNothingOfANewerProgramsFileAndLeavesItAlone()
    {
        QVERIFY(QDir().mkpath(folder()));
        {
            QList<Migration> steps = migrations();
            steps << Migration{int(steps.size()) + 1, u"more"_s, u"CREATE TABLE more (a);\n"_s};
            Database database(databaseFile(folder()));
            migrate(database, steps);
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"has form 2"_s));
        Told told(settings({playing(u"monday"_s, {9})}, {waitingAbove(4)}));
        QTRY_COMPARE(told.floor.store().trouble, StoreTrouble::Newer);
        QTRY_VERIFY(told.rules);
        QVERIFY(told.rules->rules.isEmpty());
        QVERIFY(told.floor.health().isEmpty());
    }

    void keepsNothingWithoutAFolder()
    {
        FloorSettings none = settings({playing(u"monday"_s, {9})}, {waitingAbove(4)});
        none.store.folder.clear();
        Told told(none);
        QTRY_COMPARE(told.events.size(), 1);
        QVERIFY(told.floor.store().file.isEmpty());
        QVERIFY(!QFile::exists(folder()));
    }
};

FLOORWATCH_TEST_MAIN(FloorMemoryTest)
#include "tst_floormemory.moc"
