// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/stretch.h"

#include <algorithm>

namespace core {

bool RowNumbers::take(const RowEvent &event)
{
    const auto *added = std::get_if<RowEvent::Added>(&event.what);
    if (!added)
        return event.row < m_names.size();
    const bool isQueue = added->queueRow == event.row;
    if (event.row != m_names.size() || added->queueRow > event.row)
        return false;
    m_names.append(isQueue ? RowName(added->sid, QString())
                           : RowName(m_names[added->queueRow].first, added->sid));
    m_rows.insert(m_names.last(), event.row);
    return true;
}

bool FirstRows::add(const std::vector<RowEvent> &events)
{
    rows = events;
    return std::all_of(rows.begin(), rows.end(),
                       [this](const RowEvent &event) { return numbers.take(event); });
}

void StretchHead::begin(const std::shared_ptr<const FirstRows> &known)
{
    first = known;
    numbers = first->numbers;
}

std::optional<quint32> RowNumbers::cellNumber(const CellAddress &address) const
{
    if (address.queue.isEmpty())
        return 0;
    const auto row = m_rows.constFind({address.queue.text, address.channel.text});
    return row == m_rows.constEnd() ? std::nullopt : std::optional(cellNumberOf(*row));
}

bool StretchHead::add(const LineHead &line)
{
    const auto number = quint32(at.size());
    if (line.gapCap)
        gapCaps.push_back({number, *line.gapCap});
    noteBreak(line);
    if (line.lost > 0)
        losses.push_back({number, line.lost});
    at.push_back(line.at);
    kinds.push_back(line.kind);
    return std::all_of(line.rows.begin(), line.rows.end(), [&](const RowEvent &event) {
        rows.push_back({number, event});
        return numbers.take(event);
    });
}

void StretchHead::noteBreak(const LineHead &line)
{
    constexpr Millis nextInstant{1};
    if (at.empty() || gapCaps.empty())
        return;
    const Millis known = line.lost > 0 ? nextInstant : gapCaps.back().what;
    if (line.at - at.back() > known)
        breaks.push_back({quint32(at.size()), at.back() + known});
}

} // namespace core
