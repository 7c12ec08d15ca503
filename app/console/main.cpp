// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"
#include "app/console/preferences.h"
#include "app/console/singleinstance.h"
#include "app/console/starterrules.h"
#include "app/console/wiring.h"

#include "core/rules/rulejson.h"
#include "core/secrets/keychainstore.h"
#include "core/service/floor.h"
#include "core/settings/rulesfile.h"
#include "ui/about/aboutbox.h"
#include "ui/help/helpdesk.h"
#include "ui/settings/appearancesettings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowplace.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace {

/// As the command line asks, or as is set, or as the system does.
QLocale speak(const console::Options &options)
{
    const QString set = options.language.isEmpty() ? core::Settings::peek(
                            core::settingsPlaces(options.settingsFolder), ui::AppearanceSettings().language)
                                                   : options.language;
    const auto spoken = ui::speakAs(set);
    return spoken ? *spoken : ui::speakAs({}).value_or(QLocale());
}

// Before there is a window, so that --help and a slip of the pen need no display.
core::Result<console::Options> optionsOf(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto first = console::readFirstOptions(QCoreApplication::arguments());
    speak(first);
    return console::readOptions(QCoreApplication::arguments());
}

core::RuleReading rulesFor(const console::Options &options)
{
    if (!options.rulesFile.isEmpty())
        return core::readRulesFile(options.rulesFile);
    for (const core::SourceSettings &source : options.sources) {
        const auto *simulated = std::get_if<core::SimulatedSource>(&source.kind);
        if (simulated)
            return console::starterRules(
                console::starterFloor(core::makeFloorPlan(simulated->queues, simulated->seed)));
    }
    return {};
}

/// The simulated floor that the command line names has its own rules, and any other those that were kept.
core::StoreSettings storeFor(const console::Options &options)
{
    const bool isMadeUp
        = std::any_of(options.sources.begin(), options.sources.end(), [](const core::SourceSettings &source) {
              return std::holds_alternative<core::SimulatedSource>(source.kind);
          });
    core::StoreSettings store;
    store.folder = options.dataFolder;
    store.keepsSources = options.namesNoSources;
    store.keepsRules = options.rulesFile.isEmpty() && (options.namesNoSources || !isMadeUp);
    return store;
}

std::shared_ptr<core::SecretKeeper> secretsFor(const console::Options &options)
{
    std::unique_ptr<core::SecretStore> keychain;
    if (options.usesKeychain)
        keychain = std::make_unique<core::KeychainStore>();
    return std::make_shared<core::SecretKeeper>(std::move(keychain), options.secrets);
}

core::FloorSettings floorSettingsFor(const console::Options &options, const core::RuleReading &reading)
{
    core::FloorSettings settings{options.sources, {}, secretsFor(options)};
    if (reading.ok())
        settings.rules = reading.set;
    settings.store = storeFor(options);
    // A picture is taken beside the console that keeps it.
    if (!options.dataFolder.isEmpty() && options.screenshot.isEmpty())
        settings.history.folder = options.dataFolder + QStringLiteral("/history");
    settings.traces = !options.traceFile.isEmpty();
    return settings;
}

/// On the standard error as well: whoever started the program from a script looks there.
QStringList told(const QList<core::Error> &problems)
{
    QStringList lines;
    for (const core::Error &problem : problems) {
        lines << problem.text();
        std::fprintf(stderr, "floorwatch: %s\n", qPrintable(problem.text()));
    }
    return lines;
}

void tellProblems(const console::Options &options, const core::RuleReading &reading, ui::MainWindow &window)
{
    if (!reading.ok())
        window.notices().tell(QStringLiteral("rules"),
                              {ui::Notice::Kind::Warning,
                               QApplication::translate(
                                   "Console", "The rules can't be used; the floor is shown without alerts."),
                               told(reading.problems),
                               {}});
    const int refused = int(options.sourceProblems.size());
    if (refused > 0) {
        const QString some = QApplication::translate(
            "Console", "%Ln source(s) can't be used; the floor of each is not shown.", "", refused);
        const QString all
            = QApplication::translate("Console", "The sources can't be used; their floors are not shown.");
        window.notices().tell(QStringLiteral("sources"), {ui::Notice::Kind::Warning,
                                                          options.refusedAllSources ? all : some,
                                                          told(options.sourceProblems),
                                                          {}});
    }
}

