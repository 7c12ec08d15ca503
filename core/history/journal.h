// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/history/linelog.h"

#include <QFile>

namespace core {

// The log that is being written, as a file: whatever ends the program, its lines are there up to the last one
// that the system took.
class Journal
{
public:
    /// A new file; nothing is overwritten.
    Outcome begin(const QString &path, bool continues);
    /// A record that did not fit leaves nothing behind.
    Outcome append(const QByteArray &record);
    /// The file stays.
    void close();

    bool isOpen() const { return m_file.isOpen(); }
    qint64 size() const { return m_size; }
    /// Empty if it was never begun.
    QString path() const { return m_file.fileName(); }

private:
    Outcome write(const QByteArray &bytes);

    QFile m_file;
    qint64 m_size = 0;
};

struct JournalReading
{
    LineLog log;
    /// There are bytes behind the last good record that are no torn one.
    bool damaged = false;
    /// A newer Floorwatch wrote it.
    bool newer = false;
};

/// All lines of a journal that can be read.
JournalReading readJournal(const QByteArray &bytes);

} // namespace core
