// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// The subcommands of floorwatchd, one file each. They take the words behind their name and return an exit
// status: 0 done, 1 the answer is no (a check found problems), 2 it could not be done.
namespace daemon_app {

/// The arguments of a subcommand, its own name first (what QCommandLineParser expects).
using Arguments = QStringList;

int runReplay(const Arguments &arguments);
int runRules(const Arguments &arguments);
int runSimulate(const Arguments &arguments);

} // namespace daemon_app
