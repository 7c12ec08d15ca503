// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcetree.h"
#include "tests/support/testmain.h"
#include "ui/help/helpdesk.h"
#include "ui/text/language.h"
#include "ui/text/troubletext.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

using ui::HelpBook;
using ui::HelpDesk;
using ui::HelpTopic;
using ui::HelpWindow;

namespace {

QString markdown(const QUrl &address)
{
    QFile file(QLatin1Char(':') + address.path());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList anchorsOf(const QString &page)
{
    static const QRegularExpression heading(QStringLiteral("^#+ (.*)$"), QRegularExpression::MultilineOption);
    QStringList anchors;
    for (auto each = heading.globalMatch(page); each.hasNext();)
        anchors << ui::anchorOf(each.next().captured(1));
    return anchors;
}

/// The addresses in "[text](address)" and "![](address)".
QStringList linksOf(const QString &page)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    QStringList links;
    for (auto each = link.globalMatch(page); each.hasNext();)
        links << each.next().captured(1);
    return links;
}

// A window with two pages of which one has a topic of its own, and a desk.
struct Console
{
    Console()
    {
        ui::setHelpTopic(&window, HelpTopic::Floor);
        auto *layout = new QVBoxLayout(&window);
        grid = new QPushButton(QStringLiteral("grid"), &window);
        sources = new QWidget(&window);
        button = new QPushButton(QStringLiteral("add"), sources);
        ui::setHelpTopic(sources, HelpTopic::Connecting);
        layout->addWidget(grid);
        layout->addWidget(sources);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        grid->setFocus();
    }
    HelpWindow *help() const { return window.findChild<HelpWindow *>(); }
    static ui::HelpBrowser &browser(HelpWindow *help) { return *help->findChild<ui::HelpBrowser *>(); }
    QString shown() const { return browser(help()).source().fileName(); }

    QWidget window;
    QPushButton *grid;
    QWidget *sources;
    QPushButton *button;
    ui::Theme theme;
    HelpDesk desk{theme, &window};
};

} // namespace

// Its texts, whether they are complete and lead somewhere; its window; and the key that opens it.
class HelpTest : public QObject
{
    Q_OBJECT

private:
    const HelpBook m_english{QStringLiteral("en")};
    const HelpBook m_german{QStringLiteral("de")};

    /// As a link leads there.
    QUrl placeIn(HelpTopic topic, const QString &heading) const
    {
        QUrl place = m_english.page(topic).address;
        place.setFragment(heading);
        return place;
    }

    void eachLanguage() const
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "de"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void everyTopicHasAPage()
    {
        QCOMPARE(m_english.pages().size(), ui::helpTopics().size());
        for (const HelpBook::Page &page : m_english.pages()) {
            QVERIFY2(!page.title.isEmpty(), qPrintable(page.address.toString()));
            QVERIFY2(page.text.size() > 300, qPrintable(page.title));
        }
    }

    void everyPageIsATopics_data() { eachLanguage(); }
    void everyPageIsATopics()
    {
        QFETCH(QString, language);
        QStringList names;
        for (const HelpTopic topic : ui::helpTopics())
            names << ui::helpName(topic) + QStringLiteral(".md");
        const QDir folder(QStringLiteral(":/help/") + language);
        for (const QString &file : folder.entryList())
            QVERIFY2(names.contains(file), qPrintable(file));
        QVERIFY(!folder.isEmpty());
    }

    void theMainPagesAreTranslated()
    {
        for (const HelpTopic topic :
             {HelpTopic::FirstSteps, HelpTopic::Floor, HelpTopic::CellDetails, HelpTopic::Alerts,
              HelpTopic::Connecting, HelpTopic::Trouble, HelpTopic::Keyboard}) {
            const HelpBook::Page &page = m_german.page(topic);
            QVERIFY2(page.address.path().startsWith(QStringLiteral("/help/de/")), qPrintable(page.title));
        }
    }

    void whatIsNotTranslatedIsThereInEnglish()
    {
        const HelpBook klingon(QStringLiteral("tlh"));
        QCOMPARE(klingon.page(HelpTopic::Floor).title, m_english.page(HelpTopic::Floor).title);
    }

