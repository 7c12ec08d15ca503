// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/partfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <filesystem>

namespace core {

namespace {

/// Longer ids are cut: file systems take 255 bytes.
constexpr qsizetype longestName = 100;
constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner;

/// "20261121T090000.000Z": without the colons that Windows does not take.
QString stampOf(Instant now)
{
    return QString::fromStdString(toIso(now)).remove(u'-').remove(u':');
}

/// What stands behind the kind and the name of a part: "20261121T090000.000Z", and a number if it is taken.
QString orderOf(const QString &fileName)
{
    return fileName.section(u'_', -1);
}

} // namespace

QString fileNameOf(const QString &text)
{
    // Percent encoding leaves "_", which ends a name, and "~" alone.
    QByteArray name = QUrl::toPercentEncoding(text, {}, "_~");
    return QString::fromLatin1(name.left(longestName));
}

PartFolder::PartFolder(const QString &path, const QString &kind, const PartLimits &limits)
    : m_path(QDir(path).absolutePath()), m_kind(kind), m_limits(limits)
{ }

/// Parts that are being written can't be removed: together they leave half of the room to those that are not.
qint64 PartFolder::partBytes() const
{
    const qint64 share = m_limits.totalBytes / (2 * std::max<qint64>(1, m_inUse.size()));
    return std::min(m_limits.partBytes, share);
}

Outcome PartFolder::create(QFile &file, const QString &name, Instant now)
{
    // Unlike QDir it says why not.
    std::error_code why;
    std::filesystem::create_directories(m_path.toStdU16String(), why);
    if (why)
        return Error{
            m_path,
            QStringLiteral("the folder can't be made: %1").arg(QString::fromStdString(why.message()))};
    const QString start = QStringLiteral("%1/%2_%3_%4").arg(m_path, m_kind, name, stampOf(now));
    for (int copy = 1; copy < 1000; ++copy) {
        const QString number = copy == 1 ? QString() : QStringLiteral("-%1").arg(copy);
        file.setFileName(start + number + QStringLiteral(".ndjson"));
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownersOnly)) {
            m_inUse.insert(file.fileName());
            keepWithinLimit();
            return done;
        }
        if (!file.exists())
            break;
    }
    return Error{file.fileName(), file.errorString()};
}

void PartFolder::grown(qint64 bytes)
{
    m_total += bytes;
    if (m_total > m_limits.totalBytes)
        keepWithinLimit();
}

void PartFolder::keepWithinLimit()
{
    static const QRegularExpression tail(QStringLiteral("^[^_]*_\\d{8}T\\d{6}\\.\\d{3}Z(-\\d+)?\\.ndjson$"));
    const QString head = m_kind + u'_';
    QFileInfoList parts = QDir(m_path).entryInfoList({head + QStringLiteral("*.ndjson")}, QDir::Files);
    parts.removeIf([&](const QFileInfo &part) {
        return !tail.match(part.fileName().mid(head.size())).hasMatch() || part.isSymLink();
    });
    std::sort(parts.begin(), parts.end(), [](const QFileInfo &a, const QFileInfo &b) {
        return orderOf(a.fileName()) < orderOf(b.fileName());
    });
    m_total = 0;
    for (const QFileInfo &part : parts)
        m_total += part.size();
    for (const QFileInfo &part : parts) {
        if (m_total <= m_limits.totalBytes)
            return;
        if (!m_inUse.contains(part.absoluteFilePath()) && QFile::remove(part.absoluteFilePath()))
            m_total -= part.size();
    }
}

} // namespace core
