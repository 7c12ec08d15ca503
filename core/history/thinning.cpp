// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/thinning.h"

#include "core/history/cellcode.h"
#include "core/history/segmentwriter.h"
#include "core/history/standing.h"

namespace core {

namespace {

constexpr Millis thinnedPart = std::chrono::minutes(10);

CellTrack thinnedTrack(const CellTrack &track, const std::vector<Instant> &at)
{
    const auto isEarlier = [](const CellChange &a, const CellChange &b) { return a.line < b.line; };
    CellTrack kept;
    Standing<CellChange> standing;
    qint64 number = 0;
    for (const CellChange &change : track) {
        const qint64 own = at[change.line].time_since_epoch() / thinnedPart;
        if (own != number)
            standing.moveInto(kept, isEarlier);
        number = own;
        standing.take(change);
    }
    standing.moveInto(kept, isEarlier);
    return kept;
}

void writeTrack(const CellTrack &track, Metric metric, quint32 number, SegmentWriter &writer)
{
    ByteWriter lines;
    ByteWriter cells;
    CellChange before;
    for (const CellChange &change : track) {
        lines.putNumber(change.line - before.line);
        writeCell(before.cell, change.cell, cells);
        before = change;
    }
    writer.add(metric, number, bytesOf(lines.bytes()), bytesOf(cells.bytes()), track.size());
}

} // namespace

QByteArray thinnedSegment(const Segment &segment, const SegmentBytes &bytes)
{
    const auto lines = segment.lineBytes(bytes);
    if (!lines)
        return {};
    SegmentIndex index = segment.index();
    const std::vector<SegmentIndex::Chunk> chunks = std::exchange(index.chunks, {});
    index.thinned = true;
    index.cells = 0;
    SegmentWriter writer(index, bytesOf(segment.rowBytes()), bytesOf(*lines));
    for (size_t chunk = 0; chunk < chunks.size(); ++chunk) {
        const auto tracks = segment.readChunk(bytes, chunk);
        if (!tracks)
            return {};
        for (const auto &[number, track] : *tracks)
            writeTrack(thinnedTrack(track, segment.head()->at), chunks[chunk].metric, number, writer);
    }
    return writer.finish();
}

} // namespace core
