// SPDX-License-Identifier: GPL-3.0-or-later
// What a restart must not forget of the rows.
#include "core/metrics/rowmemory.h"
#include "core/metrics/snapshotbuilder.h"

namespace core {

std::optional<RowMemory> SnapshotBuilder::memoryOf(int index) const
{
    const Row &row = rowOf(index);
    const std::optional<Instant> &absentSince = m_absentSince[size_t(index)];
    if (m_gone[size_t(index)] || (!row.todaySince && !absentSince))
        return std::nullopt;
    return RowMemory{row.queue, row.channel, row.name, row.todaySince, absentSince};
}

void SnapshotBuilder::recall(const RowMemory &memory)
{
    int index = recallRow(memory.queue.text, RowFinder::queueItself);
    if (!memory.channel.isEmpty())
        index = recallRow(memory.channel.text, index);
    if (!memory.name.isEmpty())
        rename(index, memory.name.toStdString());
    Row &row = table()[size_t(index)];
    row.todaySince = memory.todaySince ? memory.todaySince : row.todaySince;
    if (!memory.absentSince)
        return;
    row.absent = true;
    m_absentSince[size_t(index)] = memory.absentSince;
}

int SnapshotBuilder::recallRow(const QString &sid, int queueRow)
{
    const std::string text = sid.toStdString();
    const int found = m_finder.find(text, queueRow, m_finder.size());
    if (found >= 0)
        return found;
    Patch::Row row{};
    row.sid = text;
    return add(row, queueRow);
}

} // namespace core
