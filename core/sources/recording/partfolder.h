// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QFile>
#include <QSet>
#include <QString>

namespace core {

/// How much is kept of what is written down.
struct PartLimits
{
    /// A part that is as large or as old as this is followed by the next one.
    qint64 partBytes = qint64(64) << 20;
    Millis partTime = std::chrono::hours(1);
    /// All parts together: the oldest go first.
    qint64 totalBytes = qint64(1) << 30;
};

// A folder of numbered parts: names them, and removes the oldest when they are too many. Knows its own files
// by their names and touches no others.
class PartFolder
{
public:
    /// `kind` begins every name: "stream", "traffic". The folder need not exist yet.
    PartFolder(const QString &path, const QString &kind, const PartLimits &limits);

    const QString &path() const { return m_path; }
    /// The largest that one of the parts that are written now may become.
    qint64 partBytes() const;
    Millis partTime() const { return m_limits.partTime; }

    /// Makes a new file, private to its owner, and opens it: "stream_main_20261121T090000.000Z.ndjson".
    Outcome create(QFile &file, const QString &name, Instant now);
    /// It is written no more, and may be removed when its time comes.
    void close(const QString &file) { m_inUse.remove(file); }
    /// Another part has grown by so much.
    void grown(qint64 bytes);

private:
    void keepWithinLimit();

    QString m_path;
    QString m_kind;
    PartLimits m_limits;
    QSet<QString> m_inUse;
    qint64 m_total = 0;
};

/// Text that may be part of a file's name on every system; what may not is spelled %XX.
QString fileNameOf(const QString &text);

} // namespace core
