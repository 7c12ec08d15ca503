// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace tests {

// A disk that can be full and can be read-only, in memory. Only the root of a Linux may have one: elsewhere
// it is not there, and its test is to be skipped.
class SmallDisk
{
public:
    explicit SmallDisk(int kilobytes);
    ~SmallDisk();

    bool isThere() const { return m_isThere; }
    QString path() const { return m_place.path(); }
    void setReadOnly(bool readOnly);
    /// Makes it larger or smaller, whatever is on it.
    void resize(int kilobytes);

private:
    void remount(unsigned long flags, int kilobytes);

    QTemporaryDir m_place;
    int m_kilobytes;
    bool m_isThere = false;
};

} // namespace tests