void addHelp(ui::MainWindow &window, ui::HelpDesk &help, const ui::Theme &theme)
{
    help.addTo(window.moreMenu());
    window.moreMenu().addAction(QApplication::translate("Console", "About Floorwatch"), &window, [&] {
        auto *about = new ui::AboutBox(theme, &window);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void tellRaised(const console::Options &options)
{
    std::puts(qPrintable(
        QApplication::translate("Console", "Floorwatch is already running; its window was raised.")));
    if (!options.leftToTheFirst.isEmpty())
        std::puts(qPrintable(QApplication::translate("Console", "It goes on as it was, without regard to %1.")
                                 .arg(options.leftToTheFirst.join(QStringLiteral(", ")))));
}

/// The status to end with, if another console has this data folder. A picture is taken beside it.
std::optional<int> leaveToTheFirst(console::SingleInstance &instance, const console::Options &options)
{
    if (!options.screenshot.isEmpty() || options.dataFolder.isEmpty())
        return {};
    const auto role = instance.begin({options.forTheFirst, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")});
    const QString problem = role ? instance.weakness() : role.error().text();
    if (!problem.isEmpty())
        std::fprintf(stderr, "floorwatch: %s\n", qPrintable(problem));
    if (!role)
        return 2;
    if (*role == console::SingleInstance::Role::First)
        return {};
    tellRaised(options);
    return 0;
}

void bringToFront(ui::MainWindow &window, const console::SecondStart &start)
{
    // Qt's plug-in for Wayland takes it from here.
    if (!start.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", start.activationToken.toUtf8());
    if (start.options.contains(QStringLiteral("wallboard")))
        window.showWallboard(true);
    QWidget &shown = window.shownWindow();
    shown.setWindowState(shown.windowState() & ~Qt::WindowMinimized);
    shown.show();
    shown.raise();
    shown.activateWindow();
}

/// A picture of a size that was asked for is not what a person leaves.
void place(ui::MainWindow &window, core::Settings &settings, const console::Options &options)
{
    if (options.hasSize || !options.screenshot.isEmpty())
        window.resize(options.size);
    else
        new ui::WindowPlace(window, settings, options.size);
}

void saveScreenshot(QWidget &window, const QString &file)
{
    const bool saved = window.grab().save(file);
    if (!saved)
        std::fprintf(stderr, "floorwatch: can't write %s\n", qPrintable(file));
    QCoreApplication::exit(saved ? 0 : 2);
}

} // namespace

int main(int argc, char *argv[])
{
    console::Restart restart;
    QCoreApplication::setApplicationName(QStringLiteral("floorwatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FLOORWATCH_VERSION));

    const auto options = optionsOf(argc, argv);
    if (!options) {
        std::fprintf(stderr, "floorwatch: %s\n", qPrintable(options.error().text()));
        return 2;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Floorwatch"));
    QApplication::setDesktopFileName(QStringLiteral("org.floorwatch.Floorwatch"));
    QApplication::setLayoutDirection(speak(options.value()).textDirection());
    console::SingleInstance instance(options.value().dataFolder);
    if (const auto status = leaveToTheFirst(instance, options.value()))
        return *status;
    core::Settings settings(core::settingsPlaces(options.value().settingsFolder));
    console::knowAll(settings);
    ui::Theme theme;
    QApplication::setStyle(QStringLiteral("Fusion"));
    ui::SystemLookWatch desktop;
    console::wire(settings, desktop, theme, options.value().theme);

    const core::RuleReading reading = rulesFor(options.value());
    ui::FloorImage image;
    ui::MainWindow window(image, theme);
    ui::HelpDesk help(theme, &window);
    addHelp(window, help, theme);
    console::tellProblems(settings, window);
    tellProblems(options.value(), reading, window);
    core::Floor floor(floorSettingsFor(options.value(), reading));
    console::Trace trace(window.grid().view().viewport());
    if (!options.value().traceFile.isEmpty()) {
        if (const auto opened = trace.open(options.value().traceFile); !opened) {
            std::fprintf(stderr, "floorwatch: %s\n", qPrintable(opened.error().text()));
            return 2;
        }
    }
    console::wire(floor, trace);
    console::wire(floor, image);
    console::wire(floor, window.store());
    console::wire(window.recordMenu(), floor);
    console::wire(window.grid().views(), floor);
    console::wire(window.secrets(), floor);
    console::wire(window.grid().details().history(), floor);
    console::wire(window.sources(), floor);
    ui::SleepWatch sleep;
    console::wire(sleep, floor);
    console::Reachability network;
    console::wire(network, floor);
    if (!options.value().recordFolder.isEmpty())
        floor.wish(core::Record{options.value().recordFolder});
    if (!options.value().trafficFolder.isEmpty())
        floor.wish(core::LogTraffic{options.value().trafficFolder});

    console::offerSettings(window, settings, theme, restart);
    console::wire(window, settings, theme);
    place(window, settings, options.value());
    window.show();
    QObject::connect(&instance, &console::SingleInstance::startedAgain, &window,
                     [&](const console::SecondStart &start) { bringToFront(window, start); });
    if (options.value().wallboard)
        window.showWallboard(true);
    floor.start();
    core::Pulse pulse;
    pulse.start();
    core::Watchdog watchdog;
    watchdog.watch(core::Part::Window, pulse.newest());
    watchdog.watch(core::Part::Core, floor.pulse());
    console::wire(watchdog, floor, window.truth());
    watchdog.start();
    if (!options.value().screenshot.isEmpty()) {
        QTimer::singleShot(std::chrono::seconds(options.value().screenshotAfterSeconds), &window,
                           [&] { saveScreenshot(window.shownWindow(), options.value().screenshot); });
    }
    return QApplication::exec();
}
