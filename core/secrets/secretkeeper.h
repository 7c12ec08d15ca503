// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/sessionstore.h"

#include <memory>

namespace core {

/// For how long a secret is kept.
enum class Keep : quint8 { ForThisSession, InKeychain };

// All the secrets of a program: those of this session before those of the keychain. Any thread may ask.
class SecretKeeper
{
public:
    /// `keychain`: none on a machine or in a test without one; `given`: for this session only.
    explicit SecretKeeper(std::unique_ptr<SecretStore> keychain = nullptr,
                          const QHash<SecretKey, Secret> &given = {});

    /// What neither this session nor the keychain has is answered as the keychain does.
    void read(const SecretKey &key, QObject *context, const SecretStore::Done &then);
    /// The secret is good for this session in any case, and at once; `then` tells whether it is kept as
    /// asked.
    void write(const SecretKey &key, const Secret &secret, Keep keep, QObject *context,
               const SecretStore::Done &then);
    void remove(const SecretKey &key, QObject *context, const SecretStore::Done &then);

    /// A secret that was taken out, and where it has to go to be as it was before.
    struct TakenOut
    {
        /// Empty: there was none, or none that could be read.
        Secret secret;
        Keep keep = Keep::ForThisSession;
        /// Whether it is gone: what a locked or mute keychain has stays there.
        SecretAnswer removed;
    };
    /// Removes it, and gives it to whoever may want to put it back.
    void takeOut(const SecretKey &key, QObject *context, const std::function<void(const TakenOut &)> &done);

private:
    void finishTakingOut(const SecretKey &key, QObject *context, TakenOut taken,
                         const std::function<void(const TakenOut &)> &done);

    SessionStore m_session;
    std::unique_ptr<SecretStore> m_keychain;
};

} // namespace core
