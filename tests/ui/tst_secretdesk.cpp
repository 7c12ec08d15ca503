// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/text/secrettext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using core::KeychainState;
using core::SecretKind;
using core::SecretName;
using core::SourceHealth;
using core::Trouble;
using support::dawn;
using namespace std::chrono_literals;
using State = SourceHealth::State;

// Who is asked for a password, when, and what is said about it.
class SecretDeskTest : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        ui::FloorImage image;
        ui::Theme theme;
        ui::MainWindow window{image, theme};
        QSignalSpy given{&window.secrets(), &ui::SecretDesk::secretGiven};

        Desk()
        {
            theme.choose(ui::Theme::Choice::Light);
            window.resize(1000, 600);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
        static SourceHealth wanting(const char *name, Trouble trouble = Trouble::SecretMissing)
        {
            SourceHealth health;
            health.source.text = health.name = QString::fromLatin1(name);
            health.state = State::Troubled;
            health.trouble = trouble;
            health.keychain = KeychainState::Answers;
            health.secretWanted = {SecretKind::Source, SecretName::AuthToken, QStringLiteral("AC1"),
                                   QStringLiteral("taskrouter.twilio.com")};
            return health;
        }
        static SourceHealth live(const char *name, int secretsGiven)
        {
            SourceHealth health;
            health.source.text = health.name = QString::fromLatin1(name);
            health.state = State::Live;
            health.lastAnswer = dawn;
            health.secretsGiven = secretsGiven;
            return health;
        }
        void tells(const SourceHealth &health) { image.takeHealth(health, dawn); }
        ui::CredentialDialog &dialog() { return *window.findChild<ui::CredentialDialog *>(); }
        /// The notice that tells of secrets; nothing: there is none.
        const ui::NoticeBar *notice()
        {
            const auto bars = window.notices().findChildren<ui::NoticeBar *>();
            const auto shown
                = std::find_if(bars.begin(), bars.end(), [](auto *bar) { return bar->isVisible(); });
            return shown == bars.end() ? nullptr : *shown;
        }
        QLineEdit *field() { return dialog().findChild<QLineEdit *>(); }
        QString dialogText()
        {
            QStringList lines;
            for (const QLabel *label : dialog().findChildren<QLabel *>()) {
                if (label->isVisible())
                    lines << label->text();
            }
            return lines.join(u'\n');
        }
        void types(const char *secret)
        {
            field()->clear();
            QTest::keyClicks(field(), QString::fromLatin1(secret));
            QTest::keyClick(field(), Qt::Key_Return);
        }
    };

