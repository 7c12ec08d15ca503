// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"
#include "core/service/sourcelogin.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace core;
using namespace std::chrono_literals;

namespace {

// A keychain that answers as it is told to.
class ToldKeychain : public SecretStore
{
public:
    void read(const SecretKey &key, QObject *context, const Done &done) override
    {
        ++reads;
        lastKey = key;
        answer(context, done);
    }
    void write(const SecretKey &key, const Secret &secret, QObject *context, const Done &done) override
    {
        lastKey = key;
        written = secret.reveal();
        answer(context, done);
    }
    void remove(const SecretKey &, QObject *context, const Done &done) override { answer(context, done); }

    SecretAnswer says;
    int reads = 0;
    SecretKey lastKey;
    QString written;

private:
    void answer(QObject *context, const Done &done) const
    {
        QMetaObject::invokeMethod(
            context, [done, what = says] { done(what); }, Qt::QueuedConnection);
    }
};

SourceSettings account()
{
    TaskRouterSource source;
    source.accountSid = QStringLiteral("AC1");
    return {SourceId{QStringLiteral("main")}, QStringLiteral("Main"), source, {}};
}

SourceSettings accountBehindAProxy()
{
    SourceSettings settings = account();
    settings.connection.proxy
        = {ProxySettings::Kind::Http, QStringLiteral("proxy"), 3128, QStringLiteral("ann")};
    return settings;
}

// Remembers with which secrets it was started, and fails as it is told to.
class ToldSource : public Source
{
public:
    using Source::Source;

    void start(const SourceSecrets &secrets) override
    {
        ++starts;
        source = secrets.source.reveal();
        proxy = secrets.proxy.reveal();
    }
    void stop() override { }
    Millis interval() const override { return 2s; }

    int starts = 0;
    QString source;
    QString proxy;
};

struct Desk
{
    explicit Desk(const SourceSettings &settings = account(), bool withKeychain = true)
        : keychain(withKeychain ? new ToldKeychain : nullptr),
          keeper(std::make_shared<SecretKeeper>(std::unique_ptr<SecretStore>(keychain))),
          monitor(
              floorOf(settings), [this] { return now; }, box, wishes, history,
              [this](const SourceSettings &of) {
                  auto made = std::make_unique<ToldSource>(of.id);
                  source = made.get();
                  return made;
              })
    { }

    FloorSettings floorOf(const SourceSettings &settings) const
    {
        FloorSettings floor;
        floor.sources = {settings};
        floor.secrets = keeper;
        return floor;
    }
    const SourceHealth &look()
    {
        const Facts facts = box.take();
        if (!facts.health.isEmpty())
            health = facts.health[0];
        return health;
    }
    void give(SecretKind kind, const char *secret, Keep keep)
    {
        wishes.put(
            GiveSecret{SourceId{QStringLiteral("main")}, kind, Secret(QString::fromLatin1(secret)), keep});
        monitor.takeWishes();
    }

    Instant now = *parseInstant("2026-11-21T09:00:00Z");
    ToldKeychain *keychain;
    std::shared_ptr<SecretKeeper> keeper;
    FactBox box;
    WishBox wishes;
    History history;
    ToldSource *source = nullptr;
    SourceHealth health;
    Monitor monitor;
};

SecretAnswer stored(const char *secret)
{
    return {SecretAnswer::State::Done, Secret(QString::fromLatin1(secret)), {}};
}

} // namespace

class SourceLoginTest : public QObject
{
    Q_OBJECT

private slots:
    void startsWithWhatTheKeychainHas();
    void asksForWhatIsMissing();
    void asksAgainByItselfUntilTheKeyringIsUnlocked();
    void pausesGrowToTenSeconds();
    void aSecretGivenStartsTheSourceAtOnce();
    void tellsThatASecretWasNotKept();
    void asksForEachSecretInItsTurn();
    void whoIsRefusedIsAskedForThatSecret_data();
    void whoIsRefusedIsAskedForThatSecret();
    void whatIsToldAfterAGivenSecretIsCounted();
};

void SourceLoginTest::startsWithWhatTheKeychainHas()
{
    Desk desk;
    desk.keychain->says = stored("t0ken");
    desk.monitor.start();
    QTRY_COMPARE(desk.source->starts, 1);
    QCOMPARE(desk.source->source, QStringLiteral("t0ken"));
    QCOMPARE(desk.keychain->lastKey.text, QStringLiteral("source/main"));
    QVERIFY(!desk.look().secretWanted);
}

void SourceLoginTest::asksForWhatIsMissing()
{
    Desk desk(account(), false);
    desk.monitor.start();
    QTRY_VERIFY(desk.look().secretWanted);
    QCOMPARE(*desk.health.secretWanted,
             (SecretWanted{SecretKind::Source, SecretName::AuthToken, QStringLiteral("AC1"),
                           QStringLiteral("taskrouter.twilio.com")}));
    QCOMPARE(desk.health.trouble, Trouble::SecretMissing);
    QCOMPARE(desk.health.keychain, KeychainState::None);
    QVERIFY(!desk.health.retryAt);
    QCOMPARE(desk.source->starts, 0);
}

void SourceLoginTest::asksAgainByItselfUntilTheKeyringIsUnlocked()
{
    Desk desk;
    desk.keychain->says = {SecretAnswer::State::Locked, {}, QStringLiteral("locked")};
    desk.monitor.start();
    QTRY_COMPARE(desk.look().trouble, Trouble::SecretLocked);
    QCOMPARE(desk.health.keychain, KeychainState::Locked);
    QCOMPARE(*desk.health.retryAt, desk.now + 1s);
    desk.keychain->says = stored("t0ken");
    QTRY_COMPARE(desk.source->starts, 1);
    QCOMPARE(desk.look().trouble, Trouble::None);
    QVERIFY(!desk.health.secretWanted);
}

