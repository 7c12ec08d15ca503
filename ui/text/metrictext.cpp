// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/metrictext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct MetricText
{
    Q_DECLARE_TR_FUNCTIONS(MetricText)
};

} // namespace

QString metricName(core::Metric metric)
{
    using enum core::Metric;
    switch (metric) {
    case ActiveNow:
        return MetricText::tr("Active");
    case WaitingNow:
        return MetricText::tr("Waiting");
    case LongestNow:
        return MetricText::tr("Longest");
    case AvailableAgentsNow:
        return MetricText::tr("Available Agents");
    case UnavailableAgentsNow:
        return MetricText::tr("Unavailable Agents");
    case OfflineAgentsNow:
        return MetricText::tr("Offline Agents");
    case LongestAvailableAgentNow:
        return MetricText::tr("Longest Available Agent");
    case Accepted30Min:
    case AcceptedToday:
        return MetricText::tr("Accepted");
    case Abandoned30Min:
    case AbandonedToday:
        return MetricText::tr("Abandoned");
    case Sla30Min:
    case SlaToday:
        return MetricText::tr("SLA");
    case MissedInvitations30Min:
    case MissedInvitationsToday:
        return MetricText::tr("Missed Invitations");
    case AvgSpeedOfAnswer30Min:
    case AvgSpeedOfAnswerToday:
        return MetricText::tr("Avg. Speed of Answer");
    case AvgHandleTime30Min:
    case AvgHandleTimeToday:
        return MetricText::tr("Avg. Handle Time");
    case AvgAbandonTime30Min:
    case AvgAbandonTimeToday:
        return MetricText::tr("Avg. Abandon Time");
    case AvgTalkTime30Min:
    case AvgTalkTimeToday:
        return MetricText::tr("Avg. Talk Time");
    case AvgWrapupTime30Min:
    case AvgWrapupTimeToday:
        return MetricText::tr("Avg. Wrapup Time");
    case RejectedInvitations30Min:
    case RejectedInvitationsToday:
        return MetricText::tr("Rejected Invitations");
    case Tasks30Min:
    case TasksToday:
        return MetricText::tr("No. of tasks");
    case AcceptedWithinSla30Min:
    case AcceptedWithinSlaToday:
        return MetricText::tr("Accepted within SLA");
    case PercentAcceptedWithinSla30Min:
    case PercentAcceptedWithinSlaToday:
        return MetricText::tr("% accepted within SLA");
    case ShortAbandoned30Min:
    case ShortAbandonedToday:
        return MetricText::tr("Short abandoned");
    case PercentShortAbandoned30Min:
    case PercentShortAbandonedToday:
        return MetricText::tr("% short abandoned");
    case PercentAbandoned30Min:
    case PercentAbandonedToday:
        return MetricText::tr("% abandoned");
    case Completed30Min:
    case CompletedToday:
        return MetricText::tr("Completed");
    }
    return {};
}

QString columnTitle(core::Metric metric)
{
    using enum core::Metric;
    switch (metric) {
    case AvailableAgentsNow:
        return MetricText::tr("Available");
    case UnavailableAgentsNow:
        return MetricText::tr("Unavailable");
    case OfflineAgentsNow:
        return MetricText::tr("Offline");
    case LongestAvailableAgentNow:
        return MetricText::tr("Longest avail.");
    case MissedInvitations30Min:
    case MissedInvitationsToday:
        return MetricText::tr("Missed inv.");
    case RejectedInvitations30Min:
    case RejectedInvitationsToday:
        return MetricText::tr("Rejected inv.");
    case AvgSpeedOfAnswer30Min:
    case AvgSpeedOfAnswerToday:
        return MetricText::tr("ASA");
    case AvgHandleTime30Min:
    case AvgHandleTimeToday:
        return MetricText::tr("AHT");
    case AvgAbandonTime30Min:
    case AvgAbandonTimeToday:
        return MetricText::tr("Abandon time");
    case AvgTalkTime30Min:
    case AvgTalkTimeToday:
        return MetricText::tr("Talk time");
    case AvgWrapupTime30Min:
    case AvgWrapupTimeToday:
        return MetricText::tr("Wrapup time");
    case Tasks30Min:
    case TasksToday:
        return MetricText::tr("Tasks");
    case AcceptedWithinSla30Min:
    case AcceptedWithinSlaToday:
        return MetricText::tr("Within SLA");
    case PercentAcceptedWithinSla30Min:
    case PercentAcceptedWithinSlaToday:
        return MetricText::tr("% within SLA");
    default:
        return metricName(metric);
    }
}

