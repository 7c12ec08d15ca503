// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

namespace core {

/// What a push server may take its time for.
struct PushLimits
{
    /// From the first packet to the open WebSocket.
    Millis handshake = std::chrono::seconds(10);
    /// While a handshake hangs another is begun: when a server that was stuck comes back, the old one may
    /// never be answered. At most `attempts` hang at a time: more than are begun in the time of one handshake,
    /// so that none has to wait for the end of another.
    Millis nextAttempt = std::chrono::seconds(2);
    size_t attempts = 6;
    /// How often the other end is asked for a sign of life, and how long it has for it: any byte is one.
    /// Twice this is how long a dead connection can go unnoticed, and a stream brings a line a second.
    Millis ping = std::chrono::milliseconds(1500);
    /// How long a living server may say nothing that can be used: as long as its source is not stale.
    Millis silence = std::chrono::seconds(15);
    /// It has been silent so often that this may be its way.
    Millis longestSilence = std::chrono::minutes(5);
};

static_assert(PushLimits().attempts * PushLimits().nextAttempt > PushLimits().handshake);

} // namespace core
