// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/shell/mainwindow.h"
#include "ui/sources/sourceicons.h"
#include "ui/text/language.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using core::Metric;
using core::Severity;
using support::dawn;
using support::Feed;
using namespace std::chrono_literals;

// Counts how often the grid is painted, and how much of it.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    int paints = 0;
    QRegion painted;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++paints;
            painted += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }
};

class MainWindowTest : public QObject
{
    Q_OBJECT

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
            window.resize(1280, 700);
        }
        void open()
        {
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
        }
        void fill()
        {
            feed.snapshot()
                .queue("Billing", {{Metric::WaitingNow, 3}, {Metric::LongestNow, 30}})
                .channel("voice", {{Metric::WaitingNow, 2}})
                .channel("chat", {{Metric::WaitingNow, 1}})
                .queue("Sales", {{Metric::WaitingNow, 1}})
                .channel("email")
                .queue("Service", {{Metric::WaitingNow, 2}})
                .send();
            feed.watch({"Billing", "Sales", "Service"});
        }
        ui::GridModel &model() { return window.grid().model(); }
        ui::GridView &view() { return window.grid().view(); }
        QLineEdit *search() { return window.findChild<QLineEdit *>(QStringLiteral("searchField")); }
        QScrollBar &scrolling() { return *view().horizontalScrollBar(); }
        QString name(int row) { return model().index(row, 0).data().toString(); }
        QString current() { return view().currentIndex().siblingAtColumn(0).data().toString(); }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::keyClick(&view(), key, modifiers);
        }
    };

