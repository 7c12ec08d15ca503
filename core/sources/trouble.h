// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace core {

/// What stands between us and a source's numbers, as far as a supervisor cares: each has a sentence of its
/// own.
enum class Trouble : quint8 {
    None,
    /// The account, password or token is wrong, or may not do this.
    Credentials,
    /// A secret is needed that nobody has given yet, ...
    SecretMissing,
    /// ... or that lies in a keychain that is locked or does not answer.
    SecretLocked,
    /// The account has used up its requests for now.
    Rate,
    /// The name of the server is not known.
    Name,
    /// No way to the server, or nobody there.
    Network,
    /// The proxy is not there, or does not let us through.
    Proxy,
    /// The proxy wants a password, or another one (HTTP 407, or its like in SOCKS5).
    ProxyPassword,
    /// The other end can't prove who it is, or no encryption comes about.
    Tls,
    TimedOut,
    /// The server is there, and fails.
    Server,
    /// The server does not know what is asked of it.
    Refused,
    /// An answer that is none: nothing of it was used.
    BadData,
    /// The machine sleeps, or has just woken up.
    Asleep,
    Ended,
    /// A file; the detail names it and the reason.
    Unreadable,
    /// A file that is no recording of a floor; the detail names it, the line and what is wrong with it.
    NoRecording,
    /// Another source has its id: it is not run.
    SameId
};

/// Why there is no answer.
struct Failure
{
    Trouble trouble = Trouble::None;
    /// For an engineer; free of secrets.
    QString detail;
    /// The server asked us to stay away for so long, or we know by ourselves that we do.
    std::optional<Millis> retryAfter;

    bool operator==(const Failure &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::Failure)
