// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/linelog.h"
#include "core/history/segmentform.h"

namespace core {

// Lays out a segment (segmentform.h): lines first, then cells in the order of metrics and numbers.
class SegmentWriter
{
public:
    /// `index`: continues, thinned, from and to. `rows` and `lines`: as they stand in the segment.
    SegmentWriter(const SegmentIndex &index, ByteSpan rows, ByteSpan lines);

    /// On which lines the cell changed (the way from each to the next), and to what (cellcode.h).
    void add(Metric metric, quint32 number, ByteSpan lines, ByteSpan cells, quint64 changes);
    QByteArray finish();

private:
    void putPacked(const ByteWriter &bytes);
    void endChunk();
    void putIndex();

    SegmentIndex m_index;
    QByteArray m_out;
    // Of the chunk at hand.
    ByteWriter m_heads;
    ByteWriter m_lines;
    ByteWriter m_cells;
    quint64 m_count = 0;
    quint32 m_lastNumber = 0;
};

struct MadeSegment
{
    QByteArray bytes;
    Instant from;
    Instant to;
};

/// A log as a segment. It has at least one line.
MadeSegment segmentOf(const LineLog &log);

} // namespace core
