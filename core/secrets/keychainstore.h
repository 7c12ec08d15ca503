// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/secrets/secretstore.h"

#include <QThread>

namespace core {

class KeychainQuestion;
class KeychainWorker;

// The keychain of this computer's user: the system's own, by way of QtKeychain. It works in a thread of its
// own, for some keychains block whoever asks them. One a process: QtKeychain stays with the thread that asked
// it first.
class KeychainStore : public SecretStore
{
public:
    /// `service`: under which name the keychain keeps all that is ours. `limit`: what has not been answered
    /// by then is answered with Mute, or Locked.
    explicit KeychainStore(const QString &service = QStringLiteral("floorwatch"),
                           Millis limit = std::chrono::seconds(5));
    /// What has not been answered yet is answered no more.
    ~KeychainStore() override;

    void read(const SecretKey &key, QObject *context, const Done &then) override;
    void write(const SecretKey &key, const Secret &secret, QObject *context, const Done &then) override;
    void remove(const SecretKey &key, QObject *context, const Done &then) override;

private:
    void ask(KeychainQuestion *question, QObject *context, const Done &then);

    QThread m_thread;
    KeychainWorker *m_worker;
};

} // namespace core
