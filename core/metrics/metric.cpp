// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view suffix(Window window)
{
    switch (window) {
    case Window::Now:
        return " (Now)";
    case Window::Last30Min:
        return " (30 min)";
    case Window::Today:
        return " (Today)";
    }
    return {};
}

constexpr std::string_view tasksPipeline(Window window)
{
    switch (window) {
    case Window::Now:
        return "tasks_now";
    case Window::Last30Min:
        return "tasks_thirty_minutes";
    case Window::Today:
        return "tasks_today";
    }
    return {};
}

constexpr MetricInfo entry(Metric metric, std::string_view id, Window window, Unit unit, RollUp rollUp)
{
    const std::string_view name = id.substr(0, id.size() - suffix(window).size());
    return {metric, id, name, window, unit, true, rollUp, tasksPipeline(window)};
}

constexpr MetricInfo agents(Metric metric, std::string_view id, Unit unit, RollUp rollUp)
{
    MetricInfo info = entry(metric, id, Window::Now, unit, rollUp);
    info.perChannel = false;
    info.pipelineKey = "activity_stats";
    return info;
}

using enum Metric;
using enum Window;
using enum Unit;

constexpr std::array<MetricInfo, metricCount> catalogue = {{
    entry(ActiveNow, "Active (Now)", Now, Count, RollUp::Sum),
    entry(WaitingNow, "Waiting (Now)", Now, Count, RollUp::Sum),
    entry(LongestNow, "Longest (Now)", Now, Clock, RollUp::Maximum),
    agents(AvailableAgentsNow, "Available Agents (Now)", Count, RollUp::None),
    agents(UnavailableAgentsNow, "Unavailable Agents (Now)", Count, RollUp::None),
    agents(OfflineAgentsNow, "Offline Agents (Now)", Count, RollUp::None),
    agents(LongestAvailableAgentNow, "Longest Available Agent (Now)", Clock, RollUp::Maximum),
    entry(Accepted30Min, "Accepted (30 min)", Last30Min, Count, RollUp::Sum),
    entry(AcceptedToday, "Accepted (Today)", Today, Count, RollUp::Sum),
    entry(Abandoned30Min, "Abandoned (30 min)", Last30Min, Count, RollUp::Sum),
    entry(AbandonedToday, "Abandoned (Today)", Today, Count, RollUp::Sum),
    entry(Sla30Min, "SLA (30 min)", Last30Min, Percent, RollUp::MeanByOffered),
    entry(SlaToday, "SLA (Today)", Today, Percent, RollUp::MeanByOffered),
    entry(MissedInvitations30Min, "Missed Invitations (30 min)", Last30Min, Count, RollUp::None),
    entry(MissedInvitationsToday, "Missed Invitations (Today)", Today, Count, RollUp::None),
    entry(AvgSpeedOfAnswerToday, "Avg. Speed of Answer (Today)", Today, Seconds, RollUp::MeanByAccepted),
    entry(AvgHandleTimeToday, "Avg. Handle Time (Today)", Today, Seconds, RollUp::None),
    entry(AvgSpeedOfAnswer30Min, "Avg. Speed of Answer (30 min)", Last30Min, Seconds, RollUp::MeanByAccepted),
    entry(AvgHandleTime30Min, "Avg. Handle Time (30 min)", Last30Min, Seconds, RollUp::None),
    entry(AvgAbandonTime30Min, "Avg. Abandon Time (30 min)", Last30Min, Seconds, RollUp::None),
    entry(AvgAbandonTimeToday, "Avg. Abandon Time (Today)", Today, Seconds, RollUp::None),
    entry(AvgTalkTime30Min, "Avg. Talk Time (30 min)", Last30Min, Seconds, RollUp::None),
    entry(AvgTalkTimeToday, "Avg. Talk Time (Today)", Today, Seconds, RollUp::None),
    entry(AvgWrapupTime30Min, "Avg. Wrapup Time (30 min)", Last30Min, Seconds, RollUp::None),
    entry(AvgWrapupTimeToday, "Avg. Wrapup Time (Today)", Today, Seconds, RollUp::None),
    entry(RejectedInvitations30Min, "Rejected Invitations (30 min)", Last30Min, Count, RollUp::None),
    entry(RejectedInvitationsToday, "Rejected Invitations (Today)", Today, Count, RollUp::None),
    entry(Tasks30Min, "No. of tasks (30 min)", Last30Min, Count, RollUp::None),
    entry(TasksToday, "No. of tasks (Today)", Today, Count, RollUp::None),
    entry(AcceptedWithinSla30Min, "Accepted within SLA (30 min)", Last30Min, Count, RollUp::None),
    entry(AcceptedWithinSlaToday, "Accepted within SLA (Today)", Today, Count, RollUp::None),
    entry(PercentAcceptedWithinSla30Min, "% accepted within SLA (30 min)", Last30Min, Percent, RollUp::None),
    entry(PercentAcceptedWithinSlaToday, "% accepted within SLA (Today)", Today, Percent, RollUp::None),
    entry(ShortAbandoned30Min, "Short abandoned (30 min)", Last30Min, Count, RollUp::None),
    entry(ShortAbandonedToday, "Short abandoned (Today)", Today, Count, RollUp::None),
    entry(PercentShortAbandoned30Min, "% short abandoned (30 min)", Last30Min, Percent, RollUp::None),
    entry(PercentShortAbandonedToday, "% short abandoned (Today)", Today, Percent, RollUp::None),
    entry(PercentAbandoned30Min, "% abandoned (30 min)", Last30Min, Percent, RollUp::None),
    entry(PercentAbandonedToday, "% abandoned (Today)", Today, Percent, RollUp::None),
    entry(Completed30Min, "Completed (30 min)", Last30Min, Count, RollUp::Sum),
    entry(CompletedToday, "Completed (Today)", Today, Count, RollUp::Sum),
}};

constexpr bool inOrderOfTheEnum()
{
    for (int i = 0; i < metricCount; ++i) {
        if (int(catalogue[size_t(i)].metric) != i)
            return false;
    }
    return true;
}
static_assert(inOrderOfTheEnum());

constexpr auto byId = [] {
    std::array<Metric, metricCount> sorted{};
    for (size_t i = 0; i < sorted.size(); ++i)
        sorted[i] = catalogue[i].metric;
    std::sort(sorted.begin(), sorted.end(),
              [](Metric a, Metric b) { return catalogue[size_t(a)].id < catalogue[size_t(b)].id; });
    return sorted;
}();

} // namespace

const std::array<MetricInfo, metricCount> &metrics()
{
    return catalogue;
}

const MetricInfo &info(Metric metric)
{
    return catalogue[size_t(metric)];
}

std::optional<Metric> metricById(std::string_view id)
{
    const auto found = std::lower_bound(byId.begin(), byId.end(), id,
                                        [](Metric m, std::string_view key) { return info(m).id < key; });
    if (found == byId.end() || info(*found).id != id)
        return std::nullopt;
    return *found;
}

SampleMetrics sampleOf(Metric metric)
{
    switch (metric) {
    case Sla30Min:
        return {{Accepted30Min, Abandoned30Min}, 2};
    case SlaToday:
        return {{AcceptedToday, AbandonedToday}, 2};
    case AvgSpeedOfAnswerToday:
    case AvgHandleTimeToday:
        return {{AcceptedToday, AcceptedToday}, 1};
    default:
        return {{metric, metric}, 0};
    }
}

} // namespace core
