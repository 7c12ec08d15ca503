// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/historystate.h"
#include "core/history/linelog.h"
#include "core/history/segmentfile.h"

#include <map>
#include <mutex>
#include <vector>

namespace core {

// All that is remembered, for the thread that notes and those that read: what they take from it are values.
// The keys are those of `historyKey`.
class Shelf
{
public:
    struct Found
    {
        /// The oldest first.
        std::vector<SegmentFile> segments;
        /// The lines after them.
        LineLog open;
    };
    /// What may know of a span.
    Found find(const QString &key, Instant from, Instant to) const;

    void addSegment(const QString &key, const SegmentFile &segment);
    /// `with`: nothing, it is dropped. False: it is not there any more.
    bool replaceSegment(const QString &key, const SegmentFile &segment,
                        const std::optional<SegmentFile> &with);
    void beginLog(const QString &key, bool continues);
    void addRecord(const QString &key, const QByteArray &record);

    struct KeyedSegment
    {
        QString key;
        SegmentFile segment;
    };
    std::vector<KeyedSegment> segments() const;
    LineLog open(const QString &key) const;

    /// What a reader found out that it can't read, for the keeper to see to.
    struct Fault
    {
        QString key;
        SegmentFile segment;
        SegmentFault fault = SegmentFault::Damaged;
    };
    void addFault(const Fault &fault);
    std::vector<Fault> takeFaults();

    HistoryState state() const;
    void setState(const HistoryState &state);

private:
    struct OfSource
    {
        std::vector<SegmentFile> segments;
        LineLog open;
    };

    mutable std::mutex m_mutex;
    std::map<QString, OfSource> m_sources;
    std::vector<Fault> m_faults;
    HistoryState m_state;
};

} // namespace core
