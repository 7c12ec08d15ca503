// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/metriccells.h"
#include "ui/theme/icons.h"

#include <QString>

#include <span>
#include <vector>

namespace ui {

// The queues of all sources and the channels in them, whatever a view's order is (flex-facts 2.7). Changes
// only when a source's table of rows does.
class GridTable
{
public:
    struct Queue
    {
        int source = 0;
        /// The queue's own row in its source's snapshot.
        int row = 0;
        /// Its channels, as a stretch of `channels`.
        int firstChannel = 0;
        int channelCount = 0;
        /// "Billing", or "Billing - Voice" with one channel.
        QString label;
        /// Label, channels and source, folded, for the search.
        QString searched;

        bool opens() const { return channelCount > 1; }
    };
    struct Channel
    {
        int row = 0;
        QString label;
        Icon icon = Icon::OtherChannel;
    };

    void rebuild(const FloorImage &image);

    /// An alert has come to a row that its source had left out, or was the last there: the row is to be shown
    /// now, or not any more.
    bool isOutdated(const FloorImage &image) const;

    /// By name, as people count.
    const std::vector<Queue> &queues() const { return m_queues; }
    const Queue &queue(int index) const { return m_queues[size_t(index)]; }
    /// Sources of the image that it was made of.
    int sourceCount() const { return int(m_queueOfRow.size()); }
    /// Where its cells are.
    const CellPlace &place(int queue) const { return m_places[size_t(queue)]; }
    /// The queue that a snapshot's row belongs to; -1 for a row that is not shown.
    int queueOf(int source, int row) const
    {
        if (source >= int(m_queueOfRow.size()))
            return -1;
        const auto &queues = m_queueOfRow[size_t(source)];
        return row < int(queues.size()) ? queues[size_t(row)] : -1;
    }
    std::span<const Channel> channels(const Queue &queue) const
    {
        return {m_channels.data() + queue.firstChannel, size_t(queue.channelCount)};
    }
    /// The channel whose row says the same as the queue's: the only one. Nothing for other queues.
    const Channel *onlyChannel(const Queue &queue) const
    {
        return queue.channelCount == 1 ? &m_channels[size_t(queue.firstChannel)] : nullptr;
    }

private:
    void addQueues(const FloorImage &image, int source);
    void finish(Queue &queue, const QString &name, const QString &source);
    void sortByName();
    void indexRows(const FloorImage &image);

    std::vector<Queue> m_queues;
    std::vector<CellPlace> m_places;
    // By source and row.
    std::vector<std::vector<int>> m_queueOfRow;
    std::vector<Channel> m_channels;
    // Rows that a source has left out, and whether an alert was open on each.
    struct AbsentRow
    {
        int source;
        int row;
        bool hasAlert;
    };
    std::vector<AbsentRow> m_absentRows;
};

/// The worst level of a queue: its own row's and its channels'.
core::Severity healthOf(const FloorImage &image, const GridTable &table, const GridTable::Queue &queue);
/// The same of every queue, by its index. Looks at open alerts only.
std::vector<core::Severity> healths(const FloorImage &image, const GridTable &table);

} // namespace ui
