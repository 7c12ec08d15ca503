// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/sources/connectdialog.h"
#include "ui/text/language.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using core::SourceKind;
using core::TrialReport;
using core::TrialStep;
using core::Trouble;
using State = TrialReport::State;

// What a person meets between "Add a source..." and a floor.
class ConnectDialogTest : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        ui::Theme theme;
        ui::ConnectDialog dialog{theme};
        QSignalSpy tested{&dialog, &ui::ConnectDialog::testRequested};
        QSignalSpy cancelled{&dialog, &ui::ConnectDialog::testCancelled};
        QSignalSpy saved{&dialog, &ui::ConnectDialog::saved};
        QSignalSpy watched{&dialog, &ui::ConnectDialog::watchRequested};
        QSignalSpy pausing{&dialog, &ui::ConnectDialog::pauseSimulatedRequested};

        explicit Desk(SourceKind kind = SourceKind::TaskRouter, int simulated = 1)
        {
            theme.choose(ui::Theme::Choice::Light);
            dialog.add(kind, {{QStringLiteral("main")}}, simulated);
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
        }

        QPushButton *button(const char *text) const
        {
            for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text().remove(u'&') == QLatin1String(text))
                    return button;
            }
            return nullptr;
        }
        void press(const char *text)
        {
            QPushButton *found = button(text);
            QVERIFY2(found && found->isEnabled(), text);
            QTest::mouseClick(found, Qt::LeftButton);
        }
        QWidget *input(const char *name) const
        {
            for (const ui::Field *field : dialog.findChildren<ui::Field *>()) {
                if (field->isVisible() && field->input()->accessibleName() == QLatin1String(name))
                    return field->input();
            }
            return nullptr;
        }
        void type(const char *name, const QString &text)
        {
            auto *line = qobject_cast<QLineEdit *>(input(name));
            QVERIFY2(line, name);
            line->setFocus();
            line->clear();
            QTest::keyClicks(line, text);
        }
        QString problemOf(const char *name) const
        {
            for (const ui::Field *field : dialog.findChildren<ui::Field *>()) {
                if (field->isVisible() && field->input()->accessibleName() == QLatin1String(name))
                    return field->problem();
            }
            return QStringLiteral("no such field");
        }
        void fillInAccount()
        {
            press("Next");
            type("Name", QStringLiteral("Main"));
            type("Account SID", QStringLiteral("AC") + QString(32, u'1'));
            type("Auth token", QStringLiteral("hush"));
        }
        core::TestSource question() const { return tested.last().first().value<core::TestSource>(); }
        core::SaveSource wish() const { return saved.last().first().value<core::SaveSource>(); }
        void tell(TrialStep step, State state, bool isOver = false, Trouble trouble = Trouble::None)
        {
            TrialReport report{step, state, {trouble, QStringLiteral("HTTP 401"), {}}, {}, {}, 0, {}, true};
            if (step == TrialStep::Numbers)
                report.floor = {{{{QStringLiteral("WQ1")}, QStringLiteral("Billing"), {}},
                                 {{QStringLiteral("WQ2")}, QStringLiteral("Sales"), {}}},
                                {{{QStringLiteral("TC1")}, QStringLiteral("Voice")}}};
            dialog.takeProgress({question().id, report, isOver});
        }
        bool shows(const char *text) const
        {
            for (const QLabel *label : dialog.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QString::fromUtf8(text)))
                    return true;
            }
            return false;
        }
    };

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void namesWhatIsWrongAtItsField()
    {
        Desk desk;
        desk.press("Next");
        QCOMPARE(desk.problemOf("Account SID"), QString());
        desk.press("Test");
        QVERIFY(desk.tested.isEmpty());
        QVERIFY(desk.problemOf("Name").contains(u"name"));
        QVERIFY(desk.problemOf("Account SID").contains(u"needed"));
        QVERIFY(desk.problemOf("Auth token").contains(u"needed"));
        QCOMPARE(QApplication::focusWidget(), desk.input("Name"));

        desk.type("Account SID", QStringLiteral("SK1"));
        QCOMPARE(desk.problemOf("Account SID"), QStringLiteral("Such a SID begins with AC."));
        desk.type("Account SID", QStringLiteral("AC1"));
        QCOMPARE(desk.problemOf("Account SID"),
                 QStringLiteral("Behind AC there are 32 characters: 0 to 9 and a to f."));
        desk.type("Account SID", QStringLiteral(" ac") + QString(32, u'A'));
        QCOMPARE(desk.problemOf("Account SID"), QString());
    }

    void saysNothingOfAFieldBeforeItWasLeft()
    {
        Desk desk;
        desk.press("Next");
        desk.type("Account SID", QStringLiteral("AC1"));
        QCOMPARE(desk.problemOf("Account SID"), QString());
        desk.input("Name")->setFocus();
        QVERIFY(!desk.problemOf("Account SID").isEmpty());
    }

    void opensWhatIsFoldedWhereSomethingIsWrongThere()
    {
        Desk desk;
        desk.fillInAccount();
        QVERIFY(!desk.input("Workspace SID"));
        auto *fold = desk.dialog.findChild<QToolButton *>(QStringLiteral("fold"));
        QTest::mouseClick(fold, Qt::LeftButton);
        desk.type("Workspace SID", QStringLiteral("W"));
        QTest::mouseClick(fold, Qt::LeftButton);
        QVERIFY(!desk.input("Workspace SID"));
        desk.press("Test");
        QVERIFY(desk.input("Workspace SID"));
        QCOMPARE(desk.problemOf("Workspace SID"), QStringLiteral("Such a SID begins with WS."));
    }

    void anApiKeyHasASecretOfItsOwn()
    {
        Desk desk;
        desk.press("Next");
        QVERIFY(desk.input("Auth token"));
        desk.type("API key SID", QStringLiteral("SK") + QString(32, u'2'));
        QVERIFY(desk.input("Secret of the API key"));
        QVERIFY(!desk.input("Auth token"));
    }

    void theKeyboardGoesFromTopToBottom()
    {
        Desk desk;
        desk.press("Next");
        QTest::mouseClick(desk.dialog.findChild<QToolButton *>(QStringLiteral("fold")), Qt::LeftButton);
        desk.input("Name")->setFocus();
        QStringList seen;
        for (int i = 0; i < 6; ++i) {
            seen << QApplication::focusWidget()->accessibleName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(seen.mid(0, 4), (QStringList{QStringLiteral("Name"), QStringLiteral("Account SID"),
                                              QStringLiteral("API key SID"), QStringLiteral("Auth token")}));
        QCOMPARE(QApplication::focusWidget(), desk.input("Workspace SID"));
    }

    void asksWithWhatWasFilledIn()
    {
        Desk desk;
        desk.fillInAccount();
        desk.press("Test");
        QCOMPARE(desk.tested.size(), 1);
        const core::TestSource question = desk.question();
        // The id of its name is taken.
        QCOMPARE(question.settings.id.text, QStringLiteral("main-2"));
        QCOMPARE(question.secrets.size(), 1);
        QCOMPARE(question.secrets[0].secret.reveal(), QStringLiteral("hush"));
        QCOMPARE(question.secrets[0].keep, core::Keep::InKeychain);
        QVERIFY(!desk.button("Add")->isEnabled());
    }

    void addsWhatWorks()
    {
        Desk desk;
        desk.fillInAccount();
        desk.press("Test");
        desk.tell(TrialStep::SignIn, State::Done);
        desk.tell(TrialStep::Numbers, State::Done, true);
        QVERIFY(desk.shows("It works"));
        QVERIFY(desk.shows("2 queues, 1 channel"));
        desk.press("Add");
        QCOMPARE(desk.wish().settings, desk.question().settings);
        QCOMPARE(desk.wish().secrets.size(), 1);
        QCOMPARE(desk.pausing.size(), 1);
        QCOMPARE(desk.watched.last().first().value<core::StarterFloor>().queues.size(), 2);
        QVERIFY(!desk.dialog.isVisible());
    }

    void watchesOnlyWhatWasChosen()
    {
        Desk desk(SourceKind::TaskRouter, 0);
        desk.fillInAccount();
        desk.press("Test");
        desk.tell(TrialStep::Numbers, State::Done, true);
        auto *queues = desk.dialog.findChild<QListWidget *>();
        QVERIFY(queues->isVisible());
        queues->item(0)->setCheckState(Qt::Unchecked);
        desk.press("Add");
        const auto floor = desk.watched.last().first().value<core::StarterFloor>();
        QCOMPARE(floor.queues.size(), 1);
        QCOMPARE(floor.queues[0].name, QStringLiteral("Sales"));
        QVERIFY(desk.pausing.isEmpty());
    }

    void saysWhereItFailedAndWhatToDo()
    {
        Desk desk;
        desk.fillInAccount();
        desk.press("Test");
        desk.tell(TrialStep::SignIn, State::Failed, true, Trouble::Credentials);
        QVERIFY(desk.shows("The server does not let us in"));
        QVERIFY(desk.shows("Check the SIDs and the secret"));
        QVERIFY(desk.shows("HTTP 401"));
        QVERIFY(desk.button("Add anyway")->isEnabled());
        desk.press("Test again");
        QCOMPARE(desk.tested.size(), 2);
        QVERIFY(!desk.shows("HTTP 401"));
        // What the first one still says is of no interest.
        desk.dialog.takeProgress(
            {desk.tested[0].first().value<core::TestSource>().id, {TrialStep::Numbers, State::Done}, true});
        QVERIFY(!desk.shows("It works"));
    }

    void goingBackEndsTheTestAndKeepsWhatWasTyped()
    {
        Desk desk;
        desk.fillInAccount();
        desk.press("Test");
        desk.press("Back");
        QCOMPARE(desk.cancelled.size(), 1);
        QCOMPARE(qobject_cast<QLineEdit *>(desk.input("Name"))->text(), QStringLiteral("Main"));
        desk.press("Back");
        desk.press("Next");
        QCOMPARE(qobject_cast<QLineEdit *>(desk.input("Name"))->text(), QStringLiteral("Main"));
    }

    void closingEndsTheTest()
    {
        Desk desk;
        desk.fillInAccount();
        desk.press("Test");
        QTest::keyClick(&desk.dialog, Qt::Key_Escape);
        QVERIFY(!desk.dialog.isVisible());
        QCOMPARE(desk.cancelled.size(), 1);
        QVERIFY(desk.saved.isEmpty());
    }

    void aSimulatedFloorNeedsNoTest()
    {
        Desk desk(SourceKind::Simulated);
        desk.press("Next");
        desk.press("Add");
        QVERIFY(desk.tested.isEmpty());
        QCOMPARE(kindOf(desk.wish().settings), SourceKind::Simulated);
        QCOMPARE(desk.wish().settings.id.text, QStringLiteral("simulated-floor"));
    }

    void changesWhatIsThere()
    {
        Desk desk;
        core::SourceSettings settings;
        settings.id.text = QStringLiteral("north");
        settings.name = QStringLiteral("North");
        settings.kind = core::PushSource{QUrl(QStringLiteral("wss://floor.example.com/stream")), true};
        desk.dialog.edit(settings);
        QVERIFY(!desk.button("Back"));
        desk.type("Name", QStringLiteral("Norden"));
        // Its token is kept, and need not be typed.
        desk.press("Save");
        QCOMPARE(desk.wish().settings.id, settings.id);
        QCOMPARE(desk.wish().settings.name, QStringLiteral("Norden"));
        QVERIFY(desk.wish().secrets.isEmpty());
        QCOMPARE(desk.wish().settings.kind, settings.kind);
    }

    void nothingFilledInIsLostOnTheWay_data()
    {
        QTest::addColumn<core::SourceSettings>("settings");
        const auto row
            = [](const char *name, const auto &kind, const core::ConnectionSettings &way = {}) {
                  QTest::newRow(name)
                      << core::SourceSettings{{QStringLiteral("id")}, QStringLiteral("Name"), kind, way};
              };
        core::TaskRouterSource account;
        account.accountSid = QStringLiteral("AC") + QString(32, u'1');
        account.apiKeySid = QStringLiteral("SK") + QString(32, u'2');
        account.workspaceSid = QStringLiteral("WS") + QString(32, u'3');
        account.taskRouterUrl = QUrl(QStringLiteral("https://tr.example.com:8443/api"));
        account.nowInterval = core::Millis(1500);
        account.windowInterval = core::Millis(20000);
        account.channelInterval = core::Millis(5000);
        account.requestsPerSecond = 3.5;
        const core::ProxySettings proxy{core::ProxySettings::Kind::Socks5, QStringLiteral("proxy"), 1080,
                                        QStringLiteral("floor")};
        row("account", account, {proxy, QStringLiteral("/tmp/ca.pem")});
        row("push", core::PushSource{QUrl(QStringLiteral("ws://127.0.0.1:1/s")), true});
        row("recording", core::RecordingSource{QStringLiteral("/tmp/x.ndjson"), 4});
        row("simulated", core::SimulatedSource{30, 7, 2});
    }

    void nothingFilledInIsLostOnTheWay()
    {
        QFETCH(core::SourceSettings, settings);
        ui::Theme theme;
        ui::SourceEditor editor(theme);
        editor.edit(settings, true);
        QCOMPARE(editor.settings(), settings);
        QVERIFY(editor.check());
    }

    void everythingCanBeReachedAndNamed()
    {
        Desk desk;
        desk.press("Next");
        QTest::mouseClick(desk.dialog.findChild<QToolButton *>(QStringLiteral("fold")), Qt::LeftButton);
        for (const QWidget *widget : desk.dialog.findChildren<QWidget *>()) {
            const bool isReached = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus);
            if (!isReached || widget->focusProxy() || qobject_cast<const QPushButton *>(widget)
                || qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QToolButton *>(widget)
                || widget->objectName() == QLatin1String("qt_spinbox_lineedit"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

FLOORWATCH_GUI_TEST_MAIN(ConnectDialogTest)
#include "tst_connectdialog.moc"
