// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/metrics/activity.h"
#include "core/metrics/cell.h"
#include "core/metrics/metric.h"

#include <QList>
#include <QMetaType>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace core {

// One row of a source's floor: a queue, or a channel in a queue.
struct Row
{
    QueueSid queue;
    /// Empty: the queue's own row.
    ChannelSid channel;
    /// The queue's name, or the channel's.
    QString name;
    /// The index of the queue's own row; its own index for a queue.
    int queueRow = 0;
    /// Left out of the newest full snapshot: all its cells are missing.
    bool absent = false;
    /// Queue rows: since when Today counts.
    std::optional<Instant> todaySince;

    bool isQueue() const { return channel.isEmpty(); }
};

// What one line of the stream did. Row numbers are indices into Snapshot::rows(), ascending in each list.
struct Changes
{
    /// For each metric the rows whose cell is another than before.
    std::array<std::vector<quint32>, metricCount> rows;
    /// Queue rows whose `today_since` moved on: their Today alerts end at this line.
    std::vector<quint32> rolledOver;
    /// Rows that full snapshots have now left out for 60 s or more without a break; each is named once.
    std::vector<quint32> gone;
    /// Rows were added, renamed, left out or came back.
    bool table = false;

    void clear();
    size_t cellCount() const;
};

// The floor of one source at one instant: a table of rows, and for each metric one contiguous column of
// cells. A value: copies share their memory until one is changed, so one may be kept, and handed to other
// threads.
class Snapshot
{
public:
    const SourceId &source() const { return m_source; }
    Instant at() const { return m_at; }
    /// Counts the lines taken in; 0: none yet.
    quint64 version() const { return m_version; }

    int rowCount() const { return int(m_rows->size()); }
    const Row &row(int index) const { return (*m_rows)[size_t(index)]; }
    const std::vector<Row> &rows() const { return *m_rows; }
    /// Another number: another table of rows. Rows are never reordered or taken out, only added.
    quint64 tableVersion() const { return m_tableVersion; }

    Cell cell(Metric metric, int row) const
    {
        const auto &column = m_columns[size_t(metric)];
        return column.isEmpty() ? Cell::missing() : column[row];
    }
    /// One cell a row; empty where the source has never given this metric.
    std::span<const Cell> column(Metric metric) const
    {
        const auto &column = m_columns[size_t(metric)];
        return {column.constData(), size_t(column.size())};
    }
    Cell workspace(Metric metric) const { return m_workspace[size_t(metric)]; }

    /// How many agents of each queue are in which activity, of those activities that the source has told of:
    /// shown, not evaluated. Empty where it tells of none.
    const std::vector<ActivityColumn> &activities() const { return *m_activities; }

    /// What the newest line changed.
    const Changes &changes() const { return *m_changes; }
    /// The same, to be kept beyond the next line and to be handed to other threads.
    std::shared_ptr<const Changes> keptChanges() const { return m_changes; }

private:
    friend class SnapshotBuilder;

    SourceId m_source;
    Instant m_at;
    quint64 m_version = 0;
    quint64 m_tableVersion = 0;
    std::shared_ptr<const std::vector<Row>> m_rows = std::make_shared<const std::vector<Row>>();
    std::array<QList<Cell>, metricCount> m_columns;
    std::array<Cell, metricCount> m_workspace{};
    std::shared_ptr<const std::vector<ActivityColumn>> m_activities
        = std::make_shared<const std::vector<ActivityColumn>>();
    std::shared_ptr<Changes> m_changes = std::make_shared<Changes>();
};

} // namespace core

Q_DECLARE_METATYPE(core::Snapshot)
