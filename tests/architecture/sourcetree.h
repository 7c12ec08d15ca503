// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace architecture {

inline QString root()
{
    return QStringLiteral(FLOORWATCH_SOURCE_DIR);
}

inline QString textOf(const QString &file)
{
    QFile source(root() + u'/' + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// The files below a folder whose names match, as paths from the root of the tree.
inline QStringList filesBelow(const QString &folder, const QStringList &names)
{
    QStringList files;
    QDirIterator each(root() + u'/' + folder, names, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files.append(each.next().mid(root().size() + 1));
    files.sort();
    return files;
}

inline QStringList sourcesBelow(const QString &folder)
{
    return filesBelow(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

} // namespace architecture