    void everyLinkLeadsSomewhere_data() { eachLanguage(); }
    void everyLinkLeadsSomewhere()
    {
        QFETCH(QString, language);
        int links = 0;
        const HelpBook book(language);
        for (const HelpBook::Page &page : book.pages()) {
            for (const QString &link : linksOf(markdown(page.address))) {
                if (link.startsWith(QStringLiteral("icon:")))
                    continue;
                ++links;
                const QUrl target = page.address.resolved(QUrl(link));
                const QString text = markdown(target);
                const QString told = page.title + QStringLiteral(": ") + link;
                QVERIFY2(!text.isEmpty(), qPrintable(told));
                if (target.hasFragment())
                    QVERIFY2(anchorsOf(text).contains(target.fragment()), qPrintable(told));
            }
        }
        QVERIFY(links > 10);
    }

    void everyShapeIsOneOfTheProgram_data() { eachLanguage(); }
    void everyShapeIsOneOfTheProgram()
    {
        QFETCH(QString, language);
        const ui::Theme theme;
        ui::HelpBrowser browser(theme);
        const QUrl none(QStringLiteral("icon:none"));
        const QImage product
            = browser.loadResource(QTextDocument::ImageResource, none).value<QPixmap>().toImage();
        const HelpBook book(language);
        for (const HelpBook::Page &page : book.pages()) {
            for (const QString &link : linksOf(markdown(page.address)).filter(QStringLiteral("icon:"))) {
                const QVariant shape = browser.loadResource(QTextDocument::ImageResource, QUrl(link));
                QVERIFY2(shape.value<QPixmap>().toImage() != product, qPrintable(page.title + link));
            }
        }
    }

    void everyTroubleIsExplained()
    {
        const QString page = markdown(m_english.page(HelpTopic::Trouble).address);
        for (int trouble = int(core::Trouble::None) + 1; trouble <= int(core::Trouble::SameId); ++trouble) {
            core::SourceHealth health;
            health.trouble = core::Trouble(trouble);
            const QString sentence = ui::troubleSentence(health);
            QVERIFY2(page.contains(QStringLiteral("| ") + sentence + QStringLiteral(" |")),
                     qPrintable(sentence));
        }
    }

    void theSearchFindsPagesThatHaveAllWords()
    {
        QCOMPARE(m_english.search({}).size(), ui::helpTopics().size());
        const QList<HelpTopic> found = m_english.search(QStringLiteral("  keychain   PROXY "));
        QVERIFY(found.contains(HelpTopic::Connecting));
        QVERIFY(!found.contains(HelpTopic::Keyboard));
        QCOMPARE(m_english.search(QStringLiteral("trouble")).first(), HelpTopic::Trouble);
        QVERIFY(m_english.search(QStringLiteral("zebra")).isEmpty());
    }

    void everyDialogAndPageNamesItsTopic()
    {
        QStringList classes = architecture::filesBelow(QStringLiteral("ui"), {QStringLiteral("*.h")});
        classes.removeIf([](const QString &file) {
            static const QRegularExpression own(QStringLiteral("class \\w+ : public QDialog\\b"));
            const bool isPage = file.endsWith(QStringLiteral("/sourcespage.h"));
            return !isPage && !own.match(architecture::textOf(file)).hasMatch();
        });
        QVERIFY(classes.size() >= 5);
        for (const QString &file : classes) {
            const QString code = architecture::textOf(file.chopped(1) + QStringLiteral("cpp"));
            QVERIFY2(code.contains(QStringLiteral("setHelpTopic(this, ")), qPrintable(file));
        }
    }

    void f1TellsAboutWhereOneIs()
    {
        Console console;
        QTest::keyClick(console.grid, Qt::Key_F1);
        QVERIFY(console.help());
        QVERIFY(console.help()->isVisible());
        QCOMPARE(console.shown(), QStringLiteral("floor.md"));
        console.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        console.button->setFocus();
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        QTest::keyClick(console.button, Qt::Key_F1);
        QTRY_COMPARE(console.shown(), QStringLiteral("connecting.md"));
    }

