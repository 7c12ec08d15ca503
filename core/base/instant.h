// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace core {

using Millis = std::chrono::milliseconds;
/// A point on the UTC time line, to the millisecond. Nothing in the core reads a clock: instants are
/// arguments.
using Instant = std::chrono::sys_time<Millis>;

/// Reads ISO 8601 in UTC, "2026-11-21T09:00:00Z" with or without a fraction; nothing on any other text.
std::optional<Instant> parseInstant(std::string_view text);

/// Writes "2026-11-21T09:00:00.000Z".
std::string toIso(Instant instant);

} // namespace core
