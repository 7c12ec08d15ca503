// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace ui {

/// Writes a file that a person has chosen, whole or not at all. The error says which file, and what is in the
/// way.
core::Outcome saveFile(const QString &file, const QByteArray &content);

/// Reads one, up to `most` bytes: what is larger is none of ours.
core::Result<QByteArray> loadFile(const QString &file, qint64 most);

} // namespace ui