    void theHelpCanBeReadBesideADialogThatWantsAnAnswer()
    {
        Console console;
        console.desk.open(HelpTopic::Floor);
        QDialog dialog(&console.window);
        ui::setHelpTopic(&dialog, HelpTopic::Privacy);
        dialog.setModal(true);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, Qt::Key_F1);
        auto *help = dialog.findChild<HelpWindow *>();
        QVERIFY(help && help->isVisible());
        QCOMPARE(Console::browser(help).source().fileName(), QStringLiteral("privacy.md"));
    }

    void theWindowSearchesMarksAndGoesOn()
    {
        Console console;
        console.desk.open(HelpTopic::FirstSteps);
        auto *search = console.help()->findChild<QLineEdit *>();
        auto *contents = console.help()->findChild<QListWidget *>();
        ui::HelpBrowser &browser = Console::browser(console.help());
        QCOMPARE(contents->count(), int(ui::helpTopics().size()));
        QCOMPARE(contents->currentRow(), 0);

        QTest::keyClicks(search, QStringLiteral("wallboard screen"));
        QVERIFY(contents->count() < int(ui::helpTopics().size()));
        QCOMPARE(console.shown(), QStringLiteral("wallboard.md"));
        QVERIFY(browser.hitCount() > 3);
        QCOMPARE(browser.extraSelections().size(), browser.hitCount());
        const int first = browser.textCursor().position();
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(browser.textCursor().position() > first);
        browser.goToHit(false);
        QCOMPARE(browser.textCursor().position(), first);

        QTest::keyClick(console.help(), Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QCOMPARE(contents->count(), int(ui::helpTopics().size()));
        QCOMPARE(browser.hitCount(), 0);
        QTest::keyClick(console.help(), Qt::Key_Escape);
        QVERIFY(!console.help()->isVisible());
    }

    void whatIsNotThereIsSaid()
    {
        Console console;
        console.desk.open(HelpTopic::FirstSteps);
        console.help()->findChild<QLineEdit *>()->setText(QStringLiteral("zebra"));
        QVERIFY(!console.help()->findChild<QListWidget *>()->isVisible());
        QCOMPARE(console.shown(), QStringLiteral("first-steps.md"));
    }

    void linksLeadBackAndForth()
    {
        Console console;
        console.desk.open(HelpTopic::Trouble);
        ui::HelpBrowser &browser = Console::browser(console.help());
        auto *contents = console.help()->findChild<QListWidget *>();
        QVERIFY(QTest::qWaitForWindowActive(console.help()));
        browser.setSource(placeIn(HelpTopic::Recording, QStringLiteral("a-log-of-the-traffic")));
        QCOMPARE(console.shown(), QStringLiteral("recording.md"));
        QCOMPARE(contents->currentItem()->text(), m_english.page(HelpTopic::Recording).title);
        const auto press = [&](const char *name) {
            for (auto *button : console.help()->findChildren<QToolButton *>()) {
                if (button->accessibleName() == QLatin1String(name))
                    button->click();
            }
        };
        press("Back");
        QTRY_COMPARE(console.shown(), QStringLiteral("trouble.md"));
        press("Forward");
        QTRY_COMPARE(console.shown(), QStringLiteral("recording.md"));
        contents->setCurrentRow(0);
        QCOMPARE(console.shown(), QStringLiteral("first-steps.md"));
    }

    void aLinkToAHeadingGoesThere()
    {
        Console console;
        console.desk.open(HelpTopic::Floor);
        ui::HelpBrowser &browser = Console::browser(console.help());
        QVERIFY(QTest::qWaitForWindowExposed(console.help()));
        browser.setSource(placeIn(HelpTopic::Floor, QStringLiteral("what-the-columns-count")));
        QVERIFY(browser.verticalScrollBar()->value() > browser.height());
    }

    void theShapesAreSeen()
    {
        Console console;
        console.desk.open(HelpTopic::Floor);
        const QTextDocument &page = *Console::browser(console.help()).document();
        QVERIFY(page.toRawText().count(QChar(QChar::ObjectReplacementCharacter)) >= 9);
    }

    void thePageWearsTheTheme()
    {
        Console console;
        console.theme.choose(ui::Theme::Choice::Dark);
        console.desk.open(HelpTopic::Floor);
        ui::HelpBrowser &browser = Console::browser(console.help());
        const QTextBlock title = browser.document()->firstBlock();
        QVERIFY(title.begin().fragment().charFormat().font().pointSizeF()
                > browser.font().pointSizeF() * 1.4);
        QCOMPARE(browser.palette().color(QPalette::Text), console.theme.tokens().text);
        browser.setSource(placeIn(HelpTopic::Floor, QStringLiteral("old-numbers")));
        console.theme.choose(ui::Theme::Choice::Light);
        QCOMPARE(console.shown(), QStringLiteral("floor.md"));
    }
};

FLOORWATCH_GUI_TEST_MAIN(HelpTest)
#include "tst_help.moc"
