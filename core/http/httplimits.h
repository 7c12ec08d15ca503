// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace core {

// What a server puts up with. Whoever goes beyond is refused or dropped; nobody makes it grow without end.
struct HttpLimits
{
    /// Request line and headers, in bytes; more is 431.
    uint32_t header = 16 * 1024;
    /// A request's body, in bytes; more is 413.
    uint64_t body = 1024 * 1024;
    /// A message that comes in over a WebSocket, in bytes; more closes it.
    uint64_t message = 1024 * 1024;
    /// What may wait for a WebSocket behind the message being written, in bytes; more drops the reader.
    uint64_t backlog = 16 * 1024 * 1024;
    /// Connections at a time, WebSockets included; the next one gets 503.
    size_t connections = 1024;

    /// From a request's first byte to the end of its headers; for the TLS and WebSocket handshakes too.
    std::chrono::milliseconds headerTime{10'000};
    /// From there to the end of its body.
    std::chrono::milliseconds bodyTime{60'000};
    /// Between two requests on a connection.
    std::chrono::milliseconds idleTime{60'000};
    /// How long the handler may take; after that the answer is 503.
    std::chrono::milliseconds answerTime{30'000};
    /// How long a client may take to read its answer.
    std::chrono::milliseconds writeTime{60'000};
    /// How long a WebSocket may be silent: it is pinged at half that time and closed at the end.
    std::chrono::milliseconds silence{60'000};
};

} // namespace core
