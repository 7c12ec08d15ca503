// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/linelog.h"

#include "core/history/cellcode.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// Follows some cells through the records of a log.
class LogReader
{
public:
    explicit LogReader(const QList<CellAddress> &cells) : m_cells(cells)
    {
        m_tracks.resize(size_t(cells.size()));
    }

    bool read(const QByteArray &record)
    {
        const bool isFirst = m_head->at.empty();
        LineReader line(record, isFirst ? std::nullopt : std::optional(m_head->at.back()));
        if (!line.good() || !(isFirst ? addFirst(line.head()) : m_head->add(line.head())))
            return false;
        if (!line.head().rows.empty())
            findCells();
        while (const auto cells = line.next()) {
            if (!m_wanted[size_t(cells->metric)].empty() && !readCells(*cells))
                return false;
        }
        return line.good();
    }

    Stretch stretch(bool continues)
    {
        m_head->continues = continues;
        return {m_head, std::move(m_tracks)};
    }

private:
    struct Wanted
    {
        quint32 number;
        size_t track;
    };

    bool addFirst(LineHead head)
    {
        const auto rows = std::make_shared<FirstRows>();
        const bool good = rows->add(head.rows);
        m_head->begin(rows);
        head.rows.clear();
        return good && m_head->add(head);
    }

    void findCells()
    {
        for (auto &wanted : m_wanted)
            wanted.clear();
        for (qsizetype i = 0; i < m_cells.size(); ++i) {
            if (const auto number = m_head->numbers.cellNumber(m_cells[i]))
                m_wanted[size_t(m_cells[i].metric)].push_back({*number, size_t(i)});
        }
    }

    /// Every cell is spelled by what it was before: only those that are followed can be read.
    bool readCells(const LineReader::Cells &cells)
    {
        ByteReader in(cells.bytes);
        quint64 number = 0;
        while (!in.atEnd()) {
            number += in.takeNumber();
            Cell cell = Cell::missing();
            bool isRead = false;
            for (const Wanted &wanted : m_wanted[size_t(cells.metric)]) {
                if (wanted.number != number)
                    continue;
                CellTrack &track = m_tracks[wanted.track];
                if (!isRead)
                    cell = readCell(track.empty() ? Cell::missing() : track.back().cell, in);
                isRead = true;
                track.push_back({quint32(m_head->at.size() - 1), cell});
            }
            if (!isRead)
                skipCell(in);
        }
        return in.good();
    }

    const QList<CellAddress> &m_cells;
    std::shared_ptr<StretchHead> m_head = std::make_shared<StretchHead>();
    std::vector<CellTrack> m_tracks;
    std::array<std::vector<Wanted>, metricCount> m_wanted;
};

} // namespace

std::optional<Stretch> readLog(const LineLog &log, const QList<CellAddress> &cells)
{
    LogReader reader(cells);
    for (const QByteArray &record : log.records) {
        if (!reader.read(record))
            return std::nullopt;
    }
    return reader.stretch(log.continues);
}

} // namespace core
