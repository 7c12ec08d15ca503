// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainworker.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace core {

using State = SecretAnswer::State;

namespace {

/// What is left of a question's time for asking the keyring why there is no answer.
constexpr Millis keyringLimit{1000};

State stateOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return State::Done;
    case QKeychain::EntryNotFound:
        return State::Missing;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return State::Locked;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return State::NoStore;
    default:
        return State::Failed;
    }
}

State stateOf(Keyring keyring, State asAnswered)
{
    switch (keyring) {
    case Keyring::Locked:
        return State::Locked;
    case Keyring::Mute:
        return State::Mute;
    case Keyring::None:
        // A keychain that keeps its secrets elsewhere does know what it said.
        return asAnswered == State::Failed ? State::NoStore : asAnswered;
    case Keyring::Open:
        break;
    }
    return asAnswered;
}

QKeychain::Job *jobFor(const KeychainQuestion &question, const QString &service)
{
    if (question.what == KeychainQuestion::What::Read)
        return new QKeychain::ReadPasswordJob(service);
    if (question.what == KeychainQuestion::What::Remove)
        return new QKeychain::DeletePasswordJob(service);
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(question.secret.reveal());
    return job;
}

} // namespace

void KeychainWorker::take(KeychainQuestion *question)
{
    question->setParent(this);
    QTimer::singleShot(m_limit - keyringLimit, question, [this, question] { giveUp(question); });
    m_waiting << question;
    next();
}

void KeychainWorker::next()
{
    if (m_isBusy || m_waiting.isEmpty())
        return;
    m_isBusy = true;
    m_asked = m_waiting.takeFirst();
    begin(m_asked);
}

// To read from a locked keyring makes some systems ask for its password in a window. They do so once: a
// program that asks again and again must not open it again and again.
void KeychainWorker::begin(KeychainQuestion *question)
{
    if (!m_wasLocked || question->what != KeychainQuestion::What::Read) {
        startJob(question);
        return;
    }
    askKeyring(this, keyringLimit, [this](Keyring keyring) {
        const State state = stateOf(keyring, State::Done);
        m_wasLocked = state != State::Done;
        if (m_asked && !m_wasLocked) {
            startJob(m_asked);
            return;
        }
        m_isBusy = false;
        if (m_asked)
            answer(m_asked, {state, {}, QStringLiteral("the keyring was asked before")});
        next();
    });
}

// The job deletes itself when it is done, be it long after we gave up: nobody may delete it before, for the
// system's library holds a pointer to it.
void KeychainWorker::startJob(KeychainQuestion *question)
{
    QKeychain::Job *job = jobFor(*question, m_service);
    job->setInsecureFallback(false);
    job->setKey(question->key.text);
    connect(job, &QKeychain::Job::finished, this, [this, job] { finish(*job); });
    job->start();
}

void KeychainWorker::finish(const QKeychain::Job &job)
{
    SecretAnswer heard{stateOf(job.error()), {}, {}};
    if (const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
        read && heard.state == State::Done)
        heard.secret = Secret(read->textData());
    if (heard.state != State::Done)
        heard.detail = QStringLiteral("keychain error %1: %2").arg(int(job.error())).arg(job.errorString());
    if (heard.state == State::Done || heard.state == State::NoStore) {
        m_wasLocked = false;
        m_isBusy = false;
        if (m_asked)
            answer(m_asked, heard);
        next();
    } else {
        askWhatItMeans(heard);
    }
}

// A locked keyring does not know of the secrets in it, and one that is not there fails in many words.
void KeychainWorker::askWhatItMeans(SecretAnswer heard)
{
    askKeyring(this, keyringLimit, [this, heard](Keyring keyring) mutable {
        heard.state = stateOf(keyring, heard.state);
        m_wasLocked = heard.state == State::Locked || heard.state == State::Mute;
        m_isBusy = false;
        if (m_asked)
            answer(m_asked, heard);
        next();
    });
}

void KeychainWorker::giveUp(KeychainQuestion *question)
{
    askKeyring(question, keyringLimit, [this, question](Keyring keyring) {
        const State state = keyring == Keyring::Locked ? State::Locked : State::Mute;
        m_wasLocked = true;
        answer(question, {state, {}, QStringLiteral("no answer in %1 ms").arg(m_limit.count())});
    });
}

void KeychainWorker::answer(KeychainQuestion *question, const SecretAnswer &answer)
{
    m_waiting.removeOne(question);
    if (m_asked == question)
        m_asked.clear();
    emit question->answered(answer);
    // Whatever else is under way for it comes too late; it may be what called, so it dies later.
    question->disconnect();
    question->deleteLater();
}

} // namespace core
