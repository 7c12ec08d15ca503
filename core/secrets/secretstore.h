// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret.h"

#include <QString>

#include <functional>

class QObject;

namespace core {

/// What became of a question to a keychain.
struct SecretAnswer
{
    enum class State : quint8 {
        /// Read, written or removed.
        Done,
        /// There is nothing under this key.
        Missing,
        /// It may be there: the keyring is locked.
        Locked,
        /// There is no keychain on this machine, or none that may be used.
        NoStore,
        /// There is one, and it does not answer.
        Mute,
        Failed
    };

    State state = State::Failed;
    /// Of a question that was answered with Done.
    Secret secret;
    /// For an engineer; free of secrets.
    QString detail;
};

// Keeps secrets by their keys. Its functions never block; `then` is called once, in `context`'s thread,
// unless `context` is gone by then.
class SecretStore
{
public:
    using Done = std::function<void(const SecretAnswer &)>;

    virtual ~SecretStore() = default;

    virtual void read(const SecretKey &key, QObject *context, const Done &then) = 0;
    virtual void write(const SecretKey &key, const Secret &secret, QObject *context, const Done &then) = 0;
    /// Removing what is not there is Done.
    virtual void remove(const SecretKey &key, QObject *context, const Done &then) = 0;
};

} // namespace core
