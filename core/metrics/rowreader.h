// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/jsoncursor.h"
#include "core/metrics/patch.h"
#include "core/metrics/sidset.h"
#include "core/metrics/streamplace.h"

#include <array>
#include <optional>
#include <vector>

namespace core {

// Reads the rows of a line of the stream, and their cells, into a patch. Knows nothing of the line's other
// fields.
class RowReader
{
public:
    RowReader(JsonCursor &cursor, Patch &patch);

    /// Begins a line, or begins it again; `names`: whether the names of the compact form are still to come.
    void begin(bool forgetNames);

    /// Each reads the value at hand of the line's field of that name.
    void readMetricNames();
    void readQueues();
    void readWorkspace();

    const StreamPlace &place() const { return m_place; }
    bool hasQueues() const { return m_hasQueues; }
    bool hasNames() const { return m_hasNames; }
    /// Rows gave values by position before the line named the positions: they were not read.
    bool hasSkippedValues() const { return m_hasSkippedValues; }
    /// Metrics that the catalogue does not know, since `begin`; once for each time that one was named.
    quint64 unknownMetrics() const { return m_unknownNames + m_unknownCells; }

private:
    void readRow(bool isQueue);
    std::string_view takeSid();
    void findSid(bool isQueue);
    void addRow(std::string_view sid, bool isQueue);
    void readRowField(bool isQueue);
    void readChannels();
    void goOnWithQueue();
    void readName(bool isQueue);
    void readTodaySince();
    void readMetrics(bool ofQueue);
    void readValues(bool ofQueue);
    void readTotals();
    // What we must know of a metric when it is named.
    struct Known
    {
        Metric metric;
        bool perChannel;
        std::string_view id;
        // The id as a key is usually spelled: with quotes and colon.
        std::array<char, JsonCursor::padding> key{};
        size_t keySize = 0;
    };
    const Known *known(std::optional<Metric> metric) const;
    const Known *takeMetric(bool ofQueue);
    Cell takeCell(std::string_view key);
    Cell takeOtherCell(std::string_view key);
    void put(const Known &metric, Cell cell, bool ofQueue);

    // What a row named its metrics in, the next row of its kind most likely will: `after[metric]` comes next,
    // and `after[metricCount]` first.
    using Order = std::array<quint8, metricCount + 1>;

    JsonCursor &m_cursor;
    Patch &m_patch;
    StreamPlace m_place;
    SidSet m_queues;
    SidSet m_channels; // of the queue at hand
    size_t m_queueRow = 0;
    bool m_hasQueues = false;
    bool m_hasNames = false;
    bool m_hasSkippedValues = false;
    quint64 m_unknownNames = 0;
    quint64 m_unknownCells = 0;
    std::vector<const Known *> m_names; // compact form: the line's metrics
    std::array<Known, metricCount> m_known;
    std::array<Order, 2> m_orders{};
    quint8 m_last = metricCount;
};

} // namespace core
