// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace core {

namespace {

constexpr int keptCopies = 3;

/// "floorwatch-before-0002-20261128T041500Z.db"; a number is put behind it while there is such a file.
QString freeName(const QString &file, const QString &why)
{
    const QFileInfo info(file);
    const QString date = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
    const QString stem = QStringLiteral("%1/%2-%3-%4").arg(info.path(), info.completeBaseName(), why, date);
    QString name = stem + QStringLiteral(".db");
    for (int other = 2; QFile::exists(name); ++other)
        name = QStringLiteral("%1-%2.db").arg(stem).arg(other);
    return name;
}

void keepNewestCopies(const QString &file)
{
    QDir folder(QFileInfo(file).path());
    const QString ours = QFileInfo(file).completeBaseName() + QStringLiteral("-before-*.db");
    const QStringList oldestLast = folder.entryList({ours}, QDir::Files, QDir::Time);
    for (const QString &old : oldestLast.mid(keptCopies))
        folder.remove(old);
}

} // namespace

QString usualDataFolder()
{
    const QString ownFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QFileInfo(ownFolder).path() + QStringLiteral("/floorwatch");
}

QString databaseFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("floorwatch.db"));
}

void backUp(Database &database, int form)
{
    const QString why = QStringLiteral("before-%1").arg(form, 4, 10, QLatin1Char('0'));
    QString copy = freeName(database.file(), why);
    database.runOnce(QStringLiteral("VACUUM INTO '%1'").arg(copy.replace(u'\'', QStringLiteral("''"))));
    keepNewestCopies(database.file());
}

QString moveDamaged(const QString &file)
{
    const QString name = freeName(file, QStringLiteral("damaged"));
    QFile damaged(file);
    if (!damaged.rename(name))
        throw StoreFault{
            StoreTrouble::Damaged,
            QStringLiteral("%1: is damaged and can't be renamed: %2").arg(file, damaged.errorString())};
    for (const char *part : {"-wal", "-shm"})
        QFile::rename(file + QLatin1String(part), name + QLatin1String(part));
    return name;
}

} // namespace core
