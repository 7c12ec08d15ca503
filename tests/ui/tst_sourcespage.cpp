// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using core::SourceHealth;
using core::SourceKind;
using core::Trouble;
using support::dawn;
using namespace std::chrono_literals;
using State = SourceHealth::State;

// The page of the sources, the line above a simulated floor, and what both ask for.
class SourcesPageTest : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        ui::FloorImage image;
        ui::Theme theme;
        ui::MainWindow window{image, theme};
        ui::SourcesDesk &desk = window.sources();
        ui::SourcesPage &page = desk.page();
        QSignalSpy saved{&desk, &ui::SourcesDesk::saved};
        QSignalSpy removed{&desk, &ui::SourcesDesk::removed};
        QSignalSpy paused{&desk, &ui::SourcesDesk::paused};
        QList<core::SourceSettings> sources;

        explicit Desk(const QStringList &names = {})
        {
            theme.choose(ui::Theme::Choice::Light);
            window.resize(1000, 600);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            for (const QString &name : names)
                add({{name.toLower()},
                     name,
                     core::PushSource{QUrl(QStringLiteral("wss://") + name), false},
                     {}});
            window.showPage(&page);
            page.table().setFocus();
        }
        void add(const core::SourceSettings &settings)
        {
            sources << settings;
            image.takeSources(sources);
            tells(settings.id, State::Live);
        }
        void tells(const core::SourceId &id, State state, Trouble trouble = Trouble::None)
        {
            SourceHealth health;
            health.source = id;
            health.name = id.text == QLatin1String("north") ? QStringLiteral("North") : id.text;
            health.state = state;
            health.trouble = trouble;
            health.lastAnswer = dawn;
            health.requests = core::RequestUse{184, 10, 3.1};
            if (trouble != Trouble::None)
                health.lastFailure = {trouble, QStringLiteral("HTTP 503"), dawn};
            image.takeHealth(health, dawn + 2s);
        }
        void forget(const char *id)
        {
            sources.removeIf([&](const auto &source) { return source.id.text == QLatin1String(id); });
            image.takeSources(sources);
        }
        QString cell(int row, ui::SourceModel::Column column)
        {
            return page.model().index(row, column).data().toString();
        }
        QPushButton *button(const char *text) const
        {
            for (QPushButton *button : window.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text().remove(u'&') == QLatin1String(text))
                    return button;
            }
            return nullptr;
        }
    };
    static core::SourceSettings simulated()
    {
        return {{QStringLiteral("demo")}, QStringLiteral("Demo"), core::SimulatedSource{}, {}};
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void listsWhatThereIsAndHowItDoes()
    {
        Desk desk({QStringLiteral("North"), QStringLiteral("South")});
        const QAbstractItemModelTester tester(&desk.page.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        using Column = ui::SourceModel::Column;
        QCOMPARE(desk.page.model().rowCount(), 2);
        QCOMPARE(desk.cell(0, Column::Name), QStringLiteral("North"));
        QCOMPARE(desk.cell(0, Column::Kind), QStringLiteral("Push socket"));
        QCOMPARE(desk.cell(0, Column::Health), QStringLiteral("Live"));
        QCOMPARE(desk.cell(0, Column::Age), QStringLiteral("2 s ago"));
        QCOMPARE(desk.cell(0, Column::Requests), QStringLiteral("184 a minute"));
        desk.tells({QStringLiteral("north")}, State::Troubled, Trouble::Server);
        QCOMPARE(desk.cell(0, Column::Health), QStringLiteral("In trouble"));
        QVERIFY(desk.cell(0, Column::LastError).startsWith(u"The server reports an error, 2 s ago"));
        const QString requests
            = desk.page.model().index(0, Column::Requests).data(Qt::ToolTipRole).toString();
        QVERIFY2(requests.contains(u"allows 10 a second") && requests.contains(u"31 %"),
                 qPrintable(requests));
        desk.forget("north");
        QCOMPARE(desk.page.model().rowCount(), 1);
    }

    void anEmptyPageLeadsOn()
    {
        Desk desk;
        QVERIFY(desk.button("Connect your account..."));
        QTest::mouseClick(desk.button("Simulated floor"), Qt::LeftButton);
        QCOMPARE(kindOf(desk.saved.last().first().value<core::SaveSource>().settings), SourceKind::Simulated);
        QTest::mouseClick(desk.button("Connect your account..."), Qt::LeftButton);
        QVERIFY(desk.desk.dialog().isVisible());
        desk.add(simulated());
        QVERIFY(desk.page.table().isVisible());
    }

    void everythingCanBeDoneByKeyboard()
    {
        Desk desk({QStringLiteral("North"), QStringLiteral("South")});
        QTest::keyClick(&desk.page.table(), Qt::Key_Down);
        QCOMPARE(desk.page.selected().text, QStringLiteral("south"));
        QTest::keyClick(&desk.page.table(), Qt::Key_Space);
        const auto pause = desk.paused.last().first().value<core::PauseSource>();
        QCOMPARE(pause.source.text, QStringLiteral("south"));
        QVERIFY(pause.paused);
        QTest::keyClick(&desk.page.table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"wss://south"));
        QTest::keyClick(&desk.page.table(), Qt::Key_Return);
        QVERIFY(desk.desk.dialog().isVisible());
        QTest::keyClick(&desk.desk.dialog(), Qt::Key_Escape);
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.page.table().setFocus();
        QTest::keyClick(&desk.page.table(), Qt::Key_Delete);
        QCOMPARE(desk.removed.last().first().value<core::RemoveSource>().source.text,
                 QStringLiteral("south"));
    }

    void aPausedSourceIsResumed()
    {
        Desk desk({QStringLiteral("North")});
        desk.sources[0].paused = true;
        desk.image.takeSources(desk.sources);
        desk.tells({QStringLiteral("north")}, State::Paused);
        QVERIFY(desk.button("Resume"));
        QTest::mouseClick(desk.button("Resume"), Qt::LeftButton);
        QVERIFY(!desk.paused.last().first().value<core::PauseSource>().paused);
    }

    void aRemovalCanBeUndone()
    {
        Desk desk({QStringLiteral("North"), QStringLiteral("South")});
        const core::SourceSettings south = desk.sources[1];
        desk.page.select(south.id);
        QTest::mouseClick(desk.button("Remove"), Qt::LeftButton);
        desk.forget("south");
        QCOMPARE(desk.page.undoBar().text(), QStringLiteral("South was removed."));
        QTest::mouseClick(desk.button("Undo"), Qt::LeftButton);
        QCOMPARE(desk.saved.last().first().value<core::SaveSource>().settings, south);
        QVERIFY(!desk.page.undoBar().isVisible());
        desk.add(south);
        QCOMPARE(desk.page.selected(), south.id);
    }

    void theSelectionStaysWithItsSource()
    {
        Desk desk({QStringLiteral("A"), QStringLiteral("North"), QStringLiteral("South")});
        desk.page.select({QStringLiteral("south")});
        desk.forget("a");
        QCOMPARE(desk.page.selected().text, QStringLiteral("south"));
        QCOMPARE(desk.page.table().currentIndex().row(), 1);
    }

    void aSimulatedFloorSaysSo()
    {
        Desk desk;
        desk.window.showPage(desk.window.queuesPage());
        QVERIFY(!desk.desk.notice().isShown());
        desk.add(simulated());
        QVERIFY(desk.desk.notice().isShown());
        QTest::mouseClick(desk.button("Connect your account..."), Qt::LeftButton);
        QVERIFY(desk.desk.dialog().isVisible());
        desk.desk.dialog().reject();

        desk.add({{QStringLiteral("north")}, QStringLiteral("North"), core::PushSource{}, {}});
        QVERIFY(!desk.desk.notice().isShown());
        desk.forget("north");
        QVERIFY(desk.desk.notice().isShown());
        desk.window.notices().findChild<QToolButton *>()->click();
        QVERIFY(!desk.desk.notice().isShown());
        desk.image.takeSources(desk.sources);
        QVERIFY(!desk.desk.notice().isShown());
    }

    void aLineThatWasSentAwayIsRememberedAsSuch()
    {
        Desk desk;
        desk.window.showPage(desk.window.queuesPage());
        QSignalSpy changed(&desk.desk.notice(), &ui::SimulatedNotice::dismissedChanged);
        desk.desk.notice().setDismissed(true);
        desk.add(simulated());
        QVERIFY(!desk.desk.notice().isShown());
        QVERIFY(changed.isEmpty());
        // Once there was a real one, a simulated floor is news again.
        desk.add({{QStringLiteral("north")}, QStringLiteral("North"), core::PushSource{}, {}});
        QCOMPARE(changed.takeFirst().first().toBool(), false);
        desk.forget("north");
        desk.window.notices().findChild<QToolButton *>()->click();
        QCOMPARE(changed.takeFirst().first().toBool(), true);
    }

    void rowsOfASourceThatWentAreGone()
    {
        Desk desk;
        support::Feed north(desk.image, "north");
        support::Feed south(desk.image, "south");
        desk.add({{QStringLiteral("north")}, QStringLiteral("North"), core::PushSource{}, {}});
        desk.add({{QStringLiteral("south")}, QStringLiteral("South"), core::PushSource{}, {}});
        north.snapshot().queue("Billing", {{core::Metric::WaitingNow, 3}}).send();
        south.snapshot().queue("Sales", {{core::Metric::WaitingNow, 4}}).send();
        QCOMPARE(desk.window.grid().model().queueCount(), 2);
        desk.image.endFloor({QStringLiteral("south")});
        QCOMPARE(desk.window.grid().model().queueCount(), 1);
        QCOMPARE(desk.image.sources().size(), size_t(2));
        south.snapshot(2s).queue("Service", {}).send();
        QCOMPARE(desk.window.grid().model().queueCount(), 2);
        desk.forget("north");
        QCOMPARE(desk.window.grid().model().queueCount(), 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(desk.window.status().findChildren<QToolButton *>(QStringLiteral("source")).size(), 1);
    }
};

FLOORWATCH_GUI_TEST_MAIN(SourcesPageTest)
#include "tst_sourcespage.moc"
