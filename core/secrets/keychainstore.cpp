// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include "core/secrets/keychainworker.h"

namespace core {

using What = KeychainQuestion::What;

KeychainStore::KeychainStore(const QString &service, Millis limit)
    : m_worker(new KeychainWorker(service, limit))
{
    m_thread.setObjectName(QStringLiteral("keychain"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

KeychainStore::~KeychainStore()
{
    m_thread.quit();
    m_thread.wait();
}

void KeychainStore::read(const SecretKey &key, QObject *context, const Done &then)
{
    ask(new KeychainQuestion(What::Read, key), context, then);
}

void KeychainStore::write(const SecretKey &key, const Secret &secret, QObject *context, const Done &then)
{
    ask(new KeychainQuestion(What::Write, key, secret), context, then);
}

void KeychainStore::remove(const SecretKey &key, QObject *context, const Done &then)
{
    ask(new KeychainQuestion(What::Remove, key), context, then);
}

// By a signal: Qt lets go of a receiver that dies in its own thread while another thread answers it.
void KeychainStore::ask(KeychainQuestion *question, QObject *context, const Done &then)
{
    QObject::connect(question, &KeychainQuestion::answered, context, then, Qt::QueuedConnection);
    question->moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question] { worker->take(question); }, Qt::QueuedConnection);
}

} // namespace core
