// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace core {

struct HistoryLimits
{
    qint64 bytes = qint64(1) << 30;
    /// The youngest samples, which are kept whole if they fit at all.
    Millis whole = std::chrono::hours(24);
};

/// What the bound has to know of a segment.
struct Kept
{
    Instant to;
    qint64 size = 0;
    bool thinned = false;
};

struct Shortening
{
    enum class What : quint8 { Thin, Drop };
    What what = What::Thin;
    /// Of the segments given.
    size_t segment = 0;
    /// It is of the youngest samples: the limit is too small for them.
    bool tooSmall = false;
};

/// The next step towards the limit; nothing if it is kept. The oldest segments are thinned first and then
/// dropped, and those of the youngest samples only when nothing else is left. `used`: all bytes, those of
/// `segments` among them. `now`: when the newest sample came.
std::optional<Shortening> nextShortening(const std::vector<Kept> &segments, qint64 used, Instant now,
                                         const HistoryLimits &limits);

} // namespace core
