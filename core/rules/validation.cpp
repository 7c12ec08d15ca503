// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/validation.h"

#include <QSet>

#include <cmath>

namespace core {

namespace {

// Collects what is wrong with one rule, under the names of the rules API.
class Inspection
{
public:
    explicit Inspection(const Rule &rule) : m_rule(rule) { }

    QList<Error> problems()
    {
        checkWhat();
        checkQueues();
        checkThresholds();
        checkNotifications();
        checkExtensions();
        return std::move(m_problems);
    }

private:
    void report(const QString &field, const QString &what) { m_problems.append({field, what}); }

    void checkWhat()
    {
        if (m_rule.friendlyName.trimmed().isEmpty())
            report(QStringLiteral("rule_friendly_name"), QStringLiteral("must not be empty"));
        if (!info(m_rule.metric).canHaveRule())
            report(QStringLiteral("metric_id"), QStringLiteral("is no metric that a rule can watch"));
    }

    void checkQueues()
    {
        const QString field = QStringLiteral("task_queue_sids");
        if (m_rule.queues.isEmpty() || m_rule.queues.size() > maximumQueues)
            report(field, QStringLiteral("must name 1 to %1 queues, not %2")
                              .arg(maximumQueues)
                              .arg(m_rule.queues.size()));
        QSet<QueueSid> seen;
        for (qsizetype i = 0; i < m_rule.queues.size(); ++i) {
            const QString place = QStringLiteral("%1[%2]").arg(field).arg(i);
            if (m_rule.queues[i].isEmpty())
                report(place, QStringLiteral("must not be empty"));
            else if (seen.contains(m_rule.queues[i]))
                report(place, QStringLiteral("names a queue a second time"));
            seen.insert(m_rule.queues[i]);
        }
    }

    void checkThresholds()
    {
        const QString field = QStringLiteral("rule_thresholds");
        if (!m_rule.warning && !m_rule.critical)
            report(field, QStringLiteral("must hold a Warning threshold, a Critical threshold or both"));
        if (!m_rule.warning || !m_rule.critical || m_rule.warning->op != m_rule.critical->op)
            return;
        const bool upwards = m_rule.critical->op == Operator::GreaterThan;
        const qint64 beyond = qint64(m_rule.critical->value) - m_rule.warning->value;
        if (upwards ? beyond <= 0 : beyond >= 0) {
            report(field, QStringLiteral(
                              "the Critical threshold (%1) must lie beyond the Warning threshold (%2): %3")
                              .arg(m_rule.critical->value)
                              .arg(m_rule.warning->value)
                              .arg(upwards ? QStringLiteral("above it") : QStringLiteral("below it")));
        }
    }

    void checkNotifications()
    {
        const NotifySettings &notify = m_rule.notify;
        checkDuration(QStringLiteral("notify_duration"), notify.duration);
        if (notify.severity == Severity::Ok)
            report(QStringLiteral("notify_severity"), QStringLiteral("must be Warning or Critical"));
    }

    void checkExtensions()
    {
        checkDuration(QStringLiteral("recovery_duration"), m_rule.recoveryDuration);
        if (!std::isfinite(m_rule.recoveryMargin) || m_rule.recoveryMargin < 0
            || m_rule.recoveryMargin > 1e12)
            report(QStringLiteral("recovery_margin"), QStringLiteral("must be 0 or more, and at most 1e12"));
        if (m_rule.minimumSample < 0 || m_rule.minimumSample > maximumMinimumSample)
            report(QStringLiteral("minimum_sample"),
                   QStringLiteral("must be 0 to %1").arg(maximumMinimumSample));
    }

    void checkDuration(const QString &field, Millis duration)
    {
        if (duration < Millis(0) || duration > Millis(maximumDurationMs))
            report(field, QStringLiteral("must be 0 to %1 milliseconds").arg(maximumDurationMs));
    }

    const Rule &m_rule;
    QList<Error> m_problems;
};

} // namespace

QList<Error> problemsOf(const Rule &rule)
{
    return Inspection(rule).problems();
}

} // namespace core
