// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace core {

// `<UTC date>:<account sid>:<lower-case ULID>`, kept as a ULID: the date is its time's, the account its
// maker's.
struct AlertId
{
    Instant openedAt;
    std::array<quint8, 10> entropy{};

    bool operator==(const AlertId &) const = default;
    auto operator<=>(const AlertId &) const = default;
};

/// The 26 characters of a ULID, in lower case.
std::string ulid(const AlertId &id);
/// Nothing on any other text.
std::optional<AlertId> parseUlid(std::string_view text);

/// "2025-09-19:AC...:01k5gagzpgfgjrcwe2m2w39y8m".
std::string toText(const AlertId &id, std::string_view accountSid);

// Gives each alert an id of its own: the time is an argument, the rest counts on from a start value.
class AlertIdMaker
{
public:
    /// `start`: random where ids of several runs meet, zero where one run must repeat another.
    explicit AlertIdMaker(const std::array<quint8, 10> &start = {}) : m_next(start) { }

    AlertId make(Instant openedAt);

    /// The start value of a maker that goes on where this one is.
    const std::array<quint8, 10> &next() const { return m_next; }

private:
    std::array<quint8, 10> m_next;
};

} // namespace core
