// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertid.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/metrics/cell.h"
#include "core/metrics/metric.h"
#include "core/rules/severity.h"

#include <QList>
#include <QMetaType>

namespace core {

/// Why an alert changed: its level did, or one of the endings of alert-semantics, "Episodes".
enum class Reason : quint8 {
    Threshold,
    Recovered,
    DayRollover,
    QueueRemoved,
    SourceRemoved,
    RuleChanged,
    RuleDisabled,
    RuleDeleted,
    OutOfHours,
    AlertsOff,
};

/// Why someone is told; None: the event is a fact about the alert and tells nobody.
enum class Cause : quint8 { None, Raised, Escalated, Resolved };

// One step in the life of an alert: its level changed (cause None), or someone is to be told (any other
// cause).
struct AlertEvent
{
    Instant at;
    AlertId alertId;
    SourceId source;
    RuleSid rule;
    QueueSid queue;
    ChannelSid channel;
    Metric metric = Metric::WaitingNow;
    /// The level now; Ok: RESOLVED.
    Severity state = Severity::Ok;
    Severity previous = Severity::Ok;
    Reason reason = Reason::Threshold;
    Cause cause = Cause::None;
    /// This line's value as evaluated; without a value where undefined, held back or missing.
    Cell value;
    /// The threshold of the level in `state`; when resolved, of the level that was left.
    int threshold = 0;

    bool isNotification() const { return cause != Cause::None; }
};

} // namespace core

Q_DECLARE_METATYPE(core::AlertEvent)
