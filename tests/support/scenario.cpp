// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenario.h"

#include "core/alerts/eventjson.h"
#include "core/rules/rulejson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tests {

using namespace Qt::StringLiterals;

namespace {

const core::Instant start = *core::parseInstant("2026-11-21T09:00:00Z");

core::Instant instant(const QJsonValue &seconds)
{
    return start + core::Millis(qRound64(seconds.toDouble() * 1000));
}

QString iso(const QJsonValue &seconds)
{
    return QString::fromStdString(core::toIso(instant(seconds)));
}

QJsonObject threshold(const QString &type, const QString &text)
{
    return {{u"threshold_type"_s, type},
            {u"threshold_operator"_s, text.startsWith(u'>') ? u"Greater Than"_s : u"Lesser Than"_s},
            {u"threshold_value"_s, text.mid(1).toInt()}};
}

/// The rule of the rules API that a short one stands for.
QJsonObject spelledOut(QJsonObject rule)
{
    const auto otherwise = [&rule](const QString &key, const QJsonValue &value) {
        if (!rule.contains(key))
            rule.insert(key, value);
    };
    otherwise(u"sid"_s, u"A"_s);
    otherwise(u"rule_friendly_name"_s, u"A rule"_s);
    otherwise(u"metric_id"_s, u"Waiting (Now)"_s);
    otherwise(u"task_queue_sids"_s, QJsonArray{u"Q1"_s});
    otherwise(u"notify_enabled"_s, rule.take(u"notify"_s).toBool());
    QJsonArray thresholds;
    if (!rule.contains(u"warning"_s) && !rule.contains(u"critical"_s))
        rule.insert(u"warning"_s, u">10"_s);
    if (const QString warning = rule.take(u"warning"_s).toString(); !warning.isEmpty())
        thresholds.append(threshold(u"Warning"_s, warning));
    if (const QString critical = rule.take(u"critical"_s).toString(); !critical.isEmpty())
        thresholds.append(threshold(u"Critical"_s, critical));
    rule.insert(u"rule_thresholds"_s, thresholds);
    return rule;
}

/// The line of the stream that a step stands for.
QByteArray lineOf(const QString &type, const QJsonObject &step)
{
    QMap<QString, QJsonObject> queues;
    const QJsonObject since = step.value(u"today_since"_s).toObject();
    const QJsonObject rows = step.value(type).toObject();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const QString queue = row.key().section(u'/', 0, 0);
        const QString channel = row.key().section(u'/', 1);
        QJsonObject &json = queues[queue];
        json.insert(u"sid"_s, queue);
        if (since.contains(queue))
            json.insert(u"today_since"_s, iso(since.value(queue)));
        if (channel.isEmpty()) {
            json.insert(u"metrics"_s, row.value());
            continue;
        }
        QJsonArray channels = json.value(u"channels"_s).toArray();
        channels.append(QJsonObject{{u"sid"_s, channel}, {u"metrics"_s, row.value()}});
        json.insert(u"channels"_s, channels);
    }
    QJsonObject line{{u"type"_s, type}, {u"at"_s, iso(step.value(u"t"_s))}};
    if (type != u"heartbeat") {
        QJsonArray list;
        for (const QJsonObject &queue : std::as_const(queues))
            list.append(queue);
        line.insert(u"queues"_s, list);
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

QString brief(const core::AlertEvent &event)
{
    std::string line;
    core::writeLine(event, "", "", line);
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
    const auto field
        = [&json](const char *key) { return json.value(QLatin1String(key)).toVariant().toString(); };
    const QString row
        = event.channel.isEmpty() ? field("queueSid") : field("queueSid") + u'/' + field("channelSid");
    const QString value = json.value(u"metricValue"_s).isNull() ? u"null"_s : field("metricValue");
    const QString what = event.isNotification()
                             ? u"tell %1 %2"_s.arg(field("cause"), field("state"))
                             : u"%1>%2 %3"_s.arg(field("previousState"), field("state"), field("reason"));
    return u"%1 %2 %3 %4/%5"_s.arg(field("ruleSid"), row, what, value, field("thresholdValue"));
}

} // namespace

Scenario::Scenario(const QJsonObject &json) : m_json(json), m_now(start), m_builder({u"source"_s})
{
    core::SourceTiming timing;
    if (json.contains(u"gap_cap"_s))
        timing.gapCap = core::Millis(qRound64(json.value(u"gap_cap"_s).toDouble() * 1000));
    m_evaluator.setTiming(m_builder.snapshot().source(), timing);
}

core::RuleSet Scenario::ruleSet() const
{
    QJsonArray rules;
    const QJsonArray written = m_json.value(u"rules"_s).toArray({QJsonObject{}});
    for (const QJsonValue &value : written) {
        QJsonObject rule = value.toObject();
        const QJsonValue edit = m_edits.value(rule.value(u"sid"_s).toString(u"A"_s));
        if (edit.isNull())
            continue;
        const QJsonObject edits = edit.toObject();
        for (auto key = edits.begin(); key != edits.end(); ++key)
            rule.insert(key.key(), key.value());
        rules.append(spelledOut(rule));
    }
    const QJsonObject file{{u"alerts_enabled"_s, m_alertsEnabled}, {u"rules"_s, rules}};
    const core::RuleReading reading = core::readRules(QJsonDocument(file).toJson());
    if (!reading.ok())
        qFatal("scenario with bad rules: %s", qPrintable(reading.problems.first().text()));
    return reading.set;
}

QString Scenario::play()
{
    m_evaluator.setRules(ruleSet(), start);
    const QJsonArray steps = m_json.value(u"steps"_s).toArray();
    for (const QJsonValue &value : steps) {
        const QJsonObject json = value.toObject();
        QStringList expected;
        for (const QJsonValue &event : json.value(u"expect"_s).toArray())
            expected += event.toString();
        const QStringList happened = step(json);
        if (!m_problem.isEmpty())
            return m_problem;
        if (happened != expected) {
            return u"at t = %1: expected\n  %2\nbut there came\n  %3"_s.arg(json.value(u"t"_s).toDouble())
                .arg(expected.join(u"\n  "_s), happened.join(u"\n  "_s));
        }
    }
    return steps.isEmpty() ? u"has no steps"_s : QString();
}

QStringList Scenario::step(const QJsonObject &json)
{
    m_now = instant(json.value(u"t"_s));
    for (const QString &type : {u"snapshot"_s, u"delta"_s, u"heartbeat"_s}) {
        if (json.contains(type))
            return takeLine(type, json);
    }
    if (json.contains(u"remove_source"_s))
        return told(m_evaluator.removeSource(m_builder.snapshot(), m_now));
    return changeRules(json);
}

QStringList Scenario::takeLine(const QString &type, const QJsonObject &json)
{
    const QByteArray line = lineOf(type, json);
    const auto read = m_reader.read({line.constData(), size_t(line.size())});
    if (!read) {
        m_problem = read.error().text();
        return {};
    }
    if (m_builder.apply(m_reader.patch()) == core::SnapshotBuilder::Taken::OutOfOrder)
        return {u"dropped"_s};
    return told(m_evaluator.evaluate(m_builder.snapshot()));
}

QStringList Scenario::changeRules(const QJsonObject &json)
{
    m_alertsEnabled = json.value(u"alerts_enabled"_s).toBool(m_alertsEnabled);
    const QJsonObject edits = json.value(u"edit"_s).toObject();
    for (auto edit = edits.begin(); edit != edits.end(); ++edit) {
        QJsonObject merged = m_edits.value(edit.key()).toObject();
        const QJsonObject keys = edit.value().toObject();
        for (auto key = keys.begin(); key != keys.end(); ++key)
            merged.insert(key.key(), key.value());
        m_edits.insert(edit.key(), edit.value().isNull() ? edit.value() : QJsonValue(merged));
    }
    return told(m_evaluator.setRules(ruleSet(), m_now, {&m_builder.snapshot()}));
}

QStringList Scenario::told(const core::Evaluator::Events &events) const
{
    QStringList list;
    for (const core::AlertEvent &event : events)
        list += brief(event);
    return list;
}

} // namespace tests
