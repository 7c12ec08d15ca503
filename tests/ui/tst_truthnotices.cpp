// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/text/numbertext.h"

#include <QApplication>
#include <QTest>

using core::SourceHealth;
using core::Trouble;
using support::dawn;
using namespace std::chrono_literals;

class TruthNoticesTest : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        ui::FloorImage image;
        ui::Theme theme;
        ui::MainWindow window{image, theme};

        void tell(const char *name, bool isLost)
        {
            SourceHealth health;
            health.source = {QString::fromLatin1(name)};
            health.name = QString::fromLatin1(name);
            health.state = isLost ? SourceHealth::State::Stale : SourceHealth::State::Live;
            health.trouble = isLost ? Trouble::Network : Trouble::None;
            health.lastAnswer = dawn;
            if (isLost)
                health.alert = core::SourceAlert{{}, health.source, dawn + 60s, dawn, {}};
            image.takeHealth(health, dawn + 61s);
        }
        QString lost() { return window.notices().text(QStringLiteral("lost")); }
    };

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void aLostSourceIsToldOfUntilItIsBack()
    {
        Desk desk;
        desk.tell("North", true);
        QCOMPARE(desk.lost(),
                 QStringLiteral("North is lost: no good answer since %1. The server can't be reached.")
                     .arg(ui::timeOfDay(dawn)));
        desk.tell("North", false);
        QCOMPARE(desk.lost(), QString());
    }

    void severalLostSourcesAreOneNotice()
    {
        Desk desk;
        desk.tell("North", true);
        desk.tell("South", true);
        QVERIFY2(desk.lost().startsWith(QStringLiteral("2 sources are lost")), qPrintable(desk.lost()));
        QCOMPARE(desk.lost().count(u'\n'), 2);
    }

    void itsButtonOpensWhatIsKnownOfTheSource()
    {
        Desk desk;
        desk.tell("North", true);
        desk.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
        desk.window.notices().findChild<QPushButton *>()->click();
        QTRY_VERIFY(desk.window.status().details().isVisible());
        desk.window.status().details().close();
    }

    void aCoreThatStandsStillIsToldOfAndMakesTheNumbersOld()
    {
        Desk desk;
        desk.tell("North", false);
        support::Feed feed(desk.image, "North");
        feed.snapshot().queue("Billing", {{core::Metric::WaitingNow, 3}}).send();
        desk.window.truth().takeStall({core::Part::Core, 2100ms, false}, dawn + 64s);
        QVERIFY(
            desk.window.notices().text(QStringLiteral("coreStall")).contains(QStringLiteral("stood still")));
        desk.image.tick(dawn + 80s);
        QVERIFY(desk.image.source(0).isStale()); // no word from the floor says so
    }

    void aWindowThatStoodStillAdmitsIt()
    {
        Desk desk;
        desk.window.truth().takeStall({core::Part::Window, 4200ms, true}, dawn);
        QVERIFY(desk.window.notices()
                    .text(QStringLiteral("windowStall"))
                    .startsWith(QStringLiteral("This window stood still for 4 seconds")));
    }
};

FLOORWATCH_GUI_TEST_MAIN(TruthNoticesTest)
#include "tst_truthnotices.moc"