QString windowTitle(core::Window window)
{
    switch (window) {
    case core::Window::Now:
        return MetricText::tr("Now");
    case core::Window::Last30Min:
        return MetricText::tr("30 min");
    case core::Window::Today:
        return MetricText::tr("Today");
    }
    return {};
}

QString metricTitle(core::Metric metric)
{
    return MetricText::tr("%1 (%2)", "metric and its window")
        .arg(metricName(metric), windowTitle(core::info(metric).window));
}

QString metricMeaning(core::Metric metric)
{
    using enum core::Metric;
    switch (metric) {
    case ActiveNow:
        return MetricText::tr("Tasks being worked on, wrap-up included");
    case WaitingNow:
        return MetricText::tr("Tasks that nobody has accepted yet");
    case LongestNow:
        return MetricText::tr("How long the oldest waiting task has waited");
    case AvailableAgentsNow:
        return MetricText::tr("Agents who can take a task");
    case UnavailableAgentsNow:
        return MetricText::tr("Agents at work who can't take a task");
    case OfflineAgentsNow:
        return MetricText::tr("Agents who are offline");
    case LongestAvailableAgentNow:
        return MetricText::tr("How long the longest available agent has been available");
    case Accepted30Min:
    case AcceptedToday:
        return MetricText::tr("Customers connected to an agent");
    case Abandoned30Min:
    case AbandonedToday:
        return MetricText::tr("Customers who left unanswered, without short abandons");
    case Sla30Min:
    case SlaToday:
        return MetricText::tr("Accepted in time, of accepted and abandoned");
    case MissedInvitations30Min:
    case MissedInvitationsToday:
        return MetricText::tr("Offers to an agent that timed out");
    case AvgSpeedOfAnswer30Min:
    case AvgSpeedOfAnswerToday:
        return MetricText::tr("Mean time in the queue until an agent accepts");
    case AvgHandleTime30Min:
    case AvgHandleTimeToday:
        return MetricText::tr("Mean connected time, hold and wrap-up included");
    case AvgAbandonTime30Min:
    case AvgAbandonTimeToday:
        return MetricText::tr("Mean time after which customers give up");
    case AvgTalkTime30Min:
    case AvgTalkTimeToday:
        return MetricText::tr("Mean connected time without wrap-up");
    case AvgWrapupTime30Min:
    case AvgWrapupTimeToday:
        return MetricText::tr("Mean time of wrap-up");
    case RejectedInvitations30Min:
    case RejectedInvitationsToday:
        return MetricText::tr("Offers that an agent declined");
    case Tasks30Min:
    case TasksToday:
        return MetricText::tr("Tasks that entered the queue");
    case AcceptedWithinSla30Min:
    case AcceptedWithinSlaToday:
        return MetricText::tr("Accepted within the service level's time");
    case PercentAcceptedWithinSla30Min:
    case PercentAcceptedWithinSlaToday:
        return MetricText::tr("Accepted in time, of all tasks that entered");
    case ShortAbandoned30Min:
    case ShortAbandonedToday:
        return MetricText::tr("Customers who left within the short-abandon time");
    case PercentShortAbandoned30Min:
    case PercentShortAbandonedToday:
        return MetricText::tr("Short abandons, of all tasks that entered");
    case PercentAbandoned30Min:
    case PercentAbandonedToday:
        return MetricText::tr("Abandoned, of all tasks that entered");
    case Completed30Min:
    case CompletedToday:
        return MetricText::tr("Tasks that were finished");
    }
    return {};
}

} // namespace ui
