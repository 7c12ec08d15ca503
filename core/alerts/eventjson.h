// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/event.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// "DAY_ROLLOVER", and "raised"; the text of Cause::None is empty. Back: nothing on any other text.
std::string_view textOf(Reason reason);
std::string_view textOf(Cause cause);
std::optional<Reason> reasonOf(std::string_view text);
std::optional<Cause> causeOf(std::string_view text);

/// Appends an event as one line of NDJSON, newline included (stream-and-replay, "Events").
/// `at`: the instant as it is to be written; `accountSid`: the maker in the alert's id.
void writeLine(const AlertEvent &event, std::string_view at, std::string_view accountSid, std::string &out);

} // namespace core
