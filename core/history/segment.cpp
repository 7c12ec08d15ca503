// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/segment.h"

#include "core/history/cellcode.h"
#include "core/history/packing.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

quint32 numberOf(const QByteArray &bytes, qsizetype offset, qsizetype size)
{
    quint32 number = 0;
    for (qsizetype i = 0; i < size; ++i)
        number |= quint32(quint8(bytes[offset + i])) << (8 * i);
    return number;
}

std::optional<QByteArray> unpackedPart(const SegmentBytes &bytes, qint64 offset, qint64 size)
{
    const auto part = bytes.read(offset, size);
    return part ? unpacked(bytesOf(*part), segmentform::largestPart) : std::nullopt;
}

std::optional<quint16> versionOf(const SegmentBytes &bytes)
{
    const auto head = bytes.read(0, segmentform::headSize);
    if (!head || !head->startsWith(segmentform::magic))
        return std::nullopt;
    return quint16(numberOf(*head, segmentform::magic.size(), 2));
}

/// The index, unpacked, and where it begins.
std::optional<std::pair<QByteArray, qint64>> indexBytes(const SegmentBytes &bytes)
{
    const auto tail = bytes.read(bytes.size() - segmentform::tailSize, segmentform::tailSize);
    if (!tail || !tail->endsWith(segmentform::endMagic))
        return std::nullopt;
    const qint64 size = numberOf(*tail, 0, 4);
    const qint64 offset = bytes.size() - segmentform::tailSize - size;
    const auto index = unpackedPart(bytes, offset, size);
    return index ? std::optional(std::pair(*index, offset)) : std::nullopt;
}

/// What is read of a file is no larger than the file, so a size always fits.
qint64 takeSize(ByteReader &in, qint64 most)
{
    const quint64 size = in.takeNumber();
    if (size > quint64(most))
        in.fail();
    return in.good() ? qint64(size) : 0;
}

void readChunks(ByteReader &in, qint64 offset, qint64 end, SegmentIndex &index)
{
    for (quint64 count = in.takeNumber(); count > 0 && in.good(); --count) {
        const quint8 metric = in.take();
        const quint64 first = in.takeNumber();
        const qint64 size = takeSize(in, end - offset);
        const bool ascends
            = index.chunks.empty() || quint8(index.chunks.back().metric) < metric
              || (quint8(index.chunks.back().metric) == metric && index.chunks.back().first < first);
        if (metric >= metricCount || first > std::numeric_limits<quint32>::max() || !ascends)
            in.fail();
        if (!in.good())
            return;
        index.chunks.push_back({Metric(metric), quint32(first), offset, size});
        offset += size;
    }
}

std::shared_ptr<const SegmentIndex> readIndex(const SegmentBytes &bytes)
{
    const auto found = indexBytes(bytes);
    if (!found)
        return nullptr;
    ByteReader in(bytesOf(found->first));
    auto index = std::make_shared<SegmentIndex>();
    const quint64 flags = in.takeNumber();
    index->continues = flags & segmentform::continuesFlag;
    index->thinned = flags & segmentform::thinnedFlag;
    index->from = Instant(Millis(in.takeSigned()));
    index->to = Instant(Millis(qint64(quint64(index->from.time_since_epoch().count()) + in.takeNumber())));
    index->cells = in.takeNumber();
    index->rowsSize = takeSize(in, found->second);
    index->linesSize = takeSize(in, found->second);
    readChunks(in, segmentform::headSize + index->rowsSize + index->linesSize, found->second, *index);
    return in.good() && in.atEnd() ? index : nullptr;
}

std::shared_ptr<const FirstRows> readFirstRows(const QByteArray &bytes)
{
    ByteReader in(bytesOf(bytes));
    const auto first = std::make_shared<FirstRows>();
    const bool good = first->add(readRows(in)) && in.good() && in.atEnd();
    return good ? first : nullptr;
}

