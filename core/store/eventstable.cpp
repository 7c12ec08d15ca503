// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventstable.h"

#include "core/alerts/eventjson.h"

namespace core {

namespace {

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace

void EventsTable::append(const AlertEvent &event, Instant now)
{
    m_database.run("INSERT INTO events (kept_at, at, alert, source, rule, queue, channel, metric, state, "
                   "previous, reason, "
                   "cause, value, threshold) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   now, event.at, event.alertId, event.source, event.rule, event.queue, event.channel,
                   fromAscii(info(event.metric).id), event.state, event.previous,
                   fromAscii(textOf(event.reason)), fromAscii(textOf(event.cause)), event.value,
                   event.threshold);
}

QList<AlertEvent> EventsTable::levelsOfOpenAlerts()
{
    return eventsOf(m_database.run(
        "SELECT events.at, events.alert, events.source, events.rule, events.queue, channel, metric, state, "
        "previous, "
        "reason, cause, value, threshold FROM events JOIN open_alerts ON open_alerts.alert = events.alert "
        "WHERE cause = '' ORDER BY id"));
}

QList<AlertEvent> EventsTable::all()
{
    return eventsOf(
        m_database.run("SELECT at, alert, source, rule, queue, channel, metric, state, previous, reason, "
                       "cause, value, threshold FROM events ORDER BY id"));
}

QList<AlertEvent> EventsTable::eventsOf(QSqlQuery &rows) const
{
    QList<AlertEvent> events;
    while (rows.next()) {
        const auto id = parseUlid(rows.value(1).toString().toStdString());
        const auto metric = metricById(rows.value(6).toString().toStdString());
        const auto reason = reasonOf(rows.value(9).toString().toStdString());
        const auto cause = causeOf(rows.value(10).toString().toStdString());
        if (!id || !metric || !reason || !cause)
            throw StoreFault{StoreTrouble::Damaged,
                             QStringLiteral("%1: an event can't be read").arg(m_database.file())};
        AlertEvent event;
        event.at = Instant(Millis(rows.value(0).toLongLong()));
        event.alertId = *id;
        event.source = {rows.value(2).toString()};
        event.rule = {rows.value(3).toString()};
        event.queue = {rows.value(4).toString()};
        event.channel = {rows.value(5).toString()};
        event.metric = *metric;
        event.state = severityOf(rows.value(7));
        event.previous = severityOf(rows.value(8));
        event.reason = *reason;
        event.cause = *cause;
        event.value = cellOf(rows.value(11));
        event.threshold = rows.value(12).toInt();
        events.append(event);
    }
    return events;
}

void EventsTable::removeBefore(Instant oldest)
{
    m_database.run("DELETE FROM events WHERE kept_at < ? AND alert NOT IN (SELECT alert FROM open_alerts)",
                   oldest);
}

} // namespace core
