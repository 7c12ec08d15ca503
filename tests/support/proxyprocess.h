// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/connectionsettings.h"

#include <QProcess>
#include <QTemporaryDir>

namespace support {

// A real proxy on a free port of this machine: microsocks for SOCKS5, tinyproxy for HTTP. Ends with this
// object.
class ProxyProcess
{
public:
    /// With a user it lets in nobody else.
    explicit ProxyProcess(core::ProxySettings::Kind kind, const QString &user = {},
                          const QString &password = {});
    ~ProxyProcess();

    core::ProxySettings settings() const { return m_settings; }
    /// From here on nobody is there.
    void end();

private:
    void startSocks(const QString &password);
    void startHttp(const QString &password);
    void waitUntilItListens();

    core::ProxySettings m_settings;
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace support
