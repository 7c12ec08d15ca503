// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace console {

// Starts the program anew, if that was asked for, when everything else of it is gone. To be made first in
// main().
class Restart
{
public:
    Restart() = default;
    Restart(const Restart &) = delete;
    Restart &operator=(const Restart &) = delete;
    ~Restart();

    /// Ends the program; it comes back with the same words on its command line, but for those that a setting
    /// says.
    void ask();

private:
    QString m_program;
    QStringList m_arguments;
};

/// The command line without an option that takes a value, however it is written.
QStringList without(const QString &option, const QStringList &arguments);

} // namespace console
