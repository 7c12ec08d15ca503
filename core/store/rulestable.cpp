// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rulestable.h"

#include "core/rules/rulejson.h"
#include "core/store/marks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace core {

namespace {

const QString alertsEnabled = QStringLiteral("alerts_enabled");

} // namespace

RuleSet rulesOf(const QByteArray &json, const Database &database)
{
    // How many there may be was asked when they were made.
    const RuleReading reading = readRules(json, {std::numeric_limits<int>::max()});
    if (!reading.ok())
        throw StoreFault{StoreTrouble::Damaged,
                         QStringLiteral("%1: a rule can't be read: %2")
                             .arg(database.file(), reading.problems.constFirst().text())};
    return reading.set;
}

std::optional<RuleSet> RulesTable::read()
{
    const QVariant enabled = mark(m_database, alertsEnabled);
    if (!enabled.isValid())
        return std::nullopt;
    QByteArray json = R"({"alerts_enabled":)";
    json += enabled.toBool() ? "true" : "false";
    json += R"(,"rules":[)";
    QByteArray separator;
    QSqlQuery &query = m_database.run("SELECT rule FROM rules ORDER BY position");
    while (query.next()) {
        json += separator + query.value(0).toString().toUtf8();
        separator = ",";
    }
    return rulesOf(json + "]}", m_database);
}

void RulesTable::write(const RuleSet &set)
{
    m_database.run("DELETE FROM rules");
    qint64 position = 0;
    for (const Rule &rule : set.rules)
        m_database.run("INSERT INTO rules (sid, position, rule) VALUES (?, ?, ?)", rule.sid, position++,
                       QJsonDocument(toJson(rule)).toJson(QJsonDocument::Compact));
    setMark(m_database, alertsEnabled, set.alertsEnabled);
}

} // namespace core
