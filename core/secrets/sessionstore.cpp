// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionstore.h"

#include <QMetaObject>
#include <QObject>

namespace core {

namespace {

void answer(QObject *context, const SecretStore::Done &then, const SecretAnswer &answer)
{
    QMetaObject::invokeMethod(
        context, [then, answer] { then(answer); }, Qt::QueuedConnection);
}

} // namespace

void SessionStore::read(const SecretKey &key, QObject *context, const Done &then)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        answer(context, then, {SecretAnswer::State::Missing, {}, {}});
    else
        answer(context, then, {SecretAnswer::State::Done, *found, {}});
}

void SessionStore::write(const SecretKey &key, const Secret &secret, QObject *context, const Done &then)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.insert(key, secret);
    answer(context, then, {SecretAnswer::State::Done, {}, {}});
}

void SessionStore::remove(const SecretKey &key, QObject *context, const Done &then)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.remove(key);
    answer(context, then, {SecretAnswer::State::Done, {}, {}});
}

} // namespace core
