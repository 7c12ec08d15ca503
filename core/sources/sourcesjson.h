// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/sourcesettings.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace core {

/// Gives the value of an environment variable; a null text where there is none.
using Environment = std::function<QString(const QString &name)>;

/// Reads a list of sources: `[{"id": "main", "name": "Main site", "type": "push", "url": "ws://..."}, ...]`.
/// Types and their keys:
/// - `simulated`: `queues`, `seed`, `speed`;
/// - `push`: `url`;
/// - `recording`: `file`, `speed`;
/// - `taskrouter`: `account_sid`, `auth_token_env` (the environment variable that holds the secret: none
/// stands in the
///   file), `workspace_sid`, `task_router_url`, `flex_url`, `now_interval_ms`, `window_interval_ms`.
/// A key left out has the default of its settings. An error's place is the JSON path, or the line of a syntax
/// error.
Result<QList<SourceSettings>> readSources(const QByteArray &json, const Environment &environment);

/// Reads the sources of a file, secrets from this process's environment; an error's place begins with the
/// file's name.
Result<QList<SourceSettings>> readSourcesFile(const QString &path);

} // namespace core
