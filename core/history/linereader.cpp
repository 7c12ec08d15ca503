// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/cellcode.h"
#include "core/history/line.h"
#include "core/history/lineform.h"

#include <limits>

namespace core {

namespace {

int takeRowBelow(int end, ByteReader &in)
{
    const quint64 row = in.takeNumber();
    return row < quint64(end) ? int(row) : in.fail();
}

RowEvent readRow(ByteReader &in)
{
    const auto code = lineform::RowCode(in.take());
    const int row = takeRowBelow(std::numeric_limits<int>::max(), in);
    RowEvent event{row, RowEvent::LeftOut{}};
    switch (code) {
    case lineform::RowCode::AddedQueue:
        event.what = RowEvent::Added{row, in.takeText()};
        break;
    case lineform::RowCode::AddedChannel: {
        const int queueRow = takeRowBelow(row, in);
        event.what = RowEvent::Added{queueRow, in.takeText()};
        break;
    }
    case lineform::RowCode::Named:
        event.what = RowEvent::Named{in.takeText()};
        break;
    case lineform::RowCode::LeftOut:
        break;
    case lineform::RowCode::CameBack:
        event.what = RowEvent::CameBack{};
        break;
    case lineform::RowCode::TodayBegan:
        event.what = RowEvent::TodayBegan{lineform::instantOf(in.takeSigned())};
        break;
    default:
        in.fail();
    }
    return event;
}

Millis takeGapCap(ByteReader &in)
{
    const quint64 millis = in.takeNumber();
    if (millis > quint64(lineform::longestGapCap.count()))
        in.fail();
    return Millis(millis);
}

} // namespace

LineHead readHead(ByteReader &in, std::optional<Instant> before, Rows &rows)
{
    LineHead head;
    head.at = lineform::instantOf(
        qint64(quint64(before ? lineform::sinceEpoch(*before) : 0) + quint64(in.takeSigned())));
    const quint64 flags = in.takeNumber();
    if (flags > lineform::allFlags || (flags & lineform::kindMask) > quint64(Patch::Kind::Heartbeat)
        || head.at < before.value_or(lineform::earliestSample) || head.at > lineform::latestSample)
        in.fail();
    head.kind = Patch::Kind(flags & lineform::kindMask);
    if (flags & lineform::lostFlag)
        head.lost = in.takeNumber();
    if (flags & lineform::gapCapFlag)
        head.gapCap = takeGapCap(in);
    rows = flags & lineform::rowsFlag ? Rows::Follow : Rows::None;
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
