// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulejson.h"

#include "core/rules/validation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

using namespace Qt::StringLiterals;

QLatin1String text(std::string_view view)
{
    return {view.data(), qsizetype(view.size())};
}

std::string_view bytes(const QByteArray &array)
{
    return {array.constData(), size_t(array.size())};
}

// Takes the fields of one rule off its JSON object; what does not fit is a problem under the field's name.
class RuleReader
{
public:
    RuleReader(const QJsonObject &json, QList<Error> &problems) : m_json(json), m_problems(problems) { }

    Rule read()
    {
        m_rule.sid = {optionalText(u"sid"_s)};
        m_rule.friendlyName = requiredText(u"rule_friendly_name"_s);
        m_rule.channel = {optionalText(u"task_channel_sid"_s)};
        m_rule.active = flag(u"active"_s, true);
        readMetric();
        readQueues();
        readThresholds();
        readNotifySettings();
        m_rule.recoveryMargin = number(u"recovery_margin"_s);
        m_rule.recoveryDuration = Millis(integer(u"recovery_duration"_s));
        m_rule.minimumSample = int(integer(u"minimum_sample"_s));
        return m_rule;
    }

private:
    void report(const QString &field, const QString &what) { m_problems.append({field, what}); }

    QString requiredText(const QString &field)
    {
        if (!m_json.value(field).isString())
            report(field, m_json.contains(field) ? u"must be a text"_s : u"is missing"_s);
        return m_json.value(field).toString();
    }

    QString optionalText(const QString &field)
    {
        const QJsonValue value = m_json.value(field);
        if (!value.isString() && !value.isNull() && !value.isUndefined())
            report(field, u"must be a text"_s);
        return value.toString();
    }

    bool flag(const QString &field, bool otherwise)
    {
        const QJsonValue value = m_json.value(field);
        if (!value.isBool() && !value.isNull()
            && !value.isUndefined()) // the API answers null for what is unset
            report(field, u"must be true or false"_s);
        return value.toBool(otherwise);
    }

    double number(const QString &field)
    {
        const QJsonValue value = m_json.value(field);
        if (!value.isDouble() && !value.isUndefined())
            report(field, u"must be a number"_s);
        return value.toDouble(0);
    }

    qint64 integer(const QString &field)
    {
        return m_json.contains(field) ? integerOf(m_json.value(field), field) : 0;
    }

    qint64 integerOf(const QJsonValue &value, const QString &field)
    {
        const double read = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        // Thresholds and durations are integers of the rules API; they fit in 32 bits.
        constexpr qint32 largest = std::numeric_limits<qint32>::max();
        if (value.isUndefined())
            report(field, u"is missing"_s);
        else if (std::trunc(read) != read)
            report(field, u"must be an integer"_s);
        else if (std::fabs(read) > largest)
            report(field, u"is beyond %1"_s.arg(largest));
        else
            return qint64(read);
        return 0;
    }

    void readMetric()
    {
        const QString id = requiredText(u"metric_id"_s);
        if (!m_json.value(u"metric_id"_s).isString())
            return;
        const QByteArray utf8 = id.toUtf8();
        const std::optional<Metric> metric = metricById(bytes(utf8));
        if (!metric || !info(*metric).canHaveRule())
            return report(u"metric_id"_s, u"\"%1\" is no metric that a rule can watch"_s.arg(id));
        m_rule.metric = *metric;
    }

    void readQueues()
    {
        const QString field = u"task_queue_sids"_s;
        const QJsonValue value = m_json.value(field);
        if (!value.isArray())
            return report(field, m_json.contains(field) ? u"must be a list of texts"_s : u"is missing"_s);
        const QJsonArray sids = value.toArray();
        for (qsizetype i = 0; i < sids.size(); ++i) {
            if (!sids[i].isString())
                report(u"%1[%2]"_s.arg(field).arg(i), u"must be a text"_s);
            m_rule.queues.append({sids[i].toString()});
        }
    }

