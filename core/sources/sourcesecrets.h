// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret.h"
#include "core/sources/sourcesettings.h"

namespace core {

/// Which of a source's secrets.
enum class SecretKind : quint8 {
    /// The auth token of an account, the secret of an API key, the token of a push source.
    Source,
    /// The password of its proxy.
    Proxy
};

/// The secrets of one source; what it does not need is empty.
struct SourceSecrets
{
    Secret source;
    Secret proxy;
};

/// A secret as its owner knows it.
enum class SecretName : quint8 { AuthToken, ApiKeySecret, Token, ProxyPassword };

/// A secret that a person is asked for: enough to know which one is meant.
struct SecretWanted
{
    SecretKind kind = SecretKind::Source;
    SecretName name = SecretName::AuthToken;
    /// Whose it is: the account's sid, that of the API key, the user of the proxy. Empty for a token.
    QString account;
    /// The host that it is sent to.
    QString host;

    bool operator==(const SecretWanted &) const = default;
};

SecretWanted secretWanted(const SourceSettings &settings, SecretKind kind);

/// Under which key a secret of a source is kept: "source/main", "source/main/proxy".
SecretKey secretKey(const SourceId &id, SecretKind kind);

/// The secrets that a source can't start without.
QList<SecretKind> secretsNeeded(const SourceSettings &settings);

} // namespace core
