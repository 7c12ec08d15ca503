// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/notices/notices.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QTest>

using ui::Notice;

class NoticesTest : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        ui::Theme theme;
        QWidget window;
        ui::Notices notices{theme, &window};

        Desk()
        {
            window.resize(640, 480);
            notices.resize(640, 480);
        }
        QList<ui::NoticeBar *> bars()
        {
            QList<ui::NoticeBar *> shown;
            for (auto *bar : notices.findChildren<ui::NoticeBar *>()) {
                if (!bar->isHidden())
                    shown << bar;
            }
            return shown;
        }
        template <class Button> void click(const char *key)
        {
            for (ui::NoticeBar *bar : bars()) {
                if (bar->text() == notices.text(QString::fromLatin1(key)))
                    bar->findChild<Button *>()->click();
            }
        }
    };
    static Notice notice(const char *title, Notice::Kind kind = Notice::Kind::Warning)
    {
        return {kind, QString::fromLatin1(title), {}, {}};
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void takesNoRoomWhileThereIsNothingToTell()
    {
        Desk desk;
        QVERIFY(desk.notices.isHidden());
        desk.notices.tell(QStringLiteral("a"), notice("A"));
        QVERIFY(!desk.notices.isHidden());
        desk.notices.withdraw(QStringLiteral("a"));
        QVERIFY(desk.notices.isHidden());
    }

    void saysWhatExactlyIsWrongAndKeepsLongListsShort()
    {
        Desk desk;
        Notice told = notice("Title");
        told.lines = {QStringLiteral("rules.json: line 3: broken")};
        desk.notices.tell(QStringLiteral("a"), told);
        QCOMPARE(desk.notices.text(QStringLiteral("a")), QStringLiteral("Title\nrules.json: line 3: broken"));
        told.lines = QStringList(8, QStringLiteral("problem"));
        desk.notices.tell(QStringLiteral("a"), told);
        QCOMPARE(desk.notices.text(QStringLiteral("a")).count(QStringLiteral("problem")), 5);
        QVERIFY(desk.notices.text(QStringLiteral("a")).endsWith(QStringLiteral("and 3 more")));
    }

    void whatIsDismissedStaysAwayUntilItSaysSomethingElse()
    {
        Desk desk;
        desk.notices.tell(QStringLiteral("a"), notice("A"));
        desk.click<QToolButton>("a");
        QVERIFY(desk.notices.isHidden());
        desk.notices.tell(QStringLiteral("a"), notice("A"));
        QVERIFY(desk.notices.isHidden());
        desk.notices.tell(QStringLiteral("a"), notice("A, and worse"));
        QCOMPARE(desk.notices.text(QStringLiteral("a")), QStringLiteral("A, and worse"));
    }

    void whatCannotBeDismissedHasNoButtonForIt()
    {
        Desk desk;
        Notice told = notice("A");
        told.dismissable = false;
        desk.notices.tell(QStringLiteral("a"), told);
        QVERIFY(desk.bars().first()->findChild<QToolButton *>()->isHidden());
    }

    void whatPressesMostStandsHighest()
    {
        Desk desk;
        desk.notices.tell(QStringLiteral("info"), notice("info", Notice::Kind::Info));
        desk.notices.tell(QStringLiteral("worst"), notice("worst", Notice::Kind::Critical));
        desk.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        QList<ui::NoticeBar *> bars = desk.bars();
        std::sort(bars.begin(), bars.end(), [](auto *a, auto *b) { return a->y() < b->y(); });
        QCOMPARE(bars.first()->text(), QStringLiteral("worst"));
    }

    void noMoreThanThreeAreToBeSeenAndTheNextFollows()
    {
        Desk desk;
        for (const char *key : {"a", "b", "c", "d"})
            desk.notices.tell(QString::fromLatin1(key), notice(key));
        QCOMPARE(desk.bars().size(), 3);
        QCOMPARE(desk.notices.text(QStringLiteral("d")), QString());
        desk.notices.withdraw(QStringLiteral("b"));
        QCOMPARE(desk.notices.text(QStringLiteral("d")), QStringLiteral("d"));
    }

    void itsButtonDoesWhatItSaysEvenIfThatWithdrawsTheNotice()
    {
        Desk desk;
        int done = 0;
        Notice told = notice("A");
        told.action = QStringLiteral("Do it");
        desk.notices.tell(QStringLiteral("a"), told, [&] {
            ++done;
            desk.notices.withdraw(QStringLiteral("a"));
        });
        desk.click<QPushButton>("a");
        QCOMPARE(done, 1);
        QVERIFY(desk.notices.isHidden());
    }
};

FLOORWATCH_GUI_TEST_MAIN(NoticesTest)
#include "tst_notices.moc"