private slots:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void repaintsTheRollUpWhereItStandsOverMoreRowsThanFit()
    {
        Desk desk;
        desk.feed.snapshot();
        for (int i = 0; i < 60; ++i)
            desk.feed.queue(qPrintable(QStringLiteral("Queue %1").arg(i)), {{Metric::WaitingNow, 1}});
        desk.feed.send();
        desk.window.resize(800, 600);
        desk.open();
        QWidget *viewport = desk.view().viewport();
        const QRect rollUp = desk.view().visualRect(desk.model().index(60, 0));
        QVERIFY(viewport->rect().contains(rollUp));
        PaintCounter counter(viewport);
        viewport->repaint();
        counter.painted = {};
        desk.feed.delta(1s).queue("Queue 59", {{Metric::WaitingNow, 9}}).send(); // a row that nobody sees
        QTRY_VERIFY(counter.painted.contains(rollUp));
    }

    void hasNoTabsWhileThereIsOnePage()
    {
        ui::PageTabs tabs;
        tabs.add(QStringLiteral("One"));
        QVERIFY(tabs.isHidden());
        tabs.add(QStringLiteral("Another"));
        QVERIFY(!tabs.isHidden());
    }

    void goesToAPageByTabByKeyAndByName()
    {
        Desk desk;
        auto *other = new QLabel(QStringLiteral("other"));
        desk.window.addPage(QStringLiteral("Other"), other);
        desk.open();
        QTest::keyClick(&desk.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.window.currentPage(), other);
        QVERIFY(!desk.search()->isVisible());
        desk.window.showPage(desk.window.queuesPage());
        QVERIFY(desk.view().isVisible() && desk.search()->isVisible());
        const auto tabs = desk.window.findChildren<QToolButton *>(QStringLiteral("pageTab"));
        QCOMPARE(tabs.size(), 3);
        tabs[0]->setFocus();
        QTest::keyClick(tabs[0], Qt::Key_Right);
        QVERIFY(tabs[1]->hasFocus());
        QTest::keyClick(tabs[1], Qt::Key_Right);
        QCOMPARE(desk.window.currentPage(), other);
        QVERIFY(tabs[2]->hasFocus());
    }

    void searchingGoesToThePageOfTheQueues()
    {
        Desk desk;
        auto *other = new QLabel(QStringLiteral("other"));
        desk.window.addPage(QStringLiteral("Other"), other);
        desk.open();
        desk.window.showPage(other);
        QTest::keyClick(&desk.window, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(desk.window.currentPage(), desk.window.queuesPage());
        QVERIFY(desk.search()->hasFocus());
    }

    void searchesAsOneTypesAndEscClears()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTest::keyClick(&desk.window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(desk.search()->hasFocus());
        QTest::keyClicks(desk.search(), QStringLiteral("sa"));
        QCOMPARE(desk.model().foundCount(), 1);
        QCOMPARE(desk.name(0), QStringLiteral("Sales - Email"));
        QTest::keyClick(desk.search(), Qt::Key_Escape);
        QCOMPARE(desk.model().foundCount(), 3);
        QVERIFY(desk.search()->text().isEmpty());
        QVERIFY(desk.view().hasFocus());
    }

    void movesOpensAndClosesByKeyboard()
    {
        Desk desk;
        desk.fill();
        desk.open();
        desk.view().setFocus();
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Home);
        QCOMPARE(desk.current(), QStringLiteral("Billing"));
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.name(1), QStringLiteral("Voice"));
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), QStringLiteral("Voice"));
        desk.press(Qt::Key_Left);
        QCOMPARE(desk.current(), QStringLiteral("Billing"));
        desk.press(Qt::Key_Left);
        QCOMPARE(desk.model().rowCount(), 4);
        desk.press(Qt::Key_End);
        QCOMPARE(desk.current(), QStringLiteral("Service")); // the roll-up can't be chosen
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), QStringLiteral("Service"));
    }

    void opensByAClickOnTheArrow()
    {
        Desk desk;
        desk.fill();
        desk.open();
        const QPoint arrow = desk.view().visualRect(desk.model().index(0, 0)).topLeft() + QPoint(17, 14);
        QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {}, arrow);
        QCOMPARE(desk.name(1), QStringLiteral("Voice"));
        QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {}, arrow);
        QCOMPARE(desk.name(1), QStringLiteral("Sales - Email"));
    }

    void sortsByAClickOnTheHeaderNumbersLargestFirst()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QHeaderView *header = desk.view().horizontalHeader();
        const int waiting = 3;
        const QPoint place(header->sectionViewportPosition(waiting) + 30, 42);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(desk.name(0), QStringLiteral("Billing"));
        QCOMPARE(desk.name(2), QStringLiteral("Sales - Email"));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(desk.name(0), QStringLiteral("Sales - Email"));
    }

    void keepsTheSelectionThroughASearch()
    {
        Desk desk;
        desk.fill();
        desk.open();
        desk.view().setCurrentIndex(desk.model().index(1, 0));
        QTest::keyClicks(desk.search(), QStringLiteral("s"));
        QCOMPARE(desk.current(), QStringLiteral("Sales - Email"));
    }

    void copiesTheSelectedRows()
    {
        Desk desk;
        desk.fill();
        desk.open();
        desk.view().selectRow(2);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\nService\tOn track")));
    }

    void countsQueuesInTrouble()
    {
        Desk desk;
        desk.fill();
        desk.feed.alert("Billing", "voice", Metric::WaitingNow, Severity::Critical);
        desk.feed.alert("Sales", "", Metric::WaitingNow, Severity::Warning);
        QCOMPARE(desk.window.status().countsText(), QStringLiteral("3 queues · 1 critical · 1 warning"));
    }

    void tellsTheHealthOfASourceAtOnceAndItsAgeEachSecond()
    {
        Desk desk;
        desk.fill();
        desk.feed.health(core::SourceHealth::State::Live, dawn + 1s);
        QCOMPARE(desk.window.status().sourceText(0), QStringLiteral("Floor live, 1.0 s ago"));
        desk.image.tick(dawn + 2s);
        QCOMPARE(desk.window.status().sourceText(0), QStringLiteral("Floor live, 2.0 s ago"));
        desk.feed.health(core::SourceHealth::State::Stale, dawn + 42s, core::Trouble::Network);
        QCOMPARE(desk.window.status().sourceText(0),
                 QStringLiteral("Floor stale, 42 s: the server can't be reached"));
    }

    void shrinksToASmallScreenWithManySourcesInTrouble()
    {
        Desk desk;
        for (int i = 0; i < 7; ++i) {
            core::SourceHealth health;
            health.source.text = health.name = QStringLiteral("A source with a long name %1").arg(i);
            health.trouble = i < 5 ? core::Trouble::Network : core::Trouble::None;
            desk.image.takeHealth(health, dawn);
        }
        desk.open();
        desk.window.resize(800, 600);
        QTRY_COMPARE(desk.window.width(), 800);
        QVERIFY(desk.window.status().summary().isVisible());
        QCOMPARE(desk.window.status().summary().told(), QStringLiteral("5 of 7 sources in trouble"));
        desk.window.resize(3000, 600);
        QTRY_VERIFY(!desk.window.status().summary().isVisible());
    }

    void keepsTheShapesOfSeveritiesOutOfTheStatusBar()
    {
        using State = core::SourceHealth::State;
        core::SourceHealth health;
        QCOMPARE(ui::statusIcon(health), ui::Icon::Stale);
        health.state = State::Live;
        QCOMPARE(ui::statusIcon(health), ui::Icon::OnTrack);
        health.state = State::Troubled;
        QCOMPARE(ui::statusIcon(health), ui::Icon::Info);
        health.state = State::Stale;
        QCOMPARE(ui::statusIcon(health), ui::Icon::Stale);
        health.trouble = core::Trouble::Ended;
        QCOMPARE(ui::statusIcon(health), ui::Icon::Info);
    }

    void showsTheColumnsThatAreChosen()
    {
        Desk desk;
        desk.fill();
        QMenu *menu = desk.window.grid().columnMenu();
        QAction *health = menu->actions().first();
        QCOMPARE(health->text(), QStringLiteral("Health status"));
        const int before = desk.model().columnCount();
        health->setChecked(false);
        QCOMPARE(desk.model().columnCount(), before - 1);
        menu->actions().last()->trigger();
        QCOMPARE(desk.model().columns(), ui::defaultColumns());
    }

    void fallsBackOnNamesWhenTheSortedColumnGoes()
    {
        Desk desk;
        desk.fill();
        desk.view().sortByColumn(3, Qt::DescendingOrder);
        QCOMPARE(desk.name(1), QStringLiteral("Service"));
        desk.view().showColumns({ui::allColumns().first()});
        QCOMPARE(desk.name(1), QStringLiteral("Sales - Email"));
    }

    void keepsTheRollUpInSight()
    {
        Desk desk;
        desk.feed.snapshot();
        const QByteArrayList names = [] {
            QByteArrayList made;
            for (int i = 0; i < 200; ++i)
                made << "Queue " + QByteArray::number(i);
            return made;
        }();
        for (const QByteArray &queue : names)
            desk.feed.queue(queue.constData(), {{Metric::WaitingNow, 1}});
        desk.feed.send();
        desk.open();
        const int rollUp = desk.model().rowCount() - 1;
        const QRect rect = desk.view().visualRect(desk.model().index(rollUp, 0));
        QVERIFY(desk.view().viewport()->rect().contains(rect));
        QVERIFY(desk.view().viewport()->rect().bottom() - rect.bottom() < rect.height());
        QCOMPARE(desk.view().indexAt(rect.center()).row(), rollUp);
        desk.view().setFocus();
        desk.press(Qt::Key_End);
        QVERIFY(desk.view().visualRect(desk.view().currentIndex()).bottom()
                < desk.view().visualRect(desk.model().index(rollUp, 0)).top());
    }

    void stacksTheTilesWhereTheyHaveNoRoomSideBySide()
    {
        Desk desk;
        desk.fill();
        desk.open();
        const ui::Tile &first = desk.window.tiles().tile(ui::TileKind::Active);
        const ui::Tile &last = desk.window.tiles().tile(ui::TileKind::Sla);
        QCOMPARE(first.y(), last.y());
        const int tall = first.height();
        desk.window.resize(320, 800);
        QTRY_VERIFY(last.y() > first.y() + first.height());
        QCOMPARE(last.width(), desk.window.tiles().width());
        QTRY_COMPARE(last.geometry().bottom(), desk.window.tiles().rect().bottom());
        QVERIFY(first.height() < tall);
        desk.window.resize(1280, 500);
        QTRY_COMPARE(first.y(), last.y());
        QVERIFY(first.height() < tall); // the window is low
        desk.window.resize(1280, 700);
        QTRY_COMPARE(first.height(), tall);
    }

    void whatTheHeaderHasNoRoomForIsInItsMenu()
    {
        Desk desk;
        desk.open();
        const auto entries = [&desk] {
            QStringList shown;
            for (const QAction *action : desk.window.moreMenu().actions()) {
                if (action->isVisible() && action->menu())
                    shown << action->text();
            }
            return shown;
        };
        QCOMPARE(entries(), QStringList());
        desk.window.resize(320, 800);
        QTRY_VERIFY(entries().contains(QStringLiteral("Appearance")));
        QVERIFY(entries().contains(QStringLiteral("Record")));
        QVERIFY(desk.search()->isVisible());
        QTRY_VERIFY(desk.search()->width() > 280);
        desk.window.resize(1280, 800);
        QTRY_COMPARE(entries(), QStringList());
    }

    void keepsTheFirstColumnInSightWhenScrolledSideways()
    {
        Desk desk;
        desk.fill();
        desk.open();
        desk.window.resize(480, 700);
        QTRY_VERIFY(desk.scrolling().maximum() > 200);
        desk.scrolling().setValue(200);
        const QRect first = desk.view().visualRect(desk.model().index(1, 0));
        QCOMPARE(first.left(), 0);
        QCOMPARE(desk.view().indexAt(first.center()), desk.model().index(1, 0));
        QVERIFY(desk.view().indexAt(QPoint(first.right() + 2, first.center().y())).column() > 0);
        desk.view().setCurrentIndex(desk.model().index(1, 6));
        desk.view().setCurrentIndex(desk.model().index(1, 1));
        QVERIFY(desk.view().visualRect(desk.view().currentIndex()).left() > first.right());
    }

    void whoMovesInTheFirstColumnLeavesTheOthersWhereTheyAre()
    {
        Desk desk;
        desk.fill();
        desk.open();
        desk.window.resize(480, 700);
        QTRY_VERIFY(desk.scrolling().maximum() > 200);
        desk.view().setCurrentIndex(desk.model().index(0, 0));
        desk.scrolling().setValue(200);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), QStringLiteral("Sales - Email"));
        QCOMPARE(desk.scrolling().value(), 200);
    }

    void sortsByTheFirstColumnWhereItStandsBeforeTheOthers()
    {
        Desk desk;
        desk.fill();
        desk.open();
        desk.window.resize(480, 700);
        QTRY_VERIFY(desk.scrolling().maximum() > 200);
        desk.scrolling().setValue(200);
        QTest::mouseClick(desk.view().horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(30, 28));
        QCOMPARE(desk.name(0), QStringLiteral("Service"));
    }

    void noRowIsCutOffByTheRollUp()
    {
        Desk desk;
        desk.feed.snapshot();
        for (int i = 0; i < 60; ++i)
            desk.feed.queue(qPrintable(QStringLiteral("Queue %1").arg(i)), {{Metric::WaitingNow, 1}});
        desk.feed.send();
        desk.open();
        for (int height = 680; height < 710; height += 3) {
            desk.window.resize(1280, height);
            QTRY_COMPARE(desk.window.height(), height);
            const int rollUpTop = desk.view().visualRect(desk.model().index(60, 0)).top();
            const auto rectAbove
                = [&] { return desk.view().visualRect(desk.view().indexAt(QPoint(20, rollUpTop - 1))); };
            QCOMPARE(rectAbove().bottom() + 1, rollUpTop);
            QScrollBar &bar = *desk.view().verticalScrollBar();
            bar.setValue(bar.maximum());
            QCOMPARE(rectAbove().bottom() + 1, rollUpTop);
            QCOMPARE(desk.view().indexAt(QPoint(20, rollUpTop - 1)).row(), 59);
            bar.setValue(0);
        }
    }

    void repaintsOnlyWhenSomethingInSightChanged()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QCoreApplication::processEvents();
        PaintCounter counter(desk.view().viewport());
        desk.feed.health(core::SourceHealth::State::Live, dawn + 1s);
        QCoreApplication::processEvents();
        QCOMPARE(counter.paints, 0);
        desk.feed.delta(1s).queue("Billing", {{Metric::WaitingNow, 4}}).send();
        QCoreApplication::processEvents();
        QCOMPARE(counter.paints, 1);
    }

    void paintsHighlightsInTheirTint()
    {
        Desk desk;
        desk.fill();
        desk.feed.alert("Billing", "", Metric::WaitingNow, Severity::Critical);
        desk.open();
        QTRY_VERIFY(!desk.view().isFading());
        const QImage image = desk.view().viewport()->grab().toImage();
        const QRect cell = desk.view().visualRect(desk.model().index(0, 3));
        const QPoint inBadge = cell.topRight() + QPoint(-7, 14);
        QCOMPARE(image.pixelColor(inBadge), desk.theme.tokens().criticalTint);
        const QPoint below = desk.view().visualRect(desk.model().index(1, 3)).topRight() + QPoint(-7, 14);
        QCOMPARE(image.pixelColor(below), desk.theme.tokens().surface);
    }

    void hasANameForEverythingOneCanReach()
    {
        Desk desk;
        desk.fill();
        desk.open();
        for (QWidget *widget : desk.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
                || qobject_cast<QHeaderView *>(widget))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }

    void saysWhyThereIsNothing()
    {
        Desk desk;
        desk.open();
        const QImage without = desk.view().viewport()->grab().toImage();
        desk.fill();
        desk.window.grid().setSearch(QStringLiteral("zzz"));
        const QImage unmatched = desk.view().viewport()->grab().toImage();
        QVERIFY(without != unmatched);
        QCOMPARE(desk.view().emptyText(), QStringLiteral("Nothing matches \"zzz\""));
    }
};

FLOORWATCH_GUI_TEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
