// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/evaluatorstate.h"
#include "core/metrics/rowmemory.h"
#include "core/rules/rule.h"
#include "core/store/database.h"

#include <QList>

namespace core {

// Where a source stood when the program ended.
struct KeptLane
{
    LaneState state;
    QList<RowMemory> rows;
    /// Which floor that was.
    QString floor;
    /// The rules by which it was judged.
    RuleSet rules;
};

// Where each source stands, and the rules by which it was judged.
class LanesTable
{
public:
    explicit LanesTable(Database &database) : m_database(database) { }

    /// Without their rows and open alerts, which are in tables of their own.
    QList<KeptLane> read();
    /// A line has moved its clocks.
    void move(const LaneChange &change);
    /// It is judged by these rules from now on.
    void begin(const LaneChange &change, const QString &floor, const RuleSet &rules);
    void remove(const SourceId &source);

private:
    qint64 idOf(const QByteArray &rules);
    void dropUnusedRules();

    Database &m_database;
};

} // namespace core