private slots:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void asksByItselfForAFloorThatHasShownNothingYet()
    {
        Desk desk;
        desk.tells(Desk::wanting("Main"));
        QVERIFY(desk.dialog().isVisible());
        QVERIFY(!desk.notice());
        QVERIFY(desk.dialogText().contains(QStringLiteral("AC1 at taskrouter.twilio.com")));
        desk.types("s3cret");
        QCOMPARE(desk.given.size(), 1);
        QCOMPARE(desk.given[0][2].value<core::Secret>().reveal(), QStringLiteral("s3cret"));
        QCOMPARE(desk.given[0][3].toBool(), true);
        desk.tells(Desk::live("Main", 1));
        QVERIFY(!desk.dialog().isVisible());
        QVERIFY(desk.field()->text().isEmpty());
    }

    void asksAgainInPlaceWhenItIsRefused()
    {
        Desk desk;
        desk.tells(Desk::wanting("Main"));
        desk.types("wrong");
        QVERIFY(!desk.field()->isEnabled());
        desk.tells(Desk::wanting("Main")); // told before the wrong one was tried
        QVERIFY(!desk.field()->isEnabled());
        SourceHealth refused = Desk::wanting("Main", Trouble::Credentials);
        refused.secretsGiven = 1;
        desk.tells(refused);
        QVERIFY(desk.dialog().isVisible());
        QVERIFY(desk.field()->isEnabled());
        QVERIFY2(desk.dialogText().contains(QStringLiteral("refused it")), qPrintable(desk.dialogText()));
        desk.types("right");
        QCOMPARE(desk.given.size(), 2);
        desk.tells(Desk::live("Main", 2));
        QVERIFY(!desk.dialog().isVisible());
    }

    void leavesWhoeverWorksAlone()
    {
        Desk desk;
        desk.tells(Desk::live("Main", 0));
        SourceHealth refused = Desk::wanting("Main", Trouble::Credentials);
        refused.lastAnswer = dawn;
        desk.tells(refused);
        QVERIFY(!desk.dialog().isVisible());
        QVERIFY(desk.notice());
        QCOMPARE(desk.notice()->text(), QStringLiteral("Main waits for you to sign in."));
        QTest::mouseClick(desk.notice()->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(desk.dialog().isVisible());
        QVERIFY(!desk.notice());
    }

    void takesNoKeyFromWhoeverTypesInTheSearch()
    {
        Desk desk;
        QTest::keyClick(&desk.window, Qt::Key_F, Qt::ControlModifier);
        desk.tells(Desk::wanting("Main"));
        QVERIFY(!desk.dialog().isVisible());
        QVERIFY(desk.notice());
    }

    void asksOneAfterTheOther()
    {
        Desk desk;
        desk.tells(Desk::wanting("Main"));
        desk.tells(Desk::wanting("Night"));
        desk.tells(Desk::wanting("Third"));
        QCOMPARE(desk.window.findChildren<ui::CredentialDialog *>().size(), 1);
        QVERIFY(desk.dialogText().contains(QStringLiteral("Sign in to Main")));
        QCOMPARE(desk.notice()->text(), QStringLiteral("Night and one more wait for you to sign in."));
        desk.types("one");
        desk.tells(Desk::live("Main", 1));
        QVERIFY(desk.dialog().isVisible());
        QVERIFY(desk.dialogText().contains(QStringLiteral("Sign in to Night")));
        QVERIFY(desk.field()->text().isEmpty());
        QTest::keyClick(&desk.dialog(), Qt::Key_Escape);
        QVERIFY(!desk.dialog().isVisible());
        QCOMPARE(desk.notice()->text(), QStringLiteral("Night and one more wait for you to sign in."));
    }

    void goesOnByItselfWhenTheKeychainIsUnlocked()
    {
        Desk desk;
        SourceHealth locked = Desk::wanting("Main", Trouble::SecretLocked);
        locked.keychain = KeychainState::Locked;
        desk.tells(locked);
        QVERIFY(desk.dialogText().contains(QStringLiteral("which is locked")));
        QVERIFY(!desk.dialog().findChild<QCheckBox *>()->isVisible());
        QTest::keyClicks(desk.field(), QStringLiteral("half"));
        locked.retryAt = dawn + 4s;
        desk.tells(locked);
        QCOMPARE(desk.field()->text(), QStringLiteral("half"));
        desk.tells(Desk::live("Main", 0));
        QVERIFY(!desk.dialog().isVisible());
    }

    void saysWhatBecomesOfItWithoutAKeychain()
    {
        Desk desk;
        SourceHealth health = Desk::wanting("Main");
        health.keychain = KeychainState::None;
        desk.tells(health);
        QVERIFY(desk.dialogText().contains(QStringLiteral("There is no keychain on this computer")));
        desk.types("s3cret");
        QCOMPARE(desk.given[0][3].toBool(), false);
    }

    void tellsThatItWasNotKeptUntilItIsRead()
    {
        Desk desk;
        SourceHealth health = Desk::live("Main", 1);
        health.secretNotKept = true;
        desk.tells(health);
        QVERIFY(desk.notice());
        QVERIFY(desk.notice()->text().contains(QStringLiteral("did not take the secret of Main")));
        QTest::mouseClick(desk.notice()->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(!desk.notice());
        desk.tells(health);
        QVERIFY(!desk.notice());
    }

    void goesThroughTheDialogByKeyboard()
    {
        Desk desk;
        desk.tells(Desk::wanting("Main"));
        QTRY_VERIFY(desk.field()->hasFocus());
        QCOMPARE(desk.field()->echoMode(), QLineEdit::Password);
        QTest::keyClick(&desk.dialog(), Qt::Key_V, Qt::AltModifier);
        QCOMPARE(desk.field()->echoMode(), QLineEdit::Normal);
        QTest::keyClick(desk.field(), Qt::Key_Return); // nothing typed yet
        QCOMPARE(desk.given.size(), 0);
        for (QWidget *widget : desk.dialog().findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }

    void showsTheDetailsOfASource()
    {
        Desk desk;
        SourceHealth health = Desk::wanting("Main", Trouble::Rate);
        health.secretWanted.reset();
        health.lastAnswer = dawn - 9s;
        health.retryAt = dawn + 12s;
        health.detail = QStringLiteral("429 Too Many Requests");
        health.parts = {{core::Freshness::Part::Now, 44s, 2s, dawn - 9s, Trouble::None},
                        {core::Freshness::Part::Windows, 15s, 15s, {}, Trouble::TimedOut}};
        desk.tells(health);
        // What Qt's offscreen platform has to say of every window that pops up.
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
        auto *entry = desk.window.status().findChild<QToolButton *>(QStringLiteral("source"));
        QTest::keyClick(entry, Qt::Key_Space);
        ui::SourceDetails &details = desk.window.status().details();
        QVERIFY(details.isVisible());
        QTest::mouseClick(details.findChildren<QPushButton *>().last(), Qt::LeftButton);
        const QString text = QApplication::clipboard()->text();
        for (const char *line :
             {"The account has used up its requests for now.", "It is tried again in 12 s.",
              "Now: 9 s ago, every 44 s instead of 2 s: the account's request limit holds no more",
              "30 min and Today: not yet, every 15 s (the server does not answer)", "429 Too Many Requests"})
            QVERIFY2(text.contains(QString::fromUtf8(line)), qPrintable(text));
        desk.image.tick(dawn + 3s);
        QTest::mouseClick(details.findChildren<QPushButton *>().last(), Qt::LeftButton);
        QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("Now: 12 s ago")),
                 qPrintable(QApplication::clipboard()->text()));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("in 9 s.")));
        QTest::keyClick(&details, Qt::Key_Escape);
        QVERIFY(!details.isVisible());
    }

    void saysInTheStatusBarThatThePaceIsSlower()
    {
        Desk desk;
        SourceHealth health = Desk::live("Main", 0);
        health.parts = {{core::Freshness::Part::Now, 44s, 2s, dawn, Trouble::None}};
        desk.tells(health);
        QCOMPARE(desk.window.status().sourceText(0),
                 QStringLiteral("Main live, up to 0.0 s old, every 44 s"));
    }
};

FLOORWATCH_GUI_TEST_MAIN(SecretDeskTest)
#include "tst_secretdesk.moc"
