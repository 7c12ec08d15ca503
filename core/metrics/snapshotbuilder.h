// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/metrics/rowfinder.h"
#include "core/metrics/snapshot.h"

#include <string>

namespace core {

struct RowMemory;

// Makes snapshots of patches, one source's worth. Knows what "missing", "left out" and "rolled over" mean
// (alert-semantics, "Cells and samples"); no clock, no I/O.
class SnapshotBuilder
{
public:
    explicit SnapshotBuilder(const SourceId &source);

    enum class Taken { Yes, OutOfOrder };

    /// Takes a patch in, unless it is older than the last one. Then `snapshot()` is the floor at
    /// `patch.at()`.
    Taken apply(const Patch &patch);

    /// The floor as it is, for this thread, to be read before the next line.
    const Snapshot &snapshot() const { return m_snapshot; }

    /// A copy to keep and to hand to other threads. What has not changed since the last call is shared with
    /// what that gave, and no metric's column with the floor at hand: the next line need not wait for one to
    /// be copied. Its `changes()` name no cells.
    Snapshot publish();

    /// What must be known of a row after a restart; nothing: it may be forgotten.
    std::optional<RowMemory> memoryOf(int index) const;
    /// Before the first line: there is such a row, and all its cells are missing.
    void recall(const RowMemory &memory);

private:
    using Columns = std::array<QList<Cell>, metricCount>;
    // A column that the line at hand names cells of.
    struct Named
    {
        const Cell *cells = nullptr; // null: none was named yet
        Cell *ours = nullptr; // null: somebody else may look at it
        std::vector<quint32> *changed = nullptr;
    };
    using NamedColumns = std::array<Named, metricCount>;

    void beginLine();
    void endLine(Instant at);

    void nameRows(const Patch &patch);
    int findRow(std::string_view sid, int queueRow, int previous);
    int add(const Patch::Row &row, int queueRow);
    int recallRow(const QString &sid, int queueRow);
    void name(int index, const Patch::Row &row);
    void rename(int index, std::string_view name);
    void moveTodaySince(int index, Instant since);
    std::vector<Row> &table();
    const Row &rowOf(int index) const;

    void takeSnapshot(const Patch &patch);
    void leaveOutRows(Instant at);
    void fillNext(const Patch &patch);
    void diff(size_t metric);

    void takeDelta(const Patch &patch);
    void forgetYesterday(NamedColumns &columns);
    void dropUnchanged(const Columns &before);
    void change(NamedColumns &columns, Metric metric, int row, Cell cell);
    QList<Cell> &grown(Metric metric);

    void takeActivities(const Patch &patch);
    void takeAllAgents(const Patch &patch);
    void takeSomeAgents(const Patch &patch);
    size_t findActivity(const Patch::Activity &activity);
    std::vector<ActivityColumn> &activities();

    Snapshot m_snapshot;
    RowFinder m_finder;
    // Of each row, beside what the snapshot shows of it. Side by side, for every line looks at many rows of
    // one.
    std::vector<std::string>
        m_names; // as the stream spells them: compared often, decoded only when they are new
    std::vector<quint64> m_namedIn; // the version of the newest line that named it
    std::vector<std::optional<Instant>> m_absentSince; // when the run of full snapshots without it began
    std::vector<bool> m_gone; // that run has lasted long enough, and has been told
    std::vector<int> m_after{0}; // for each row, and before the first, which one a line named behind it
    std::vector<int> m_rowOf; // for each row of the patch at hand, its row in the table
    Columns m_next;
    Snapshot m_published;
    std::array<quint64, metricCount> m_changedIn{}; // the version of the newest line that changed the column
    std::shared_ptr<std::vector<Row>> m_table = std::make_shared<std::vector<Row>>(); // the snapshot's
    bool m_tableChanged = false; // by the line at hand
    std::shared_ptr<std::vector<ActivityColumn>> m_activities
        = std::make_shared<std::vector<ActivityColumn>>(); // the snapshot's
    std::vector<std::string> m_activityNames; // of each column, as the patches spell it
    std::vector<size_t> m_columnOf; // for each activity of the patch at hand
};

} // namespace core
