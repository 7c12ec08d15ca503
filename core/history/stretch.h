// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/highlights.h"
#include "core/history/line.h"

#include <QHash>

#include <memory>
#include <vector>

namespace core {

/// A queue's sid, and a channel's; without the second, the queue's own row.
using RowName = std::pair<QString, QString>;

/// The rows of a stretch by what they are called; their numbers are those of the snapshot.
class RowNumbers
{
public:
    /// False: it is not the next one, or is nobody's. Other events than that a row is new change nothing.
    bool take(const RowEvent &event);
    /// In the order of their numbers.
    const QList<RowName> &names() const { return m_names; }
    /// The cell's number among those of its metric (`cellNumberOf`); nothing where there is no such row.
    std::optional<quint32> cellNumber(const CellAddress &address) const;

private:
    QList<RowName> m_names; // of each row
    QHash<RowName, int> m_rows;
};

/// The rows that a stretch begins with. Stretches that begin with the same share them.
struct FirstRows
{
    /// False: rows do not come in their order.
    bool add(const std::vector<RowEvent> &events);

    std::vector<RowEvent> rows;
    RowNumbers numbers;
};

// Lines of one source, one after the other without a break, and their rows: what is known of all cells.
struct StretchHead
{
    template <class What> struct OfLine
    {
        quint32 line = 0;
        What what;
    };

    /// It goes on at the line after the last one of the stretch before.
    bool continues = false;
    std::vector<Instant> at;
    std::vector<Patch::Kind> kinds;
    /// Lines that were lost before a line, caps that are others from a line on, and rows; ascending.
    std::vector<OfLine<quint64>> losses;
    std::vector<OfLine<Millis>> gapCaps;
    std::shared_ptr<const FirstRows> first;
    std::vector<OfLine<RowEvent>> rows;
    RowNumbers numbers;

    /// Where nothing is known before a line: from when on. The source was silent for longer than counts, or
    /// lines were lost.
    std::vector<OfLine<Instant>> breaks;

    /// Goes before the first line.
    void begin(const std::shared_ptr<const FirstRows> &known);
    /// False: rows do not come in their order.
    bool add(const LineHead &line);

private:
    void noteBreak(const LineHead &line);
};

struct CellChange
{
    /// The number of a line in its stretch.
    quint32 line = 0;
    Cell cell;

    bool operator==(const CellChange &) const = default;
};

/// What a cell was from which line on; missing before the first.
using CellTrack = std::vector<CellChange>;

struct Stretch
{
    std::shared_ptr<const StretchHead> head;
    /// One for each cell that was asked for.
    std::vector<CellTrack> tracks;
};

} // namespace core
