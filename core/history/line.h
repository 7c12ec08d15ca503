// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/bytes.h"
#include "core/metrics/patch.h"
#include "core/metrics/snapshot.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace core {

// One line of a source as the floor hands it over: what it made of the floor, and what is another since the
// line before. Both are shared, not copied.
struct Sample
{
    Snapshot floor;
    std::shared_ptr<const Changes> changes;
    Patch::Kind kind = Patch::Kind::Heartbeat;
    /// What counted at most since the line before.
    Millis gapCap{0};
};

/// A row came, or is another from a line on.
struct RowEvent
{
    /// The row is new. Its number is that of the snapshot; rows come in that order.
    struct Added
    {
        /// Of a queue: its own number.
        int queueRow = 0;
        /// The queue's, or the channel's.
        QString sid;
    };
    struct Named
    {
        QString name;
    };
    struct LeftOut
    { };
    struct CameBack
    { };
    struct TodayBegan
    {
        Instant since;
    };

    int row = 0;
    std::variant<Added, Named, LeftOut, CameBack, TodayBegan> what;
};

/// All of a line but its cells.
struct LineHead
{
    Instant at;
    Patch::Kind kind = Patch::Kind::Heartbeat;
    /// So many lines before it could not be noted: what they changed is in this one.
    quint64 lost = 0;
    /// If it is another one than before.
    std::optional<Millis> gapCap;
    std::vector<RowEvent> rows;
};

// Spells lines one after the other, each told from the one before. A first line has all of the floor.
class LineWriter
{
public:
    /// Whether the line is of the same floor, later on; if not, another writer has to begin with it.
    bool canGoOnWith(const Sample &sample) const;
    /// It is the very next one, none was lost.
    bool isFollowedBy(const Sample &sample) const;
    /// How many lines between the last one and this were lost.
    quint64 linesBefore(const Sample &sample) const;
    /// The line's record.
    QByteArray write(const Sample &sample);
    /// The cells that the records so far told of.
    quint64 cellCount() const { return m_cellCount; }

private:
    void writeLineHead(const Sample &sample);
    void writeRows(const Snapshot &floor);
    void writeCells(const Sample &sample, bool knowsChanges);
    void writeMetric(const Snapshot &floor, Metric metric, const std::vector<quint32> *changed);
    void writeCell(quint32 number, Cell before, Cell now);

    /// The floor at the line before; version 0 before the first.
    Snapshot m_before;
    Millis m_gapCap{0};
    quint64 m_cellCount = 0;
    ByteWriter m_record;
    ByteWriter m_part;
    quint32 m_lastNumber = 0;
};

/// Among the cells of a metric: 0 is the total of the whole floor, row r has r + 1.
inline constexpr quint32 cellNumberOf(int row)
{
    return quint32(row + 1);
}

/// The head stands first in a record of a line. `before`: when the line before came; nothing for the first.
/// Rows follow if there are any: they are written and read by themselves.
enum class Rows : bool { None, Follow };
void writeHead(const LineHead &head, std::optional<Instant> before, Rows rows, ByteWriter &out);
LineHead readHead(ByteReader &in, std::optional<Instant> before, Rows &rows);
std::vector<RowEvent> readRows(ByteReader &in);

// Reads a record of a line: its head at once, its cells metric by metric.
class LineReader
{
public:
    /// `before`: as in `writeHead`. The record outlives the reader.
    LineReader(const QByteArray &record, std::optional<Instant> before);

    /// False once anything was read that no writer wrote.
    bool good() const { return m_in.good(); }
    const LineHead &head() const { return m_head; }
    /// The head as it is spelled, all of it and its rows alone.
    ByteSpan headBytes() const { return m_record.first(m_headSize); }
    ByteSpan rowBytes() const { return m_rows; }

    struct Cells
    {
        Metric metric;
        /// Pairs of the way from one cell number to the next and a cell (cellcode.h).
        ByteSpan bytes;
    };
    /// The next metric of which cells are another, in the order of the catalogue.
    std::optional<Cells> next();

private:
    ByteSpan m_record;
    ByteReader m_in;
    LineHead m_head;
    ByteSpan m_rows;
    size_t m_headSize = 0;
    int m_metric = -1;
};

/// Whether a writer wrote this. `before`: when the line before came; becomes when this one did.
bool isRecord(const QByteArray &bytes, std::optional<Instant> &before);

} // namespace core
