// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
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
        /// Label and channels, folded, for the search.
        QString searched;
        /// The place among all queues by name.
        int rank = 0;

        bool opens() const { return channelCount > 1; }
    };
    struct Channel
    {
        int row = 0;
        QString label;
        Icon icon = Icon::OtherChannel;
    };

    void rebuild(const FloorImage &image);

    /// Whether a source has left out rows: the ends of their alerts may take them from view.
    bool hasAbsentRows() const { return m_hasAbsentRows; }

    const std::vector<Queue> &queues() const { return m_queues; }
    const Queue &queue(int index) const { return m_queues[size_t(index)]; }
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
    void finish(Queue &queue, const QString &name);

    std::vector<Queue> m_queues;
    std::vector<Channel> m_channels;
    bool m_hasAbsentRows = false;
};

/// Texts are searched without regard to case and accents.
QString folded(const QString &text);

/// The worst level of a queue: its own row's and its channels'.
core::Severity healthOf(const FloorImage &image, const GridTable &table, const GridTable::Queue &queue);

/// "Voice" for "voice": a channel's name as people know it.
QString channelLabel(const QString &name);

} // namespace ui
