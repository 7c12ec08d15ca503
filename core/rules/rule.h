// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/metrics/metric.h"
#include "core/rules/severity.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace core {

/// Strict comparisons: a value equal to the threshold breaches nothing.
enum class Operator : quint8 { GreaterThan, LesserThan };

struct Threshold
{
    Operator op = Operator::GreaterThan;
    /// In the metric's unit of the stream: seconds, per cent or a count.
    int value = 0;

    bool operator==(const Threshold &) const = default;
};

// Who is told of an alert, and when.
struct NotifySettings
{
    bool enabled = false;
    /// The lowest level that notifies (rules API: notify_severity).
    Severity severity = Severity::Warning;
    /// Hold in observed ms before anyone is told, 0..900000 (rules API: notify_duration).
    Millis duration{0};
    /// The notification configuration (rules API: notify_methods_id).
    QString methodsId;

    bool operator==(const NotifySettings &) const = default;
};

// What "wrong" is, for one metric of up to twenty queues: the InsightsRule of the rules API.
struct Rule
{
    // What the evaluator reads at every change comes first, and so shares a cache line.
    Metric metric = Metric::WaitingNow;
    bool active = true;
    /// One of the two at least.
    std::optional<Threshold> warning;
    std::optional<Threshold> critical;
    /// Extension: how long a better level must have lasted, in observed ms, 0..900000.
    Millis recoveryDuration{0};
    NotifySettings notify;
    /// Extension: how far a value must come back past a threshold, in the metric's unit; 0 or more.
    double recoveryMargin = 0;
    /// Extension: the smallest sample that an SLA or average needs to count, 0..1000000.
    int minimumSample = 0;

    RuleSid sid;
    QString friendlyName;
    /// Empty: the queue as a whole.
    ChannelSid channel;
    QList<QueueSid> queues;

    bool operator==(const Rule &) const = default;

    /// The channel whose cells the rule watches: agent figures exist per queue only, whatever it names.
    ChannelSid watchedChannel() const { return info(metric).perChannel ? channel : ChannelSid{}; }
    const std::optional<Threshold> &threshold(Severity severity) const
    {
        return severity == Severity::Critical ? critical : warning;
    }
};

// The rules of a floor, and the master switch "Enable alerts".
struct RuleSet
{
    bool alertsEnabled = true;
    QList<Rule> rules;

    bool operator==(const RuleSet &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::RuleSet)
