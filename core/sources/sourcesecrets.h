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

/// Under which key a secret of a source is kept: "source/main", "source/main/proxy".
SecretKey secretKey(const SourceId &id, SecretKind kind);

/// The secrets that a source can't start without.
QList<SecretKind> secretsNeeded(const SourceSettings &settings);

} // namespace core
