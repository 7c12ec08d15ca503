// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretkeeper.h"
#include "core/sources/sourcesecrets.h"
#include "core/sources/trouble.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core {

// Gets the secrets of one source together before it starts. Knows where they are kept, and nothing of what
// they are for.
class SourceLogin : public QObject
{
    Q_OBJECT

public:
    SourceLogin(const SourceSettings &settings, std::shared_ptr<SecretKeeper> keeper,
                QObject *parent = nullptr);

    /// Reads them; what was asked before is answered no more.
    void begin();

signals:
    void ready(const core::SourceSecrets &secrets);
    /// One of them can't be had: somebody has to give it, or to unlock the keychain.
    void wanting(core::SecretKind kind, const core::Failure &why);

private:
    void readNext();
    void take(SecretKind kind, const SecretAnswer &answer);

    const SourceId m_source;
    const QList<SecretKind> m_needed;
    std::shared_ptr<SecretKeeper> m_keeper;
    SourceSecrets m_secrets;
    qsizetype m_read = 0;
    int m_round = 0;
};

} // namespace core
