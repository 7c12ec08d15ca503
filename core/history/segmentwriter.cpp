// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/segmentwriter.h"

#include "core/history/cellcode.h"
#include "core/history/packing.h"

#include <array>

namespace core {

namespace {

/// Unpacked. Whoever wants one cell unpacks so much; what is much smaller can't be packed as well.
constexpr qsizetype chunkSize = 32 << 10;

// The changes of one metric in a log, cell by cell instead of line by line.
class TurnedMetric
{
public:
    struct LineCells
    {
        quint32 line;
        ByteSpan bytes;
    };

    /// `lines`: what each of some lines says of the metric.
    explicit TurnedMetric(const std::vector<LineCells> &lines)
    {
        forEachChange(lines, [this](Place &place, quint64 way, ByteSpan cell) {
            place.lineBytes += sizeOf(way);
            place.cellBytes += quint32(cell.size());
            ++place.changes;
        });
        makeRoom();
        forEachChange(lines, [this](Place &place, quint64 way, ByteSpan cell) {
            for (; way >= 0x80; way >>= 7)
                m_lines[place.lineEnd++] = quint8(way | 0x80);
            m_lines[place.lineEnd++] = quint8(way);
            std::memcpy(m_cells.data() + place.cellEnd, cell.data(), cell.size());
            place.cellEnd += quint32(cell.size());
        });
    }

    void moveInto(SegmentWriter &writer, Metric metric) const
    {
        for (size_t number = 0; number < m_places.size(); ++number) {
            const Place &place = m_places[number];
            if (place.changes == 0)
                continue;
            writer.add(metric, quint32(number),
                       ByteSpan(m_lines).subspan(place.lineEnd - place.lineBytes, place.lineBytes),
                       ByteSpan(m_cells).subspan(place.cellEnd - place.cellBytes, place.cellBytes),
                       place.changes);
        }
    }

private:
    /// Of one cell: how much room it takes, and up to where that is filled.
    struct Place
    {
        quint32 lineBytes = 0;
        quint32 cellBytes = 0;
        quint32 lineEnd = 0;
        quint32 cellEnd = 0;
        quint32 lastLine = 0;
        quint32 changes = 0;
    };

    static quint32 sizeOf(quint64 number)
    {
        quint32 size = 1;
        for (; number >= 0x80; number >>= 7)
            ++size;
        return size;
    }

    template <class Visit> void forEachChange(const std::vector<LineCells> &lines, Visit &&visit)
    {
        for (const LineCells &line : lines) {
            ByteReader in(line.bytes);
            for (quint64 number = 0; !in.atEnd();) {
                number += in.takeNumber();
                const ByteSpan cell = skipCell(in);
                if (number >= m_places.size())
                    m_places.resize(size_t(number) + 1);
                Place &place = m_places[size_t(number)];
                visit(place, line.line - place.lastLine, cell);
                place.lastLine = line.line;
            }
        }
    }

    void makeRoom()
    {
        quint32 lineBytes = 0;
        quint32 cellBytes = 0;
        for (Place &place : m_places) {
            place.lineEnd = lineBytes;
            place.cellEnd = cellBytes;
            lineBytes += place.lineBytes;
            cellBytes += place.cellBytes;
            place.lastLine = 0;
        }
        m_lines.resize(lineBytes);
        m_cells.resize(cellBytes);
    }

    std::vector<Place> m_places; // by the cell's number
    std::vector<quint8> m_lines;
    std::vector<quint8> m_cells;
};

} // namespace

SegmentWriter::SegmentWriter(const SegmentIndex &index, ByteSpan rows, ByteSpan lines) : m_index(index)
{
    m_out = segmentform::magic.toByteArray();
    m_out += char(segmentform::version & 0xff);
    m_out += char(segmentform::version >> 8);
    const auto put = [this](ByteSpan bytes) {
        const QByteArray part = packed(bytes, Packing::Small);
        m_out += part;
        return part.size();
    };
    m_index.rowsSize = put(rows);
    m_index.linesSize = put(lines);
}

void SegmentWriter::add(Metric metric, quint32 number, ByteSpan lines, ByteSpan cells, quint64 changes)
{
    const bool isFull = m_heads.size() + m_lines.size() + m_cells.size() >= chunkSize;
    if (m_count > 0 && (isFull || metric != m_index.chunks.back().metric))
        endChunk();
    if (m_count == 0) {
        m_index.chunks.push_back({metric, number, m_out.size(), 0});
        m_lastNumber = number;
    }
    m_heads.putNumber(number - m_lastNumber);
    m_heads.putNumber(lines.size());
    m_heads.putNumber(cells.size());
    m_lines.putRaw(lines);
    m_cells.putRaw(cells);
    m_lastNumber = number;
    m_index.cells += changes;
    ++m_count;
}

void SegmentWriter::endChunk()
{
    ByteWriter chunk;
    chunk.putNumber(m_count);
    chunk.putRaw(m_heads);
    chunk.putRaw(m_lines);
    chunk.putRaw(m_cells);
    const QByteArray part = packed(bytesOf(chunk.bytes()), Packing::Small);
    m_out += part;
    m_index.chunks.back().size = part.size();
    m_heads.clear();
    m_lines.clear();
    m_cells.clear();
    m_count = 0;
}

QByteArray SegmentWriter::finish()
{
    if (m_count > 0)
        endChunk();
    putIndex();
    return m_out;
}

void SegmentWriter::putIndex()
{
    ByteWriter index;
    index.putNumber((m_index.continues ? segmentform::continuesFlag : 0)
                    | (m_index.thinned ? segmentform::thinnedFlag : 0));
    index.putSigned(m_index.from.time_since_epoch().count());
    index.putNumber(quint64((m_index.to - m_index.from).count()));
    index.putNumber(m_index.cells);
    index.putNumber(quint64(m_index.rowsSize));
    index.putNumber(quint64(m_index.linesSize));
    index.putNumber(m_index.chunks.size());
    for (const SegmentIndex::Chunk &chunk : m_index.chunks) {
        index.put(quint8(chunk.metric));
        index.putNumber(chunk.first);
        index.putNumber(quint64(chunk.size));
    }
    const QByteArray part = packed(bytesOf(index.bytes()), Packing::Small);
    m_out += part;
    for (int shift = 0; shift < 32; shift += 8)
        m_out += char(quint32(part.size()) >> shift);
    m_out += segmentform::endMagic;
}

MadeSegment segmentOf(const LineLog &log)
{
    std::array<std::vector<TurnedMetric::LineCells>, metricCount> cells;
    ByteWriter rows;
    ByteWriter lines;
    SegmentIndex index;
    index.continues = log.continues;
    std::optional<Instant> before;
    for (qsizetype i = 0; i < log.records.size(); ++i) {
        LineReader line(log.records[i], before);
        before = line.head().at;
        if (i == 0) {
            index.from = line.head().at;
            rows.putRaw(line.rowBytes());
            writeHead(line.head(), std::nullopt, Rows::None, lines);
        } else {
            lines.putRaw(line.headBytes());
        }
        while (const auto part = line.next())
            cells[size_t(part->metric)].push_back({quint32(i), part->bytes});
    }
    index.to = before.value_or(index.from);
    SegmentWriter writer(index, bytesOf(rows.bytes()), bytesOf(lines.bytes()));
    for (const MetricInfo &metric : metrics())
        TurnedMetric(cells[size_t(metric.metric)]).moveInto(writer, metric.metric);
    return {writer.finish(), index.from, index.to};
}

} // namespace core
