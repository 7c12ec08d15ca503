// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/event.h"

#include <QHash>
#include <QList>

#include <map>

namespace core {

struct CellAddress
{
    SourceId source;
    QueueSid queue;
    ChannelSid channel;
    Metric metric = Metric::WaitingNow;

    bool operator==(const CellAddress &) const = default;
    friend size_t qHash(const CellAddress &a, size_t seed = 0)
    {
        return qHashMulti(seed, a.source, a.queue, a.channel, int(a.metric));
    }
};

// The alerts that are open, cell by cell: what a view needs to highlight. Follows the evaluator's events.
class Highlights
{
public:
    struct OpenAlert
    {
        AlertId id;
        RuleSid rule;
        Severity severity = Severity::Ok;
        int threshold = 0;
        /// When it opened, and when it came to this severity.
        Instant since;
        Instant severitySince;
    };

    void apply(const AlertEvent &event);

    /// The worst level of the rules that cover a cell: two rules may, each has its own alert.
    Severity severity(const CellAddress &cell) const;
    QList<OpenAlert> alerts(const CellAddress &cell) const { return m_open.value(cell); }
    const QHash<CellAddress, QList<OpenAlert>> &open() const { return m_open; }
    int count(Severity severity) const;

private:
    QHash<CellAddress, QList<OpenAlert>> m_open;
};

} // namespace core
