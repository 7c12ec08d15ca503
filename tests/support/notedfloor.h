// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/line.h"
#include "core/history/linelog.h"
#include "core/metrics/snapshotbuilder.h"

#include <QList>

namespace tests {

// Lines of a source as a history is told of them, and the floors that they made.
class NotedFloor
{
public:
    explicit NotedFloor(const core::SourceId &source) : m_source(source), m_builder(source) { }

    /// The next line; nothing if it was out of order.
    std::optional<core::Sample> take(const core::Patch &patch)
    {
        using namespace std::chrono_literals;
        if (m_builder.apply(patch) == core::SnapshotBuilder::Taken::OutOfOrder)
            return std::nullopt;
        return core::Sample{m_builder.publish(), m_builder.snapshot().keptChanges(), patch.kind(), 15s};
    }
    const core::Snapshot &floor() const { return m_builder.snapshot(); }

    /// Every cell that there is by now.
    QList<core::CellAddress> cells() const
    {
        QList<core::CellAddress> cells;
        for (const core::MetricInfo &metric : core::metrics()) {
            cells.append({m_source, {}, {}, metric.metric});
            for (const core::Row &row : floor().rows())
                cells.append({m_source, row.queue, row.channel, metric.metric});
        }
        return cells;
    }

private:
    core::SourceId m_source;
    core::SnapshotBuilder m_builder;
};

/// So many lines of a stream as a log.
template <class Stream> core::LineLog logOf(NotedFloor &floor, Stream &stream, int lines)
{
    core::LineLog log;
    core::LineWriter writer;
    core::Patch patch;
    while (log.records.size() < lines) {
        stream.next(patch);
        if (const auto sample = floor.take(patch))
            log.records.append(writer.write(*sample));
    }
    return log;
}

} // namespace tests
