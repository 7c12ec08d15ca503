// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/wiring.h"
#include "core/secrets/keychainstore.h"
#include "tests/support/privatebus.h"
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

using core::SourceHealth;
using support::GnomeKeyring;
using support::PrivateBus;
using support::SimulatedService;
using namespace std::chrono_literals;

namespace {

// Of two starts of a console in this one process each has its own session, and both the same keychain.
class SameKeychain : public core::SecretStore
{
public:
    explicit SameKeychain(core::SecretStore &keychain) : m_keychain(keychain) { }

    void read(const core::SecretKey &key, QObject *context, const Done &done) override
    {
        m_keychain.read(key, context, done);
    }
    void write(const core::SecretKey &key, const core::Secret &secret, QObject *context,
               const Done &done) override
    {
        m_keychain.write(key, secret, context, done);
    }
    void remove(const core::SecretKey &key, QObject *context, const Done &done) override
    {
        m_keychain.remove(key, context, done);
    }

private:
    core::SecretStore &m_keychain;
};

core::FloorSettings settingsFor(const SimulatedService &service,
                                const std::shared_ptr<core::SecretKeeper> &keeper)
{
    core::TaskRouterSource source;
    source.taskRouterUrl = source.flexUrl = QUrl(service.url());
    source.accountSid = QString::fromLatin1(SimulatedService::defaultCredentials).section(u':', 0, 0);
    core::FloorSettings settings;
    settings.sources = {{core::SourceId{QStringLiteral("main")}, QStringLiteral("Main"), source, {}}};
    settings.secrets = keeper;
    return settings;
}

// The console as the program puts it together, and the hands of whoever sits before it.
struct Console
{
    Console(const SimulatedService &service, std::unique_ptr<core::SecretStore> keychain)
        : floor(settingsFor(service, std::make_shared<core::SecretKeeper>(std::move(keychain))))
    {
        console::wire(floor, image);
        console::wire(window.secrets(), floor);
        window.show();
        floor.start();
    }

    ui::CredentialDialog &dialog() { return *window.findChild<ui::CredentialDialog *>(); }
    bool isAsking() { return dialog().isVisible() && field()->isEnabled(); }
    QLineEdit *field() { return dialog().findChild<QLineEdit *>(); }
    void types(const char *secret)
    {
        field()->clear();
        QTest::keyClicks(field(), QString::fromLatin1(secret));
        QTest::keyClick(field(), Qt::Key_Return);
    }
    bool says(const char *words)
    {
        for (const QLabel *label : dialog().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QString::fromLatin1(words)))
                return true;
        }
        return false;
    }
    bool isLive()
    {
        return floor.health().size() == 1 && floor.health()[0].state == SourceHealth::State::Live
               && window.grid().model().queueCount() > 0;
    }

    ui::FloorImage image;
    ui::Theme theme;
    ui::MainWindow window{image, theme};
    core::Floor floor;
};

} // namespace

// From a console without any secret to a floor that is shown, as a person gets there.
class SignInTest : public QObject
{
    Q_OBJECT

private:
    const PrivateBus m_bus;
    SimulatedService m_service{{QStringLiteral("--queues"), QStringLiteral("3")}};

private slots:
    void initTestCase()
    {
        // Before anything looks for the bus, which it does once.
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
        QVERIFY2(m_service.port() != 0, qPrintable(m_service.said()));
    }

    void asksUntilThePasswordIsRight()
    {
        Console console(m_service, nullptr);
        QTRY_VERIFY(console.isAsking());
        QVERIFY(console.says("has not been given yet"));
        QVERIFY(console.says("There is no keychain on this computer"));
        console.types("wrong");
        QTRY_VERIFY_WITH_TIMEOUT(console.isAsking(), 10'000);
        QVERIFY(console.says("The server refused it"));
        QCOMPARE(console.floor.health()[0].trouble, core::Trouble::Credentials);
        console.types("secret");
        QTRY_VERIFY_WITH_TIMEOUT(console.isLive(), 10'000);
        QTRY_VERIFY(!console.dialog().isVisible());
        QVERIFY(!console.floor.health()[0].secretWanted);
    }

    void asksNothingAtTheSecondStart()
    {
        const GnomeKeyring keyring(m_bus, GnomeKeyring::Start::Unlocked);
        QVERIFY(keyring.isThere());
        core::KeychainStore keychain(QStringLiteral("floorwatch-test"));
        {
            Console console(m_service, std::make_unique<SameKeychain>(keychain));
            QTRY_VERIFY(console.isAsking());
            console.types("secret");
            QTRY_VERIFY_WITH_TIMEOUT(console.isLive(), 10'000);
            QTRY_COMPARE(console.floor.health()[0].keychain, core::KeychainState::Answers);
            QVERIFY(!console.floor.health()[0].secretNotKept);
        }
        Console console(m_service, std::make_unique<SameKeychain>(keychain));
        bool asked = false;
        connect(&console.image, &ui::FloorImage::healthChanged, this,
                [&] { asked |= console.dialog().isVisible(); });
        QTRY_VERIFY_WITH_TIMEOUT(console.isLive(), 10'000);
        QVERIFY(!asked);
    }
};

FLOORWATCH_GUI_TEST_MAIN(SignInTest)
#include "tst_signin.moc"
