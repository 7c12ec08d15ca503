// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/starterrules.h"
#include "app/console/wiring.h"
#include "tests/support/misbehavingservice.h"
#include "tests/support/testmain.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

using core::SourceHealth;
using support::MisbehavingService;

namespace {

core::FloorSettings simulatedFloor()
{
    core::FloorSettings settings;
    settings.sources
        = {{{QStringLiteral("demo")}, QStringLiteral("Demo"), core::SimulatedSource{5, 1, 1}, {}}};
    return settings;
}

// The console as the program puts it together, and the hands of whoever sits before it.
struct Console
{
    explicit Console(const core::FloorSettings &settings) : floor(settings)
    {
        theme.choose(ui::Theme::Choice::Light);
        console::wire(floor, image);
        console::wire(window.secrets(), floor);
        console::wire(window.sources(), floor);
        window.show();
        floor.start();
    }

    QWidget &dialog() { return window.sources().dialog(); }
    QPushButton *button(QWidget &on, const char *text)
    {
        for (QPushButton *button : on.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == QLatin1String(text))
                return button;
        }
        return nullptr;
    }
    bool press(QWidget &on, const char *text)
    {
        QPushButton *found = button(on, text);
        if (!found || !found->isEnabled())
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return true;
    }
    bool type(const char *name, const QString &text)
    {
        for (const ui::Field *field : dialog().findChildren<ui::Field *>()) {
            auto *line = qobject_cast<QLineEdit *>(field->input());
            if (!line || !field->isVisible() || line->accessibleName() != QLatin1String(name))
                continue;
            line->clear();
            QTest::keyClicks(line, text);
            return true;
        }
        return false;
    }
    bool shows(const char *words)
    {
        for (const QLabel *label : dialog().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QString::fromLatin1(words)))
                return true;
        }
        return false;
    }
    std::optional<SourceHealth> health(const char *id) const
    {
        for (const SourceHealth &health : floor.health()) {
            if (health.source.text == QLatin1String(id))
                return health;
        }
        return {};
    }
    bool is(const char *id, SourceHealth::State state) const
    {
        const auto told = health(id);
        return told && told->state == state;
    }

    ui::FloorImage image;
    ui::Theme theme;
    ui::MainWindow window{image, theme};
    core::Floor floor;
};

} // namespace

// From the simulated floor of a first start to an account of one's own, and back, as a person gets there.
class ConnectTest : public QObject
{
    Q_OBJECT

private:
    MisbehavingService m_service{{QStringLiteral("--queues"), QStringLiteral("3")}};

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
        QVERIFY2(m_service.port() != 0, qPrintable(m_service.said()));
    }

    void theFirstStartShowsAFloorWithinASecond()
    {
        Console console(simulatedFloor());
        QTRY_VERIFY_WITH_TIMEOUT(console.window.grid().model().queueCount() > 0, 1000);
        QVERIFY(console.window.sources().notice().isShown());
    }

    void connectsAnAccountAndTakesItAwayAgain()
    {
        using State = SourceHealth::State;
        Console console(simulatedFloor());
        QTRY_VERIFY(console.window.sources().notice().isShown());
        QVERIFY(console.press(console.window, "Connect your account..."));
        QVERIFY(console.press(console.dialog(), "Next"));
        QVERIFY(console.type("Name", QStringLiteral("Main")));
        QVERIFY(console.type("Account SID", QStringLiteral("AC00000000000000000000000000000001")));
        QVERIFY(console.type("Auth token", QStringLiteral("wrong")));
        QTest::mouseClick(console.dialog().findChild<QToolButton *>(QStringLiteral("fold")), Qt::LeftButton);
        QVERIFY(console.type("TaskRouter's address", m_service.url()));
        QVERIFY(console.type("Flex's address", m_service.url()));
        QVERIFY(console.press(console.dialog(), "Test"));
        QTRY_VERIFY(console.shows("The server does not let us in"));
        // Nothing was added by that.
        QCOMPARE(console.floor.sources().size(), 1);

        QVERIFY(console.press(console.dialog(), "Back"));
        QVERIFY(console.type("Auth token", QStringLiteral("secret")));
        QVERIFY(console.press(console.dialog(), "Test"));
        QTRY_VERIFY(console.shows("It works"));
        const qsizetype rules = console.floor.rules().rules.size();
        QVERIFY(console.press(console.dialog(), "Add"));

        QTRY_VERIFY_WITH_TIMEOUT(console.is("main", State::Live), 10'000);
        QTRY_VERIFY(console.is("demo", State::Paused));
        QTRY_COMPARE(console.window.grid().model().queueCount(), 3);
        QTRY_VERIFY(console.floor.rules().rules.size() > rules);
        QTRY_COMPARE(console.window.grid().model().unwatchedCount(), 0);
        QVERIFY(!console.window.sources().notice().isShown());
        QVERIFY(!console.health("main")->secretWanted);
        QVERIFY(console.health("main")->requests->lastMinute > 0);

        console.window.showPage(&console.window.sources().page());
        console.window.sources().page().select({QStringLiteral("main")});
        QVERIFY(console.press(console.window, "Remove"));
        QTRY_COMPARE(console.window.grid().model().queueCount(), 0);
        QTRY_COMPARE(console.floor.sources().size(), 1);
        QVERIFY(console.press(console.window, "Undo"));
        QTRY_VERIFY_WITH_TIMEOUT(console.is("main", State::Live), 10'000);
        QTRY_COMPARE(console.window.grid().model().queueCount(), 3);
    }
};

FLOORWATCH_GUI_TEST_MAIN(ConnectTest)
#include "tst_connect.moc"
