// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/commandline.h"
#include "app/daemon/commands.h"

#include "core/rules/rulejson.h"
#include "core/settings/rulesfile.h"
#include "core/store/keptrules.h"
#include "core/store/storefiles.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace daemon_app {

namespace {

// What a subcommand of `rules` works with.
struct Task
{
    const Arguments &arguments;
    /// Empty: none was named.
    QString file;
    QString folder;
    core::RuleLimits limits;
};

void tellCount(const QString &where, const core::RuleSet &set)
{
    const auto active = std::count_if(set.rules.begin(), set.rules.end(),
                                      [](const core::Rule &rule) { return rule.active; });
    std::printf("%s: %lld rules, %lld of them active%s\n", qPrintable(where), qint64(set.rules.size()),
                qint64(active), set.alertsEnabled ? "" : "; alerts are switched off");
}

/// The status is 0 if all rules of the file are good.
int read(const Task &task, core::RuleSet &set)
{
    const core::RuleReading reading = core::readRulesFile(task.file, task.limits);
    for (const core::Error &problem : reading.problems)
        complain(task.arguments, problem.text());
    set = reading.set;
    return reading.ok() ? 0 : reading.unreadable ? 2 : 1;
}

int check(const Task &task)
{
    core::RuleSet set;
    if (const int status = read(task, set))
        return status;
    tellCount(task.file, set);
    return 0;
}

int importRules(const Task &task)
{
    core::RuleSet set;
    if (const int status = read(task, set))
        return status;
    if (const auto kept = core::keepRules(task.folder, set); !kept)
        return complain(task.arguments, kept.error().text());
    tellCount(task.folder, set);
    return 0;
}

std::optional<core::RuleSet> keptRules(const Task &task)
{
    const auto kept = core::readKeptRules(task.folder);
    if (!kept)
        complain(task.arguments, kept.error().text());
    else if (!*kept)
        complain(task.arguments, QStringLiteral("%1: no rules are kept there").arg(task.folder));
    return kept ? *kept : std::nullopt;
}

int exportRules(const Task &task)
{
    const auto set = keptRules(task);
    if (!set)
        return 2;
    QFile file(task.file);
    const bool opened
        = task.file.isEmpty() ? file.open(stdout, QIODevice::WriteOnly) : file.open(QIODevice::WriteOnly);
    if (!opened || file.write(core::toJson(*set)) < 0 || !file.flush())
        return complain(task.arguments,
                        QStringLiteral("%1: cannot be written: %2").arg(task.file, file.errorString()));
    return 0;
}

QString text(const char *level, const std::optional<core::Threshold> &threshold)
{
    if (!threshold)
        return {};
    const char sign = threshold->op == core::Operator::GreaterThan ? '>' : '<';
    return QStringLiteral(", %1 %2 %3").arg(QLatin1String(level)).arg(sign).arg(threshold->value);
}

int list(const Task &task)
{
    const auto set = keptRules(task);
    if (!set)
        return 2;
    for (const core::Rule &rule : set->rules) {
        const std::string_view metric = core::info(rule.metric).id;
        std::printf("%s %-3s %s: %.*s%s%s, %lld queues\n", qPrintable(rule.sid.text),
                    rule.active ? "on" : "off", qUtf8Printable(rule.friendlyName), int(metric.size()),
                    metric.data(), qPrintable(text("Warning", rule.warning)),
                    qPrintable(text("Critical", rule.critical)), qint64(rule.queues.size()));
    }
    tellCount(task.folder, *set);
    return 0;
}

struct Subcommand
{
    const char *name;
    bool needsFile;
    int (*run)(const Task &task);
};

constexpr Subcommand subcommands[]{
    {"check", true, check}, {"import", true, importRules}, {"export", false, exportRules}, {"list", false, list}};

const Subcommand *subcommandOf(const QStringList &words)
{
    const auto *found
        = std::find_if(std::begin(subcommands), std::end(subcommands), [&](const Subcommand &subcommand) {
              return words.value(0) == QLatin1String(subcommand.name);
          });
    const bool fits
        = found != std::end(subcommands) && words.size() <= 2 && (!found->needsFile || words.size() == 2);
    return fits ? found : nullptr;
}

} // namespace

int runRules(const Arguments &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "rules check FILE: reads a rules file and names every problem with its field.\n"
        "rules import FILE: checks it, and makes its rules those of the console, all or none of them.\n"
        "rules export [FILE]: writes the console's rules, to standard output if no file is named.\n"
        "rules list: the console's rules, one a line.\n\n"
        "Exit status 0: done, 1: the rules of the file are not good, 2: a file cannot be read or written."));
    parser.addHelpOption();
    const QCommandLineOption folder(
        QStringLiteral("data-folder"),
        QStringLiteral("Where the console keeps what it knows; without it: %1.").arg(core::usualDataFolder()),
        QStringLiteral("FOLDER"));
    parser.addOptions({maximumRulesOption(), folder});
    parser.addPositionalArgument(QStringLiteral("check|import|export|list"), QStringLiteral("What to do."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The rules file."),
                                 QStringLiteral("[FILE]"));
    if (const auto status = parse(parser, arguments))
        return *status;
    const QStringList words = parser.positionalArguments();
    const Subcommand *subcommand = subcommandOf(words);
    if (!subcommand)
        return complain(arguments,
                        QStringLiteral("say: rules check FILE, import FILE, export [FILE] or list"));
    const auto limits = ruleLimits(parser);
    if (!limits)
        return complain(arguments, limits.error().text());
    const QString named = parser.value(folder);
    return subcommand->run(
        {arguments, words.value(1), named.isEmpty() ? core::usualDataFolder() : named, *limits});
}

} // namespace daemon_app
