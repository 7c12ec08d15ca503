// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionstore.h"

#include <QMetaObject>
#include <QObject>

namespace core {

namespace {

void answer(QObject *context, const SecretStore::Done &done, const SecretAnswer &answer)
{
    QMetaObject::invokeMethod(
        context, [done, answer] { done(answer); }, Qt::QueuedConnection);
}

} // namespace

void SessionStore::read(const SecretKey &key, QObject *context, const Done &done)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        answer(context, done, {SecretAnswer::State::Missing, {}, {}});
    else
        answer(context, done, {SecretAnswer::State::Done, *found, {}});
}

void SessionStore::write(const SecretKey &key, const Secret &secret, QObject *context, const Done &done)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.insert(key, secret);
    answer(context, done, {SecretAnswer::State::Done, {}, {}});
}

void SessionStore::remove(const SecretKey &key, QObject *context, const Done &done)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.remove(key);
    answer(context, done, {SecretAnswer::State::Done, {}, {}});
}

} // namespace core
