// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/service/facts.h"

#include <QString>

namespace ui {

/// Why there is no answer, as a person would put it: "the server can't be reached".
QString troubleText(core::Trouble trouble);

/// The same of a source, in whose words its password is a token if it is one.
QString troubleText(const core::SourceHealth &health);

/// The same as a sentence of its own: "The server can't be reached."
QString troubleSentence(const core::SourceHealth &health);

/// What a person can do about it; empty where there is nothing.
QString remedyText(core::Trouble trouble, core::KeychainState keychain = core::KeychainState::Answers);

/// What a supervisor can do about it now, in whole sentences; empty where all is well.
QString adviceText(const core::SourceHealth &health, core::Instant now);

/// The ages of a source's parts, one line each: "Now: 2 s ago, every 2 s"; of all of it where it is of one
/// age.
QString agesText(const core::SourceHealth &health, core::Instant now);

/// "every 44 s" where the account's requests don't last for the pace that was asked for; empty otherwise.
QString slowText(const core::SourceHealth &health);

/// What was delivered and not used; empty where all of it was.
QString leftOutText(const core::SourceHealth &health);

} // namespace ui
