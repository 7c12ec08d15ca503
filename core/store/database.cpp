// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace core {

namespace {

// The primary result codes of SQLite (sqlite.org/rescode.html).
StoreTrouble troubleOf(int code)
{
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return StoreTrouble::Locked;
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return StoreTrouble::ReadOnly;
    case 13: // SQLITE_FULL
        return StoreTrouble::Full;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return StoreTrouble::Damaged;
    default:
        return StoreTrouble::Failing;
    }
}

StoreFault faultOf(const QSqlError &error, const QString &file)
{
    return {troubleOf(error.nativeErrorCode().toInt()),
            QStringLiteral("%1: %2").arg(file, error.databaseText().simplified())};
}

QString nameOf(const QString &file, Database::Access access)
{
    const bool frozen = access == Database::Access::Frozen;
    return frozen ? QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1")
                  : file;
}

QString optionsOf(Database::Access access)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000");
    if (access != Database::Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Database::Access::Frozen)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    return options;
}

QString newConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("store-%1").arg(++count);
}

} // namespace

Database::Database(const QString &file, Access access)
    : m_file(file), m_connection(newConnectionName()),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection))
{
    m_database.setDatabaseName(nameOf(file, access));
    m_database.setConnectOptions(optionsOf(access));
    if (m_database.open())
        return;
    const StoreFault fault
        = m_database.isValid()
              ? faultOf(m_database.lastError(), file)
              : StoreFault{StoreTrouble::Failing, QStringLiteral("Qt's driver for SQLite is missing")};
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    throw fault;
}

Database::~Database()
{
    qDeleteAll(m_statements);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlQuery &Database::prepared(const char *sql)
{
    QSqlQuery *&query = m_statements[sql];
    if (query)
        return *query;
    query = new QSqlQuery(m_database);
    query->setForwardOnly(true);
    if (query->prepare(QString::fromLatin1(sql)))
        return *query;
    const StoreFault fault = faultOf(query->lastError(), m_file);
    delete m_statements.take(sql);
    throw fault;
}

QSqlQuery &Database::executed(QSqlQuery &query)
{
    if (query.exec())
        return query;
    const StoreFault fault = faultOf(query.lastError(), m_file);
    query.finish();
    throw fault;
}

void Database::runOnce(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        throw faultOf(query.lastError(), m_file);
}

QVariant Database::valueOf(const char *sql)
{
    QSqlQuery &query = run(sql);
    const QVariant value = query.next() ? query.value(0) : QVariant();
    query.finish();
    return value;
}

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.run("ROLLBACK");
    } catch (const StoreFault &) {
        // SQLite has rolled it back itself, as it does when a disk is full.
    }
}

void Transaction::commit()
{
    m_database.run("COMMIT");
    m_open = false;
}

} // namespace core
