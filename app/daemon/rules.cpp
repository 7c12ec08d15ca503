// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/commandline.h"
#include "app/daemon/commands.h"

#include "core/rules/rulejson.h"
#include "core/settings/rulesfile.h"

#include <algorithm>
#include <cstdio>

namespace daemon_app {

namespace {

int check(const Arguments &arguments, const QString &file, const core::RuleLimits &limits)
{
    const core::RuleReading reading = core::readRulesFile(file, limits);
    for (const core::Error &problem : reading.problems)
        complain(arguments, problem.text());
    if (!reading.ok())
        return reading.unreadable ? 2 : 1;
    const auto active = std::count_if(reading.set.rules.begin(), reading.set.rules.end(),
                                      [](const core::Rule &rule) { return rule.active; });
    std::printf("%s: %lld rules, %lld of them active%s\n", qPrintable(file), qint64(reading.set.rules.size()),
                qint64(active), reading.set.alertsEnabled ? "" : "; alerts are switched off");
    return 0;
}

} // namespace

int runRules(const Arguments &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("rules check FILE: reads a rules file and names every "
                                                    "problem with its field. Exit status 0: the rules are "
                                                    "good, 1: they are not, 2: they cannot be read."));
    parser.addHelpOption();
    parser.addOption(maximumRulesOption());
    parser.addPositionalArgument(QStringLiteral("check"), QStringLiteral("What to do."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The rules file."));
    if (const auto status = parse(parser, arguments))
        return *status;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || words.first() != u"check")
        return complain(arguments, QStringLiteral("say: rules check FILE"));
    const auto limits = ruleLimits(parser);
    if (!limits)
        return complain(arguments, limits.error().text());
    return check(arguments, words.last(), *limits);
}

} // namespace daemon_app
