// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/commandline.h"

#include <QCoreApplication>

#include <cstdio>

namespace daemon_app {

std::optional<int> parse(QCommandLineParser &parser, const Arguments &arguments)
{
    if (!parser.parse(arguments))
        return complain(arguments, parser.errorText());
    if (!parser.isSet(QStringLiteral("help")))
        return std::nullopt;
    QString help = parser.helpText();
    // Qt names the program by the path that it was called with, and does not know subcommands.
    help.replace(QStringLiteral("Usage: ") + QCoreApplication::arguments().constFirst(),
                 QStringLiteral("Usage: floorwatchd ") + arguments.constFirst());
    std::fputs(qPrintable(help), stdout);
    return 0;
}

int complain(const Arguments &arguments, const QString &problem)
{
    std::fprintf(stderr, "floorwatchd %s: %s\n", qPrintable(arguments.value(0)), qPrintable(problem));
    return 2;
}

QCommandLineOption maximumRulesOption()
{
    return {QStringLiteral("max-rules"),
            QStringLiteral("How many rules the file may hold; without it: %1.").arg(core::RuleLimits().rules),
            QStringLiteral("N")};
}

core::Result<core::RuleLimits> ruleLimits(const QCommandLineParser &parser)
{
    core::RuleLimits limits;
    if (!parser.isSet(QStringLiteral("max-rules")))
        return limits;
    bool isNumber = false;
    limits.rules = parser.value(QStringLiteral("max-rules")).toInt(&isNumber);
    if (!isNumber || limits.rules < 1)
        return core::Error{QStringLiteral("--max-rules"),
                           QStringLiteral("must be a whole number of 1 or more")};
    return limits;
}

} // namespace daemon_app
