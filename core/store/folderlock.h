// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

namespace core {

// Who has it is the one program that writes in a data folder, until it ends, however it ends.
class FolderLock
{
public:
    explicit FolderLock(const QString &folder);

    /// Takes it, if it is not ours already; makes the folder. Throws a StoreFault where that can't be done.
    void take();
    /// The same; false where another program has it.
    bool tryTake();
    /// Another program had it when we last wanted it.
    bool isOthers() const { return m_file.error() == QLockFile::LockFailedError; }

private:
    QString m_folder;
    QLockFile m_file;
};

} // namespace core
