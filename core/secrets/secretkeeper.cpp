// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretkeeper.h"

#include <QObject>

namespace core {

SecretKeeper::SecretKeeper(std::unique_ptr<SecretStore> keychain, const QHash<SecretKey, Secret> &given)
    : m_session(given), m_keychain(std::move(keychain))
{ }

void SecretKeeper::read(const SecretKey &key, QObject *context, const SecretStore::Done &done)
{
    m_session.read(key, context, [this, key, context, done](const SecretAnswer &answer) {
        if (answer.state == SecretAnswer::State::Done || !m_keychain)
            done(answer);
        else
            m_keychain->read(key, context, done);
    });
}

void SecretKeeper::write(const SecretKey &key, const Secret &secret, Keep keep, QObject *context,
                         const SecretStore::Done &done)
{
    if (keep == Keep::InKeychain && m_keychain) {
        m_session.write(key, secret, context, [](const SecretAnswer &) {});
        m_keychain->write(key, secret, context, done);
    } else {
        m_session.write(key, secret, context, done);
    }
}

void SecretKeeper::remove(const SecretKey &key, QObject *context, const SecretStore::Done &done)
{
    m_session.remove(key, context, [this, key, context, done](const SecretAnswer &answer) {
        if (m_keychain)
            m_keychain->remove(key, context, done);
        else
            done(answer);
    });
}

} // namespace core
