// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/line.h"

#include "core/history/cellcode.h"
#include "core/history/lineform.h"

#include <algorithm>

namespace core {

namespace {

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
        begin(index, row.isQueue() ? lineform::RowCode::AddedQueue : lineform::RowCode::AddedChannel);
        if (!row.isQueue())
            m_out.putNumber(quint64(row.queueRow));
        m_out.putText(row.isQueue() ? row.queue.text : row.channel.text);
    }
    void writeDifference(int index, const Row &before, const Row &now)
    {
        if (before.name != now.name) {
            begin(index, lineform::RowCode::Named);
            m_out.putText(now.name);
        }
        if (before.absent != now.absent)
            begin(index, now.absent ? lineform::RowCode::LeftOut : lineform::RowCode::CameBack);
        if (before.todaySince != now.todaySince && now.todaySince) {
            begin(index, lineform::RowCode::TodayBegan);
            m_out.putSigned(lineform::sinceEpoch(*now.todaySince));
        }
    }

    quint64 count() const { return m_count; }

private:
    void begin(int index, lineform::RowCode code)
    {
        m_out.put(quint8(code));
        m_out.putNumber(quint64(index));
        ++m_count;
    }

    ByteWriter &m_out;
    quint64 m_count = 0;
};

} // namespace

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
    out.putSigned(lineform::sinceEpoch(head.at) - (before ? lineform::sinceEpoch(*before) : 0));
    out.putNumber(quint64(head.kind) | (head.lost ? lineform::lostFlag : 0)
                  | (head.gapCap ? lineform::gapCapFlag : 0)
                  | (rows == Rows::Follow ? lineform::rowsFlag : 0));
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
        head.gapCap = std::min<Millis>(sample.gapCap, lineform::longestGapCap);
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

} // namespace core
