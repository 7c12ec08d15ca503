// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/shell/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>

using ui::placedOn;

class WindowPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void staysWhereItCanBeGrasped_data()
    {
        QTest::addColumn<QRect>("remembered");
        QTest::addColumn<QRect>("placed");
        const QRect inTheMiddle(310, 140, 1300, 800);
        QTest::newRow("in sight") << QRect(100, 50, 1300, 800) << QRect(100, 50, 1300, 800);
        QTest::newRow("on the second screen") << QRect(2000, 50, 1300, 800) << QRect(2000, 50, 1300, 800);
        QTest::newRow("half outside") << QRect(-600, 50, 1300, 800) << QRect(-600, 50, 1300, 800);
        QTest::newRow("too far to the left") << QRect(-1250, 50, 1300, 800) << inTheMiddle;
        QTest::newRow("its top above all") << QRect(100, -40, 1300, 800) << inTheMiddle;
        QTest::newRow("on a screen that is gone") << QRect(5000, 50, 1300, 800) << inTheMiddle;
        QTest::newRow("larger than the screen") << QRect(10, 10, 4000, 3000) << QRect(10, 10, 1920, 1080);
    }
    void staysWhereItCanBeGrasped()
    {
        QFETCH(QRect, remembered);
        const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1920, 1080)};
        QTEST(placedOn(screens, remembered), "placed");
    }

    void comesBackWhereItWasLeft()
    {
        const core::SettingsPlaces files{m_folder.filePath(QStringLiteral("settings.json")), {}};
        const QRect there(30, 20, 420, 330);
        {
            core::Settings settings(files);
            QWidget window;
            new ui::WindowPlace(window, settings, QSize(500, 400));
            QCOMPARE(window.size(), QSize(500, 400));
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.setGeometry(there);
            QTRY_COMPARE(settings.value(ui::WindowSettings().place), there);
        }
        core::Settings settings(files);
        QWidget window;
        new ui::WindowPlace(window, settings, QSize(500, 400));
        QCOMPARE(window.geometry(), there);
        QVERIFY(!window.isMaximized());
    }

    void remembersThatItWasMaximisedAndWhereItWasBefore()
    {
        core::Settings settings({m_folder.filePath(QStringLiteral("maximised.json")), {}});
        const QRect there(30, 20, 420, 330);
        {
            QWidget window;
            new ui::WindowPlace(window, settings, QSize(500, 400));
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.setGeometry(there);
            window.showMaximized();
            QTRY_VERIFY(settings.value(ui::WindowSettings().maximised));
            window.showFullScreen();
        }
        QCOMPARE(settings.value(ui::WindowSettings().place), there);
        QWidget window;
        new ui::WindowPlace(window, settings, QSize(500, 400));
        QVERIFY(window.isMaximized());
    }

private:
    QTemporaryDir m_folder;
};

FLOORWATCH_GUI_TEST_MAIN(WindowPlaceTest)
#include "tst_windowplace.moc"
