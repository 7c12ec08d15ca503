// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretkeeper.h"

#include <QObject>

#include <utility>

namespace core {

namespace {

SecretAnswer noKeychain()
{
    return {SecretAnswer::State::NoStore, {}, QStringLiteral("no keychain is used")};
}

} // namespace

SecretKeeper::SecretKeeper(std::unique_ptr<SecretStore> keychain, const QHash<SecretKey, Secret> &given)
    : m_session(given), m_keychain(std::move(keychain))
{ }

void SecretKeeper::read(const SecretKey &key, QObject *context, const SecretStore::Done &then)
{
    m_session.read(key, context, [this, key, context, then](const SecretAnswer &answer) {
        if (answer.state == SecretAnswer::State::Done)
            then(answer);
        else if (m_keychain)
            m_keychain->read(key, context, then);
        else
            then(noKeychain());
    });
}

void SecretKeeper::write(const SecretKey &key, const Secret &secret, Keep keep, QObject *context,
                         const SecretStore::Done &then)
{
    const bool inKeychain = keep == Keep::InKeychain;
    m_session.write(key, secret, context, [this, inKeychain, then](const SecretAnswer &answer) {
        if (!inKeychain)
            then(answer);
        else if (!m_keychain)
            then(noKeychain());
    });
    if (inKeychain && m_keychain)
        m_keychain->write(key, secret, context, then);
}

void SecretKeeper::remove(const SecretKey &key, QObject *context, const SecretStore::Done &then)
{
    m_session.remove(key, context, [this, key, context, then](const SecretAnswer &answer) {
        if (m_keychain)
            m_keychain->remove(key, context, then);
        else
            then(answer);
    });
}

void SecretKeeper::takeOut(const SecretKey &key, QObject *context,
                           const std::function<void(const TakenOut &)> &done)
{
    m_session.read(key, context, [this, key, context, done](const SecretAnswer &given) {
        const TakenOut ofSession{given.secret, Keep::ForThisSession, {}};
        if (!m_keychain)
            return finishTakingOut(key, context, ofSession, done);
        m_keychain->read(key, context, [=, this](const SecretAnswer &kept) {
            const bool isKept = kept.state == SecretAnswer::State::Done;
            finishTakingOut(key, context, isKept ? TakenOut{kept.secret, Keep::InKeychain, {}} : ofSession,
                            done);
        });
    });
}

void SecretKeeper::finishTakingOut(const SecretKey &key, QObject *context, TakenOut taken,
                                   const std::function<void(const TakenOut &)> &done)
{
    remove(key, context, [taken = std::move(taken), done](const SecretAnswer &removed) mutable {
        taken.removed = removed;
        done(taken);
    });
}

} // namespace core
