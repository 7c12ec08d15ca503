// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/privatebus.h"

#include <QProcess>

namespace support {

// A machine that sleeps and loses its network when it is told to: python3-dbusmock plays logind and
// NetworkManager on a private bus.
class MachineMock
{
public:
    MachineMock();
    ~MachineMock();

    /// Both are there.
    bool isUp() const { return m_isUp; }
    /// For programs that take the bus for their system's.
    QProcessEnvironment environment() const;

    void fallAsleep() { emitSleep(true); }
    void wakeUp() { emitSleep(false); }
    void setNetwork(bool connected);

private:
    void play(QProcess &process, const QString &part);
    void emitSleep(bool begins);
    void call(const QString &service, const QString &path, const QString &method,
              const QVariantList &arguments);

    PrivateBus m_bus;
    QProcess m_logind;
    QProcess m_networkManager;
    bool m_isUp = false;
};

} // namespace support
