// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/secrets/keyring.h"
#include "core/secrets/secretstore.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace QKeychain {
class Job;
}

namespace core {

// One question to the keychain on its way, and its answer.
class KeychainQuestion : public QObject
{
    Q_OBJECT

public:
    enum class What { Read, Write, Remove };

    KeychainQuestion(What asked, const SecretKey &about, const Secret &with = {})
        : what(asked), key(about), secret(with)
    { }

    const What what;
    const SecretKey key;
    /// What is to be written.
    const Secret secret;

signals:
    void answered(const core::SecretAnswer &answer);
};

// Puts one question after another to QtKeychain, each within its time. Lives in the thread of the keychain.
class KeychainWorker : public QObject
{
    Q_OBJECT

public:
    KeychainWorker(const QString &service, Millis limit) : m_service(service), m_limit(limit) { }

    /// Takes the question over, which lives in this thread already.
    void take(KeychainQuestion *question);

private:
    void next();
    void begin(KeychainQuestion *question);
    void startJob(KeychainQuestion *question);
    void finish(const QKeychain::Job &job);
    void askWhatItMeans(SecretAnswer answer);
    void giveUp(KeychainQuestion *question);
    void answer(KeychainQuestion *question, const SecretAnswer &answer);

    const QString m_service;
    const Millis m_limit;
    QList<KeychainQuestion *> m_waiting;
    /// The one that the keychain works on; gone when its time was up before the keychain's answer.
    QPointer<KeychainQuestion> m_asked;
    bool m_isBusy = false;
    /// The keyring was locked when it was last asked, and its owner has been asked to open it.
    bool m_wasLocked = false;
};

} // namespace core
