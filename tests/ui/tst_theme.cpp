// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextCanBeReadOnItsGround_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            for (const ui::TextUse &use : ui::textUses(ui::tokensOf(scheme)))
                QTest::addRow("%s: %s", scheme == ui::Scheme::Light ? "light" : "dark", use.name)
                    << use.text << use.ground;
        }
    }
    void everyTextCanBeReadOnItsGround()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(ui::contrast(text, ground) >= 4.5, qPrintable(QString::number(ui::contrast(text, ground))));
    }

    void measuresContrastAsTheStandardDoes()
    {
        QCOMPARE(ui::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(ui::contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(std::abs(ui::contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void dressesTheWholeApplication()
    {
        ui::Theme theme;
        QSignalSpy changed(&theme, &ui::Theme::changed);
        theme.choose(ui::Theme::Choice::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.tokens().window);
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('{') + QStringLiteral("window}")));
        theme.choose(ui::Theme::Choice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.tokens().window);
        QCOMPARE(changed.count(), 2);
    }

    void leavesNoTokenOfTheStyleSheetUnresolved()
    {
        const QString sheet = ui::styleSheetOf(ui::tokensOf(ui::Scheme::Light));
        QVERIFY(!QRegularExpression(QStringLiteral("\\{[a-zA-Z]+\\}")).match(sheet).hasMatch());
    }

    void drawsEveryIcon()
    {
        const ui::Icons icons;
        for (int icon = 0; icon <= int(ui::Icon::Product); ++icon) {
            const QImage image = icons.pixmap(ui::Icon(icon), 16, 2, Qt::red).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            bool painted = false;
            for (int y = 0; y < 32 && !painted; ++y) {
                for (int x = 0; x < 32; ++x)
                    painted |= image.pixelColor(x, y).alpha() > 200;
            }
            QVERIFY2(painted, qPrintable(QString::number(icon)));
        }
    }

    void givesEachSeverityAShapeOfItsOwn()
    {
        using core::Severity;
        QVERIFY(ui::iconOf(Severity::Critical) != ui::iconOf(Severity::Warning));
        QVERIFY(ui::iconOf(Severity::Warning) != ui::iconOf(Severity::Ok));
    }
};

FLOORWATCH_GUI_TEST_MAIN(ThemeTest)
#include "tst_theme.moc"
