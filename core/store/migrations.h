// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QList>

namespace core {

// One step from one form of the database to the next.
struct Migration
{
    /// The form that it leads to: 1, 2, ...
    int number = 0;
    QString name;
    /// Statements; each ends with a semicolon at the end of its line.
    QString sql;
};

/// The program's own, in their order (`core/store/migrations/NNNN_name.sql`).
QList<Migration> migrations();

/// Brings a database up to the newest form. Before each step a copy of a database that is not new is made
/// beside it; the newest few are kept. Throws, with nothing changed, where the database is of a newer form or
/// not of this program.
void migrate(Database &database, const QList<Migration> &steps);

/// Throws where the database is not of the newest form: it can only be read when it is.
void expectNewest(Database &database, const QList<Migration> &steps);

} // namespace core