    void readThresholds()
    {
        const QString field = u"rule_thresholds"_s;
        const QJsonValue value = m_json.value(field);
        if (!value.isArray())
            return report(field,
                          m_json.contains(field) ? u"must be a list of thresholds"_s : u"is missing"_s);
        const QJsonArray thresholds = value.toArray();
        for (qsizetype i = 0; i < thresholds.size(); ++i)
            readThreshold(thresholds[i], u"%1[%2]"_s.arg(field).arg(i));
    }

    void readThreshold(const QJsonValue &value, const QString &place)
    {
        if (!value.isObject())
            return report(place, u"must be an object"_s);
        const QJsonObject json = value.toObject();
        const std::optional<Severity> severity = severityOf(json.value(u"threshold_type"_s));
        if (!severity)
            return report(place + u".threshold_type"_s, u"must be \"Critical\" or \"Warning\""_s);
        const QString op = json.value(u"threshold_operator"_s).toString();
        if (op != u"Greater Than" && op != u"Lesser Than")
            return report(place + u".threshold_operator"_s, u"must be \"Greater Than\" or \"Lesser Than\""_s);
        auto &threshold = *severity == Severity::Critical ? m_rule.critical : m_rule.warning;
        if (threshold)
            return report(place + u".threshold_type"_s, u"is there a second time"_s);
        threshold
            = Threshold{op == u"Greater Than" ? Operator::GreaterThan : Operator::LesserThan,
                        int(integerOf(json.value(u"threshold_value"_s), place + u".threshold_value"_s))};
    }

    void readNotifySettings()
    {
        m_rule.notify.enabled = flag(u"notify_enabled"_s, false);
        m_rule.notify.methodsId = optionalText(u"notify_methods_id"_s);
        if (!m_json.value(u"notify_duration"_s).isNull())
            m_rule.notify.duration = Millis(integer(u"notify_duration"_s));
        const QJsonValue severity = m_json.value(u"notify_severity"_s);
        if (severity.isUndefined() || severity.isNull())
            return;
        const std::optional<Severity> lowest = severityOf(severity);
        if (!lowest)
            report(u"notify_severity"_s, u"must be \"Critical\" or \"Warning\""_s);
        m_rule.notify.severity = lowest.value_or(Severity::Warning);
    }

    static std::optional<Severity> severityOf(const QJsonValue &value)
    {
        if (value == u"Critical"_s)
            return Severity::Critical;
        if (value == u"Warning"_s)
            return Severity::Warning;
        return std::nullopt;
    }

    const QJsonObject &m_json;
    QList<Error> &m_problems;
    Rule m_rule;
};

QString severityText(Severity severity)
{
    return severity == Severity::Critical ? u"Critical"_s : u"Warning"_s;
}

QJsonObject toJson(Severity severity, const Threshold &threshold)
{
    return {{u"threshold_type"_s, severityText(severity)},
            {u"threshold_operator"_s,
             threshold.op == Operator::GreaterThan ? u"Greater Than"_s : u"Lesser Than"_s},
            {u"threshold_value"_s, threshold.value}};
}

/// A byte offset as a person finds it: "line 3, column 7".
QString placeOf(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.first(std::clamp<qsizetype>(offset, 0, json.size()));
    const qsizetype line = before.count('\n') + 1;
    return u"line %1, column %2"_s.arg(line).arg(before.size() - before.lastIndexOf('\n'));
}

/// The field of the rule that a problem is about: `rule_thresholds` of `rule_thresholds[0].threshold_value`.
QStringView fieldOf(const Error &problem)
{
    const qsizetype end = problem.where.indexOf(u'[');
    return QStringView(problem.where).first(end < 0 ? problem.where.size() : end);
}

void readRule(const QJsonValue &value, const QString &place, RuleReading &reading)
{
    if (!value.isObject()) {
        reading.problems.append({place, u"must be an object"_s});
        return;
    }
    QList<Error> problems;
    const QJsonObject json = value.toObject();
    RuleReader reader(json, problems);
    const Rule rule = reader.read();
    const QList<Error> misfits = problems;
    // What could not be read is not judged as well.
    for (const Error &problem : problemsOf(rule)) {
        if (std::none_of(misfits.begin(), misfits.end(),
                         [&](const Error &misfit) { return fieldOf(misfit) == fieldOf(problem); }))
            problems.append(problem);
    }
    for (const Error &problem : problems)
        reading.problems.append({place + u'.' + problem.where, problem.what});
    reading.set.rules.append(rule);
}

