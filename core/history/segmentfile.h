// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/history/segment.h"

#include <QString>

namespace core {

/// A segment that is remembered: where it is, and of when.
struct SegmentFile
{
    Instant from;
    Instant to;
    qint64 size = 0;
    bool thinned = false;
    /// Empty: in memory.
    QString path;
    QByteArray bytes;

    /// Nothing if the file is gone.
    std::optional<SegmentBytes> open() const;
    bool operator==(const SegmentFile &) const = default;
};

/// The name of the folder, and the key, under which a source's history is kept.
QString historyKey(const SourceId &source);

// The files of history: a folder a source, in it "FROM_TO.history", "FROM_TO.thinned" and the journal of a
// run, "FROM.journal". Touches no files of other names, and overwrites none.
class HistoryFolder
{
public:
    explicit HistoryFolder(const QString &path) : m_path(path) { }

    const QString &path() const { return m_path; }
    /// The folders in it.
    QStringList keys() const;
    /// The segments of a source, the oldest first.
    QList<SegmentFile> segments(const QString &key) const;
    QStringList journals(const QString &key) const;
    /// A path that is not taken, in a folder that is made if need be.
    Result<QString> newJournal(const QString &key, Instant from) const;
    /// Writes a segment beside the others, whole or not at all, and tells where.
    Result<SegmentFile> put(const QString &key, const QByteArray &bytes, const SegmentFile &what) const;

private:
    Result<QString> freePath(const QString &key, const QString &name, const QString &ending) const;

    QString m_path;
};

/// Gives a damaged file another name, under which nobody looks for it. What came of it is its new path.
QString setSegmentAside(const QString &path);

} // namespace core
