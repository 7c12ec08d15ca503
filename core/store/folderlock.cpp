// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folderlock.h"

#include "core/store/storehealth.h"

#include <QDir>

namespace core {

FolderLock::FolderLock(const QString &folder)
    : m_folder(folder), m_file(QDir(folder).filePath(QStringLiteral("floorwatch.db.lock")))
{
    // Whoever took it and lives has it, however long ago that was.
    m_file.setStaleLockTime(0);
}

bool FolderLock::tryTake()
{
    if (!QDir().mkpath(m_folder))
        throw StoreFault{StoreTrouble::ReadOnly, QStringLiteral("%1: can't be made").arg(m_folder)};
    if (m_file.isLocked() || m_file.tryLock())
        return true;
    if (!isOthers())
        throw StoreFault{StoreTrouble::ReadOnly, QStringLiteral("%1: can't be written").arg(m_folder)};
    return false;
}

void FolderLock::take()
{
    if (tryTake())
        return;
    qint64 process = 0;
    QString host;
    QString program;
    m_file.getLockInfo(&process, &host, &program);
    throw StoreFault{
        StoreTrouble::Locked,
        QStringLiteral("%1: process %2 (%3) has it in hand").arg(m_folder).arg(process).arg(program)};
}

} // namespace core
