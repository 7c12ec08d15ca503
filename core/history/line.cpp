// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/line.h"

#include "core/history/cellcode.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

// The flags of a line; the lowest bits are its kind.
constexpr quint64 kindMask = 3;
constexpr quint64 lostFlag = 4;
constexpr quint64 gapCapFlag = 8;
constexpr quint64 rowsFlag = 16;
constexpr quint64 allFlags = 31;

enum RowCode : quint8 { AddedQueue, AddedChannel, Named, LeftOut, CameBack, TodayBegan };

/// No sample is of another age of the world: differences of instants do not overflow.
constexpr Instant earliestSample{Millis(-(qint64(1) << 50))};
constexpr Instant latestSample{Millis(qint64(1) << 50)};
/// Whatever is added to an instant stays one.
constexpr Millis longestGapCap = std::chrono::days(1);

qint64 sinceEpoch(Instant at)
{
    return at.time_since_epoch().count();
}

Instant instantOf(qint64 millis)
{
    return Instant(Millis(millis));
}

/// A source that was taken away and came back has a floor of its own, with other rows.
bool hasRowsOf(const Snapshot &floor, const Snapshot &before)
{
    if (&floor.rows() == &before.rows())
        return true;
    return floor.rowCount() >= before.rowCount()
           && std::equal(before.rows().begin(), before.rows().end(), floor.rows().begin(),
                         [](const Row &a, const Row &b) {
                             return a.queueRow == b.queueRow && a.queue == b.queue && a.channel == b.channel;
                         });
}

class RowWriter
{
public:
    explicit RowWriter(ByteWriter &out) : m_out(out) { }

    void writeAdded(int index, const Row &row)
    {
        begin(index, row.isQueue() ? AddedQueue : AddedChannel);
        if (!row.isQueue())
            m_out.putNumber(quint64(row.queueRow));
        m_out.putText(row.isQueue() ? row.queue.text : row.channel.text);
    }
    void writeDifference(int index, const Row &before, const Row &now)
    {
        if (before.name != now.name) {
            begin(index, Named);
            m_out.putText(now.name);
        }
        if (before.absent != now.absent)
            begin(index, now.absent ? LeftOut : CameBack);
        if (before.todaySince != now.todaySince && now.todaySince) {
            begin(index, TodayBegan);
            m_out.putSigned(sinceEpoch(*now.todaySince));
        }
    }

    quint64 count() const { return m_count; }

private:
    void begin(int index, RowCode code)
    {
        m_out.put(code);
        m_out.putNumber(quint64(index));
        ++m_count;
    }

    ByteWriter &m_out;
    quint64 m_count = 0;
};

} // namespace

// --- writing ---

bool LineWriter::canGoOnWith(const Sample &sample) const
{
    const Snapshot &floor = sample.floor;
    return m_before.version() == 0
           || (floor.version() > m_before.version() && floor.at() >= m_before.at()
               && hasRowsOf(floor, m_before));
}

bool LineWriter::isFollowedBy(const Sample &sample) const
{
    return canGoOnWith(sample) && sample.floor.version() == m_before.version() + 1;
}

quint64 LineWriter::linesBefore(const Sample &sample) const
{
    return m_before.version() > 0 ? sample.floor.version() - m_before.version() - 1 : 0;
}

QByteArray LineWriter::write(const Sample &sample)
{
    m_record.clear();
    const bool knowsChanges = m_before.version() > 0 && sample.changes && isFollowedBy(sample);
    writeLineHead(sample);
    writeCells(sample, knowsChanges);
    m_before = sample.floor;
    m_gapCap = sample.gapCap;
    // No larger than it is: it is kept for a while, and the writer keeps its own memory.
    return QByteArray(m_record.bytes().constData(), m_record.size());
}

void writeHead(const LineHead &head, std::optional<Instant> before, Rows rows, ByteWriter &out)
{
    out.putSigned(sinceEpoch(head.at) - (before ? sinceEpoch(*before) : 0));
    out.putNumber(quint64(head.kind) | (head.lost ? lostFlag : 0) | (head.gapCap ? gapCapFlag : 0)
                  | (rows == Rows::Follow ? rowsFlag : 0));
    if (head.lost)
        out.putNumber(head.lost);
    if (head.gapCap)
        out.putNumber(quint64(head.gapCap->count()));
}

void LineWriter::writeLineHead(const Sample &sample)
{
    const Snapshot &floor = sample.floor;
    const bool isFirst = m_before.version() == 0;
    LineHead head{floor.at(), sample.kind, linesBefore(sample), {}, {}};
    if (isFirst || sample.gapCap != m_gapCap)
        head.gapCap = std::min<Millis>(sample.gapCap, longestGapCap);
    const bool hasRows = isFirst || floor.tableVersion() != m_before.tableVersion();
    writeHead(head, isFirst ? std::nullopt : std::optional(m_before.at()),
              hasRows ? Rows::Follow : Rows::None, m_record);
    if (hasRows)
        writeRows(floor);
}

void LineWriter::writeRows(const Snapshot &floor)
{
    m_part.clear();
    RowWriter rows(m_part);
    for (int index = 0; index < floor.rowCount(); ++index) {
        const Row &now = floor.row(index);
        const bool isNew = index >= m_before.rowCount();
        if (isNew)
            rows.writeAdded(index, now);
        rows.writeDifference(index, isNew ? Row() : m_before.row(index), now);
    }
    m_record.putNumber(rows.count());
    m_record.putRaw(m_part);
}

