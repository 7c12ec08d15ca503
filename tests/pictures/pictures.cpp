// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of every page and dialog in a folder, to be looked at: in each language, look and width. One
// run is of one scale, that of QT_SCALE_FACTOR; `./dev pictures` runs it for each.
#include "tests/pictures/sampledesk.h"
#include "tests/ui/pseudolocale.h"
#include "ui/about/aboutbox.h"
#include "ui/help/helpwindow.h"
#include "ui/secrets/credentialdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/keysheet.h"
#include "ui/text/language.h"
#include "ui/views/queuechooser.h"

#include <QApplication>
#include <QDir>
#include <QHelpEvent>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

namespace pictures {

namespace {

using ui::Theme;

constexpr int narrow = 320;
// In the pixels of the screen, of which a scaled picture has more.
constexpr int widest = 3840;

// What a set of pictures has in common.
struct Set
{
    QString language;
    QString look;
    Theme::Choice choice;
};

// Takes the pictures of one set.
class Camera
{
public:
    Camera(const QDir &folder, const Set &set)
        : m_folder(folder), m_set(set), m_desk(set.choice),
          m_settings({m_scratch.filePath(QStringLiteral("settings.json")), {}})
    { }

    void takeAll()
    {
        takeFloor();
        takeConnecting();
        takeDialogs();
        takeWallboard();
        takeSources(); // after which there is no floor any more
    }

private:
    void takeFloor()
    {
        ui::GridPanel &grid = window().grid();
        takeWindow("floor");
        grid.bar().details().setChecked(true);
        grid.view().setFocus();
        grid.view().setCurrentIndex(m_desk.worstNumber());
        takeWindow("details");
        grid.bar().details().setChecked(false);
        window().resize(1280, 800);
        settle(window());
        const QPoint place = grid.view().visualRect(m_desk.worstNumber()).center();
        QHelpEvent rests(QEvent::ToolTip, place, grid.view().viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(grid.view().viewport(), &rests);
        take("tip", grid.tip());
        grid.tip().hide();
        ui::Notice lost{ui::Notice::Kind::Critical,
                        QStringLiteral("Main account is lost: no good answer since 09:41."),
                        {},
                        {}};
        window().notices().tell(QStringLiteral("picture"), lost);
        grid.setSearch(QStringLiteral("zzz"));
        takeWindow("nothing-found");
        grid.setSearch({});
        window().notices().withdraw(QStringLiteral("picture"));
    }

    void takeSources()
    {
        window().showPage(&window().sources().page());
        m_desk.showSources(SampleDesk::someSources());
        takeWindow("sources");
        m_desk.showSources(SampleDesk::someSources().mid(0, 2));
        window().sources().page().offerUndo(QStringLiteral("Night desk was removed."));
        takeWindow("sources-undo");
        m_desk.showSources({});
        takeWindow("sources-empty");
        m_desk.showSources(SampleDesk::someSources().mid(0, 1));
        window().showPage(window().queuesPage());
    }

    void takeConnecting()
    {
        ui::ConnectDialog dialog(m_desk.theme());
        core::TestSource asked;
        QObject::connect(&dialog, &ui::ConnectDialog::testRequested, &dialog,
                         [&](const core::TestSource &question) { asked = question; });
        dialog.add(core::SourceKind::TaskRouter, {}, 1);
        takeDialog("connect-kind", dialog);
        const core::SourceSettings account = SampleDesk::someSources().at(1);
        dialog.edit(account);
        takeDialog("connect-settings", dialog);
        dialog.findChild<QToolButton *>(QStringLiteral("fold"))->setChecked(true);
        takeDialog("connect-advanced", dialog);
        click(dialog, ui::ConnectDialog::tr("&Test"));
        for (const core::TrialStep step : core::trialSteps(account)) {
            const bool hasFailed = step == core::TrialStep::SignIn;
            core::TrialReport report;
            report.step = step;
            report.state = hasFailed ? core::TrialReport::State::Failed : core::TrialReport::State::Done;
            report.failure = {hasFailed ? core::Trouble::Credentials : core::Trouble::None,
                              QStringLiteral("HTTP 401, code 20003"),
                              {}};
            dialog.takeProgress({asked.id, report, hasFailed});
            if (hasFailed)
                break;
        }
        takeDialog("connect-failed", dialog);
    }

    void takeDialogs()
    {
        ui::SettingsDialog settings(m_settings, m_desk.theme());
        for (int page = 0; page < settings.pageCount(); ++page) {
            settings.showPage(page);
            takeDialog(qPrintable(QStringLiteral("settings-%1").arg(page + 1)), settings);
        }
        ui::CredentialDialog credentials(m_desk.theme());
        core::SourceHealth wanting = m_desk.image().source(0).health;
        wanting.keychain = core::KeychainState::Answers;
        wanting.secretWanted = {core::SecretKind::Source, core::SecretName::AuthToken,
                                QStringLiteral("AC11111111"), QStringLiteral("taskrouter.twilio.com")};
        credentials.askFor(wanting);
        takeDialog("sign-in", credentials);
        ui::QueueChooser chooser(m_desk.image(), {});
        takeDialog("queues", chooser);
        ui::KeySheet keys(window().actions().entries());
        takeDialog("keys", keys);
        ui::AboutBox about(m_desk.theme(), nullptr);
        takeDialog("about", about);
        const ui::HelpBook book(m_set.language == u"de" ? m_set.language : QStringLiteral("en"));
        ui::HelpWindow help(book, m_desk.theme(), nullptr);
        help.open(ui::HelpTopic::Floor);
        takeDialog("help", help);
    }

    void takeWallboard()
    {
        ui::Wallboard board(m_desk.image(), m_desk.theme());
        board.showLike(window().grid().model(), {});
        for (const int width : {740, 1280, 1920, 3840}) {
            board.resize(width, width * 9 / 16);
            takeWidth("wallboard", board, width);
        }
    }

    void takeWindow(const char *scene)
    {
        for (const int width : {narrow, 740, 1280, 1920, 3840}) {
            window().resize(width, 800);
            takeWidth(scene, window(), width);
        }
        window().resize(1280, 480);
        take("low-" + QByteArray(scene), window());
    }

    // As large as it likes to be, and on a small screen.
    void takeDialog(const char *scene, QWidget &dialog)
    {
        settle(dialog);
        const QSize own = dialog.size();
        take(scene, dialog);
        dialog.resize(narrow, own.height());
        take(QByteArray(scene) + "-narrow", dialog);
        dialog.resize(own);
    }

    void takeWidth(const char *scene, QWidget &shown, int width)
    {
        if (width * shown.devicePixelRatioF() <= widest)
            take(scene + QByteArray("-") + QByteArray::number(width), shown);
    }

    void take(const QByteArray &scene, QWidget &shown)
    {
        settle(shown);
        const QString name
            = QStringLiteral("%1-%2-%3.png").arg(QLatin1String(scene), m_set.language, m_set.look);
        if (!shown.grab().save(m_folder.filePath(name)))
            std::fprintf(stderr, "pictures: %s can't be written\n", qPrintable(m_folder.filePath(name)));
    }

    static void click(const QWidget &place, const QString &text)
    {
        for (QPushButton *button : place.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                button->click();
        }
    }

    static void settle(QWidget &shown)
    {
        shown.show();
        // What lays itself out anew asks for that once more when it is as wide as it is to be.
        for (int round = 0; round < 3; ++round)
            QCoreApplication::processEvents();
    }

    ui::MainWindow &window() { return m_desk.window(); }

    QDir m_folder;
    Set m_set;
    SampleDesk m_desk;
    QTemporaryDir m_scratch;
    core::Settings m_settings;
};

// Colours are the same in every language, and words in every look.
QList<Set> allSets()
{
    return {{QStringLiteral("en"), QStringLiteral("light"), Theme::Choice::Light},
            {QStringLiteral("en"), QStringLiteral("dark"), Theme::Choice::Dark},
            {QStringLiteral("en"), QStringLiteral("contrast"), Theme::Choice::HighContrastDark},
            {QStringLiteral("de"), QStringLiteral("light"), Theme::Choice::Light},
            {QStringLiteral("ar"), QStringLiteral("light"), Theme::Choice::Light},
            {QStringLiteral("pseudo"), QStringLiteral("light"), Theme::Choice::Light}};
}

bool speak(const QString &language)
{
    static support::PseudoTranslator pseudo;
    QCoreApplication::removeTranslator(&pseudo);
    const bool isPseudo = language == u"pseudo";
    const QString arabic = QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch_ar.qm");
    const auto locale = ui::speakAs(isPseudo ? QStringLiteral("en") : language == u"ar" ? arabic : language);
    if (!locale)
        return false;
    if (isPseudo)
        QCoreApplication::installTranslator(&pseudo);
    QApplication::setLayoutDirection(locale->textDirection());
    return true;
}

} // namespace

bool takeAll(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    for (const Set &set : allSets()) {
        if (!speak(set.language))
            return false;
        Camera(QDir(folder), set).takeAll();
    }
    return true;
}

} // namespace pictures

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setApplicationVersion(QStringLiteral(FLOORWATCH_VERSION));
    if (argc != 2) {
        std::fputs("Usage: pictures FOLDER\n", stderr);
        return 2;
    }
    return pictures::takeAll(QString::fromLocal8Bit(argv[1])) ? 0 : 1;
}
