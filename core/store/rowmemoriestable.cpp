// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowmemoriestable.h"

namespace core {

QList<RowMemory> RowMemoriesTable::read(const SourceId &source)
{
    QList<RowMemory> memories;
    QSqlQuery &query = m_database.run(
        "SELECT queue, channel, name, today_since, absent_since FROM row_memories WHERE source = ?", source);
    while (query.next())
        memories.append({{query.value(0).toString()},
                         {query.value(1).toString()},
                         query.value(2).toString(),
                         instantOf(query.value(3)),
                         instantOf(query.value(4))});
    return memories;
}

void RowMemoriesTable::write(const SourceId &source, const RowMemory &memory)
{
    m_database.run(
        "INSERT OR REPLACE INTO row_memories (source, queue, channel, name, today_since, absent_since) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        source, memory.queue, memory.channel, memory.name, memory.todaySince, memory.absentSince);
}

void RowMemoriesTable::forget(const SourceId &source, const QueueSid &queue, const ChannelSid &channel)
{
    m_database.run("DELETE FROM row_memories WHERE source = ? AND queue = ? AND channel = ?", source, queue,
                   channel);
}

void RowMemoriesTable::remove(const SourceId &source)
{
    m_database.run("DELETE FROM row_memories WHERE source = ?", source);
}

} // namespace core
