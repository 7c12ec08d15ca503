// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"

#include <QString>

#include <optional>

namespace core {

// What must be known of a row after a restart, so that its alerts end when they would have ended without one.
struct RowMemory
{
    QueueSid queue;
    /// Empty: the queue's own row.
    ChannelSid channel;
    /// Empty: not known.
    QString name;
    /// Queue rows: since when Today counts.
    std::optional<Instant> todaySince;
    /// Since when full snapshots have left it out.
    std::optional<Instant> absentSince;

    bool operator==(const RowMemory &) const = default;
};

} // namespace core