/// Nothing if nobody wrote these lines.
std::shared_ptr<StretchHead> readLines(const QByteArray &bytes, const std::shared_ptr<const FirstRows> &first)
{
    ByteReader in(bytesOf(bytes));
    auto head = std::make_shared<StretchHead>();
    head->begin(first);
    while (!in.atEnd()) {
        Rows rows = Rows::None;
        LineHead line = readHead(in, head->at.empty() ? std::nullopt : std::optional(head->at.back()), rows);
        if (rows == Rows::Follow)
            line.rows = readRows(in);
        if (!in.good() || !head->add(line))
            return nullptr;
    }
    return head;
}

// A chunk, unpacked: its cells one after the other.
class ChunkReader
{
public:
    ChunkReader(ByteSpan bytes, quint32 first, quint32 lineCount) : m_lineCount(lineCount), m_number(first)
    {
        ByteReader in(bytes);
        m_count = in.takeNumber();
        ByteReader heads = in;
        quint64 lines = 0;
        for (quint64 i = 0; i < m_count && heads.good(); ++i) {
            heads.takeNumber();
            lines += std::min<quint64>(heads.takeNumber(), segmentform::largestPart);
            heads.takeNumber();
        }
        m_heads = in;
        m_lines = ByteReader(heads.takeBytes(lines));
        m_cells = heads;
        m_good = heads.good();
    }

    bool good() const { return m_good && m_heads.good() && m_lines.good() && m_cells.good(); }
    /// Goes on to the next cell, if there is one.
    bool next()
    {
        if (!good() || m_count == 0)
            return false;
        --m_count;
        m_number += quint32(m_heads.takeNumber());
        m_cellLines = ByteReader(m_lines.takeBytes(m_heads.takeNumber()));
        m_cellCells = ByteReader(m_cells.takeBytes(m_heads.takeNumber()));
        return good();
    }
    quint32 number() const { return m_number; }
    /// The track of the cell at hand.
    CellTrack track()
    {
        CellTrack track;
        quint64 line = 0;
        Cell cell = Cell::missing();
        while (!m_cellLines.atEnd()) {
            line += m_cellLines.takeNumber();
            cell = readCell(cell, m_cellCells);
            if (line >= m_lineCount || !m_cellCells.good() || (!track.empty() && line <= track.back().line)) {
                m_good = false;
                return {};
            }
            track.push_back({quint32(line), cell});
        }
        m_good = m_good && m_cellLines.good() && m_cellCells.atEnd();
        return track;
    }

private:
    quint32 m_lineCount;
    quint32 m_number;
    quint64 m_count = 0;
    bool m_good = true;
    ByteReader m_heads, m_lines, m_cells;
    ByteReader m_cellLines, m_cellCells;
};

} // namespace

