// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");
const SourceId north{QStringLiteral("north")};
using State = SourceHealth::State;

// A source that tells how it was treated.
class ToldSource : public Source
{
public:
    ToldSource(const SourceId &id, const SourceSettings &of) : Source(id), settings(of) { }

    void start(const SourceSecrets &with) override
    {
        secrets = with;
        ++starts;
    }
    void stop() override { ++stops; }
    Millis interval() const override { return 2s; }

    void tell(double waiting, Instant at, const char *queue = "WQ1")
    {
        Patch patch;
        patch.setKind(Patch::Kind::Snapshot);
        patch.setAt(at);
        patch.addQueue(queue, queue);
        patch.set(Metric::WaitingNow, Cell::of(waiting));
        emit patchTaken(patch);
    }

    const SourceSettings settings;
    SourceSecrets secrets;
    int starts = 0;
    int stops = 0;
};

SourceSettings account(const QString &sid)
{
    TaskRouterSource source;
    source.accountSid = sid;
    return {north, QStringLiteral("North"), source, {}};
}

SourceSettings simulated(const QString &id)
{
    return {{id}, id, SimulatedSource{}, {}};
}

RuleSet fourWaiting()
{
    Rule rule;
    rule.sid = {QStringLiteral("QY1")};
    rule.metric = Metric::WaitingNow;
    rule.queues = {{QStringLiteral("WQ1")}};
    rule.warning = {Operator::GreaterThan, 4};
    return {true, {rule}};
}

// A keychain in memory that counts.
class Keychain : public SessionStore
{
public:
    void remove(const SecretKey &key, QObject *context, const Done &done) override
    {
        removed << key.text;
        SessionStore::remove(key, context, done);
    }
    QStringList removed;
};

struct Desk
{
    explicit Desk(const QList<SourceSettings> &first = {}) : settings{first, fourWaiting(), {}, {}}
    {
        auto store = std::make_unique<Keychain>();
        keychain = store.get();
        settings.secrets = std::make_shared<SecretKeeper>(std::move(store));
        monitor = std::make_unique<Monitor>(
            settings, [this] { return now; }, box, wishes, history,
            [this](const SourceSettings &of) {
                auto made = std::make_unique<ToldSource>(of.id, of);
                source = made.get();
                return made;
            });
        monitor->start();
        look();
    }

    void does(const Wish &wish)
    {
        wishes.put(wish);
        monitor->takeWishes();
        look();
    }

    /// What the views see now; events are those since the last look.
    void look()
    {
        facts = box.take();
        if (facts.sources)
            sources = *facts.sources;
        for (const SourceHealth &told : facts.health)
            health = told;
    }

    Instant now = t0;
    FactBox box;
    WishBox wishes;
    History history;
    ToldSource *source = nullptr;
    Keychain *keychain = nullptr;
    FloorSettings settings;
    std::unique_ptr<Monitor> monitor;
    Facts facts;
    QList<SourceSettings> sources;
    SourceHealth health;
};

GivenSecret token(const QString &text)
{
    return {SecretKind::Source, Secret(text), Keep::InKeychain};
}

} // namespace

class SourceChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfEverySourceThatThereIs();
    void aSavedSourceIsThereAndSignsIn();
    void aSourceWithoutAnIdIsRefused();
    void theSameFloorGoesOnWithNewSettings();
    void anotherFloorBeginsAnew();
    void aRemovedSourceEndsItsAlertsAndItsFloor();
    void aRemovedSourcesSecretIsTakenOutOfTheKeychain();
    void anUndoneRemovalBringsTheSecretBack();
    void anUndoThatIsFasterThanTheKeychainLosesNothing();
    void aPausedSourceIsAskedForNothing();
    void aPausedSourceStaysPausedWhateverTheMachineDoes();
    void aRefusedSourceCanBeRemoved();
    void theLastTroubleIsRemembered();
};

void SourceChangesTest::tellsOfEverySourceThatThereIs()
{
    Desk desk({simulated(QStringLiteral("a")), simulated(QStringLiteral("b"))});
    QCOMPARE(desk.sources, desk.settings.sources);
    desk.does(SaveSource{simulated(QStringLiteral("c"))});
    QCOMPARE(desk.sources.size(), 3);
    QCOMPARE(desk.sources[2].id.text, QStringLiteral("c"));
}

