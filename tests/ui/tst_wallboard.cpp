// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using core::Metric;
using core::Severity;
using support::dawn;
using support::Feed;
using namespace std::chrono_literals;

class WallboardTest : public QObject
{
    Q_OBJECT

private:
    struct Room
    {
        ui::FloorImage image;
        Feed feed{image};
        ui::Theme theme;
        ui::MainWindow window{image, theme};

        explicit Room(int queues)
        {
            theme.choose(ui::Theme::Choice::Light);
            feed.snapshot();
            for (int i = 0; i < queues; ++i)
                feed.queue(qPrintable(QStringLiteral("Queue %1").arg(i)),
                           {{Metric::WaitingNow, double(i)}, {Metric::LongestNow, 10.0 * i}});
            feed.send();
            window.show();
        }
        ui::Wallboard &board() { return *window.wallboard(); }
        QString name(int row) { return board().model().index(row, 0).data().toString(); }
    };

private slots:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void fillsTheScreenWithWhatFits()
    {
        const ui::WallboardLayout few = ui::wallboardLayout({1920, 1080}, 4, 5);
        QCOMPARE(few.pages, 1);
        QCOMPARE(few.columns, 5);
        QVERIFY(few.rowHeight >= 1080 / 12);
        const ui::WallboardLayout some = ui::wallboardLayout({1920, 1080}, 12, 5);
        QCOMPARE(some.pages, 1);
        QVERIFY(some.rowHeight < few.rowHeight);
        QVERIFY(some.rowRect(12, 1920).bottom() < 1080); // the sums too
    }

    void takesPagesRatherThanSmallType()
    {
        const ui::WallboardLayout many = ui::wallboardLayout({1920, 1080}, 60, 5);
        QVERIFY(many.pages > 1);
        QVERIFY(many.rowHeight >= 1080 / 22);
        int shown = 0;
        for (int page = 0; page < many.pages; ++page) {
            const auto [first, end] = many.rowsOf(page, 60);
            QCOMPARE(first, shown);
            shown = end;
        }
        QCOMPARE(shown, 60);
    }

    void fitsEveryScreen_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize &size : {QSize(320, 240), QSize(800, 600), QSize(1080, 1920), QSize(3840, 2160)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void fitsEveryScreen()
    {
        QFETCH(QSize, size);
        for (const int rows : {0, 1, 7, 500}) {
            const ui::WallboardLayout layout = ui::wallboardLayout(size, rows, 9);
            QVERIFY(layout.columns >= 1);
            QVERIFY(layout.nameWidth >= size.width() / 8);
            QVERIFY(layout.cellRect(0, layout.columns - 1, size.width()).right() < size.width());
        }
    }

    void f11OpensItAndEscCloses()
    {
        Room room(3);
        QVERIFY(QTest::qWaitForWindowActive(&room.window));
        QVERIFY(!room.window.wallboard());
        QTest::keyClick(&room.window, Qt::Key_F11);
        QVERIFY(room.window.wallboard());
        QVERIFY(room.board().isVisible() && room.board().isFullScreen());
        QCOMPARE(&room.window.shownWindow(), static_cast<QWidget *>(&room.board()));
        QTest::keyClick(&room.board(), Qt::Key_Escape);
        QVERIFY(!room.window.wallboard());
        QCOMPARE(&room.window.shownWindow(), static_cast<QWidget *>(&room.window));
    }

    void theWorstQueueIsFirstAndThenTheLongestWait()
    {
        Room room(4);
        room.window.showWallboard(true);
        QCOMPARE(room.name(0), QStringLiteral("Queue 3"));
        room.feed.alert("Queue 1", "", Metric::WaitingNow, Severity::Warning);
        room.feed.alert("Queue 0", "", Metric::WaitingNow, Severity::Critical);
        QCOMPARE(room.name(0), QStringLiteral("Queue 0"));
        QCOMPARE(room.name(1), QStringLiteral("Queue 1"));
        QCOMPARE(room.name(2), QStringLiteral("Queue 3"));
    }

    void showsTheColumnsAndQueuesOfTheGrid()
    {
        Room room(4);
        const ui::Column waiting{ui::Column::Kind::Metric, Metric::WaitingNow, ui::ColumnGroup::Now};
        room.window.grid().view().showColumns({ui::allColumns().first(), waiting});
        room.window.grid().model().setChosen({{room.image.source(0).id, {QStringLiteral("Queue 2")}}});
        room.window.showWallboard(true);
        QCOMPARE(room.board().model().columnCount(), 3); // and the health
        QCOMPARE(room.name(0), QStringLiteral("Queue 2"));
        QCOMPARE(room.board().model().rowCount(), 2);
    }

    void pagesTakeTurnsAndCanBeTurned()
    {
        Room room(200);
        room.window.showWallboard(true);
        QVERIFY(room.board().pages() > 1);
        QTest::keyClick(&room.board(), Qt::Key_Right);
        QCOMPARE(room.board().page(), 1);
        QTest::keyClick(&room.board(), Qt::Key_Left);
        QTest::keyClick(&room.board(), Qt::Key_Left);
        QCOMPARE(room.board().page(), room.board().pages() - 1);
        room.board().turn(1);
        QCOMPARE(room.board().page(), 0);
    }

    void paintsEverySizeAndState()
    {
        Room room(9);
        room.feed.alert("Queue 1", "", Metric::WaitingNow, Severity::Critical);
        room.window.showWallboard(true);
        for (const QSize &size : {QSize(320, 240), QSize(1280, 800), QSize(3840, 2160)}) {
            room.board().showNormal();
            room.board().resize(size);
            const QImage fresh = room.board().grab().toImage();
            QVERIFY(!fresh.isNull());
        }
        const QImage fresh = room.board().grab().toImage();
        room.feed.health(core::SourceHealth::State::Stale, dawn + 42s, core::Trouble::Network);
        QVERIFY(room.board().grab().toImage() != fresh); // hatched
    }
};

FLOORWATCH_GUI_TEST_MAIN(WallboardTest)
#include "tst_wallboard.moc"
