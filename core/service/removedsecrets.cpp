// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/removedsecrets.h"

#include "core/service/sourcelogin.h"

namespace core {

namespace {

/// Those that it may have, whether its settings say so or its servers asked for them.
QList<SecretKind> secretsOf(const SourceSettings &settings)
{
    const SourceKind kind = kindOf(settings);
    if (kind != SourceKind::TaskRouter && kind != SourceKind::Push)
        return {};
    return {SecretKind::Source, SecretKind::Proxy};
}

} // namespace

void RemovedSecrets::takeOut(const SourceSettings &removed)
{
    for (const SecretKind kind : secretsOf(removed)) {
        const SecretKey key = secretKey(removed.id, kind);
        m_wantedBack.remove(key);
        m_underWay.insert(key);
        m_keeper->takeOut(key, this, [this, removed, kind](const SecretKeeper::TakenOut &taken) {
            onTakenOut(removed, kind, taken);
        });
    }
}

void RemovedSecrets::onTakenOut(const SourceSettings &removed, SecretKind kind,
                                const SecretKeeper::TakenOut &taken)
{
    const SourceId &source = removed.id;
    const SecretKey key = secretKey(source, kind);
    m_underWay.remove(key);
    const KeychainState keychain = keychainState(taken.removed.state);
    if (keychain == KeychainState::Locked || keychain == KeychainState::Mute)
        emit leftBehind({source, removed.name, keychain});
    if (taken.secret.isEmpty())
        return;
    if (m_wantedBack.remove(key)) {
        write(source, kind, taken);
        emit isBack(source);
    } else {
        m_taken.insert(key, taken);
    }
}

void RemovedSecrets::putBack(const SourceId &source, const QList<SecretKind> &except)
{
    for (const SecretKind kind : {SecretKind::Source, SecretKind::Proxy}) {
        const SecretKey key = secretKey(source, kind);
        const SecretKeeper::TakenOut taken = m_taken.take(key);
        if (except.contains(kind))
            continue;
        if (m_underWay.contains(key))
            m_wantedBack.insert(key);
        else if (!taken.secret.isEmpty())
            write(source, kind, taken);
    }
}

/// It is good for this session at once; the keychain says no only if it would for a new one too.
void RemovedSecrets::write(const SourceId &source, SecretKind kind, const SecretKeeper::TakenOut &taken)
{
    m_keeper->write(secretKey(source, kind), taken.secret, taken.keep, this, [](const SecretAnswer &) {});
}

} // namespace core
