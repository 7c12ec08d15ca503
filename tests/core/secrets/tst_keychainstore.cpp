// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "tests/support/privatebus.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace core;
using namespace std::chrono_literals;
using State = SecretAnswer::State;
using support::GnomeKeyring;
using support::PrivateBus;

namespace {

template <class Value>
concept CanStream = requires(QDebug debug, const Value &value)
{
    debug << value;
};
static_assert(CanStream<QString> && !CanStream<Secret> && !CanStream<SecretAnswer>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_constructible_v<QVariant, Secret>);

struct Answer
{
    State state = State::Failed;
    QString secret;
    QString detail;
};

// A program of its own on a bus of its own, spoken to line by line: Qt and the keychain's library stay with
// the first bus they see.
class Asker
{
public:
    explicit Asker(const QProcessEnvironment &environment, Millis limit = 5s)
    {
        m_program.setProcessEnvironment(environment);
        m_program.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/ask_keychain"),
                        {QString::number(limit.count())});
    }
    ~Asker() { leave(); }

    Answer says(const char *question)
    {
        m_program.write(QByteArray(question) + '\n');
        while (!m_program.canReadLine() && m_program.waitForReadyRead()) { }
        const QString line = QString::fromUtf8(m_program.readLine()).trimmed();
        return {State(line.section(u' ', 0, 0).toInt()), line.section(u' ', 1).section(u'|', 0, 0),
                line.section(u'|', 1)};
    }
    /// Its exit status; -1 for a crash.
    int leave()
    {
        m_program.closeWriteChannel();
        m_program.waitForFinished();
        return m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
    }
    QByteArray errors() { return m_program.readAllStandardError(); }

private:
    QProcess m_program;
};

} // namespace

class KeychainStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsReadsAndForgetsASecret();
    void leavesNoTraceOfASecretInItsErrors();
    void tellsALockedKeyringFromAMissingSecret();
    void readsAgainOnceItIsUnlocked();
    void givesUpOnAMuteService();
    void tellsThatThereIsNoServiceOrNoBus();
};

void KeychainStoreTest::keepsReadsAndForgetsASecret()
{
    const PrivateBus bus;
    GnomeKeyring keyring(bus, GnomeKeyring::Start::Unlocked);
    QVERIFY(keyring.isThere());
    Asker asker(bus.environment());
    QCOMPARE(asker.says("read source/main").state, State::Missing);
    QCOMPARE(asker.says("write source/main s3cret-\xc3\xbc").state, State::Done);
    const Answer read = asker.says("read source/main");
    QCOMPARE(read.state, State::Done);
    QCOMPARE(read.secret, QString::fromUtf8("s3cret-\xc3\xbc"));
    QCOMPARE(asker.says("read source/main/proxy").state, State::Missing);

    Asker later(bus.environment());
    QCOMPARE(later.says("read source/main").secret, QString::fromUtf8("s3cret-\xc3\xbc"));
    QCOMPARE(later.says("remove source/main").state, State::Done);
    QCOMPARE(later.says("remove source/main").state, State::Done);
    QCOMPARE(later.says("read source/main").state, State::Missing);
    QCOMPARE(later.leave(), 0);
}

void KeychainStoreTest::leavesNoTraceOfASecretInItsErrors()
{
    const PrivateBus bus;
    {
        GnomeKeyring keyring(bus, GnomeKeyring::Start::Unlocked);
        Asker asker(bus.environment());
        QCOMPARE(asker.says("write source/main tr4celess").state, State::Done);
        QCOMPARE(asker.says("read source/main").secret, QStringLiteral("tr4celess"));
        QCOMPARE(asker.leave(), 0);
        const QByteArray errors = asker.errors();
        QVERIFY2(!errors.contains("tr4celess"), errors.constData());
    }
    GnomeKeyring keyring(bus, GnomeKeyring::Start::Locked);
    Asker asker(bus.environment());
    const Answer refused = asker.says("write source/main tr4celess");
    QCOMPARE(refused.state, State::Locked);
    QVERIFY(!refused.detail.isEmpty());
    QVERIFY2(!refused.detail.contains(QStringLiteral("tr4celess")), qPrintable(refused.detail));
    asker.leave();
    QVERIFY(!asker.errors().contains("tr4celess"));
}

void KeychainStoreTest::tellsALockedKeyringFromAMissingSecret()
{
    const PrivateBus bus;
    {
        GnomeKeyring keyring(bus, GnomeKeyring::Start::Unlocked);
        QCOMPARE(Asker(bus.environment()).says("write source/main hidden").state, State::Done);
    }
    GnomeKeyring keyring(bus, GnomeKeyring::Start::Locked);
    QVERIFY(keyring.isThere());
    Asker asker(bus.environment());
    QCOMPARE(asker.says("read source/main").state, State::Locked);
    QCOMPARE(asker.says("read source/main").state, State::Locked);
    QCOMPARE(asker.says("write source/main other").state, State::Locked);
    QCOMPARE(asker.leave(), 0);
}

void KeychainStoreTest::readsAgainOnceItIsUnlocked()
{
    const PrivateBus bus;
    {
        GnomeKeyring keyring(bus, GnomeKeyring::Start::Unlocked);
        QCOMPARE(Asker(bus.environment()).says("write source/main hidden").state, State::Done);
    }
    GnomeKeyring keyring(bus, GnomeKeyring::Start::Locked);
    Asker asker(bus.environment());
    QCOMPARE(asker.says("read source/main").state, State::Locked);
    QVERIFY(keyring.unlock());
    const Answer read = asker.says("read source/main");
    QCOMPARE(read.state, State::Done);
    QCOMPARE(read.secret, QStringLiteral("hidden"));
    QCOMPARE(asker.says("read source/other").state, State::Missing);
}

// It takes 25 s until the bus gives up on a call: what comes then comes too late, and finds nobody.
void KeychainStoreTest::givesUpOnAMuteService()
{
    PrivateBus bus;
    QVERIFY(bus.beMute());
    Asker asker(bus.environment(), 1500ms);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(asker.says("read source/main").state, State::Mute);
    QCOMPARE(asker.says("read source/main").state, State::Mute);
    QCOMPARE(asker.says("write source/main s3cret").state, State::Mute);
    QVERIFY2(clock.elapsed() < 6000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(asker.leave(), 0);
}

void KeychainStoreTest::tellsThatThereIsNoServiceOrNoBus()
{
    QProcessEnvironment environment;
    {
        const PrivateBus bus;
        environment = bus.environment();
        Asker asker(environment);
        const Answer read = asker.says("read source/main");
        QCOMPARE(read.state, State::NoStore);
        QVERIFY(!read.detail.isEmpty());
        QCOMPARE(asker.says("write source/main s3cret").state, State::NoStore);
    }
    Asker asker(environment);
    QCOMPARE(asker.says("read source/main").state, State::NoStore);
    QCOMPARE(asker.leave(), 0);
}

FLOORWATCH_TEST_MAIN(KeychainStoreTest)
#include "tst_keychainstore.moc"
