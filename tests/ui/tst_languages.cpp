// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "tests/ui/pseudolocale.h"
#include "tests/ui/shownwords.h"
#include "ui/about/aboutbox.h"
#include "ui/secrets/credentialdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/views/queuechooser.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QProcess>
#include <QStackedWidget>
#include <QTemporaryDir>

#include <memory>

using core::Metric;
using core::Severity;
using support::Feed;
using namespace std::chrono_literals;

namespace {

// Every window of the program, with something in it, as it looks in one language.
class Desk
{
public:
    Desk()
    {
        m_theme.choose(ui::Theme::Choice::Light);
        fill();
        m_window = std::make_unique<ui::MainWindow>(m_image, m_theme);
        m_settings = std::make_unique<core::Settings>(
            core::SettingsPlaces{m_folder.filePath(QStringLiteral("settings.json")), {}});
        m_dialog = std::make_unique<ui::SettingsDialog>(*m_settings, m_theme);
        m_credentials = std::make_unique<ui::CredentialDialog>(m_theme);
        m_keys = std::make_unique<ui::KeySheet>(m_window->actions().entries());
        m_about = std::make_unique<ui::AboutBox>(m_theme, nullptr);
        m_chooser = std::make_unique<ui::QueueChooser>(m_image, QSet<ui::QueueChooser::QueueId>());
        m_window->resize(1440, 860);
    }

    QList<QWidget *> windows() const
    {
        return {m_window.get(), m_dialog.get(), m_credentials.get(),
                m_keys.get(),   m_about.get(),  m_chooser.get()};
    }
    ui::MainWindow &window() { return *m_window; }
    ui::SettingsDialog &settings() { return *m_dialog; }

    void show()
    {
        core::SourceHealth health;
        health.name = QStringLiteral("[x]");
        health.secretWanted.emplace();
        m_credentials->askFor(health);
        for (QWidget *window : windows()) {
            window->show();
            QVERIFY(QTest::qWaitForWindowExposed(window));
        }
    }

private:
    void fill()
    {
        m_feed.snapshot()
            .queue("[b]", {{Metric::WaitingNow, 3}, {Metric::LongestNow, 30}})
            .agents("[p]", 2)
            .agents("", 1)
            .channel("voice", {{Metric::WaitingNow, 2}})
            .channel("chat", {{Metric::WaitingNow, 1}})
            .queue("[s]", {{Metric::WaitingNow, 1}})
            .channel("email")
            .queue("[t]", {{Metric::WaitingNow, 2}})
            .send();
        m_feed.watch({"[b]", "[s]"});
        m_feed.alert("[b]", "", Metric::WaitingNow, Severity::Critical);
        m_image.takeSources({{{QStringLiteral("[f]")}, QStringLiteral("[f]"), core::SimulatedSource(), {}}});
        m_feed.health(core::SourceHealth::State::Live, support::dawn + 2s);
    }

    QTemporaryDir m_folder;
    ui::FloorImage m_image;
    Feed m_feed{m_image, "[f]"};
    ui::Theme m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<core::Settings> m_settings;
    std::unique_ptr<ui::SettingsDialog> m_dialog;
    std::unique_ptr<ui::CredentialDialog> m_credentials;
    std::unique_ptr<ui::KeySheet> m_keys;
    std::unique_ptr<ui::AboutBox> m_about;
    std::unique_ptr<ui::QueueChooser> m_chooser;
};

QString sourceFolder(const char *path)
{
    return QStringLiteral(FLOORWATCH_SOURCE_DIR "/") + QLatin1String(path);
}

} // namespace

