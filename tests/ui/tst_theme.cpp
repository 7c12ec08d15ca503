// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/colorvision.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using Vision = ui::Look::Vision;

namespace {

const std::pair<const char *, ui::Scheme> schemes[] = {
    {"light", ui::Scheme::Light},
    {"dark", ui::Scheme::Dark},
    {"high contrast, light", ui::Scheme::HighContrastLight},
    {"high contrast, dark", ui::Scheme::HighContrastDark},
};
const std::pair<const char *, Vision> visions[] = {
    {"full", Vision::Full},
    {"deuteranopia", Vision::Deuteranopia},
    {"protanopia", Vision::Protanopia},
    {"tritanopia", Vision::Tritanopia},
};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextCanBeReadOnItsGround_data()
    {
        QTest::addColumn<ui::Scheme>("scheme");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const auto &[schemeName, scheme] : schemes) {
            for (const auto &[visionName, vision] : visions) {
                for (const QColor &accent :
                     {QColor(), QColor(Qt::yellow), QColor(0x102030), QColor(0x808080)}) {
                    for (const ui::TextUse &use : ui::textUses(ui::tokensOf(scheme, vision, accent)))
                        QTest::addRow("%s, %s, accent %s: %s", schemeName, visionName,
                                      accent.isValid() ? qPrintable(accent.name()) : "ours", use.name)
                            << scheme << use.text << use.ground;
                }
            }
        }
    }
    void everyTextCanBeReadOnItsGround()
    {
        QFETCH(ui::Scheme, scheme);
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double contrast = ui::contrast(text, ground);
        QVERIFY2(contrast >= ui::leastContrast(scheme), qPrintable(QString::number(contrast)));
    }

    void shapesAndTheFocusStandOutFromTheirGround_data()
    {
        QTest::addColumn<ui::Tokens>("tokens");
        for (const auto &[schemeName, scheme] : schemes) {
            for (const auto &[visionName, vision] : visions)
                QTest::addRow("%s, %s", schemeName, visionName) << ui::tokensOf(scheme, vision);
        }
    }
    void shapesAndTheFocusStandOutFromTheirGround()
    {
        QFETCH(ui::Tokens, tokens);
        // The warning's solid is a light amber: its mark and the text beside it carry the contrast.
        for (const QColor &shape : {tokens.criticalSolid, tokens.onTrack, tokens.accent, tokens.stale})
            QVERIFY2(ui::contrast(shape, tokens.surface) >= 3,
                     qPrintable(shape.name() + u' ' + QString::number(ui::contrast(shape, tokens.surface))));
    }

    void theSeveritiesAreFarApartForTheEyesTheyAreMadeFor_data()
    {
        QTest::addColumn<ui::Scheme>("scheme");
        QTest::addColumn<Vision>("vision");
        for (const auto &[schemeName, scheme] : schemes) {
            for (const auto &[visionName, vision] : visions) {
                if (vision != Vision::Full)
                    QTest::addRow("%s, %s", schemeName, visionName) << scheme << vision;
            }
        }
    }
    void theSeveritiesAreFarApartForTheEyesTheyAreMadeFor()
    {
        QFETCH(ui::Scheme, scheme);
        QFETCH(Vision, vision);
        const ui::Tokens t = ui::tokensOf(scheme, vision);
        // In CIELAB, where 2.3 is just seen.
        QVERIFY(support::distanceSeen(t.criticalSolid, t.warningSolid, vision) > 30);
        QVERIFY(support::distanceSeen(t.criticalSolid, t.onTrack, vision) > 30);
        QVERIFY(support::distanceSeen(t.warningSolid, t.onTrack, vision) > 30);
    }

    void anAccentThatCanBeReadStaysAsItIs()
    {
        const QColor own(0x6B2FB3);
        QCOMPARE(ui::tokensOf(ui::Scheme::Light, Vision::Full, own).accent, own);
        QVERIFY(ui::tokensOf(ui::Scheme::Dark, Vision::Full, own).accent != own);
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

    void followsWhatTheDesktopSays()
    {
        ui::Theme theme;
        theme.choose(ui::Look());
        QCOMPARE(theme.scheme(), ui::Scheme::Light);
        theme.takeSystem({true, {}, {}});
        QCOMPARE(theme.scheme(), ui::Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.tokens().window);
        theme.takeSystem({true, true, true});
        QCOMPARE(theme.scheme(), ui::Scheme::HighContrastDark);
        QVERIFY(theme.isStill());
        theme.takeSystem({false, true, {}});
        QCOMPARE(theme.scheme(), ui::Scheme::HighContrastLight);
        theme.choose(ui::Theme::Choice::Dark);
        QCOMPARE(theme.scheme(), ui::Scheme::Dark);
        theme.choose(ui::Theme::Choice::System);
        theme.takeSystem({});
        QCOMPARE(theme.scheme(), ui::Scheme::Light);
    }

    void looksAgainWhenTheDesktopsPaletteChanges()
    {
        ui::Theme theme;
        theme.choose(ui::Look());
        QWidget window;
        theme.follow(window);
        QSignalSpy changed(&theme, &ui::Theme::changed);
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&window, &event);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.tokens().window);
    }

    void standsStillOnlyWhereThatIsWanted()
    {
        ui::Theme theme;
        ui::Look look;
        theme.choose(look);
        QVERIFY(!theme.isStill());
        look.motion = ui::Look::Motion::Reduced;
        theme.choose(look);
        QVERIFY(theme.isStill());
        look.motion = ui::Look::Motion::Full;
        theme.choose(look);
        theme.takeSystem({{}, {}, true});
        QVERIFY(!theme.isStill());
    }

    void showsOnesOwnLogoOrOurMark()
    {
        ui::Theme theme;
        ui::Look look;
        look.logo = QStringLiteral("resources/screenshot.png");
        theme.choose(look);
        const QPixmap own = theme.logo(QSize(160, 22), 2);
        QCOMPARE(own.height(), 44);
        QVERIFY(own.width() > 44 && own.width() <= 320);
        look.logo = QStringLiteral("no/such/file.png");
        theme.choose(look);
        QCOMPARE(theme.logo(QSize(160, 22), 2).size(), QSize(44, 44));
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