void LineWriter::writeCells(const Sample &sample, bool knowsChanges)
{
    for (const MetricInfo &info : metrics()) {
        m_part.clear();
        m_lastNumber = 0;
        writeMetric(sample.floor, info.metric,
                    knowsChanges ? &sample.changes->rows[size_t(info.metric)] : nullptr);
        if (m_part.size() == 0)
            continue;
        m_record.put(quint8(info.metric));
        m_record.putBytes(m_part);
    }
}

void LineWriter::writeMetric(const Snapshot &floor, Metric metric, const std::vector<quint32> *changed)
{
    if (const Cell total = floor.workspace(metric); total != m_before.workspace(metric))
        writeCell(0, m_before.workspace(metric), total);
    const std::span<const Cell> now = floor.column(metric);
    const std::span<const Cell> before = m_before.column(metric);
    const auto write = [&](size_t row) {
        const Cell old = row < before.size() ? before[row] : Cell::missing();
        if (old != now[row])
            writeCell(cellNumberOf(int(row)), old, now[row]);
    };
    if (changed) {
        for (const quint32 row : *changed)
            write(row);
    } else {
        for (size_t row = 0; row < now.size(); ++row)
            write(row);
    }
}

void LineWriter::writeCell(quint32 number, Cell before, Cell now)
{
    m_part.putNumber(number - m_lastNumber);
    m_lastNumber = number;
    core::writeCell(before, now, m_part);
    ++m_cellCount;
}

// --- reading ---

namespace {

RowEvent readRow(ByteReader &in)
{
    const quint8 code = in.take();
    const quint64 row = in.takeNumber();
    if (row > quint64(std::numeric_limits<int>::max()))
        in.fail();
    RowEvent event{int(row), RowEvent::LeftOut{}};
    switch (code) {
    case AddedQueue:
        event.what = RowEvent::Added{int(row), in.takeText()};
        break;
    case AddedChannel: {
        const quint64 queueRow = in.takeNumber();
        if (queueRow >= row)
            in.fail();
        event.what = RowEvent::Added{int(queueRow), in.takeText()};
        break;
    }
    case Named:
        event.what = RowEvent::Named{in.takeText()};
        break;
    case LeftOut:
        break;
    case CameBack:
        event.what = RowEvent::CameBack{};
        break;
    case TodayBegan:
        event.what = RowEvent::TodayBegan{instantOf(in.takeSigned())};
        break;
    default:
        in.fail();
    }
    return event;
}

Millis takeGapCap(ByteReader &in)
{
    const quint64 millis = in.takeNumber();
    if (millis > quint64(longestGapCap.count()))
        in.fail();
    return Millis(millis);
}

} // namespace

LineHead readHead(ByteReader &in, std::optional<Instant> before, Rows &rows)
{
    LineHead head;
    head.at = instantOf(qint64(quint64(before ? sinceEpoch(*before) : 0) + quint64(in.takeSigned())));
    const quint64 flags = in.takeNumber();
    if (flags > allFlags || (flags & kindMask) > quint64(Patch::Kind::Heartbeat)
        || head.at < before.value_or(earliestSample) || head.at > latestSample)
        in.fail();
    head.kind = Patch::Kind(flags & kindMask);
    if (flags & lostFlag)
        head.lost = in.takeNumber();
    if (flags & gapCapFlag)
        head.gapCap = takeGapCap(in);
    rows = flags & rowsFlag ? Rows::Follow : Rows::None;
    return head;
}

std::vector<RowEvent> readRows(ByteReader &in)
{
    std::vector<RowEvent> rows;
    for (quint64 count = in.takeNumber(); count > 0 && in.good(); --count)
        rows.push_back(readRow(in));
    return rows;
}

LineReader::LineReader(const QByteArray &record, std::optional<Instant> before)
    : m_record(bytesOf(record)), m_in(m_record)
{
    Rows rows = Rows::None;
    m_head = readHead(m_in, before, rows);
    const ByteSpan rest = m_in.rest();
    if (rows == Rows::Follow)
        m_head.rows = readRows(m_in);
    m_rows = rest.first(rest.size() - m_in.left());
    m_headSize = m_record.size() - m_in.left();
}

std::optional<LineReader::Cells> LineReader::next()
{
    if (m_in.atEnd())
        return std::nullopt;
    const int metric = m_in.take();
    if (metric <= m_metric || metric >= metricCount)
        m_in.fail();
    m_metric = metric;
    const ByteSpan bytes = m_in.takeBytes();
    if (!m_in.good())
        return std::nullopt;
    return Cells{Metric(metric), bytes};
}

bool isRecord(const QByteArray &bytes, std::optional<Instant> &before)
{
    LineReader line(bytes, before);
    before = line.head().at;
    bool good = true;
    while (const auto cells = line.next()) {
        ByteReader in(cells->bytes);
        while (!in.atEnd()) {
            in.takeNumber();
            skipCell(in);
        }
        good = good && in.good();
    }
    return good && line.good();
}

} // namespace core
