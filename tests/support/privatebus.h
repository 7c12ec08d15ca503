// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace support {

// A message bus and a home of their own: on it is what the test puts there, and nothing starts by itself.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    /// Empty: it did not come up.
    QString address() const { return m_address; }
    /// For the programs that are to live on it.
    QProcessEnvironment environment() const;
    QString folder() const { return m_home.path(); }
    /// Waits until somebody has this name.
    bool waitFor(const QString &name) const;
    /// Takes the name of the secret service, and never answers.
    bool beMute();

private:
    QTemporaryDir m_home;
    QProcess m_daemon;
    QString m_address;
    QString m_connection;
};

// The real keyring of GNOME on a private bus, with a password of its own and nobody who asks for it.
class GnomeKeyring
{
public:
    enum class Start { Locked, Unlocked };
    /// A keyring is made when it is first unlocked; what lies in it outlives the process.
    GnomeKeyring(const PrivateBus &bus, Start start);
    ~GnomeKeyring();

    bool isThere() const { return m_isThere; }
    /// As the owner who types its password.
    bool unlock();

private:
    QString m_control;
    QProcess m_daemon;
    bool m_isThere = false;
};

} // namespace support