void SourceChangesTest::aSavedSourceIsThereAndSignsIn()
{
    Desk desk;
    desk.does(SaveSource{account(QStringLiteral("AC1")), {token(QStringLiteral("hush"))}});
    QCOMPARE(desk.sources, QList{account(QStringLiteral("AC1"))});
    QTRY_COMPARE(desk.source->starts, 1);
    QCOMPARE(desk.source->secrets.source.reveal(), QStringLiteral("hush"));
    desk.look();
    QVERIFY(!desk.health.secretWanted);
}

void SourceChangesTest::aSourceWithoutAnIdIsRefused()
{
    Desk desk;
    desk.does(SaveSource{simulated(QString())});
    QVERIFY(desk.sources.isEmpty());
    QVERIFY(!desk.source);
}

void SourceChangesTest::theSameFloorGoesOnWithNewSettings()
{
    Desk desk({account(QStringLiteral("AC1"))});
    desk.source->tell(9, t0);
    desk.look();
    QCOMPARE(desk.facts.events.size(), 1);

    SourceSettings renamed = account(QStringLiteral("AC1"));
    renamed.name = QStringLiteral("North again");
    desk.does(SaveSource{renamed, {token(QStringLiteral("hush"))}});
    QVERIFY(desk.facts.ended.isEmpty());
    QVERIFY(desk.facts.events.isEmpty());
    QCOMPARE(desk.health.name, renamed.name);
    QCOMPARE(*desk.health.lastAnswer, t0);
    QTRY_COMPARE(desk.source->starts, 1);

    desk.source->tell(10, t0 + 2s);
    desk.look();
    QVERIFY(desk.facts.events.isEmpty());
    QCOMPARE(desk.facts.snapshots[0].version(), quint64(2));
}

void SourceChangesTest::anotherFloorBeginsAnew()
{
    Desk desk({account(QStringLiteral("AC1"))});
    desk.source->tell(9, t0);
    desk.look();
    desk.does(SaveSource{account(QStringLiteral("AC2"))});
    QCOMPARE(desk.facts.ended, QList{north});
    QCOMPARE(desk.facts.events.size(), 1);
    QCOMPARE(desk.facts.events[0].reason, Reason::SourceRemoved);

    desk.source->tell(1, t0 - 5s, "WQ2");
    desk.look();
    QCOMPARE(desk.facts.snapshots[0].rowCount(), 1);
    QCOMPARE(desk.facts.snapshots[0].row(0).name, QStringLiteral("WQ2"));
}

void SourceChangesTest::aRemovedSourceEndsItsAlertsAndItsFloor()
{
    Desk desk({account(QStringLiteral("AC1"))});
    desk.source->tell(9, t0);
    desk.does(RemoveSource{north});
    QVERIFY(desk.sources.isEmpty());
    QCOMPARE(desk.facts.ended, QList{north});
    // What was told of it and not fetched is told no more; what its alerts did is.
    QVERIFY(desk.facts.snapshots.isEmpty());
    QVERIFY(desk.facts.health.isEmpty());
    QCOMPARE(desk.facts.events.size(), 2);
    QCOMPARE(desk.facts.events[1].state, Severity::Ok);
    QCOMPARE(desk.facts.events[1].reason, Reason::SourceRemoved);
}

void SourceChangesTest::aRemovedSourcesSecretIsTakenOutOfTheKeychain()
{
    Desk desk;
    desk.does(SaveSource{account(QStringLiteral("AC1")), {token(QStringLiteral("hush"))}});
    QTRY_COMPARE(desk.source->starts, 1);
    desk.does(RemoveSource{north});
    QTRY_COMPARE(desk.keychain->removed,
                 (QStringList{QStringLiteral("source/north"), QStringLiteral("source/north/proxy")}));
}

