// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/history/bytes.h"
#include "core/metrics/metric.h"

#include <vector>

namespace core {

// How a segment is laid out: a stretch of lines (line.h), turned so that one cell can be read without the
// rest.
//
//     8 bytes   "FWHIST" and the version, two bytes
//     rows      that there were at the first line; packed
//     lines     the heads of all lines, the first one's without its rows; packed
//     chunks    cells of one metric, ascending: their numbers and lengths, then on which lines they changed,
//               then to what; packed
//     index     what stands where; packed
//     12 bytes  the size of the index, four bytes, and "FWHISTEN"
//
// Packed: compressed with a checksum (packing.h), so that what is damaged is noticed and the rest can be
// read.
namespace segmentform {

inline constexpr quint16 version = 1;
inline constexpr QByteArrayView magic("FWHIST");
inline constexpr QByteArrayView endMagic("FWHISTEN");
inline constexpr qint64 headSize = 8;
inline constexpr qint64 tailSize = 12;
/// Of what is packed, unpacked: no part is larger.
inline constexpr size_t largestPart = size_t(64) << 20;

/// Flags of the index.
inline constexpr quint64 continuesFlag = 1;
inline constexpr quint64 thinnedFlag = 2;

} // namespace segmentform

struct SegmentIndex
{
    struct Chunk
    {
        Metric metric = Metric::ActiveNow;
        /// Its first cell (`cellNumberOf`).
        quint32 first = 0;
        qint64 offset = 0;
        qint64 size = 0;
    };

    /// It goes on at the line after the last one of the segment before.
    bool continues = false;
    /// Changes were left out.
    bool thinned = false;
    Instant from;
    Instant to;
    /// How many cells it tells of in all, each time counted.
    quint64 cells = 0;
    qint64 rowsSize = 0;
    qint64 linesSize = 0;
    std::vector<Chunk> chunks;
};

} // namespace core
