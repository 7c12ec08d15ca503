// SPDX-License-Identifier: GPL-3.0-or-later
// The store on its thread, and everything that may be in its way.
#include "core/store/archive.h"
#include "core/store/database.h"
#include "core/store/eventstable.h"
#include "core/store/folderlock.h"
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "core/store/storefiles.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

RuleSet rulesNamed(const QString &name)
{
    Rule rule;
    rule.sid = {u"QY1"_s};
    rule.friendlyName = name;
    rule.queues = {{u"WQ1"_s}};
    rule.warning = Threshold{Operator::GreaterThan, 4};
    return {true, {rule}};
}

AlertEvent eventNumber(int number)
{
    AlertEvent event;
    event.alertId.entropy.fill(quint8(number));
    event.rule = {u"QY1"_s};
    event.queue = {u"WQ1"_s};
    event.state = Severity::Warning;
    return event;
}

Transition rulesTransition(const QString &name)
{
    Transition transition;
    transition.rules = rulesNamed(name);
    return transition;
}

Transition eventTransition(int number)
{
    Transition transition;
    transition.events << eventNumber(number);
    return transition;
}

// A store, and what it told.
struct Watched
{
    explicit Watched(const StoreSettings &settings) : store(settings)
    {
        QObject::connect(&store, &Store::opened, [this](const StoredFloor &told) { floor = told; });
        QObject::connect(&store, &Store::healthChanged, [this](const StoreHealth &told) { health = told; });
        QObject::connect(&store, &Store::committed, [this](quint64 told) { committed = told; });
        // Whoever knows everything gives it when it is asked for.
        QObject::connect(&store, &Store::everythingWanted, [this] {
            everything.everything = true;
            store.keep(everything);
        });
        store.open();
    }

    Store store;
    Transition everything;
    std::optional<StoredFloor> floor;
    StoreHealth health;
    quint64 committed = 0;
};

void expectWarning(const char *words)
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QString::fromLatin1(words)));
}

} // namespace

class StoreTroubleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_place;

    StoreSettings settings(const QString &folder = {}) const
    {
        StoreSettings settings;
        settings.folder = folder.isEmpty() ? m_place->filePath(u"data"_s) : folder;
        settings.retryAfter = Millis(20);
        return settings;
    }
    QString file() const { return databaseFile(settings().folder); }

    static QString ruleKeptIn(const QString &folder)
    {
        const auto rules = Archive(databaseFile(folder), Archive::Access::ReadOnly).read().rules;
        return rules ? rules->rules.constFirst().friendlyName : QString();
    }
    static qsizetype eventsKeptIn(const QString &folder)
    {
        Archive archive(databaseFile(folder), Archive::Access::ReadOnly);
        return EventsTable(archive.database()).all().size();
    }

    void writeFile(const QString &name, const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(name).path()));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

