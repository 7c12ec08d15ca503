// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QString>

namespace core {

/// Where a person's floor is kept unless they say otherwise: the folder of the console, whichever program
/// asks.
QString usualDataFolder();

/// The database in a data folder.
QString databaseFile(const QString &folder);

/// Copies the database to a file beside it, before it becomes `form`; of such copies the newest few are kept.
void backUp(Database &database, int form);

/// Gives a damaged database, and what belongs to it, a name with today's date; gives back that name. Throws
/// if it can't be renamed.
QString moveDamaged(const QString &file);

} // namespace core
