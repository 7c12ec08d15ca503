// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/shell/announcer.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>

using core::Metric;
using core::Severity;
using support::Feed;
using namespace std::chrono_literals;

// The keyboard alone, and what a screen reader hears.
class KeysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        ui::speak(QLocale());
        QAccessible::setActive(true);
    }

    void theSheetShowsAllKeys()
    {
        Desk desk;
        desk.open();
        QTest::keyClick(&desk.window.grid().view(), Qt::Key_Question);
        const auto *sheet = desk.window.findChild<ui::KeySheet *>();
        QVERIFY(sheet && sheet->isVisible());
        QStringList words;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            words += label->text();
        for (const char *word : {"Everywhere", "Queues", "Search queues", "Ctrl+F", "Keyboard shortcuts", "?",
                                 "Right or Space", "Ctrl+C"})
            QVERIFY2(words.contains(QString::fromLatin1(word)), qPrintable(words.join(u'|')));
    }

    void theSheetKnowsActionsThatOthersAdd()
    {
        Desk desk;
        auto *action = new QAction(QStringLiteral("&Launch..."), &desk.window);
        action->setShortcut(QKeySequence(Qt::Key_F12));
        desk.window.addAction(action);
        bool isThere = false;
        for (const auto &entry : desk.window.actions().entries())
            isThere |= entry.what == u"Launch" && entry.keys == action->shortcuts();
        QVERIFY(isThere);
    }

    void noTwoActionsOfAPageHaveTheSameKey()
    {
        using Group = ui::Actions::Group;
        Desk desk;
        QHash<std::pair<int, QString>, QString> taken;
        for (const auto &entry : desk.window.actions().entries()) {
            for (const QKeySequence &key : entry.keys) {
                for (const Group group : {Group::Everywhere, entry.group}) {
                    const QString other = taken.value({int(group), key.toString()});
                    QVERIFY2(other.isEmpty(), qPrintable(key.toString() + u' ' + entry.what + u' ' + other));
                }
                taken.insert({int(entry.group), key.toString()}, entry.what);
            }
        }
    }

    void aQuestionMarkIsTypedIntoTheSearch()
    {
        Desk desk;
        desk.open();
        auto *search = desk.window.findChild<QLineEdit *>(QStringLiteral("searchField"));
        QTest::keyClick(&desk.window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClick(search, Qt::Key_Question);
        QCOMPARE(search->text(), QStringLiteral("?"));
        QVERIFY(!desk.window.findChild<ui::KeySheet *>());
    }

    void tabGoesThroughTheWindowAndComesBack()
    {
        Desk desk;
        desk.open();
        desk.window.grid().view().setFocus();
        QList<QWidget *> visited;
        for (int i = 0; i < 60; ++i) {
            QWidget *at = QApplication::focusWidget();
            QVERIFY(at);
            if (visited.contains(at))
                break;
            visited += at;
            QTest::keyClick(at, Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&desk.window.grid().view()));
        // Everything that can have the keyboard is on the way.
        for (QWidget *widget : desk.window.findChildren<QWidget *>()) {
            const bool expected = widget->window() == &desk.window && widget->isVisible()
                                  && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                                  && !widget->focusProxy();
            QVERIFY2(
                !expected || visited.contains(widget),
                qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

    void theFocusCanBeSeen()
    {
        Desk desk;
        desk.open();
        for (QWidget *widget : desk.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->window() != &desk.window)
                continue;
            desk.window.setFocus();
            const QImage without = desk.window.grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            const QImage with = desk.window.grab().toImage();
            QVERIFY2(without != with, qPrintable(QLatin1String(widget->metaObject()->className()) + u' '
                                                 + widget->objectName()));
        }
    }

    void aLevelThatGetsWorseIsSaidOnceASecond()
    {
        Desk desk;
        const auto *announcer = desk.window.findChild<ui::Announcer *>();
        desk.open();
        desk.feed.alert("Billing", "", Metric::WaitingNow, Severity::Warning);
        desk.feed.alert("Sales", "", Metric::WaitingNow, Severity::Critical);
        QVERIFY(announcer->said().isEmpty());
        QTRY_COMPARE(announcer->said(), QStringLiteral("Critical: Sales, Waiting (Now); and 1 more"));
        const QAccessibleInterface *spoken
            = QAccessible::queryAccessibleInterface(const_cast<ui::Announcer *>(announcer));
        QCOMPARE(spoken->role(), QAccessible::AlertMessage);
        QVERIFY(desk.window.grid().view().hasFocus());
    }

    void whatGetsBetterIsNotSaid()
    {
        Desk desk;
        const auto *announcer = desk.window.findChild<ui::Announcer *>();
        desk.feed.alert("Billing", "", Metric::WaitingNow, Severity::Ok);
        desk.feed.alert("Sales", "", Metric::WaitingNow, Severity::Warning);
        QTRY_COMPARE(announcer->said(), QStringLiteral("Warning: Sales, Waiting (Now)"));
    }

private:
    struct Desk
    {
        ui::FloorImage image;
        Feed feed{image};
        ui::Theme theme;
        ui::MainWindow window{image, theme};

        Desk()
        {
            theme.choose(ui::Theme::Choice::Light);
            feed.snapshot()
                .queue("Billing", {{Metric::WaitingNow, 3}})
                .queue("Sales", {{Metric::WaitingNow, 1}})
                .send();
            feed.watch({"Billing", "Sales"});
            feed.health(core::SourceHealth::State::Live, support::dawn + 1s);
            window.resize(1280, 700);
        }
        void open()
        {
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
    };
};

FLOORWATCH_GUI_TEST_MAIN(KeysTest)
#include "tst_keys.moc"
