// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace core {

/// A file of settings: one JSON object, a key for each. A file that is not there is an empty one. Errors name
/// the file and the line.
Result<QJsonObject> readSettingsFile(const QString &path);

/// All or nothing: a crash or a full disk leaves the old file as it was. Makes the folder. Errors name the
/// file.
Outcome writeSettingsFile(const QString &path, const QJsonObject &settings);

/// Moves a file that can't be read out of the way, to a name of its own beside it, and returns that name;
/// empty where it can't be moved, and then it must not be written over.
QString setAsideSettingsFile(const QString &path);

} // namespace core
