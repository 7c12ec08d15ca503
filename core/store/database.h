// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlvalue.h"
#include "core/store/storehealth.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace core {

// One SQLite file and one connection to it, which belongs to the thread that made it. Every failure is thrown
// as a StoreFault.
class Database
{
public:
    enum class Access {
        ReadWrite,
        /// Others may write meanwhile.
        ReadOnly,
        /// Nobody can write there: on a medium that is read-only.
        Frozen,
    };

    /// Opens the file, which is made if it is to be written and is not there; nothing is looked up in it yet.
    explicit Database(const QString &file, Access access = Access::ReadWrite);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &file() const { return m_file; }

    /// Runs one statement with these values for its question marks. What it gives is good until the same
    /// statement is run again, and is to be read to its end. `sql` is a literal: statements are kept
    /// prepared.
    template <class... Values> QSqlQuery &run(const char *sql, const Values &...values)
    {
        QSqlQuery &query = prepared(sql);
        int place = 0;
        (query.bindValue(place++, sqlValue(values)), ...);
        return executed(query);
    }
    /// Runs one statement once.
    void runOnce(const QString &sql);
    /// The first value that a statement gives; an invalid one where it gives none.
    QVariant valueOf(const char *sql);

private:
    QSqlQuery &prepared(const char *sql);
    QSqlQuery &executed(QSqlQuery &query);

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    QHash<const char *, QSqlQuery *> m_statements;
};

// All or nothing: what is not committed at its end has not happened.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace core