void SourceChangesTest::anUndoneRemovalBringsTheSecretBack()
{
    Desk desk;
    const SourceSettings settings = account(QStringLiteral("AC1"));
    desk.does(SaveSource{settings, {token(QStringLiteral("hush"))}});
    QTRY_COMPARE(desk.source->starts, 1);
    desk.does(RemoveSource{north});
    QTRY_COMPARE(desk.keychain->removed.size(), 2);
    QCoreApplication::processEvents();

    desk.does(SaveSource{settings});
    QTRY_COMPARE(desk.source->starts, 1);
    QCOMPARE(desk.source->secrets.source.reveal(), QStringLiteral("hush"));
    bool isKept = false;
    desk.keychain->read(secretKey(north, SecretKind::Source), this, [&](const SecretAnswer &answer) {
        isKept = answer.state == SecretAnswer::State::Done;
    });
    QTRY_VERIFY(isKept);
}

void SourceChangesTest::anUndoThatIsFasterThanTheKeychainLosesNothing()
{
    Desk desk;
    const SourceSettings settings = account(QStringLiteral("AC1"));
    desk.does(SaveSource{settings, {token(QStringLiteral("hush"))}});
    QTRY_COMPARE(desk.source->starts, 1);
    desk.wishes.put(RemoveSource{north});
    desk.wishes.put(SaveSource{settings});
    desk.monitor->takeWishes();
    QTRY_COMPARE(desk.keychain->removed.size(), 2);
    QTRY_VERIFY(desk.source->starts > 0);
    QTRY_COMPARE(desk.source->secrets.source.reveal(), QStringLiteral("hush"));
    desk.look();
    QVERIFY(!desk.health.secretWanted);
}

void SourceChangesTest::aPausedSourceIsAskedForNothing()
{
    Desk desk({simulated(QStringLiteral("north"))});
    QTRY_COMPARE(desk.source->starts, 1);
    desk.source->tell(9, t0);
    desk.does(PauseSource{north, true});
    QCOMPARE(desk.facts.ended, QList{north});
    QCOMPARE(desk.facts.events.last().reason, Reason::SourceRemoved);
    QCOMPARE(desk.health.state, State::Paused);
    QVERIFY(desk.sources[0].paused);
    QCoreApplication::processEvents();
    QCOMPARE(desk.source->starts, 0);

    desk.does(PauseSource{north, false});
    QVERIFY(!desk.sources[0].paused);
    QTRY_COMPARE(desk.source->starts, 1);
    desk.source->tell(1, t0);
    desk.look();
    QCOMPARE(desk.health.state, State::Live);
}

void SourceChangesTest::aPausedSourceStaysPausedWhateverTheMachineDoes()
{
    SourceSettings paused = simulated(QStringLiteral("north"));
    paused.paused = true;
    Desk desk({paused});
    desk.now += 60s;
    for (const Wish &wish :
         {Wish(FallAsleep{}), Wish(WakeUp{}), Wish(NetworkLost{}), Wish(NetworkBack{}),
          Wish(GiveSecret{north, SecretKind::Source, Secret(QStringLiteral("x")), Keep::ForThisSession})})
        desk.does(wish);
    QCoreApplication::processEvents();
    desk.look();
    QCOMPARE(desk.health.state, State::Paused);
    QCOMPARE(desk.source->starts, 0);
}

void SourceChangesTest::aRefusedSourceCanBeRemoved()
{
    Desk desk({simulated(QStringLiteral("north")), simulated(QStringLiteral("north"))});
    QCOMPARE(desk.sources.size(), 2);
    QCOMPARE(desk.sources[1].id.text, QStringLiteral("north#2"));
    desk.does(RemoveSource{{QStringLiteral("north#2")}});
    QCOMPARE(desk.sources.size(), 1);
    QCOMPARE(desk.sources[0].id, north);
}

void SourceChangesTest::theLastTroubleIsRemembered()
{
    Desk desk({simulated(QStringLiteral("north"))});
    emit desk.source->troubled({Trouble::Server, QStringLiteral("HTTP 503"), {}});
    desk.source->tell(1, t0 + 1s);
    desk.look();
    QCOMPARE(desk.health.trouble, Trouble::None);
    const SourceHealth::Failed last{Trouble::Server, QStringLiteral("HTTP 503"), t0};
    QVERIFY(desk.health.lastFailure == last);
}

FLOORWATCH_TEST_MAIN(SourceChangesTest)
#include "tst_sourcechanges.moc"
