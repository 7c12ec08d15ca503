// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/grid/gridpanel.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLocale>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using core::Metric;
using core::Severity;
using support::Feed;
using namespace std::chrono_literals;

class GridPanelTest : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        ui::FloorImage image;
        Feed feed{image};
        ui::Theme theme;
        ui::GridPanel panel{image, theme};

        Desk()
        {
            theme.choose(ui::Theme::Choice::Light);
            feed.snapshot()
                .queue("Billing", {{Metric::WaitingNow, 3}, {Metric::LongestNow, 30}})
                .channel("voice", {{Metric::WaitingNow, 2}})
                .channel("chat", {{Metric::WaitingNow, 1}})
                .queue("Sales", {{Metric::WaitingNow, 1}})
                .queue("Service", {{Metric::WaitingNow, 2}})
                .send();
            feed.watch({"Billing", "Sales", "Service"});
            panel.resize(1200, 500);
        }
        void open()
        {
            panel.show();
            QVERIFY(QTest::qWaitForWindowExposed(&panel));
            view().setFocus();
        }
        ui::GridView &view() { return panel.view(); }
        ui::GridModel &model() { return panel.model(); }
        QString name(int row) { return model().index(row, 0).data().toString(); }
        void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::keyClick(&view(), Qt::Key(key), modifiers);
        }
        void point(bool inside)
        {
            QEvent leave(QEvent::Leave);
            QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
            QCoreApplication::sendEvent(view().viewport(), inside ? static_cast<QEvent *>(&enter) : &leave);
        }
        /// Lets the mouse rest on a cell.
        void restOn(int row, int column)
        {
            const QPoint place = view().visualRect(model().index(row, column)).center();
            QHelpEvent rests(QEvent::ToolTip, place, view().viewport()->mapToGlobal(place));
            // What Qt's offscreen platform has to say of every window that pops up.
            if (!tip().isVisible())
                QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
            QCoreApplication::sendEvent(view().viewport(), &rests);
        }
        void moveTo(int row, int column)
        {
            const QPointF place = view().visualRect(model().index(row, column)).center();
            QMouseEvent moves(QEvent::MouseMove, place, view().viewport()->mapToGlobal(place), Qt::NoButton,
                              Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(view().viewport(), &moves);
        }
        ui::CellTip &tip() { return panel.tip(); }
        const ui::SparkPicture &tipPicture() { return tip().findChild<ui::Sparkline *>()->picture(); }
        QString textOf(const char *label)
        {
            return panel.details().findChild<QLabel *>(QLatin1String(label))->text();
        }
    };
    static ui::Column metric(Metric metric, ui::ColumnGroup group = ui::ColumnGroup::Now)
    {
        return {ui::Column::Kind::Metric, metric, group};
    }
    static QString titles(const ui::GridModel &model)
    {
        QStringList titles;
        for (const ui::Column &column : model.columns())
            titles << ui::columnTitle(column);
        return titles.join(QStringLiteral(", "));
    }

