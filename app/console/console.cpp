// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/console/floorsetup.h"
#include "app/console/preferences.h"
#include "app/console/wiring.h"
#include "ui/about/aboutbox.h"
#include "ui/shell/windowplace.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

namespace console {

namespace {

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

/// A picture of a size that was asked for is not what a person leaves.
void place(ui::MainWindow &window, core::Settings &settings, const Options &options)
{
    if (options.hasSize || !options.screenshot.isEmpty())
        window.resize(options.size);
    else
        new ui::WindowPlace(window, settings, options.size);
}

} // namespace

Look::Look(const Options &options) : settings(core::settingsPlaces(options.settingsFolder))
{
    knowAll(settings);
    QApplication::setStyle(QStringLiteral("Fusion"));
    wire(settings, desktop, theme, options.theme);
}

Console::Console(const Options &options, Restart &restart)
    : m_options(options), m_look(options), m_reading(rulesFor(options)), m_window(m_image, m_look.theme),
      m_help(m_look.theme, &m_window), m_floor(floorSettingsFor(options, m_reading)),
      m_trace(m_window.grid().view().viewport())
{
    addHelp();
    tellProblems();
    wireParts();
    offerSettings(m_window, m_look.settings, m_look.theme, restart);
    wire(m_window, m_look.settings, m_look.theme);
}

core::Outcome Console::start()
{
    if (!m_options.traceFile.isEmpty()) {
        if (const auto opened = m_trace.open(m_options.traceFile); !opened)
            return opened;
    }
    if (!m_options.recordFolder.isEmpty())
        m_floor.wish(core::Record{m_options.recordFolder});
    if (!m_options.trafficFolder.isEmpty())
        m_floor.wish(core::LogTraffic{m_options.trafficFolder});
    showWindow();
    m_floor.start();
    startWatching();
    return core::done;
}

void Console::addHelp()
{
    m_help.addTo(m_window.moreMenu());
    m_window.moreMenu().addAction(QApplication::translate("Console", "About Floorwatch"), &m_window, [this] {
        auto *about = new ui::AboutBox(m_look.theme, &m_window);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void Console::wireParts()
{
    wire(m_floor, m_trace);
    wire(m_floor, m_image);
    wire(m_floor, m_window.store());
    wire(m_window.recordMenu(), m_floor);
    wire(m_window.grid().views(), m_floor);
    wire(m_window.secrets(), m_floor);
    wire(m_window.grid().details().history(), m_floor);
    wire(m_window.grid().tip().history(), m_floor);
    wire(m_window.sources(), m_floor);
    wire(m_sleep, m_floor);
    wire(m_network, m_floor);
    wire(m_watchdog, m_floor, m_window.truth());
}

void Console::tellProblems()
{
    console::tellProblems(m_look.settings, m_window);
    if (!m_reading.ok())
        warn(
            QStringLiteral("rules"),
            QApplication::translate("Console", "The rules can't be used; the floor is shown without alerts."),
            m_reading.problems);
    const int refused = int(m_options.sourceProblems.size());
    if (refused == 0)
        return;
    const QString some = QApplication::translate(
        "Console", "%Ln source(s) can't be used; the floor of each is not shown.", "", refused);
    const QString all
        = QApplication::translate("Console", "The sources can't be used; their floors are not shown.");
    warn(QStringLiteral("sources"), m_options.refusedAllSources ? all : some, m_options.sourceProblems);
}

void Console::warn(const QString &about, const QString &text, const QList<core::Error> &problems)
{
    m_window.notices().tell(about, {ui::Notice::Kind::Warning, text, told(problems), {}});
}

void Console::showWindow()
{
    place(m_window, m_look.settings, m_options);
    m_window.show();
    if (m_options.wallboard)
        m_window.showWallboard(true);
    if (!m_options.screenshot.isEmpty())
        QTimer::singleShot(std::chrono::seconds(m_options.screenshotAfterSeconds), &m_window,
                           [this] { saveScreenshot(); });
}

void Console::startWatching()
{
    m_pulse.start();
    m_watchdog.watch(core::Part::Window, m_pulse.newest());
    m_watchdog.watch(core::Part::Core, m_floor.pulse());
    m_watchdog.start();
}

void Console::saveScreenshot()
{
    const bool saved = m_window.shownWindow().grab().save(m_options.screenshot);
    if (!saved)
        std::fprintf(stderr, "floorwatch: can't write %s\n", qPrintable(m_options.screenshot));
    QCoreApplication::exit(saved ? 0 : 2);
}

void Console::bringToFront(const SecondStart &start)
{
    // Qt's plug-in for Wayland takes it from here.
    if (!start.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", start.activationToken.toUtf8());
    if (start.options.contains(QStringLiteral("wallboard")))
        m_window.showWallboard(true);
    QWidget &shown = m_window.shownWindow();
    shown.setWindowState(shown.windowState() & ~Qt::WindowMinimized);
    shown.show();
    shown.raise();
    shown.activateWindow();
}

} // namespace console
