// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QtGlobal>

namespace core {

// How a line is spelled, for its writer and its reader.
namespace lineform {

// The flags of a line; the lowest bits are its kind.
inline constexpr quint64 kindMask = 3;
inline constexpr quint64 lostFlag = 4;
inline constexpr quint64 gapCapFlag = 8;
inline constexpr quint64 rowsFlag = 16;
inline constexpr quint64 allFlags = 31;

enum class RowCode : quint8 { AddedQueue, AddedChannel, Named, LeftOut, CameBack, TodayBegan };

/// No sample is of another age of the world: differences of instants do not overflow.
inline constexpr Instant earliestSample{Millis(-(qint64(1) << 50))};
inline constexpr Instant latestSample{Millis(qint64(1) << 50)};
/// Whatever is added to an instant stays one.
inline constexpr Millis longestGapCap = std::chrono::days(1);

inline qint64 sinceEpoch(Instant at)
{
    return at.time_since_epoch().count();
}

inline Instant instantOf(qint64 millis)
{
    return Instant(Millis(millis));
}

} // namespace lineform

} // namespace core
