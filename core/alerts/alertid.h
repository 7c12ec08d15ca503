// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <array>
#include <string>

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

/// "2025-09-19:AC...:01k5gagzpgfgjrcwe2m2w39y8m".
std::string toText(const AlertId &id, std::string_view accountSid);

// Gives each alert an id of its own: the time is an argument, the rest counts on from a start value.
class AlertIdMaker
{
public:
    /// `start`: random where ids of several runs meet, zero where one run must repeat another.
    explicit AlertIdMaker(const std::array<quint8, 10> &start = {}) : m_next(start) { }

    AlertId make(Instant openedAt);

private:
    std::array<quint8, 10> m_next;
};

} // namespace core
