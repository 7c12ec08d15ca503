// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/recording/partfolder.h"

#include <QFile>

#include <string_view>

namespace core {

// One line of parts in a folder: whole lines of text go into the newest, until its time has come. Knows
// nothing of what the lines say.
class RotatingFile
{
public:
    /// `folder` outlives it; `name` tells its parts from others' there.
    RotatingFile(PartFolder &folder, const QString &name);
    ~RotatingFile();

    bool isOpen() const { return m_file.isOpen(); }
    /// The part at hand is large or old enough, or somebody took it away: the next one is due.
    bool isDue(Instant now) const;
    /// Ends the part at hand and begins the next one.
    Outcome begin(Instant now);
    /// Writes whole lines through to the system. What could be written only in part is taken back, and the
    /// part is closed.
    Outcome write(std::string_view lines);
    void close();

    QString file() const { return m_file.fileName(); }
    qint64 bytes() const { return m_bytes; }

private:
    PartFolder &m_folder;
    QString m_name;
    QFile m_file;
    Instant m_begun;
    qint64 m_bytes = 0;
};

} // namespace core