// Rules are told apart by their sid; one that has none yet gets a name from its place in the list.
void nameRules(RuleReading &reading)
{
    QSet<RuleSid> seen;
    for (qsizetype i = 0; i < reading.set.rules.size(); ++i) {
        const RuleSid &sid = reading.set.rules[i].sid;
        if (!sid.isEmpty() && seen.contains(sid))
            reading.problems.append(
                {u"rules[%1].sid"_s.arg(i), u"\"%1\" is there a second time"_s.arg(sid.text)});
        seen.insert(sid);
    }
    qsizetype number = 0;
    for (Rule &rule : reading.set.rules) {
        ++number;
        for (qsizetype n = number; rule.sid.isEmpty(); n += reading.set.rules.size()) {
            const RuleSid made{u"QY%1"_s.arg(n, 32, 16, QLatin1Char('0'))};
            if (!seen.contains(made))
                rule.sid = made;
            seen.insert(made);
        }
    }
}

} // namespace

RuleReading readRules(const QByteArray &json, const RuleLimits &limits)
{
    RuleReading reading;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        reading.problems.append({placeOf(json, error.offset), error.errorString()});
        return reading;
    }
    if (!document.isObject()) {
        reading.problems.append({u"$"_s, u"must be an object with the list \"rules\""_s});
        return reading;
    }
    const QJsonValue enabled = document[u"alerts_enabled"];
    if (!enabled.isBool() && !enabled.isUndefined())
        reading.problems.append({u"alerts_enabled"_s, u"must be true or false"_s});
    reading.set.alertsEnabled = enabled.toBool(true);
    if (!document[u"rules"].isArray()) {
        reading.problems.append({u"rules"_s, u"must be a list of rules"_s});
        return reading;
    }
    const QJsonArray rules = document[u"rules"].toArray();
    if (rules.size() > limits.rules)
        reading.problems.append(
            {u"rules"_s, u"has %1 rules, %2 are allowed"_s.arg(rules.size()).arg(limits.rules)});
    for (qsizetype i = 0; i < rules.size(); ++i)
        readRule(rules[i], u"rules[%1]"_s.arg(i), reading);
    nameRules(reading);
    return reading;
}

QJsonObject toJson(const Rule &rule)
{
    QJsonArray queues;
    for (const QueueSid &queue : rule.queues)
        queues.append(queue.text);
    QJsonArray thresholds;
    if (rule.warning)
        thresholds.append(toJson(Severity::Warning, *rule.warning));
    if (rule.critical)
        thresholds.append(toJson(Severity::Critical, *rule.critical));
    return {{u"sid"_s, rule.sid.text},
            {u"rule_friendly_name"_s, rule.friendlyName},
            {u"metric_id"_s, text(info(rule.metric).id)},
            {u"task_channel_sid"_s, rule.channel.text},
            {u"task_queue_sids"_s, queues},
            {u"active"_s, rule.active},
            {u"rule_thresholds"_s, thresholds},
            {u"notify_enabled"_s, rule.notify.enabled},
            {u"notify_severity"_s, severityText(rule.notify.severity)},
            {u"notify_duration"_s, qint64(rule.notify.duration.count())},
            {u"notify_methods_id"_s, rule.notify.methodsId},
            {u"recovery_margin"_s, rule.recoveryMargin},
            {u"recovery_duration"_s, qint64(rule.recoveryDuration.count())},
            {u"minimum_sample"_s, rule.minimumSample}};
}

QByteArray toJson(const RuleSet &set)
{
    QJsonArray rules;
    for (const Rule &rule : set.rules)
        rules.append(toJson(rule));
    return QJsonDocument(QJsonObject{{u"alerts_enabled"_s, set.alertsEnabled}, {u"rules"_s, rules}}).toJson();
}

} // namespace core
