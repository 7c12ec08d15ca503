// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/commands.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

namespace {

struct Command
{
    const char *name;
    const char *summary;
    int (*run)(const daemon_app::Arguments &arguments);
};

constexpr std::array commands{
    Command{"replay", "plays a recorded stream through the rules and writes the events",
            daemon_app::runReplay},
    Command{"rules", "checks rules files, and gives the console its rules", daemon_app::runRules},
    Command{"simulate", "makes up a contact centre and tells how it does", daemon_app::runSimulate},
};

int usage(FILE *out, int status)
{
    std::fputs("Usage: floorwatchd COMMAND [OPTIONS]\n\nCommands:\n", out);
    for (const Command &command : commands)
        std::fprintf(out, "  %-10s %s\n", command.name, command.summary);
    std::fputs("\nfloorwatchd COMMAND --help tells more.\n", out);
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("floorwatchd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FLOORWATCH_VERSION));

    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return usage(stderr, 2);
    const QString name = arguments.at(1);
    if (name == u"--help" || name == u"help")
        return usage(stdout, 0);
    if (name == u"--version") {
        std::puts("floorwatchd " FLOORWATCH_VERSION);
        return 0;
    }
    for (const Command &command : commands) {
        if (name == QLatin1String(command.name))
            return command.run(arguments.mid(1));
    }
    std::fprintf(stderr, "floorwatchd: there is no command \"%s\"\n\n", qPrintable(name));
    return usage(stderr, 2);
}