std::optional<SegmentBytes> SegmentBytes::ofFile(const QString &path)
{
    SegmentBytes bytes{QByteArray()};
    bytes.m_file = std::make_shared<QFile>(path);
    if (!bytes.m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    return bytes;
}

std::optional<QByteArray> SegmentBytes::read(qint64 offset, qint64 count) const
{
    if (offset < 0 || count < 0 || count > size() - offset)
        return std::nullopt;
    if (!m_file)
        return m_bytes.mid(offset, count);
    if (!m_file->seek(offset))
        return std::nullopt;
    const QByteArray bytes = m_file->read(count);
    return bytes.size() == count ? std::optional(bytes) : std::nullopt;
}

std::variant<Segment, SegmentFault> Segment::open(const SegmentBytes &bytes, const Segment *neighbour)
{
    const auto version = versionOf(bytes);
    if (version && *version > segmentform::version)
        return SegmentFault::Newer;
    Segment segment;
    segment.m_index = version ? readIndex(bytes) : nullptr;
    if (!segment.m_index || !segment.readHead(bytes, neighbour))
        return SegmentFault::Damaged;
    return segment;
}

bool Segment::readHead(const SegmentBytes &bytes, const Segment *neighbour)
{
    const auto rows = unpackedPart(bytes, segmentform::headSize, m_index->rowsSize);
    const auto lines = lineBytes(bytes);
    if (!rows || !lines)
        return false;
    const bool shares = neighbour && *neighbour->m_rowBytes == *rows;
    m_rowBytes = shares ? neighbour->m_rowBytes : std::make_shared<const QByteArray>(*rows);
    const auto first = shares ? neighbour->m_head->first : readFirstRows(*rows);
    const auto head = first ? readLines(*lines, first) : nullptr;
    if (!head || head->at.empty() || head->at.front() != m_index->from || head->at.back() != m_index->to)
        return false;
    head->continues = m_index->continues;
    m_head = head;
    return true;
}

std::optional<QByteArray> Segment::lineBytes(const SegmentBytes &bytes) const
{
    return unpackedPart(bytes, segmentform::headSize + m_index->rowsSize, m_index->linesSize);
}

/// The chunk that would have the cell.
std::optional<size_t> Segment::chunkOf(CellPlace cell) const
{
    const auto behind = std::upper_bound(m_index->chunks.begin(), m_index->chunks.end(), cell,
                                         [](const CellPlace &place, const SegmentIndex::Chunk &chunk) {
                                             return place < CellPlace{chunk.metric, chunk.first};
                                         });
    if (behind == m_index->chunks.begin() || std::prev(behind)->metric != cell.metric)
        return std::nullopt;
    return size_t(behind - m_index->chunks.begin()) - 1;
}

/// The tracks of some cells of a chunk, each to its place.
bool Segment::readCells(const SegmentBytes &bytes, size_t number, const WantedCells &wanted,
                        std::vector<CellTrack> &tracks) const
{
    const SegmentIndex::Chunk &place = m_index->chunks[number];
    const auto part = unpackedPart(bytes, place.offset, place.size);
    if (!part)
        return false;
    ChunkReader chunk(bytesOf(*part), place.first, quint32(m_head->at.size()));
    auto next = wanted.begin();
    while (next != wanted.end() && chunk.next()) {
        next = std::find_if(next, wanted.end(),
                            [&](const auto &cell) { return cell.first.number >= chunk.number(); });
        if (next == wanted.end() || next->first.number != chunk.number())
            continue;
        const CellTrack track = chunk.track();
        for (; next != wanted.end() && next->first.number == chunk.number(); ++next)
            tracks[next->second] = track;
    }
    return chunk.good();
}

std::optional<std::vector<Segment::NumberedTrack>> Segment::readChunk(const SegmentBytes &bytes,
                                                                      size_t number) const
{
    const SegmentIndex::Chunk &place = m_index->chunks[number];
    const auto part = unpackedPart(bytes, place.offset, place.size);
    if (!part)
        return std::nullopt;
    ChunkReader chunk(bytesOf(*part), place.first, quint32(m_head->at.size()));
    std::vector<NumberedTrack> tracks;
    while (chunk.next())
        tracks.push_back({chunk.number(), chunk.track()});
    return chunk.good() ? std::optional(std::move(tracks)) : std::nullopt;
}

std::optional<std::vector<CellTrack>> Segment::read(const SegmentBytes &bytes,
                                                    const std::vector<CellPlace> &cells) const
{
    std::vector<CellTrack> tracks(cells.size());
    std::vector<WantedCell> wanted;
    for (size_t i = 0; i < cells.size(); ++i)
        wanted.push_back({cells[i], i});
    std::sort(wanted.begin(), wanted.end());
    for (auto next = wanted.begin(); next != wanted.end();) {
        const auto chunk = chunkOf(next->first);
        const auto end = std::find_if(next, wanted.end(),
                                      [&](const auto &other) { return chunkOf(other.first) != chunk; });
        if (chunk && !readCells(bytes, *chunk, {next, end}, tracks))
            return std::nullopt;
        next = end;
    }
    return tracks;
}

} // namespace core
