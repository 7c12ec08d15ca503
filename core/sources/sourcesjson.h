// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/sourcesecrets.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

#include <functional>

namespace core {

/// Gives the value of an environment variable; a null text where there is none.
using Environment = std::function<QString(const QString &name)>;

/// What a list of sources says.
struct ReadSources
{
    QList<SourceSettings> sources;
    /// Secrets that the environment gave.
    QHash<SecretKey, Secret> given;
};

/// Reads a list of sources: `[{"id": "main", "name": "Main site", "type": "push", "url": "ws://..."}, ...]`.
/// `"paused": true` keeps one without asking it for anything. Types and their keys:
/// - `simulated`: `queues`, `seed`, `speed`;
/// - `push`: `url`, `token` (true: one goes with the handshake);
/// - `recording`: `file`, `speed`;
/// - `taskrouter`: `account_sid`, `api_key_sid`, `workspace_sid`, `task_router_url`, `flex_url`,
///   `now_interval_ms`, `window_interval_ms`, `channel_interval_ms` (0: with the windows),
///   `requests_per_second`; without a `flex_url` of its own, the Flex configuration is asked for at a
///   `task_router_url` that is given;
/// - `push` and `taskrouter`: `ca_file`, and `proxy`: an object of `kind` (system, none, http, socks5),
///   `host`, `port`, `user`, `password_env`.
///
/// Secrets are in the keychain; none stands in the file, but `secret_env` may name an environment variable
/// that holds the source's, and `password_env` one that holds its proxy's. A key left out has the default of
/// its settings. An error's place is the JSON path, or the line of a syntax error.
Result<ReadSources> readSources(const QByteArray &json, const Environment &environment);

/// Reads the sources of a file, secrets from this process's environment; an error's place begins with the
/// file's name.
Result<ReadSources> readSourcesFile(const QString &path);

/// A source as it stands in such a list, without secrets.
QJsonObject toJson(const SourceSettings &source);

} // namespace core
