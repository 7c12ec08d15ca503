// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/options.h"
#include "app/console/reachability.h"
#include "app/console/restart.h"
#include "app/console/singleinstance.h"
#include "app/console/trace.h"
#include "core/rules/rulejson.h"
#include "core/service/floor.h"
#include "core/service/watchdog.h"
#include "core/settings/settings.h"
#include "ui/desktop/sleep.h"
#include "ui/desktop/systemlookwatch.h"
#include "ui/floor/floorimage.h"
#include "ui/help/helpdesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

namespace console {

// How the program looks: as is set, and as the desktop asks.
struct Look
{
    explicit Look(const Options &options);

    core::Settings settings;
    ui::Theme theme;
    ui::SystemLookWatch desktop;
};

// The program: a floor, the window that shows it, and what watches over both. Its parts stand in the order in
// which they need one another.
class Console
{
public:
    /// `restart` is asked for in the settings. It and `options` outlive the console.
    Console(const Options &options, Restart &restart);

    /// Opens the files that were asked for, shows the window and lets the floor live. An error names the file
    /// that can't be written.
    core::Outcome start();
    /// What a second start asks of the first.
    void bringToFront(const SecondStart &start);

private:
    void addHelp();
    void wireParts();
    void tellProblems();
    void warn(const QString &about, const QString &text, const QList<core::Error> &problems);
    void showWindow();
    void startWatching();
    void saveScreenshot();

    const Options &m_options;
    Look m_look;
    core::RuleReading m_reading;
    ui::FloorImage m_image;
    ui::MainWindow m_window;
    ui::HelpDesk m_help;
    core::Floor m_floor;
    Trace m_trace;
    ui::SleepWatch m_sleep;
    Reachability m_network;
    core::Pulse m_pulse;
    core::Watchdog m_watchdog;
};

} // namespace console
