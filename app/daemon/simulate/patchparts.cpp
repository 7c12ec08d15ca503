// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/patchparts.h"

namespace daemon_app {

namespace {

/// The full form takes up to 5 kB a queue.
constexpr int queuesInPart = 10000;

void copyRow(const core::Patch::Row &row, core::Patch &part)
{
    if (row.kind == core::Patch::RowKind::Queue)
        part.addQueue(row.sid, row.name);
    else
        part.addChannel(row.sid, row.name);
    if (row.todaySince)
        part.setTodaySince(*row.todaySince);
    for (size_t i = 0; i < row.metrics.size(); ++i)
        part.set(row.metrics[i], row.cells[i]);
}

void begin(core::Patch &part, core::Patch::Kind kind, core::Instant at)
{
    part.clear();
    part.setKind(kind);
    part.setAt(at);
}

} // namespace

void forEachPart(const core::Patch &patch, const std::function<void(const core::Patch &part)> &take)
{
    if (patch.rowCount() <= size_t(queuesInPart)) {
        take(patch);
        return;
    }
    core::Patch part;
    begin(part, patch.kind(), patch.at());
    for (const core::Patch::WorkspaceCell &total : patch.workspace())
        part.setWorkspace(total.metric, total.cell);
    int queues = 0;
    for (size_t i = 0; i < patch.rowCount(); ++i) {
        if (patch.kindOf(i) == core::Patch::RowKind::Queue && ++queues > queuesInPart) {
            take(part);
            begin(part, core::Patch::Kind::Delta, patch.at());
            queues = 1;
        }
        copyRow(patch.row(i), part);
    }
    take(part);
}

} // namespace daemon_app
