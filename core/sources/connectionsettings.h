// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core {

/// Who stands between us and a server. The password of `user` is a secret of the source.
struct ProxySettings
{
    enum class Kind : quint8 {
        /// What the system says, which may be none.
        System,
        None,
        Http,
        Socks5
    };

    Kind kind = Kind::System;
    QString host;
    quint16 port = 0;
    QString user;

    bool operator==(const ProxySettings &) const = default;
};

/// The way to a source's servers.
struct ConnectionSettings
{
    ProxySettings proxy;
    /// A file of PEM certificates that are trusted for this source, and no others. Empty: the system's.
    QString caFile;

    bool operator==(const ConnectionSettings &) const = default;
};

} // namespace core
