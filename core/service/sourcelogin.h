// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretkeeper.h"
#include "core/service/facts.h"
#include "core/sources/sourcesecrets.h"
#include "core/sources/trouble.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace core {

// Gets the secrets of one source together before it starts. Knows where they are kept, and nothing of what
// they are for. A keychain that is locked or mute is asked again and again, ever more slowly: once its owner
// unlocks it, the source starts by itself.
class SourceLogin : public QObject
{
    Q_OBJECT

public:
    SourceLogin(const SourceSettings &settings, std::shared_ptr<SecretKeeper> keeper,
                QObject *parent = nullptr);

    /// The source does not start without this one from now on: its settings did not say so, its server does.
    void need(SecretKind kind);
    /// Reads them; what was asked before is answered no more.
    void begin();

signals:
    void ready(const core::SourceSecrets &secrets);
    /// One of them can't be had: somebody has to give it, or to unlock the keychain. `why.retryAfter` tells
    /// when the keychain is asked again, if it is.
    void wanting(core::SecretKind kind, const core::Failure &why, core::KeychainState keychain);

private:
    void startOver();
    void readNext();
    void take(SecretKind kind, const SecretAnswer &answer);
    void wait(SecretKind kind, const SecretAnswer &answer);

    const SourceId m_source;
    QList<SecretKind> m_needed;
    std::shared_ptr<SecretKeeper> m_keeper;
    SourceSecrets m_secrets;
    qsizetype m_read = 0;
    int m_round = 0;
    QTimer m_again{this};
    Millis m_pause{0};
};

KeychainState keychainState(SecretAnswer::State answer);

} // namespace core
