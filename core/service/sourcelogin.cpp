// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sourcelogin.h"

namespace core {

namespace {

Trouble troubleOf(SecretAnswer::State state)
{
    using enum SecretAnswer::State;
    return state == Locked || state == Mute ? Trouble::SecretLocked : Trouble::SecretMissing;
}

} // namespace

SourceLogin::SourceLogin(const SourceSettings &settings, std::shared_ptr<SecretKeeper> keeper,
                         QObject *parent)
    : QObject(parent), m_source(settings.id), m_needed(secretsNeeded(settings)), m_keeper(std::move(keeper))
{ }

void SourceLogin::begin()
{
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
        emit wanting(kind, {troubleOf(answer.state), answer.detail, {}});
        return;
    }
    (kind == SecretKind::Proxy ? m_secrets.proxy : m_secrets.source) = answer.secret;
    ++m_read;
    readNext();
}

} // namespace core
