// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

namespace core {

// Every number that Floorwatch knows of a queue. The 17 that a rule may watch come first.
enum class Metric : quint8 {
    ActiveNow,
    WaitingNow,
    LongestNow,
    AvailableAgentsNow,
    UnavailableAgentsNow,
    OfflineAgentsNow,
    LongestAvailableAgentNow,
    Accepted30Min,
    AcceptedToday,
    Abandoned30Min,
    AbandonedToday,
    Sla30Min,
    SlaToday,
    MissedInvitations30Min,
    MissedInvitationsToday,
    AvgSpeedOfAnswerToday,
    AvgHandleTimeToday,
    // From here on: columns of the grid that no rule may watch.
    AvgSpeedOfAnswer30Min,
    AvgHandleTime30Min,
    AvgAbandonTime30Min,
    AvgAbandonTimeToday,
    AvgTalkTime30Min,
    AvgTalkTimeToday,
    AvgWrapupTime30Min,
    AvgWrapupTimeToday,
    RejectedInvitations30Min,
    RejectedInvitationsToday,
    Tasks30Min,
    TasksToday,
    AcceptedWithinSla30Min,
    AcceptedWithinSlaToday,
    PercentAcceptedWithinSla30Min,
    PercentAcceptedWithinSlaToday,
    ShortAbandoned30Min,
    ShortAbandonedToday,
    PercentShortAbandoned30Min,
    PercentShortAbandonedToday,
    PercentAbandoned30Min,
    PercentAbandonedToday,
    Completed30Min,
    CompletedToday,
};

inline constexpr int metricCount = int(Metric::CompletedToday) + 1;
inline constexpr int ruleMetricCount = int(Metric::AvgHandleTimeToday) + 1;

enum class Window { Now, Last30Min, Today };

/// Clock: seconds that go on by themselves between two samples, such as the longest wait.
enum class Unit { Count, Seconds, Percent, Clock };

/// How a floor's value is made of its queues' values; None: it can't be.
enum class RollUp { None, Sum, Maximum, MeanByOffered, MeanByAccepted };

struct MetricInfo
{
    Metric metric;
    /// The metric_id of the rules API, and the key of the snapshot stream.
    std::string_view id;
    /// Webhook `metricName`: the id without its window.
    std::string_view name;
    Window window;
    Unit unit;
    /// False for agent figures, which exist per queue only.
    bool perChannel;
    RollUp rollUp;
    /// Webhook `pipelineKey`.
    std::string_view pipelineKey;

    constexpr bool isAgentMetric() const { return !perChannel; }
    constexpr bool canHaveRule() const { return int(metric) < ruleMetricCount; }
};

/// The catalogue, in the order of the enum.
const std::array<MetricInfo, metricCount> &metrics();

const MetricInfo &info(Metric metric);
std::optional<Metric> metricById(std::string_view id);

/// The cells whose sum is the sample behind a percentage or an average (`minimum_sample`): Accepted +
/// Abandoned for SLA, Accepted for the two averages that a rule may watch. `count` 0: the metric has no
/// sample of its own.
struct SampleMetrics
{
    std::array<Metric, 2> metrics;
    int count;
};
SampleMetrics sampleOf(Metric metric);

} // namespace core
