// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>

#include <mutex>

namespace core {

// Keeps secrets in memory until the program ends. Any thread may ask.
class SessionStore : public SecretStore
{
public:
    SessionStore() = default;
    explicit SessionStore(const QHash<SecretKey, Secret> &given) : m_secrets(given) { }

    void read(const SecretKey &key, QObject *context, const Done &then) override;
    void write(const SecretKey &key, const Secret &secret, QObject *context, const Done &then) override;
    void remove(const SecretKey &key, QObject *context, const Done &then) override;

private:
    std::mutex m_mutex;
    QHash<SecretKey, Secret> m_secrets;
};

} // namespace core
