// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/metrics/snapshot.h"

#include <QByteArray>
#include <QHash>

namespace core {

// Makes snapshots of patches, one source's worth. Knows what "missing", "left out" and "rolled over" mean
// (alert-semantics, "Cells and samples"); no clock, no I/O.
class SnapshotBuilder
{
public:
    explicit SnapshotBuilder(const SourceId &source);

    enum class Taken { Yes, OutOfOrder };

    /// Takes a patch in, unless it is older than the last one. Then `snapshot()` is the floor at `patch.at()`.
    Taken apply(const Patch &patch);

    const Snapshot &snapshot() const { return m_snapshot; }

private:
    struct RowState
    {
        /// When the unbroken run of full snapshots without this row began.
        std::optional<Instant> absentSince;
        /// The version of the newest line that named it.
        quint64 namedIn = 0;
    };

    void nameRows(const Patch &patch);
    int findOrAddQueue(const Patch::Row &row);
    int findOrAddChannel(const Patch::Row &row, int queueRow);
    int addRow(Row row);
    void nameRow(int index, const Patch::Row &row);
    void moveTodaySince(int index, Instant since);
    std::vector<Row> &table();
    void leaveOutRows();
    void growColumns();
    QList<Cell> &column(Metric metric);

    void takeSnapshot(const Patch &patch);
    void takeDelta(const Patch &patch);
    void forgetYesterday(const Patch &patch);
    void diffColumn(int metric);

    Snapshot m_snapshot;
    std::vector<RowState> m_states;
    std::vector<int> m_rowOf; // row index of each row of the patch
    std::vector<QByteArray> m_sids; // each row's sid as the stream spells it
    QHash<QByteArray, int> m_queueRows;
    QHash<QByteArray, int> m_channelRows; // queue sid, 0, channel sid
    std::array<QList<Cell>, metricCount> m_next;
    std::shared_ptr<std::vector<Row>> m_editing; // the table, once this line has changed it
};

} // namespace core
