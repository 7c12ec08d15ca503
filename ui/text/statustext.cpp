// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/statustext.h"

#include "ui/text/numbertext.h"
#include "ui/text/troubletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

bool isOfAFile(core::Trouble trouble)
{
    return trouble == core::Trouble::Unreadable || trouble == core::Trouble::NoRecording;
}

QString withReason(const QString &text, const core::SourceHealth &health)
{
    if (health.trouble == core::Trouble::None)
        return text;
    QString reason = troubleText(health);
    // Which file it is, and what ails it, is for whoever chose it.
    if (isOfAFile(health.trouble))
        reason = StatusText::tr("%1 (%2)", "reason and its detail").arg(reason, health.detail);
    return StatusText::tr("%1: %2", "state and its reason").arg(text, reason);
}

QString withPace(const QString &text, const core::SourceHealth &health)
{
    const QString slow = slowText(health);
    return slow.isEmpty() ? text : StatusText::tr("%1, %2", "state and its pace").arg(text, slow);
}

/// Nothing will come of it by itself.
bool neverStarts(const core::SourceHealth &health)
{
    return health.secretWanted || isOfAFile(health.trouble) || health.trouble == core::Trouble::SameId;
}

/// Since when the oldest of its numbers stand: some parts are asked for less often than others. A part that
/// has not come yet has no numbers, and how a workspace is set up is none.
core::Instant numbersSince(const core::SourceHealth &health)
{
    core::Instant oldest = *health.lastAnswer;
    for (const core::Freshness &part : health.parts) {
        if (part.lastAnswer && part.part != core::Freshness::Part::SetUp)
            oldest = std::min(oldest, *part.lastAnswer);
    }
    return oldest;
}

QString liveText(const core::SourceHealth &health, core::Millis age)
{
    return health.parts.isEmpty()
               ? StatusText::tr("%1 live, %2 ago").arg(health.name, fineAgeText(age))
               : StatusText::tr("%1 live, up to %2 old", "source, age of its oldest numbers")
                     .arg(health.name, fineAgeText(age));
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

QString sourceText(const core::SourceHealth &health, core::Instant now)
{
    using State = core::SourceHealth::State;
    if (health.state == State::Paused)
        return StatusText::tr("%1 is paused").arg(health.name);
    if (!health.lastAnswer && neverStarts(health))
        return withReason(health.name, health);
    if (!health.lastAnswer && health.trouble != core::Trouble::None)
        return StatusText::tr("%1: no connection yet, %2", "source, reason")
            .arg(health.name, troubleText(health));
    if (!health.lastAnswer)
        return StatusText::tr("%1 is starting").arg(health.name);
    if (health.trouble == core::Trouble::Ended)
        return StatusText::tr("%1: recording finished, %2 ago")
            .arg(health.name, clockText(double((now - *health.lastAnswer).count()) / 1000));
    const core::Millis oldest = now - numbersSince(health);
    const QString age = ageText(oldest);
    switch (health.state) {
    case State::Starting:
    case State::Live:
        return withPace(liveText(health, oldest), health);
    case State::Troubled:
        return withReason(StatusText::tr("%1 in trouble, %2").arg(health.name, age), health);
    case State::Stale:
        return withReason(StatusText::tr("%1 stale, %2").arg(health.name, age), health);
    case State::Paused:
        break;
    }
    return {};
}

QString sourcesText(int sources, int troubled)
{
    if (!troubled)
        return StatusText::tr("%1 sources", "two or more").arg(sources);
    return StatusText::tr("%1 of %2 sources in trouble").arg(troubled).arg(sources);
}

QString stateText(const core::SourceHealth &health, core::Instant since)
{
    using State = core::SourceHealth::State;
    const QString time = timeOfDay(since);
    switch (health.state) {
    case State::Starting:
        return StatusText::tr("Starting since %1").arg(time);
    case State::Live:
        return StatusText::tr("Live since %1").arg(time);
    case State::Troubled:
        return StatusText::tr("In trouble since %1").arg(time);
    case State::Stale:
        return health.lastAnswer ? StatusText::tr("Stale since %1").arg(time)
                                 : StatusText::tr("Without numbers since %1").arg(time);
    case State::Paused:
        return StatusText::tr("Paused since %1").arg(time);
    }
    return {};
}

QString alertText(const core::Highlights::OpenAlert &alert, core::Metric metric, const core::Rule *rule)
{
    const auto threshold = rule ? rule->threshold(alert.severity) : std::nullopt;
    const core::Operator op = threshold ? threshold->op : core::Operator::GreaterThan;
    const QString line = StatusText::tr("%1: %2 since %3", "severity, breach, time")
                             .arg(severityTitle(alert.severity), breachText({op, alert.threshold}, metric),
                                  timeOfDay(alert.severitySince));
    return rule ? StatusText::tr("%1 (alert \"%2\")").arg(line, rule->friendlyName) : line;
}

QString breachText(const core::Threshold &threshold, core::Metric metric)
{
    const QString bound = numberText(metric, threshold.value);
    return threshold.op == core::Operator::LesserThan ? StatusText::tr("below %1").arg(bound)
                                                      : StatusText::tr("over %1").arg(bound);
}

QString thresholdsText(const core::Rule &rule)
{
    const auto text = [&](const std::optional<core::Threshold> &threshold) {
        return threshold ? breachText(*threshold, rule.metric) : QString();
    };
    const QString name = rule.friendlyName;
    if (!rule.critical)
        return StatusText::tr("Alert \"%1\": warning %2").arg(name, text(rule.warning));
    if (!rule.warning)
        return StatusText::tr("Alert \"%1\": critical %2").arg(name, text(rule.critical));
    return StatusText::tr("Alert \"%1\": warning %2, critical %3")
        .arg(name, text(rule.warning), text(rule.critical));
}

QString countsText(int queues, int critical, int warning, int unwatched)
{
    QStringList parts{StatusText::tr("%Ln queue(s)", "", queues)};
    if (critical)
        parts << StatusText::tr("%Ln critical", "queues", critical);
    if (warning)
        parts << StatusText::tr("%Ln warning", "queues", warning);
    if (unwatched)
        parts << StatusText::tr("%Ln without rules", "queues", unwatched);
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
