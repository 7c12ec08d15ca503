// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace core {

/// A single value that is kept by name; an invalid one where there is none.
inline QVariant mark(Database &database, const QString &name)
{
    QSqlQuery &query = database.run("SELECT value FROM marks WHERE name = ?", name);
    const QVariant value = query.next() ? query.value(0) : QVariant();
    query.finish();
    return value;
}

template <class Value> void setMark(Database &database, const QString &name, const Value &value)
{
    database.run("INSERT INTO marks (name, value) VALUES (?, ?) "
                 "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                 name, value);
}

} // namespace core