void SourceLoginTest::pausesGrowToTenSeconds()
{
    auto *keychain = new ToldKeychain;
    keychain->says = {SecretAnswer::State::Mute, {}, {}};
    SourceLogin login(account(), std::make_shared<SecretKeeper>(std::unique_ptr<SecretStore>(keychain)));
    QList<Millis> pauses;
    connect(&login, &SourceLogin::wanting, this,
            [&](SecretKind, const Failure &why) { pauses << why.retryAfter.value_or(0ms); });
    auto *timer = login.findChild<QTimer *>();
    QVERIFY(timer);
    login.begin();
    for (int asked = 1; asked <= 6; ++asked) {
        QTRY_COMPARE(pauses.size(), asked);
        QVERIFY(timer->isActive());
        QCOMPARE(Millis(timer->interval()), pauses.last());
        timer->start(0); // the pause is over
    }
    QCOMPARE(pauses, (QList<Millis>{1s, 2s, 4s, 8s, 10s, 10s}));
}

void SourceLoginTest::aSecretGivenStartsTheSourceAtOnce()
{
    Desk desk;
    desk.keychain->says = {SecretAnswer::State::Missing, {}, {}};
    desk.monitor.start();
    QTRY_VERIFY(desk.look().secretWanted);
    desk.keychain->says = {SecretAnswer::State::Done, {}, {}};
    desk.give(SecretKind::Source, "given", Keep::InKeychain);
    QTRY_COMPARE(desk.source->starts, 1);
    QCOMPARE(desk.source->source, QStringLiteral("given"));
    QCOMPARE(desk.keychain->written, QStringLiteral("given"));
    QVERIFY(!desk.look().secretNotKept);

    desk.give(SecretKind::Source, "session", Keep::ForThisSession);
    QTRY_COMPARE(desk.source->source, QStringLiteral("session"));
    QCOMPARE(desk.keychain->written, QStringLiteral("given"));
}

void SourceLoginTest::tellsThatASecretWasNotKept()
{
    Desk desk;
    desk.keychain->says = {SecretAnswer::State::Locked, {}, {}};
    desk.monitor.start();
    desk.give(SecretKind::Source, "given", Keep::InKeychain);
    QTRY_COMPARE(desk.source->source, QStringLiteral("given"));
    QTRY_VERIFY(desk.look().secretNotKept);
    QCOMPARE(desk.health.keychain, KeychainState::Locked);
    desk.give(SecretKind::Source, "again", Keep::ForThisSession);
    QTRY_VERIFY(!desk.look().secretNotKept);
}

void SourceLoginTest::asksForEachSecretInItsTurn()
{
    Desk desk(accountBehindAProxy(), false);
    desk.monitor.start();
    QTRY_VERIFY(desk.look().secretWanted);
    QCOMPARE(desk.health.secretWanted->kind, SecretKind::Source);
    desk.give(SecretKind::Source, "token", Keep::ForThisSession);
    QTRY_VERIFY(desk.look().secretWanted && desk.health.secretWanted->kind == SecretKind::Proxy);
    QCOMPARE(desk.health.secretWanted->account, QStringLiteral("ann"));
    desk.give(SecretKind::Proxy, "pass", Keep::ForThisSession);
    QTRY_COMPARE(desk.source->starts, 1);
    QCOMPARE(desk.source->source, QStringLiteral("token"));
    QCOMPARE(desk.source->proxy, QStringLiteral("pass"));
}

void SourceLoginTest::whoIsRefusedIsAskedForThatSecret_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<bool>("behindProxy");
    QTest::addColumn<int>("wanted");
    QTest::newRow("the account") << Trouble::Credentials << true << int(SecretKind::Source);
    QTest::newRow("the proxy") << Trouble::ProxyPassword << true << int(SecretKind::Proxy);
    QTest::newRow("a proxy without a user") << Trouble::ProxyPassword << false << -1;
    QTest::newRow("a proxy that is not there") << Trouble::Proxy << true << -1;
    QTest::newRow("no network") << Trouble::Network << true << -1;
}

void SourceLoginTest::whoIsRefusedIsAskedForThatSecret()
{
    QFETCH(Trouble, trouble);
    QFETCH(bool, behindProxy);
    QFETCH(int, wanted);
    Desk desk(behindProxy ? accountBehindAProxy() : account());
    desk.keychain->says = stored("t0ken");
    desk.monitor.start();
    QTRY_COMPARE(desk.source->starts, 1);
    emit desk.source->troubled({trouble, QStringLiteral("no"), {}});
    const auto &asked = desk.look().secretWanted;
    QCOMPARE(asked ? int(asked->kind) : -1, wanted);
}

void SourceLoginTest::whatIsToldAfterAGivenSecretIsCounted()
{
    Desk desk;
    desk.keychain->says = stored("old");
    desk.monitor.start();
    QTRY_COMPARE(desk.source->starts, 1);
    emit desk.source->troubled({Trouble::Credentials, QStringLiteral("401"), {}});
    QCOMPARE(desk.look().secretsGiven, 0);
    desk.give(SecretKind::Source, "wrong", Keep::ForThisSession);
    QCOMPARE(desk.look().secretsGiven, 1);
    QVERIFY(!desk.health.secretWanted);
    QTRY_COMPARE(desk.source->source, QStringLiteral("wrong"));
    emit desk.source->troubled({Trouble::Credentials, QStringLiteral("401"), {}});
    QVERIFY(desk.look().secretWanted);
}

FLOORWATCH_TEST_MAIN(SourceLoginTest)
#include "tst_sourcelogin.moc"
