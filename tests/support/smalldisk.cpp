// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smalldisk.h"

#include <QByteArray>
#include <QFile>

#if defined(Q_OS_LINUX)
#include <sys/mount.h>
#endif

namespace tests {

#if defined(Q_OS_LINUX)

namespace {

bool mountAt(const QString &path, unsigned long flags, int kilobytes)
{
    const QByteArray size = "size=" + QByteArray::number(kilobytes) + 'k';
    return mount("none", QFile::encodeName(path).constData(), "tmpfs", flags, size.constData()) == 0;
}

} // namespace

SmallDisk::SmallDisk(int kilobytes) : m_kilobytes(kilobytes)
{
    m_isThere = mountAt(path(), 0, kilobytes);
}

SmallDisk::~SmallDisk()
{
    if (m_isThere)
        umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
}

void SmallDisk::remount(unsigned long flags, int kilobytes)
{
    if (!mountAt(path(), flags | MS_REMOUNT, kilobytes))
        qFatal("can't mount %s anew", qPrintable(path()));
    m_kilobytes = kilobytes;
}

void SmallDisk::setReadOnly(bool readOnly)
{
    remount(readOnly ? MS_RDONLY : 0, m_kilobytes);
}

void SmallDisk::resize(int kilobytes)
{
    remount(0, kilobytes);
}

#else

SmallDisk::SmallDisk(int kilobytes) : m_kilobytes(kilobytes) { }
SmallDisk::~SmallDisk() = default;
void SmallDisk::setReadOnly(bool) { }
void SmallDisk::resize(int) { }

#endif

} // namespace tests
