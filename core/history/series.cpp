// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/series.h"

namespace core {

QList<CellAddress> watchedCells(const Rule &rule, const SourceId &source)
{
    QList<CellAddress> cells;
    for (const QueueSid &queue : rule.queues)
        cells.append({source, queue, rule.watchedChannel(), rule.metric});
    return cells;
}

} // namespace core
