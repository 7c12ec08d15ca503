// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/numberoptions.h"
#include "app/console/options.h"

class QCommandLineParser;

namespace console {

/// Makes the options known that name floors, and the way to them.
void addSourceOptions(QCommandLineParser &parser);

/// The floors that the command line, the environment and a file of sources name. An error names the option;
/// what can't be used of a file is told in `options`.
std::optional<core::Error> addSources(Options &options, const QCommandLineParser &parser, Numbers &numbers);

} // namespace console
