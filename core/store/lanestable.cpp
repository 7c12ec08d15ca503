// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lanestable.h"

#include "core/rules/rulejson.h"
#include "core/store/rulestable.h"

namespace core {

QList<KeptLane> LanesTable::read()
{
    QList<KeptLane> lanes;
    QSqlQuery &query = m_database.run("SELECT source, floor, at, observed, rules FROM lanes "
                                      "JOIN rule_sets ON rule_sets.id = rule_set ORDER BY source");
    while (query.next()) {
        KeptLane lane;
        lane.state.source = {query.value(0).toString()};
        lane.floor = query.value(1).toString();
        lane.state.at = instantOf(query.value(2));
        lane.state.observed = Millis(query.value(3).toLongLong());
        lane.rules = rulesOf(query.value(4).toString().toUtf8(), m_database);
        lanes.append(lane);
    }
    return lanes;
}

void LanesTable::move(const LaneChange &change)
{
    m_database.run("UPDATE lanes SET at = ?, observed = ? WHERE source = ?", change.at, change.observed,
                   change.source);
}

void LanesTable::begin(const LaneChange &change, const QString &floor, const RuleSet &rules)
{
    m_database.run("INSERT INTO lanes (source, floor, at, observed, rule_set) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT (source) DO UPDATE SET floor = excluded.floor, at = excluded.at, "
                   "observed = excluded.observed, rule_set = excluded.rule_set",
                   change.source, floor, change.at, change.observed, idOf(toJson(rules)));
    dropUnusedRules();
}

qint64 LanesTable::idOf(const QByteArray &rules)
{
    m_database.run("INSERT INTO rule_sets (rules) VALUES (?) ON CONFLICT (rules) DO NOTHING", rules);
    QSqlQuery &query = m_database.run("SELECT id FROM rule_sets WHERE rules = ?", rules);
    query.next();
    const qint64 id = query.value(0).toLongLong();
    query.finish();
    return id;
}

void LanesTable::dropUnusedRules()
{
    m_database.run("DELETE FROM rule_sets WHERE id NOT IN (SELECT rule_set FROM lanes)");
}

void LanesTable::remove(const SourceId &source)
{
    m_database.run("DELETE FROM lanes WHERE source = ?", source);
    dropUnusedRules();
}

} // namespace core
