// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/secrettext.h"

#include <QCoreApplication>

namespace ui {

using core::KeychainState;
using core::Trouble;

namespace {

struct SecretText
{
    Q_DECLARE_TR_FUNCTIONS(SecretText)
};

} // namespace

QString secretTitle(core::SecretName name)
{
    switch (name) {
    case core::SecretName::AuthToken:
        return SecretText::tr("Auth token");
    case core::SecretName::ApiKeySecret:
        return SecretText::tr("Secret of the API key");
    case core::SecretName::Token:
        return SecretText::tr("Token");
    case core::SecretName::ProxyPassword:
        return SecretText::tr("Proxy password");
    }
    return {};
}

QString secretOwnerText(const core::SecretWanted &secret)
{
    if (secret.account.isEmpty())
        return secret.host;
    if (secret.host.isEmpty())
        return secret.account;
    return SecretText::tr("%1 at %2", "account, server").arg(secret.account, secret.host);
}

QString whyAskedText(const core::SourceHealth &health)
{
    switch (health.trouble) {
    case Trouble::Credentials:
        return SecretText::tr("The server refused it. Check it, and enter it again.");
    case Trouble::ProxyPassword:
        return SecretText::tr("The proxy refused it. Check it, and enter it again.");
    case Trouble::SecretLocked:
        return health.keychain == KeychainState::Mute
                   ? SecretText::tr(
                       "It may be in this computer's keychain, which does not answer. Enter it to "
                       "go on without the keychain.")
                   : SecretText::tr("It may be in this computer's keychain, which is locked. Unlock the "
                                    "keychain, or enter it here.");
    default:
        return SecretText::tr("It is needed to show this floor, and has not been given yet.");
    }
}

QString notKeepableText(KeychainState keychain)
{
    switch (keychain) {
    case KeychainState::None:
        return SecretText::tr(
            "There is no keychain on this computer: it is kept until Floorwatch is closed.");
    case KeychainState::Locked:
        return SecretText::tr("The keychain is locked: it is kept until Floorwatch is closed.");
    case KeychainState::Mute:
        return SecretText::tr("The keychain does not answer: it is kept until Floorwatch is closed.");
    case KeychainState::NotAsked:
    case KeychainState::Answers:
        break;
    }
    return {};
}

QString waitingText(const QStringList &names)
{
    if (names.size() == 1)
        return SecretText::tr("%1 waits for you to sign in.").arg(names.first());
    return SecretText::tr("%1 and %Ln more wait for you to sign in.", "sources", int(names.size()) - 1)
        .arg(names.value(0));
}

QString notKeptText(const QString &name)
{
    return SecretText::tr(
               "The keychain did not take the secret of %1: it is kept until Floorwatch is closed.")
        .arg(name);
}

QString leftBehindText(const core::SecretsLeft &left)
{
    return left.keychain == KeychainState::Mute
               ? SecretText::tr(
                     "The password of %1 may still be in this computer's keychain, which does not answer. "
                     "Remove it there.")
                     .arg(left.name)
               : SecretText::tr(
                     "The password of %1 may still be in this computer's keychain, which is locked. Unlock "
                     "the keychain, and remove it there.")
                     .arg(left.name);
}

} // namespace ui
