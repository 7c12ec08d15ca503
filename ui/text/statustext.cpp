// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/statustext.h"

#include "ui/text/numbertext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

QString withReason(const QString &text, const core::SourceHealth &health)
{
    if (health.trouble == core::Trouble::None)
        return text;
    QString reason = troubleText(health.trouble);
    // Which file it is, and what ails it, is for whoever chose it.
    if (health.trouble == core::Trouble::Unreadable)
        reason = StatusText::tr("%1 (%2)", "reason and its detail").arg(reason, health.detail);
    return StatusText::tr("%1: %2", "state and its reason").arg(text, reason);
}

/// Nothing will come of it by itself.
bool neverStarts(core::Trouble trouble)
{
    return trouble == core::Trouble::Unreadable || trouble == core::Trouble::SameId;
}

} // namespace

QString severityTitle(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Ok:
        return StatusText::tr("On track");
    case core::Severity::Warning:
        return StatusText::tr("Warning");
    case core::Severity::Critical:
        return StatusText::tr("Critical");
    }
    return {};
}

QString severityMeaning(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Ok:
        return StatusText::tr("No alert is open");
    case core::Severity::Warning:
        return StatusText::tr("An issue is developing");
    case core::Severity::Critical:
        return StatusText::tr("Take action now");
    }
    return {};
}

QString troubleText(core::Trouble trouble)
{
    switch (trouble) {
    case core::Trouble::None:
        return {};
    case core::Trouble::Credentials:
        return StatusText::tr("the account or the password is wrong");
    case core::Trouble::SecretMissing:
        return StatusText::tr("its password is needed");
    case core::Trouble::SecretLocked:
        return StatusText::tr("its password is in a keychain that is locked");
    case core::Trouble::Rate:
        return StatusText::tr("the account has used up its requests for now");
    case core::Trouble::Name:
        return StatusText::tr("the server's name is not known");
    case core::Trouble::Network:
        return StatusText::tr("the server can't be reached");
    case core::Trouble::Proxy:
        return StatusText::tr("the proxy does not let us through");
    case core::Trouble::ProxyPassword:
        return StatusText::tr("the proxy wants a password, or another one");
    case core::Trouble::Tls:
        return StatusText::tr("the server can't prove who it is");
    case core::Trouble::TimedOut:
        return StatusText::tr("the server does not answer");
    case core::Trouble::Server:
        return StatusText::tr("the server has a problem of its own");
    case core::Trouble::Refused:
        return StatusText::tr("the server does not know what is asked of it");
    case core::Trouble::Asleep:
        return StatusText::tr("this computer was asleep");
    case core::Trouble::BadData:
        return StatusText::tr("its answer makes no sense");
    case core::Trouble::Ended:
        return StatusText::tr("the recording has ended");
    case core::Trouble::Unreadable:
        return StatusText::tr("the file can't be read");
    case core::Trouble::SameId:
        return StatusText::tr("another source has the same id");
    }
    return {};
}

QString sourceText(const core::SourceHealth &health, core::Instant now)
{
    using State = core::SourceHealth::State;
    if (!health.lastAnswer && neverStarts(health.trouble))
        return withReason(health.name, health);
    if (!health.lastAnswer)
        return withReason(StatusText::tr("%1 is starting").arg(health.name), health);
    if (health.trouble == core::Trouble::Ended)
        return StatusText::tr("%1: recording finished, %2 ago")
            .arg(health.name, clockText(double((now - *health.lastAnswer).count()) / 1000));
    const QString age = ageText(now - *health.lastAnswer);
    switch (health.state) {
    case State::Starting:
    case State::Live:
        return StatusText::tr("%1 live, %2 ago").arg(health.name, fineAgeText(now - *health.lastAnswer));
    case State::Troubled:
        return withReason(StatusText::tr("%1 in trouble, %2").arg(health.name, age), health);
    case State::Stale:
        return withReason(StatusText::tr("%1 stale, %2").arg(health.name, age), health);
    }
    return {};
}

QString alertText(const core::Highlights::OpenAlert &alert, core::Metric metric, const core::Rule *rule)
{
    const auto below = [&] {
        const auto &threshold = rule->threshold(alert.severity);
        return threshold && threshold->op == core::Operator::LesserThan;
    };
    const QString bound = numberText(metric, alert.threshold);
    const QString breach
        = rule && below() ? StatusText::tr("below %1").arg(bound) : StatusText::tr("over %1").arg(bound);
    const QString line = StatusText::tr("%1: %2 since %3", "severity, breach, time")
                             .arg(severityTitle(alert.severity), breach, timeOfDay(alert.severitySince));
    return rule ? StatusText::tr("%1 (alert \"%2\")").arg(line, rule->friendlyName) : line;
}

QString countsText(int queues, int critical, int warning)
{
    QStringList parts{StatusText::tr("%Ln queue(s)", "", queues)};
    if (critical)
        parts << StatusText::tr("%Ln critical", "queues", critical);
    if (warning)
        parts << StatusText::tr("%Ln warning", "queues", warning);
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
