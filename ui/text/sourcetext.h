// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"

#include <QString>

namespace ui {

/// "Flex / TaskRouter account".
QString kindTitle(core::SourceKind kind);
/// What such a source is, in a sentence.
QString kindMeaning(core::SourceKind kind);

/// Where its numbers come from: "AC12 at taskrouter.twilio.com", a file, an address.
QString placeText(const core::SourceSettings &settings);

/// How it does, in a word or two: "Live", "In trouble", "Paused".
QString healthTitle(const core::SourceHealth &health);

/// How old its numbers are: "2 s ago".
QString answerAgeText(const core::SourceHealth &health, core::Instant now);

/// "184 a minute": what went out to its account; empty where nothing is counted.
QString requestsTitle(const core::SourceHealth &health);
/// The same, and what the account allows.
QString requestsText(const core::SourceHealth &health);

/// "The server can't be reached, 3 min ago (14:05:10)"; empty where there was no trouble yet.
QString lastFailureText(const core::SourceHealth &health, core::Instant now);

} // namespace ui
