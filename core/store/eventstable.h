// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/event.h"
#include "core/store/database.h"

#include <QList>

namespace core {

// What happened, in order.
class EventsTable
{
public:
    explicit EventsTable(Database &database) : m_database(database) { }

    /// `now`: on this computer's clock.
    void append(const AlertEvent &event, Instant now);
    /// How the level of each open alert came to be what it is.
    QList<AlertEvent> levelsOfOpenAlerts();
    QList<AlertEvent> all();
    /// Those that came before `oldest`; but not those of alerts that are still open.
    void removeBefore(Instant oldest);

private:
    QList<AlertEvent> eventsOf(QSqlQuery &rows) const;

    Database &m_database;
};

} // namespace core
