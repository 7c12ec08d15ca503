// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/storefiles.h"

#include <QDir>
#include <QFile>

namespace core {

namespace {

/// "Flrw": which program's the file is.
constexpr int applicationId = 0x466c7277;

Migration readMigration(const QString &path)
{
    const QString name = QFileInfo(path).completeBaseName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreFault{StoreTrouble::Failing, QStringLiteral("%1: %2").arg(path, file.errorString())};
    return {name.left(4).toInt(), name, QString::fromUtf8(file.readAll())};
}

QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    for (const QString &part : sql.split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            statements << part;
    }
    return statements;
}

int formOf(Database &database)
{
    return database.valueOf("PRAGMA user_version").toInt();
}

bool isEmpty(Database &database)
{
    return database.valueOf("SELECT count(*) FROM sqlite_schema").toInt() == 0;
}

/// Gives back the form that it has.
int expectOurs(Database &database, int newest)
{
    const int form = formOf(database);
    const bool ours = database.valueOf("PRAGMA application_id").toInt() == applicationId;
    if (!ours && (form != 0 || !isEmpty(database)))
        throw StoreFault{StoreTrouble::Damaged,
                         QStringLiteral("%1: a database, but not one of Floorwatch").arg(database.file())};
    if (form > newest)
        throw StoreFault{StoreTrouble::Newer, QStringLiteral("%1: has form %2, this program knows %3")
                                                  .arg(database.file())
                                                  .arg(form)
                                                  .arg(newest)};
    return form;
}

void run(const Migration &step, Database &database)
{
    Transaction transaction(database);
    for (const QString &statement : statementsOf(step.sql))
        database.runOnce(statement);
    database.runOnce(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
    database.runOnce(QStringLiteral("PRAGMA user_version = %1").arg(step.number));
    transaction.commit();
}

} // namespace

QList<Migration> migrations()
{
    QList<Migration> steps;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        steps << readMigration(folder.filePath(name));
    return steps;
}

void migrate(Database &database, const QList<Migration> &steps)
{
    const int form = expectOurs(database, steps.last().number);
    for (const Migration &step : steps) {
        if (step.number <= form)
            continue;
        if (form > 0)
            backUp(database, step.number);
        run(step, database);
    }
}

void expectNewest(Database &database, const QList<Migration> &steps)
{
    if (expectOurs(database, steps.last().number) < steps.last().number)
        throw StoreFault{
            StoreTrouble::ReadOnly,
            QStringLiteral("%1: has an older form, and can't be brought up to date").arg(database.file())};
}

} // namespace core
