// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/segmentform.h"
#include "core/history/stretch.h"

#include <QFile>

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <variant>

namespace core {

// Where the bytes of a segment are: in a file or in memory.
class SegmentBytes
{
public:
    explicit SegmentBytes(const QByteArray &bytes) : m_bytes(bytes) { }
    /// Opens the file at once: it may be taken away afterwards. Nothing if it can't be opened.
    static std::optional<SegmentBytes> ofFile(const QString &path);

    qint64 size() const { return m_file ? m_file->size() : m_bytes.size(); }
    std::optional<QByteArray> read(qint64 offset, qint64 size) const;

private:
    QByteArray m_bytes;
    std::shared_ptr<QFile> m_file;
};

/// Why a segment can't be read: it is not what was written, or a newer Floorwatch wrote it.
enum class SegmentFault : quint8 { Damaged, Newer };

// A segment (segmentform.h), to be read a cell at a time. A value without the bytes, which are given to every
// function: nothing holds a file open. Where nothing is returned the bytes are damaged.
class Segment
{
public:
    /// `neighbour`: one of the same source, whose rows may be the same.
    static std::variant<Segment, SegmentFault> open(const SegmentBytes &bytes,
                                                    const Segment *neighbour = nullptr);

    const SegmentIndex &index() const { return *m_index; }
    const std::shared_ptr<const StretchHead> &head() const { return m_head; }

    struct CellPlace
    {
        Metric metric = Metric::ActiveNow;
        /// `cellNumberOf` its row.
        quint32 number = 0;

        auto operator<=>(const CellPlace &) const = default;
    };
    /// What these cells were, in the same order.
    std::optional<std::vector<CellTrack>> read(const SegmentBytes &bytes,
                                               const std::vector<CellPlace> &cells) const;

    struct NumberedTrack
    {
        quint32 number = 0;
        CellTrack track;
    };
    /// All cells of a chunk of the index, in ascending order.
    std::optional<std::vector<NumberedTrack>> readChunk(const SegmentBytes &bytes, size_t chunk) const;

    /// Rows and lines as they stand in the segment, unpacked.
    const QByteArray &rowBytes() const { return *m_rowBytes; }
    std::optional<QByteArray> lineBytes(const SegmentBytes &bytes) const;

private:
    Segment() = default;
    /// A cell, and the place of its track in an answer.
    using WantedCell = std::pair<CellPlace, size_t>;
    using WantedCells = std::span<const WantedCell>;
    bool readCells(const SegmentBytes &bytes, size_t chunk, const WantedCells &wanted,
                   std::vector<CellTrack> &tracks) const;
    std::optional<size_t> chunkOf(CellPlace cell) const;
    bool readHead(const SegmentBytes &bytes, const Segment *neighbour);

    std::shared_ptr<const SegmentIndex> m_index;
    std::shared_ptr<const StretchHead> m_head;
    std::shared_ptr<const QByteArray> m_rowBytes;
};

} // namespace core