private slots:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void keepsAndTellsWhatIsKept()
    {
        Watched watched(settings());
        QTRY_VERIFY(watched.floor);
        QVERIFY(!watched.floor->rules);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(watched.store.keep(eventTransition(i)), quint64(i + 1));
        QTRY_COMPARE(watched.committed, 100U);
        QCOMPARE(eventsKeptIn(settings().folder), 100);
        QCOMPARE(watched.health.trouble, StoreTrouble::None);
        QCOMPARE(watched.health.file, file());
    }

    void keepsWhatIsOnItsWayWhenItEnds()
    {
        {
            Watched watched(settings());
            QTRY_VERIFY(watched.floor);
            for (int i = 0; i < 100; ++i)
                watched.store.keep(eventTransition(i));
        }
        QCOMPARE(eventsKeptIn(settings().folder), 100);
    }

    void setsADamagedFileAsideAndNeverWritesOverIt()
    {
        const QByteArray damaged = QByteArray("no database at all. ").repeated(500);
        writeFile(file(), damaged);
        expectWarning("not a database; it is kept as .*floorwatch-damaged-");
        Watched watched(settings());
        QTRY_VERIFY(watched.floor);
        QVERIFY(!watched.floor->unreadable);
        QVERIFY(!watched.health.setAside.isEmpty());
        QFile aside(watched.health.setAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), damaged);
        watched.store.keep(rulesTransition(u"New"_s));
        QTRY_COMPARE(watched.committed, 1U);
        QCOMPARE(ruleKeptIn(settings().folder), u"New"_s);
    }

    void asksForEverythingWhenThereIsDamageInTheMiddle()
    {
        int page = 0;
        {
            Archive archive(QDir().mkpath(settings().folder) ? file() : file(), Archive::Access::ReadWrite);
            archive.write({rulesTransition(u"Old"_s)}, {eventNumber(1)}, {});
            page = archive.database()
                       .valueOf("SELECT rootpage FROM sqlite_schema WHERE name = 'events_by_age'")
                       .toInt();
        }
        QFile database(file());
        QVERIFY(database.open(QIODevice::ReadWrite) && database.seek((page - 1) * 4096));
        database.write(QByteArray(4096, '\xa5'));
        database.close();

        expectWarning("malformed; it is kept as .*floorwatch-damaged-");
        Watched watched(settings());
        watched.everything = rulesTransition(u"All"_s);
        QTRY_VERIFY(watched.committed > 0);
        QCOMPARE(watched.floor->rules->rules.constFirst().friendlyName, u"Old"_s);
        QCOMPARE(watched.health.trouble, StoreTrouble::None);
        QVERIFY(QFile::exists(watched.health.setAside));
        QCOMPARE(ruleKeptIn(settings().folder), u"All"_s);
    }

    void refusesTheFileOfANewerProgramAndLeavesItAlone()
    {
        {
            QVERIFY(QDir().mkpath(settings().folder));
            QList<Migration> steps = migrations();
            steps << Migration{int(steps.size()) + 1, u"more"_s, u"CREATE TABLE more (a);\n"_s};
            Database database(file());
            migrate(database, steps);
        }
        expectWarning("has form 2, this program knows 1");
        {
            Watched watched(settings());
            QTRY_VERIFY(watched.floor);
            QVERIFY(watched.floor->unreadable);
            QCOMPARE(watched.health.trouble, StoreTrouble::Newer);
            watched.store.keep(rulesTransition(u"Mine"_s));
        }
        Database database(file());
        QCOMPARE(database.valueOf("PRAGMA user_version").toInt(), 2);
        QCOMPARE(database.valueOf("SELECT count(*) FROM rules").toInt(), 0);
    }

    void waitsForAnotherConsoleToLetGo()
    {
        {
            QVERIFY(QDir().mkpath(settings().folder));
            Archive(file(), Archive::Access::ReadWrite).write({rulesTransition(u"Old"_s)}, {}, {});
        }
        auto other = std::make_unique<FolderLock>(settings().folder);
        other->take();
        expectWarning("has it in hand");
        Watched watched(settings());
        watched.everything = rulesTransition(u"All"_s);
        QTRY_VERIFY(watched.floor);
        QCOMPARE(watched.health.trouble, StoreTrouble::Locked);
        // What the other has can be seen all the same.
        QCOMPARE(watched.floor->rules->rules.constFirst().friendlyName, u"Old"_s);
        watched.store.keep(eventTransition(1));
        other.reset();
        QTRY_COMPARE(watched.health.trouble, StoreTrouble::None);
        QCOMPARE(ruleKeptIn(settings().folder), u"All"_s);
        QCOMPARE(eventsKeptIn(settings().folder), 1);
    }

    void waitsForAnotherProgramThatLocksTheDatabase()
    {
        Watched watched(settings());
        watched.everything = rulesTransition(u"All"_s);
        QTRY_VERIFY(watched.floor);
        Database other(file());
        other.run("BEGIN IMMEDIATE");
        expectWarning("database is locked");
        watched.store.keep(eventTransition(1));
        QTRY_COMPARE(watched.health.trouble, StoreTrouble::Locked);
        other.run("ROLLBACK");
        QTRY_COMPARE(watched.health.trouble, StoreTrouble::None);
        QCOMPARE(eventsKeptIn(settings().folder), 1);
        QCOMPARE(ruleKeptIn(settings().folder), u"All"_s);
    }

    void saysThatAFolderCantBeWritten()
    {
        writeFile(m_place->filePath(u"file"_s), "a file and no folder");
        expectWarning("can't be made");
        Watched watched(settings(m_place->filePath(u"file"_s)));
        QTRY_VERIFY(watched.floor);
        QCOMPARE(watched.health.trouble, StoreTrouble::ReadOnly);
    }

    void readsWhatIsOnAReadOnlyDisk()
    {
        tests::SmallDisk disk(1024);
        if (!disk.isThere())
            QSKIP("only root may mount a disk");
        Archive(databaseFile(disk.path()), Archive::Access::ReadWrite)
            .write({rulesTransition(u"Old"_s)}, {}, {});
        disk.setReadOnly(true);
        expectWarning("can't be written");
        Watched watched(settings(disk.path()));
        watched.everything = rulesTransition(u"All"_s);
        QTRY_VERIFY(watched.floor);
        QCOMPARE(watched.health.trouble, StoreTrouble::ReadOnly);
        QVERIFY(!watched.floor->unreadable);
        QCOMPARE(watched.floor->rules->rules.constFirst().friendlyName, u"Old"_s);
        disk.setReadOnly(false);
        QTRY_COMPARE(watched.health.trouble, StoreTrouble::None);
        QCOMPARE(ruleKeptIn(disk.path()), u"All"_s);
    }

    void losesNothingWhileADiskIsFull()
    {
        tests::SmallDisk disk(1024);
        if (!disk.isThere())
            QSKIP("only root may mount a disk");
        Watched watched(settings(disk.path()));
        watched.everything = rulesTransition(u"All"_s);
        QTRY_VERIFY(watched.floor);
        expectWarning("full");
        int events = 0;
        const auto keepMore = [&] {
            for (int i = 0; i < 200; ++i)
                watched.store.keep(eventTransition(++events));
            return watched.health.trouble == StoreTrouble::Full;
        };
        QTRY_VERIFY_WITH_TIMEOUT(keepMore(), 20'000);
        disk.resize(64 * 1024);
        QTRY_COMPARE(watched.health.trouble, StoreTrouble::None);
        QTRY_COMPARE(eventsKeptIn(disk.path()), events); // what came meanwhile follows
        QCOMPARE(ruleKeptIn(disk.path()), u"All"_s);
    }

    void saysHowManyEventsWereTooManyToWaitWith()
    {
        QVERIFY(QDir().mkpath(settings().folder));
        auto other = std::make_unique<FolderLock>(settings().folder);
        other->take();
        expectWarning("has it in hand");
        StoreSettings few = settings();
        few.mostHeld = 10;
        Watched watched(few);
        QTRY_VERIFY(watched.floor);
        for (int i = 0; i < 15; ++i)
            watched.store.keep(eventTransition(i));
        other.reset();
        QTRY_COMPARE(watched.health.trouble, StoreTrouble::None);
        QCOMPARE(watched.health.eventsLost, 5U);
        QCOMPARE(eventsKeptIn(settings().folder), 10);
    }
};

FLOORWATCH_TEST_MAIN(StoreTroubleTest)
#include "tst_storetrouble.moc"
