// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/rowmemory.h"
#include "core/store/database.h"

#include <QList>

namespace core {

// What must not be forgotten of the sources' rows.
class RowMemoriesTable
{
public:
    explicit RowMemoriesTable(Database &database) : m_database(database) { }

    QList<RowMemory> read(const SourceId &source);
    void write(const SourceId &source, const RowMemory &memory);
    void forget(const SourceId &source, const QueueSid &queue, const ChannelSid &channel);
    void remove(const SourceId &source);

private:
    Database &m_database;
};

} // namespace core
