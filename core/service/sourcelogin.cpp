// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sourcelogin.h"

#include <algorithm>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr Millis firstPause = 1s;
constexpr Millis longestPause = 10s;

} // namespace

KeychainState keychainState(SecretAnswer::State answer)
{
    switch (answer) {
    case SecretAnswer::State::Done:
    case SecretAnswer::State::Missing:
        return KeychainState::Answers;
    case SecretAnswer::State::Locked:
        return KeychainState::Locked;
    case SecretAnswer::State::NoStore:
        return KeychainState::None;
    case SecretAnswer::State::Mute:
    case SecretAnswer::State::Failed:
        return KeychainState::Mute;
    }
    return KeychainState::NotAsked;
}

SourceLogin::SourceLogin(const SourceSettings &settings, std::shared_ptr<SecretKeeper> keeper,
                         QObject *parent)
    : QObject(parent), m_source(settings.id), m_needed(secretsNeeded(settings)), m_keeper(std::move(keeper))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SourceLogin::startOver);
}

void SourceLogin::need(SecretKind kind)
{
    if (!m_needed.contains(kind))
        m_needed << kind;
}

void SourceLogin::begin()
{
    m_pause = Millis(0);
    startOver();
}

void SourceLogin::startOver()
{
    m_again.stop();
    m_secrets = {};
    m_read = 0;
    ++m_round;
    readNext();
}

void SourceLogin::readNext()
{
    if (m_read == m_needed.size()) {
        emit ready(m_secrets);
        return;
    }
    const SecretKind kind = m_needed[m_read];
    m_keeper->read(secretKey(m_source, kind), this,
                   [this, kind, round = m_round](const SecretAnswer &answer) {
                       if (round == m_round)
                           take(kind, answer);
                   });
}

void SourceLogin::take(SecretKind kind, const SecretAnswer &answer)
{
    if (answer.state != SecretAnswer::State::Done) {
        wait(kind, answer);
        return;
    }
    (kind == SecretKind::Proxy ? m_secrets.proxy : m_secrets.source) = answer.secret;
    ++m_read;
    readNext();
}

void SourceLogin::wait(SecretKind kind, const SecretAnswer &answer)
{
    const KeychainState keychain = keychainState(answer.state);
    Failure why{Trouble::SecretMissing, answer.detail, {}};
    if (keychain == KeychainState::Locked || keychain == KeychainState::Mute) {
        m_pause = std::clamp(2 * m_pause, firstPause, longestPause);
        m_again.start(m_pause);
        why.trouble = Trouble::SecretLocked;
        why.retryAfter = m_pause;
    }
    emit wanting(kind, why, keychain);
}

} // namespace core
