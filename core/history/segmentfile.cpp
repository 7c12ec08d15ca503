// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/segmentfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype longestKey = 100;
const QString wholeEnding = QStringLiteral(".history");
const QString thinnedEnding = QStringLiteral(".thinned");
const QString journalEnding = QStringLiteral(".journal");

/// "20261121T090000.000Z": without the colons that Windows does not take.
QString fileStamp(Instant at)
{
    return QString::fromStdString(toIso(at)).remove(u'-').remove(u':');
}

std::optional<Instant> instantOfStamp(const QString &stamp)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})(\\d\\d)(\\d\\dT\\d\\d)(\\d\\d)(\\d\\d\\.\\d{3}Z)$"));
    const QRegularExpressionMatch match = form.match(stamp);
    if (!match.hasMatch())
        return std::nullopt;
    const QString iso = QStringLiteral("%1-%2-%3:%4:%5")
                            .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4),
                                 match.captured(5));
    return parseInstant(iso.toStdString());
}

/// What the name of a file tells; nothing if it is not one of ours.
std::optional<SegmentFile> segmentOfFile(const QFileInfo &file)
{
    const QString stamps = file.completeBaseName().section(u'-', 0, 0);
    const auto from = instantOfStamp(stamps.section(u'_', 0, 0));
    const auto to = instantOfStamp(stamps.section(u'_', 1));
    if (!from || !to || *to < *from || file.isSymLink())
        return std::nullopt;
    const bool thinned = file.fileName().endsWith(thinnedEnding);
    return SegmentFile{*from, *to, file.size(), thinned, file.absoluteFilePath(), {}};
}

} // namespace

std::optional<SegmentBytes> SegmentFile::open() const
{
    return path.isEmpty() ? std::optional(SegmentBytes(bytes)) : SegmentBytes::ofFile(path);
}

QString historyKey(const SourceId &source)
{
    const QByteArray name = QUrl::toPercentEncoding(source.text, {}, "._~");
    if (!name.isEmpty() && name.size() <= longestKey)
        return QString::fromLatin1(name);
    // A percent sign with no number after it: no other id is spelled so.
    const QByteArray hash = QCryptographicHash::hash(source.text.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("%-") + QString::fromLatin1(hash.toHex());
}

QStringList HistoryFolder::keys() const
{
    return QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
}

QList<SegmentFile> HistoryFolder::segments(const QString &key) const
{
    QList<SegmentFile> found;
    const QDir folder(m_path + u'/' + key);
    for (const QFileInfo &file :
         folder.entryInfoList({u'*' + wholeEnding, u'*' + thinnedEnding}, QDir::Files)) {
        if (const auto segment = segmentOfFile(file))
            found.append(*segment);
    }
    std::sort(found.begin(), found.end(),
              [](const SegmentFile &a, const SegmentFile &b) { return a.from < b.from; });
    return found;
}

QStringList HistoryFolder::journals(const QString &key) const
{
    const QDir folder(m_path + u'/' + key);
    QStringList found = folder.entryList({u'*' + journalEnding}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (QString &name : found)
        name = folder.absoluteFilePath(name);
    return found;
}

Result<QString> HistoryFolder::newJournal(const QString &key, Instant from) const
{
    return freePath(key, fileStamp(from), journalEnding);
}

Result<SegmentFile> HistoryFolder::put(const QString &key, const QByteArray &bytes,
                                       const SegmentFile &what) const
{
    const QString name = fileStamp(what.from) + u'_' + fileStamp(what.to);
    const Result<QString> path = freePath(key, name, what.thinned ? thinnedEnding : wholeEnding);
    if (!path)
        return path.error();
    QSaveFile file(*path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return Error{*path, file.errorString()};
    SegmentFile segment = what;
    segment.path = *path;
    segment.size = bytes.size();
    segment.bytes.clear();
    return segment;
}

Result<QString> HistoryFolder::freePath(const QString &key, const QString &name, const QString &ending) const
{
    const QString folder = m_path + u'/' + key;
    if (!QDir().mkpath(folder))
        return Error{folder, QStringLiteral("the folder can't be made")};
    QString path = folder + u'/' + name + ending;
    for (int copy = 2; QFileInfo::exists(path); ++copy)
        path = QStringLiteral("%1/%2-%3%4").arg(folder, name, QString::number(copy), ending);
    return path;
}

QString setSegmentAside(const QString &path)
{
    QString aside = path + QStringLiteral(".damaged");
    for (int copy = 2; QFileInfo::exists(aside); ++copy)
        aside = QStringLiteral("%1-%2.damaged").arg(path).arg(copy);
    return QFile::rename(path, aside) ? aside : path;
}

} // namespace core
