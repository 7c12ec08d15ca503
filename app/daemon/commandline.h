// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/commands.h"

#include "core/base/result.h"
#include "core/rules/rulejson.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <optional>

namespace daemon_app {

/// Parses the arguments of a subcommand. A status: the command ends with it (help was shown, or an option is
/// wrong).
std::optional<int> parse(QCommandLineParser &parser, const Arguments &arguments);

/// Says what is wrong, on standard error; gives back the status for it.
int complain(const Arguments &arguments, const QString &problem);

/// `--max-rules N`: more than the 100 rules that an account may have.
QCommandLineOption maximumRulesOption();
core::Result<core::RuleLimits> ruleLimits(const QCommandLineParser &parser);

} // namespace daemon_app
