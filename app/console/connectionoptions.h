// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/connectionsettings.h"

class QCommandLineParser;

namespace console {

/// Adds --ca and --proxy.
void addConnectionOptions(QCommandLineParser &parser);

/// The way to the servers that the command line names; a file of sources says its own for each of them.
/// Passwords do not stand on a command line, where every program of the machine can read them.
core::Result<core::ConnectionSettings> connectionOf(const QCommandLineParser &parser);

} // namespace console