// Every window in every language: nothing untranslated, nothing put together of parts, nothing cut off.
class LanguagesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_pseudo);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(ui::speakAs(QStringLiteral("en")));
    }

    void germanIsComplete()
    {
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("floorwatch_de.ts"));
        QVERIFY(QFile::copy(sourceFolder("translations/floorwatch_de.ts"), fresh));
        const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
        QProcess process;
        process.start(lupdate, {QStringLiteral("-silent"), QStringLiteral("-I"), sourceFolder(""),
                                QStringLiteral("-locations"), QStringLiteral("none"), sourceFolder("ui"),
                                sourceFolder("app/console"), QStringLiteral("-ts"), fresh});
        QVERIFY2(process.waitForFinished(), qPrintable(lupdate));
        QFile file(fresh);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression open(
            QStringLiteral("<source>([^<]*)</source>(?:\\s*<comment>[^<]*</comment>)?\\s*<translation "
                           "type=\"unfinished\""));
        QStringList missing;
        for (const auto &match : open.globalMatch(text))
            missing += match.captured(1);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY(text.count(QStringLiteral("<source>")) > 300);
    }

    void nothingIsShownThatIsNotTranslated()
    {
        speakPseudo();
        Desk desk;
        desk.show();
        QStringList found;
        for (const QWidget *window : desk.windows()) {
            for (const support::Words &words : support::wordsOf(*window)) {
                if (const QString part = support::untranslatedPart(words.text); !part.isEmpty())
                    found += words.where + QStringLiteral(": ") + part;
            }
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void noSentenceIsPutTogetherOfParts()
    {
        speakPseudo();
        Desk desk;
        desk.show();
        QStringList found;
        for (const QWidget *window : desk.windows()) {
            for (const QLabel *label : window->findChildren<QLabel *>()) {
                // Lists have dots between their parts, and keys their plus.
                static const QRegularExpression parts(QStringLiteral("\\n| · |\\+"));
                for (const QString &line : label->text().split(parts)) {
                    if (support::partsOf(line) > 1)
                        found += support::placeOf(*label, "label") + QStringLiteral(": ") + line;
                }
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void nothingIsCutOff_data() { addLanguages(); }
    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        speak(language);
        Desk desk;
        desk.show();
        QStringList found;
        const auto *pages = desk.window().findChild<QStackedWidget *>();
        for (int page = 0; page < std::max(pages->count(), desk.settings().pageCount()); ++page) {
            if (QWidget *shown = pages->widget(page))
                desk.window().showPage(shown);
            desk.settings().showPage(page);
            QCoreApplication::processEvents();
            save(desk, language, page);
            for (const QWidget *window : desk.windows())
                found += support::cutOffIn(*window);
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void nothingIsCutOffInANarrowWindow_data() { addLanguages(); }
    void nothingIsCutOffInANarrowWindow()
    {
        QFETCH(QString, language);
        speak(language);
        Desk desk;
        desk.show();
        QStringList found;
        const auto *pages = desk.window().findChild<QStackedWidget *>();
        for (int page = 0; page < pages->count(); ++page) {
            desk.window().showPage(pages->widget(page));
            for (const int width : {320, 480, 740}) {
                desk.window().resize(width, 900);
                // What is laid out anew may ask for another height, once it is as wide as it is to be.
                for (int turn = 0; turn < 3; ++turn)
                    QCoreApplication::processEvents();
                QCOMPARE(desk.window().width(), width);
                save(desk, language + QString::number(width), page);
                found += support::cutOffIn(desk.window());
            }
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void arabicIsReadFromTheRight()
    {
        speak(QStringLiteral("ar"));
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        Desk desk;
        desk.show();
        const auto *search = desk.window().findChild<QLineEdit *>(QStringLiteral("searchField"));
        const auto *tiles = desk.window().findChildren<ui::Tile *>().first();
        const int middle = desk.window().width() / 2;
        QVERIFY(search->mapTo(&desk.window(), search->rect().center()).x() < middle);
        QVERIFY(tiles->mapTo(&desk.window(), tiles->rect().center()).x() > middle);
        const auto &view = desk.window().grid().view();
        QVERIFY(view.visualRect(view.model()->index(0, 0)).center().x() > view.viewport()->width() / 2);
    }

    void numbersAreWrittenAsTheLanguageDoes()
    {
        speak(QStringLiteral("de"));
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
        speak(QStringLiteral("en"));
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
    }

    void qtsOwnWordsAreTranslatedToo()
    {
        speak(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
    }

    void whatCanNotBeSpokenChangesNothing()
    {
        speak(QStringLiteral("de"));
        QVERIFY(!ui::speakAs(QStringLiteral("tlh")));
        QVERIFY(!ui::speakAs(QStringLiteral("no-such-file.qm")));
        QCOMPARE(QCoreApplication::translate("ui::SettingsDialog", "Settings"),
                 QStringLiteral("Einstellungen"));
        QCOMPARE(ui::languages(), QStringList({QStringLiteral("de"), QStringLiteral("en")}));
        QCOMPARE(ui::languageName(QStringLiteral("de")), QStringLiteral("Deutsch"));
        QCOMPARE(ui::languageName(QStringLiteral("en")), QStringLiteral("English"));
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "de", "ar", "pseudo"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void speak(const QString &language)
    {
        if (language == u"pseudo")
            return speakPseudo();
        const QString file = QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch_ar.qm");
        const auto locale = ui::speakAs(language == u"ar" ? file : language);
        QVERIFY2(locale, qPrintable(language));
        QApplication::setLayoutDirection(locale->textDirection());
    }
    void speakPseudo()
    {
        QVERIFY(ui::speakAs(QStringLiteral("en")));
        QCoreApplication::installTranslator(&m_pseudo);
    }
    /// To be looked at, where the environment names a folder.
    static void save(Desk &desk, const QString &language, int page)
    {
        const QString folder = qEnvironmentVariable("FLOORWATCH_PICTURES");
        if (folder.isEmpty())
            return;
        for (QWidget *window : desk.windows()) {
            const QString name = QString::fromLatin1(window->metaObject()->className()).mid(4);
            window->grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, language, name).arg(page));
        }
    }

    support::PseudoTranslator m_pseudo;
};

FLOORWATCH_GUI_TEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
