// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/preferences.h"
#include "tests/support/testmain.h"
#include "ui/settings/appearancesettings.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/windowplace.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

class PreferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void aSlipInAPolicyIsToldAndTheRestHolds()
    {
        write(R"({"appearance/theme": "dark", "appearance/accent": "teal", "apearance/logo": "x.svg"})");
        core::Settings settings(files());
        console::knowAll(settings);
        QStringList told;
        for (const core::Error &problem : settings.problems())
            told += problem.text();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0),
                 policy() + QStringLiteral(": appearance/accent: must be a colour such as #1d5fd1"));
        QCOMPARE(told.at(1), policy() + QStringLiteral(": apearance/logo: is no setting of this version"));
        QVERIFY(settings.isFixed(ui::AppearanceSettings().theme));
    }

    void theWordOnTheCommandLineHoldsUntilAnotherIsChosen()
    {
        write("{}");
        core::Settings settings(files());
        ui::Theme theme;
        ui::SystemLookWatch desktop;
        console::wire(settings, desktop, theme, ui::Theme::Choice::Dark);
        QCOMPARE(theme.scheme(), ui::Scheme::Dark);
        settings.set(ui::AppearanceSettings().vision, ui::Look::Vision::Tritanopia);
        QCOMPARE(theme.scheme(), ui::Scheme::Dark);
        QCOMPARE(theme.look().vision, ui::Look::Vision::Tritanopia);
        settings.set(ui::AppearanceSettings().theme, ui::Theme::Choice::HighContrastLight);
        QCOMPARE(theme.scheme(), ui::Scheme::HighContrastLight);
    }

    void aChoiceInTheWindowIsSetAndSeenAtOnce()
    {
        write("{}");
        core::Settings settings(files());
        ui::Theme theme;
        ui::SystemLookWatch desktop;
        console::wire(settings, desktop, theme, ui::Theme::Choice::Dark);
        ui::FloorImage image;
        ui::MainWindow window(image, theme);
        console::wire(window, settings, theme);
        emit window.appearanceChosen(ui::Theme::Choice::System); // what is set already
        QCOMPARE(theme.choice(), ui::Theme::Choice::System);
        emit window.appearanceChosen(ui::Theme::Choice::Light);
        QCOMPARE(settings.value(ui::AppearanceSettings().theme), ui::Theme::Choice::Light);
    }

    void thePageThatWasShownLastIsShownAgain()
    {
        write("{}");
        core::Settings settings(files());
        ui::Theme theme;
        ui::FloorImage image;
        for (const bool again : {false, true}) {
            ui::MainWindow window(image, theme);
            auto *other = new QWidget;
            other->setObjectName(QStringLiteral("otherPage"));
            window.addPage(QStringLiteral("Other"), other);
            console::wire(window, settings, theme);
            QCOMPARE(window.currentPage() == other, again);
            window.showPage(other);
        }
    }

    void theSettingsAreAKeyAway()
    {
        write("{}");
        core::Settings settings(files());
        ui::Theme theme;
        ui::FloorImage image;
        ui::MainWindow window(image, theme);
        console::Restart restart;
        console::offerSettings(window, settings, theme, restart);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(window.findChildren<ui::SettingsDialog *>().size(), 1);
    }

    void aRestartForgetsTheLanguageOfTheCommandLine()
    {
        const QStringList words{QStringLiteral("--language"), QStringLiteral("de"),
                                QStringLiteral("--simulate"), QStringLiteral("7"),
                                QStringLiteral("--language=en")};
        QCOMPARE(console::without(QStringLiteral("--language"), words), words.mid(2, 2));
    }

    void helpSpeaksEveryLanguage()
    {
        const QString english = helpIn(QStringLiteral("en"));
        const QString german = helpIn(QStringLiteral("de"));
        static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
        int options = 0;
        for (const auto &match : option.globalMatch(english)) {
            QVERIFY2(german.contains(match.captured()), qPrintable(match.captured()));
            ++options;
        }
        QVERIFY(options > 15);
        // Words of each option's description; those of the options themselves are the same in both.
        static const QRegularExpression words(QStringLiteral("^ {10,}([A-Z][^<>]{30,})$"),
                                              QRegularExpression::MultilineOption);
        for (const auto &match : words.globalMatch(english))
            QVERIFY2(!german.contains(match.captured(1).trimmed()), qPrintable(match.captured(1)));
        QVERIFY(german.contains(QStringLiteral("Einstellungen")));
    }

    void aLanguageThatIsNotThereIsSaidWithThoseThatAre()
    {
        QProcess program;
        program.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
                      {QStringLiteral("--language"), QStringLiteral("tlh")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("--language: \"tlh\" is none of de, en"));
    }

private:
    static QString helpIn(const QString &language)
    {
        QProcess program;
        program.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
                      {QStringLiteral("--language"), language, QStringLiteral("--help")});
        program.waitForFinished();
        return QString::fromUtf8(program.readAllStandardOutput());
    }
    core::SettingsPlaces files() const
    {
        return {m_folder.filePath(QStringLiteral("settings-%1.json").arg(m_written)), {policy()}};
    }
    QString policy() const { return m_folder.filePath(QStringLiteral("policy.json")); }
    void write(const QByteArray &json)
    {
        QFile file(policy());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        ++m_written;
    }

    QTemporaryDir m_folder;
    int m_written = 0;
};

FLOORWATCH_GUI_TEST_MAIN(PreferencesTest)
#include "tst_preferences.moc"