private slots:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void breachedQueuesComeFirstUntilSwitchedOff()
    {
        Desk desk;
        desk.feed.alert("Service", "", Metric::WaitingNow, Severity::Critical);
        QCOMPARE(desk.name(0), QStringLiteral("Service"));
        desk.panel.bar().breachedFirst().trigger();
        QCOMPARE(desk.name(0), QStringLiteral("Billing"));
    }

    void theOrderHoldsWhileTheMouseIsOverTheRows()
    {
        Desk desk;
        desk.open();
        desk.point(true);
        desk.feed.alert("Service", "", Metric::WaitingNow, Severity::Critical);
        QCOMPARE(desk.name(0), QStringLiteral("Billing"));
        const auto *header = static_cast<const ui::GridHeader *>(desk.view().horizontalHeader());
        QCOMPARE(header->holdHint(), QStringLiteral("Order held, moves when you leave"));
        desk.point(false);
        QCOMPARE(desk.name(0), QStringLiteral("Service"));
        QCOMPARE(header->holdHint(), QString());
    }

    void theOrderHoldsWhileOneMovesByKeyboard()
    {
        Desk desk;
        desk.open();
        desk.press(Qt::Key_Down);
        QVERIFY(desk.model().isHeld());
        desk.view().clearFocus();
        QVERIFY(!desk.model().isHeld());
    }

    void anOrderThatNothingMovesIsNotCalledHeld()
    {
        Desk desk;
        desk.open();
        desk.panel.bar().breachedFirst().setChecked(false);
        desk.point(true);
        const auto *header = static_cast<const ui::GridHeader *>(desk.view().horizontalHeader());
        QCOMPARE(header->holdHint(), QString());
    }

    void enterShowsTheDetailsOfTheCellAndEscHidesThem()
    {
        Desk desk;
        desk.open();
        QVERIFY(!desk.panel.details().isVisible());
        desk.view().setCurrentIndex(desk.model().index(0, 3));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.panel.details().isVisible());
        QCOMPARE(desk.textOf("detailsName"), QStringLiteral("Billing"));
        QCOMPARE(desk.textOf("detailsValue"), QStringLiteral("3"));
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.textOf("detailsValue"), QStringLiteral("0:30"));
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.textOf("detailsName"), QStringLiteral("Sales"));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.panel.details().isVisible());
        desk.press(Qt::Key_I);
        QVERIFY(desk.panel.details().isVisible());
    }

    void aDoubleClickShowsTheDetails()
    {
        Desk desk;
        desk.open();
        const QPoint cell = desk.view().visualRect(desk.model().index(1, 3)).center();
        QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseDClick(desk.view().viewport(), Qt::LeftButton, {}, cell);
        QVERIFY(desk.panel.details().isVisible());
        QCOMPARE(desk.textOf("detailsName"), QStringLiteral("Sales"));
    }

    void hiddenDetailsAskForNoHistory()
    {
        Desk desk;
        desk.open();
        QSignalSpy asked(&desk.panel.details().history(), &ui::CellHistory::asked);
        desk.view().setCurrentIndex(desk.model().index(0, 3));
        QCOMPARE(asked.count(), 0);
        desk.press(Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        desk.press(Qt::Key_Down);
        QCOMPARE(asked.count(), 2);
    }

    void mayGoWhileTheMouseIsOverIt()
    {
        Desk desk;
        desk.open();
        desk.point(true);
        QVERIFY(desk.model().isHeld());
    }

    void theTipOfANumberHasItsLastHour()
    {
        Desk desk;
        core::Rule rule;
        rule.metric = Metric::WaitingNow;
        rule.queues = {{QStringLiteral("Billing")}};
        rule.warning = core::Threshold{core::Operator::GreaterThan, 4};
        rule.critical = core::Threshold{core::Operator::GreaterThan, 10};
        desk.image.takeRules({true, {rule}});
        desk.open();
        QSignalSpy asked(&desk.tip().history(), &ui::CellHistory::asked);
        desk.restOn(0, 3);
        QVERIFY(desk.tip().isVisible());
        QCOMPARE(desk.tip().text(), desk.model().index(0, 3).data(Qt::ToolTipRole).toString());
        QCOMPARE(desk.tip().accessibleName(), desk.tip().text());
        QCOMPARE(desk.tipPicture().series.points.size(), 1);
        QCOMPARE(desk.tipPicture().limits.size(), 2);

        const auto question = asked.last().first().value<core::SeriesQuestion>();
        QCOMPARE(question.cells.first().queue.text, QStringLiteral("Billing"));
        core::Series past;
        past.points = {{question.from, core::Cell::of(7)}, {question.to, core::Cell::of(3)}};
        desk.tip().history().takeAnswer({question.id, {past}, {}});
        QCOMPARE(desk.tipPicture().series.points.size(), 2);
    }

    void theTipGoesOnWithTheFloor()
    {
        Desk desk;
        desk.open();
        desk.restOn(0, 3);
        desk.feed.delta(2s).queue("Billing", {{Metric::WaitingNow, 8}}).send();
        QVERIFY2(desk.tip().text().contains(QStringLiteral(": 8")), qPrintable(desk.tip().text()));
        QCOMPARE(desk.tipPicture().series.points.last().cell.number(), 8.0);
    }

    void aTipShowsNoLineOfAnotherCell()
    {
        Desk desk;
        desk.open();
        QSignalSpy asked(&desk.tip().history(), &ui::CellHistory::asked);
        desk.restOn(0, 3);
        const auto old = asked.last().first().value<core::SeriesQuestion>();
        desk.restOn(1, 3);
        core::Series past;
        past.points = {{old.from, core::Cell::of(7)}};
        desk.tip().history().takeAnswer({old.id, {past}, {}});
        QCOMPARE(desk.tipPicture().series.points.size(), 1);
        QCOMPARE(desk.tipPicture().series.points.first().cell.number(), 1.0);
    }

    void theTipGoesWithTheMouseAndWithAKey()
    {
        Desk desk;
        desk.open();
        desk.restOn(0, 3);
        desk.moveTo(0, 4);
        QVERIFY(!desk.tip().isVisible());
        QVERIFY(!desk.tip().history().isWaiting());
        desk.restOn(0, 3);
        desk.press(Qt::Key_Down);
        QVERIFY(!desk.tip().isVisible());
        desk.restOn(0, 3);
        desk.image.endFloor(desk.image.source(0).id);
        QVERIFY(!desk.tip().isVisible());
    }

    void staysAtItsQueueWhenAnotherSourceGoes()
    {
        Desk desk;
        Feed other(desk.image, "Night Desk");
        other.snapshot().queue("Aardvark", {{Metric::WaitingNow, 1}}).send();
        desk.open();
        desk.view().setCurrentIndex(desk.model().index(0, 3));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.textOf("detailsName"), QStringLiteral("Aardvark"));
        core::SourceSettings night;
        night.id = {QStringLiteral("Night Desk")};
        desk.image.takeSources({night});
        QCOMPARE(desk.model().rowCount(), 2);
        QCOMPARE(desk.view().currentIndex(), desk.model().index(0, 3));
        QCoreApplication::processEvents();
        QCOMPARE(desk.textOf("detailsName"), QStringLiteral("Aardvark"));
        desk.image.endFloor(night.id);
        QCOMPARE(desk.model().rowCount(), 0);
        desk.image.tick(support::dawn + 1s);
        QVERIFY(desk.textOf("detailsName").startsWith(QStringLiteral("Choose a cell")));
    }

    void detailsLieBelowWhereThereIsNoRoomBeside()
    {
        Desk desk;
        desk.open();
        desk.panel.resize(400, 600);
        QTRY_COMPARE(desk.panel.findChild<QSplitter *>()->orientation(), Qt::Vertical);
        desk.panel.resize(1200, 600);
        QTRY_COMPARE(desk.panel.findChild<QSplitter *>()->orientation(), Qt::Horizontal);
    }

    void agentsSideBySideAreNoOrder()
    {
        Desk desk;
        desk.open();
        desk.view().sortByColumn(3, Qt::DescendingOrder);
        const int agents = desk.model().columnCount() - 1;
        desk.view().horizontalHeader()->setSortIndicator(agents, Qt::DescendingOrder);
        QCOMPARE(desk.view().horizontalHeader()->sortIndicatorSection(), 3);
        QCOMPARE(desk.model().sorting().column.metric, Metric::WaitingNow);
    }

    void columnsMoveByKeyboardAndByDrag()
    {
        Desk desk;
        desk.open();
        desk.view().showColumns({ui::allColumns().first(), metric(Metric::ActiveNow),
                                 metric(Metric::WaitingNow), metric(Metric::LongestNow)});
        desk.view().setCurrentIndex(desk.model().index(1, 2));
        desk.press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(titles(desk.model()), QStringLiteral("Queues, Waiting, Active, Longest"));
        QCOMPARE(desk.view().currentIndex(), desk.model().index(1, 1));
        desk.press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(titles(desk.model()), QStringLiteral("Queues, Waiting, Active, Longest"));
        desk.view().horizontalHeader()->moveSection(3, 1);
        QTRY_COMPARE(titles(desk.model()), QStringLiteral("Queues, Longest, Waiting, Active"));
    }

    void aNewColumnTakesItsPlaceAmongThoseThatAreShown()
    {
        const QList<ui::Column> columns = ui::withColumn(
            {ui::allColumns().first(), metric(Metric::LongestNow)}, metric(Metric::ActiveNow));
        QCOMPARE(columns.at(1), metric(Metric::ActiveNow));
    }

    void showsAViewAndSaysWhenItIsChanged()
    {
        Desk desk;
        desk.open();
        core::View view = desk.panel.shown();
        view.name = QStringLiteral("Sales only");
        view.columns = {{QStringLiteral("queue")}, {QStringLiteral("Waiting (Now)"), 140}};
        view.sort = {QStringLiteral("Waiting (Now)"), true};
        view.filter = QStringLiteral("s");
        view.queues = {{desk.image.source(0).id, {QStringLiteral("Sales")}},
                       {desk.image.source(0).id, {QStringLiteral("Billing")}}};
        QSignalSpy search(&desk.panel, &ui::GridPanel::searchChosen);
        desk.panel.views().take({view});
        desk.panel.views().choose(view.name);
        QCOMPARE(titles(desk.model()), QStringLiteral("Queues, Waiting"));
        QCOMPARE(desk.model().foundCount(), 1); // "s" leaves Sales of the two
        QCOMPARE(search.count(), 1);
        const auto *button = desk.panel.bar().findChild<QToolButton *>();
        QCOMPARE(button->text(), QStringLiteral("Sales only"));
        desk.panel.bar().breachedFirst().trigger();
        QCOMPARE(button->text(), QStringLiteral("Sales only, changed"));
        desk.panel.bar().breachedFirst().trigger();
        QCOMPARE(button->text(), QStringLiteral("Sales only"));
        QCOMPARE(desk.panel.shown().columns, view.columns);
    }

    void aDeletedViewComesBackByUndo()
    {
        Desk desk;
        desk.open();
        core::View view = desk.panel.shown();
        view.name = QStringLiteral("Mine");
        desk.panel.views().save(view);
        desk.panel.views().remove(view.name);
        const auto buttons = desk.panel.bar().findChildren<QToolButton *>();
        const auto undo = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *button) {
            return button->isVisible() && button->text() == QStringLiteral("Undo");
        });
        QVERIFY(undo != buttons.end());
        QTest::mouseClick(*undo, Qt::LeftButton);
        QVERIFY(desk.panel.views().find(view.name));
        QVERIFY(!(*undo)->isVisible());
    }

    void sharesViewsAsAFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("views.json"));
        Desk desk;
        core::View view = desk.panel.shown();
        view.name = QStringLiteral("Mine");
        desk.panel.views().save(view);
        desk.panel.viewDesk().exportTo(file);
        desk.panel.viewDesk().importFrom(file);
        QCOMPARE(desk.panel.views().views().size(), 2);
        QCOMPARE(desk.panel.views().views().last().name, QStringLiteral("Mine 2"));
    }

    void saysWhatIsWrongWithAFileOfViews()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("views.json"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"views": [{"name": "A", "columns": [{"key": "moon"}]}]})");
        file.close();
        Desk desk;
        desk.open();
        desk.panel.viewDesk().importFrom(name);
        auto *box = desk.panel.findChild<QMessageBox *>();
        QVERIFY(box && box->informativeText().contains(QStringLiteral("views[0].columns[0].key")));
        QVERIFY(box->informativeText().startsWith(name));
        box->close();
        QVERIFY(desk.panel.views().views().isEmpty());
    }

    void copiesACellAndRows()
    {
        Desk desk;
        desk.open();
        desk.view().setCurrentIndex(desk.model().index(2, 3));
        desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("2"));
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\nService\tOn track")));
    }

    void exportsOrSaysWhyNot()
    {
        const QTemporaryDir folder;
        Desk desk;
        desk.open();
        const QString good = folder.filePath(QStringLiteral("queues.csv"));
        desk.panel.exportTo(good, true);
        QFile file(good);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("\xef\xbb\xbfQueue,Channel,Health status,"));
        const QString bad = folder.filePath(QStringLiteral("missing/queues.csv"));
        desk.panel.exportTo(bad, true);
        auto *box = desk.panel.findChild<QMessageBox *>();
        QVERIFY(box && box->informativeText().startsWith(bad));
        box->close();
    }

    void rowsHaveThreeHeights()
    {
        Desk desk;
        desk.open();
        for (const auto height :
             {ui::RowHeight::Compact, ui::RowHeight::Comfortable, ui::RowHeight::Normal}) {
            desk.view().setRowHeight(height);
            QCOMPARE(desk.view().visualRect(desk.model().index(1, 0)).y(), int(height));
        }
    }

    void aNewLevelFadesInUnlessMotionIsReduced()
    {
        for (const bool reduced : {false, true}) {
            Desk desk;
            desk.open();
            desk.view().setReducedMotion(reduced);
            desk.feed.alert("Service", "", Metric::WaitingNow, Severity::Warning);
            desk.feed.alert("Billing", "", Metric::WaitingNow, Severity::Critical);
            QCOMPARE(desk.view().isFading(), !reduced);
            QTRY_VERIFY(!desk.view().isFading());
        }
    }

    void beginsAsItWasLeft()
    {
        const QTemporaryDir folder;
        const core::SettingsPlaces places{folder.filePath(QStringLiteral("settings.json")), {}};
        {
            core::Settings settings(places);
            Desk desk;
            desk.panel.remember(settings);
            desk.open();
            desk.view().showSort({metric(Metric::WaitingNow), Qt::DescendingOrder});
            desk.view().setCurrentIndex(desk.model().index(0, 3));
            desk.view().moveCurrentColumn(-1);
            desk.panel.bar().breachedFirst().setChecked(false);
            desk.press(Qt::Key_Return);
        }
        core::Settings settings(places);
        Desk desk;
        desk.panel.remember(settings);
        desk.open();
        QCOMPARE(desk.model().columns().at(2).metric, Metric::WaitingNow);
        QCOMPARE(desk.model().sorting().column.metric, Metric::WaitingNow);
        QVERIFY(!desk.model().order().isBreachedFirst());
        QVERIFY(desk.panel.details().isVisible());
    }
};

FLOORWATCH_GUI_TEST_MAIN(GridPanelTest)
#include "tst_gridpanel.moc"
