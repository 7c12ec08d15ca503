// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/event.h"

#include <string>
#include <string_view>

namespace core {

/// Appends an event as one line of NDJSON, newline included (stream-and-replay, "Events").
/// `at`: the instant as it is to be written; `accountSid`: the maker in the alert's id.
void writeLine(const AlertEvent &event, std::string_view at, std::string_view accountSid, std::string &out);

} // namespace core
