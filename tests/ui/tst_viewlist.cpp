// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/views/viewlist.h"

#include <QSignalSpy>
#include <QTest>

class ViewListTest : public QObject
{
    Q_OBJECT

private:
    static core::View named(const char *name, bool isDefault = false)
    {
        core::View view;
        view.name = QString::fromUtf8(name);
        view.columns = {{QStringLiteral("queue")}};
        view.isDefault = isDefault;
        return view;
    }
    static QString namesOf(const ui::ViewList &views)
    {
        QStringList names;
        for (const core::View &view : views.views())
            names << (view.isDefault ? view.name + QLatin1Char('*') : view.name);
        return names.join(QLatin1Char(' '));
    }
    struct Desk
    {
        ui::ViewList views;
        QSignalSpy saves{&views, &ui::ViewList::saveRequested};
        QSignalSpy removes{&views, &ui::ViewList::removeRequested};
        QSignalSpy chosen{&views, &ui::ViewList::chosen};
    };

private slots:
    void beginsWithTheDefaultOnce()
    {
        Desk desk;
        desk.views.take({named("A"), named("B", true)});
        QCOMPARE(desk.views.current(), QStringLiteral("B"));
        desk.views.choose(QStringLiteral("A"));
        desk.views.take({named("A"), named("B", true)});
        QCOMPARE(desk.views.current(), QStringLiteral("A"));
    }

    void staysAtAViewOfWhichItsKeepersTellLater()
    {
        Desk desk;
        desk.views.save(named("A"));
        desk.views.rename(QStringLiteral("A"), QStringLiteral("B"));
        desk.views.take({}); // they have taken out the one
        QVERIFY(desk.views.current().isEmpty());
        desk.views.take({named("B")}); // and put in the other
        QCOMPARE(desk.views.current(), QStringLiteral("B"));
    }

    void goesOnWithTheViewThatItWasLeftWith()
    {
        Desk desk;
        desk.views.resume(QStringLiteral("A"));
        QVERIFY(desk.views.current().isEmpty());
        desk.views.take({named("A"), named("B")});
        QCOMPARE(desk.views.current(), QStringLiteral("A"));
        QCOMPARE(desk.chosen.count(), 0); // it looks as it was left
    }

    void savesUnderItsName()
    {
        Desk desk;
        desk.views.save(named("A"));
        core::View other = named("A");
        other.filter = QStringLiteral("voice");
        desk.views.save(other);
        QCOMPARE(namesOf(desk.views), QStringLiteral("A"));
        QCOMPARE(desk.views.views().first().filter, QStringLiteral("voice"));
        QCOMPARE(desk.saves.count(), 2);
        QCOMPARE(desk.views.current(), QStringLiteral("A"));
    }

    void renamesToAFreeNameOnly()
    {
        Desk desk;
        desk.views.save(named("A"));
        desk.views.save(named("B"));
        QVERIFY(!desk.views.rename(QStringLiteral("B"), QStringLiteral("A")));
        QVERIFY(!desk.views.rename(QStringLiteral("B"), QStringLiteral(" ")));
        QVERIFY(desk.views.rename(QStringLiteral("B"), QStringLiteral("C")));
        QCOMPARE(namesOf(desk.views), QStringLiteral("A C"));
        QCOMPARE(desk.views.current(), QStringLiteral("C"));
        QCOMPARE(desk.removes.last().first().toString(), QStringLiteral("B"));
    }

    void aRemovedOneComesBack()
    {
        Desk desk;
        desk.views.save(named("A"));
        desk.views.remove(QStringLiteral("A"));
        QVERIFY(desk.views.views().isEmpty());
        QVERIFY(desk.views.current().isEmpty());
        desk.views.undoRemove();
        QCOMPARE(namesOf(desk.views), QStringLiteral("A"));
        desk.views.undoRemove();
        QCOMPARE(namesOf(desk.views), QStringLiteral("A"));
    }

    void oneIsTheDefault()
    {
        Desk desk;
        desk.views.take({named("A"), named("B", true)});
        desk.views.makeDefault(QStringLiteral("A"));
        QCOMPARE(namesOf(desk.views), QStringLiteral("A* B"));
        desk.views.makeDefault({});
        QCOMPARE(namesOf(desk.views), QStringLiteral("A B"));
    }

    void findsAFreeName()
    {
        Desk desk;
        desk.views.take({named("A"), named("A 2")});
        QCOMPARE(desk.views.freeName(QStringLiteral("A")), QStringLiteral("A 3"));
        QCOMPARE(desk.views.freeName(QStringLiteral("B")), QStringLiteral("B"));
    }
};

FLOORWATCH_TEST_MAIN(ViewListTest)
#include "tst_viewlist.moc"
