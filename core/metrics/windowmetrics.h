// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metric.h"

namespace core {

// The metrics that count tasks over a window, by what they count.
struct WindowMetrics
{
    Metric accepted, abandoned, sla, missed, rejected, tasks, completed;
    Metric speedOfAnswer, abandonTime, handleTime, talkTime, wrapUpTime;
    Metric within, percentWithin, shortAbandoned, percentShort, percentAbandoned;
};

inline constexpr WindowMetrics last30MinMetrics{
    Metric::Accepted30Min,
    Metric::Abandoned30Min,
    Metric::Sla30Min,
    Metric::MissedInvitations30Min,
    Metric::RejectedInvitations30Min,
    Metric::Tasks30Min,
    Metric::Completed30Min,
    Metric::AvgSpeedOfAnswer30Min,
    Metric::AvgAbandonTime30Min,
    Metric::AvgHandleTime30Min,
    Metric::AvgTalkTime30Min,
    Metric::AvgWrapupTime30Min,
    Metric::AcceptedWithinSla30Min,
    Metric::PercentAcceptedWithinSla30Min,
    Metric::ShortAbandoned30Min,
    Metric::PercentShortAbandoned30Min,
    Metric::PercentAbandoned30Min,
};

inline constexpr WindowMetrics todayMetrics{
    Metric::AcceptedToday,
    Metric::AbandonedToday,
    Metric::SlaToday,
    Metric::MissedInvitationsToday,
    Metric::RejectedInvitationsToday,
    Metric::TasksToday,
    Metric::CompletedToday,
    Metric::AvgSpeedOfAnswerToday,
    Metric::AvgAbandonTimeToday,
    Metric::AvgHandleTimeToday,
    Metric::AvgTalkTimeToday,
    Metric::AvgWrapupTimeToday,
    Metric::AcceptedWithinSlaToday,
    Metric::PercentAcceptedWithinSlaToday,
    Metric::ShortAbandonedToday,
    Metric::PercentShortAbandonedToday,
    Metric::PercentAbandonedToday,
};

} // namespace core
