// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/linelog.h"
#include "core/history/packing.h"
#include "core/history/segment.h"

#include <cstdio>
#include <cstdlib>

// Any bytes are a segment, the unpacked parts of one, or records of lines: they are refused, or every cell of
// them can be read.

using namespace core;

namespace {

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

void readSegment(const QByteArray &bytes)
{
    const SegmentBytes source(bytes);
    const auto opened = Segment::open(source);
    const auto *segment = std::get_if<Segment>(&opened);
    if (!segment)
        return;
    for (size_t chunk = 0; chunk < segment->index().chunks.size(); ++chunk) {
        const auto tracks = segment->readChunk(source, chunk);
        if (!tracks)
            continue;
        for (const auto &[number, track] : *tracks) {
            for (const CellChange &change : track) {
                if (change.line >= segment->head()->at.size())
                    fail("a cell changed on a line that there is not");
            }
        }
    }
}

/// Bytes with their length before each.
QList<QByteArray> partsOf(const QByteArray &bytes)
{
    QList<QByteArray> parts;
    for (qsizetype i = 0; i < bytes.size(); i += 1 + quint8(bytes[i]))
        parts.append(bytes.mid(i + 1, quint8(bytes[i])));
    return parts;
}

/// When the first and the last of some lines came.
std::pair<qint64, qint64> spanOf(const QByteArray &lines)
{
    ByteReader in(bytesOf(lines));
    Rows rows = Rows::None;
    Instant last = readHead(in, std::nullopt, rows).at;
    const Instant first = last;
    while (in.good() && !in.atEnd()) {
        if (rows == Rows::Follow)
            (void)readRows(in);
        last = readHead(in, last, rows).at;
    }
    return {first.time_since_epoch().count(), last.time_since_epoch().count()};
}

/// Rows, lines and chunks, packed as a segment has them: otherwise no checksum would ever be right.
QByteArray packedSegment(const QList<QByteArray> &parts)
{
    QByteArray out("FWHIST\x01\x00", 8);
    ByteWriter index;
    const auto [from, to] = spanOf(parts.value(1));
    index.putNumber(0);
    index.putSigned(from);
    index.putNumber(quint64(to) - quint64(from));
    index.putNumber(0);
    for (qsizetype i = 0; i < std::max<qsizetype>(parts.size(), 2); ++i) {
        const QByteArray part = packed(bytesOf(parts.value(i)), Packing::Fast);
        out += part;
        if (i == 2)
            index.putNumber(quint64(std::min<qsizetype>(parts.size() - 2, metricCount)));
        if (i >= 2 && i - 2 < metricCount) {
            index.put(quint8(i - 2));
            index.putNumber(0);
        }
        if (i - 2 < metricCount)
            index.putNumber(quint64(part.size()));
    }
    if (parts.size() <= 2)
        index.putNumber(0);
    const QByteArray part = packed(bytesOf(index.bytes()), Packing::Fast);
    out += part;
    for (int shift = 0; shift < 32; shift += 8)
        out += char(quint32(part.size()) >> shift);
    return out + "FWHISTEN";
}

void readRecords(const QList<QByteArray> &records)
{
    const QList<CellAddress> cells{{{}, {QStringLiteral("Q")}, {}, Metric::ActiveNow},
                                   {{}, {}, {}, Metric::WaitingNow}};
    const auto stretch = readLog({false, records}, cells);
    if (stretch && stretch->head->at.size() != size_t(records.size()))
        fail("a line was left out");
    std::optional<Instant> before;
    for (const QByteArray &record : records)
        (void)isRecord(record, before);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QList<QByteArray> parts = partsOf(bytes);
    readSegment(bytes);
    readSegment(packedSegment(parts));
    readRecords(parts);
    return 0;
}
