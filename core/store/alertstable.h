// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/evaluatorstate.h"
#include "core/store/database.h"

namespace core {

// The alerts that are open, with all that they need to go on.
class AlertsTable
{
public:
    explicit AlertsTable(Database &database) : m_database(database) { }

    std::vector<OpenTarget> read(const SourceId &source);
    void write(const LaneChange &change);
    void remove(const SourceId &source);

private:
    void write(const SourceId &source, const OpenTarget &open);
    OpenTarget targetOf(const QSqlQuery &row) const;

    Database &m_database;
};

} // namespace core
