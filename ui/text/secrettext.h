// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"

#include <QString>
#include <QStringList>

namespace ui {

/// What the secret is called: "Auth token".
QString secretTitle(core::SecretName name);

/// Whose it is and where it goes: "AC123 at taskrouter.twilio.com".
QString secretOwnerText(const core::SecretWanted &secret);

/// Why it is asked for, in a sentence for whoever is to type it.
QString whyAskedText(const core::SourceHealth &health);

/// What becomes of it where it can't be put into the keychain; empty where it can.
QString notKeepableText(core::KeychainState keychain);

/// "Main site and 2 more wait for you to sign in.": the names of those that wait.
QString waitingText(const QStringList &names);

/// That what was given for this source lasts until the program is closed.
QString notKeptText(const QString &name);

/// That a removed source's secret may be in the keychain still, and what to do.
QString leftBehindText(const core::SecretsLeft &left);

} // namespace ui
