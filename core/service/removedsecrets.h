// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretkeeper.h"
#include "core/service/facts.h"
#include "core/sources/sourcesecrets.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace core {

// The secrets of sources that were removed: taken out of the keychain at once, and in memory for as long as
// the program runs, so that the removal can be undone. Knows nothing else of sources.
class RemovedSecrets : public QObject
{
    Q_OBJECT

public:
    explicit RemovedSecrets(std::shared_ptr<SecretKeeper> keeper, QObject *parent = nullptr)
        : QObject(parent), m_keeper(std::move(keeper))
    { }

    void takeOut(const SourceSettings &removed);
    /// The source is there again: what is in memory goes back to where it was, at once, and what is still
    /// being taken out as soon as that is done. `except`: what it was given anew.
    void putBack(const SourceId &source, const QList<SecretKind> &except);

signals:
    /// A source that is there again has a secret again.
    void isBack(const core::SourceId &source);
    void leftBehind(const core::SecretsLeft &left);

private:
    void onTakenOut(const SourceSettings &removed, SecretKind kind, const SecretKeeper::TakenOut &taken);
    void write(const SourceId &source, SecretKind kind, const SecretKeeper::TakenOut &taken);

    std::shared_ptr<SecretKeeper> m_keeper;
    QHash<SecretKey, SecretKeeper::TakenOut> m_taken;
    /// Being taken out, and those of them whose source is there again.
    QSet<SecretKey> m_underWay;
    QSet<SecretKey> m_wantedBack;
};

} // namespace core
