// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "ui/settings/appearancesettings.h"
#include "ui/text/language.h"

#include <QApplication>

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

int fail(const core::Error &error)
{
    std::fprintf(stderr, "floorwatch: %s\n", qPrintable(error.text()));
    return 2;
}

int run(const console::Options &options, console::SingleInstance &instance, console::Restart &restart)
{
    console::Console console(options, restart);
    const QObject whileItRuns;
    QObject::connect(&instance, &console::SingleInstance::startedAgain, &whileItRuns,
                     [&](const console::SecondStart &start) { console.bringToFront(start); });
    if (const auto started = console.start(); !started)
        return fail(started.error());
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    console::Restart restart;
    QCoreApplication::setApplicationName(QStringLiteral("floorwatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FLOORWATCH_VERSION));

    const auto options = optionsOf(argc, argv);
    if (!options)
        return fail(options.error());
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Floorwatch"));
    QApplication::setDesktopFileName(QStringLiteral("org.floorwatch.Floorwatch"));
    QApplication::setLayoutDirection(speak(options.value()).textDirection());
    console::SingleInstance instance(options.value().dataFolder);
    if (const auto status = leaveToTheFirst(instance, options.value()))
        return *status;
    return run(options.value(), instance, restart);
}
