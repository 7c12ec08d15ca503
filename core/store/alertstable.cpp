// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/alertstable.h"

namespace core {

std::vector<OpenTarget> AlertsTable::read(const SourceId &source)
{
    std::vector<OpenTarget> open;
    QSqlQuery &query = m_database.run(
        "SELECT rule, queue, alert, level, raw, below_since, hold_since, fading_since, raised, told, "
        "notified, "
        "faded, clock_offset, frozen_at, frozen_observed, edit_pending FROM open_alerts WHERE source = ?",
        source);
    while (query.next())
        open.push_back(targetOf(query));
    return open;
}

OpenTarget AlertsTable::targetOf(const QSqlQuery &row) const
{
    const auto id = parseUlid(row.value(2).toString().toStdString());
    if (!id)
        throw StoreFault{StoreTrouble::Damaged,
                         QStringLiteral("%1: an alert's id can't be read").arg(m_database.file())};
    OpenTarget open;
    open.target = {{row.value(0).toString()}, {row.value(1).toString()}};
    open.episode.id = *id;
    open.episode.level = severityOf(row.value(3));
    open.episode.raw = severityOf(row.value(4));
    open.episode.belowSince = spanOf(row.value(5));
    open.episode.holdSince = spanOf(row.value(6));
    open.episode.fadingSince = spanOf(row.value(7));
    open.episode.raised = row.value(8).toBool();
    open.episode.told = row.value(9).toBool();
    open.episode.notified = severityOf(row.value(10));
    open.episode.faded = row.value(11).toBool();
    open.offset = Millis(row.value(12).toLongLong());
    open.frozenAt = instantOf(row.value(13));
    open.frozenObserved = Millis(row.value(14).toLongLong());
    open.editPending = row.value(15).toBool();
    return open;
}

void AlertsTable::write(const LaneChange &change)
{
    if (change.whole)
        remove(change.source);
    for (const TargetKey &ended : change.ended)
        m_database.run("DELETE FROM open_alerts WHERE source = ? AND rule = ? AND queue = ?", change.source,
                       ended.rule, ended.queue);
    for (const OpenTarget &open : change.open)
        write(change.source, open);
}

void AlertsTable::write(const SourceId &source, const OpenTarget &open)
{
    const Episode &episode = open.episode;
    m_database.run("INSERT OR REPLACE INTO open_alerts (source, rule, queue, alert, level, raw, below_since, "
                   "hold_since, "
                   "fading_since, raised, told, notified, faded, clock_offset, frozen_at, frozen_observed, "
                   "edit_pending) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   source, open.target.rule, open.target.queue, episode.id, episode.level, episode.raw,
                   episode.belowSince, episode.holdSince, episode.fadingSince, episode.raised, episode.told,
                   episode.notified, episode.faded, open.offset, open.frozenAt, open.frozenObserved,
                   open.editPending);
}

void AlertsTable::remove(const SourceId &source)
{
    m_database.run("DELETE FROM open_alerts WHERE source = ?", source);
}

} // namespace core
