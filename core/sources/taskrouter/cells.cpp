// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/cells.h"

#include "core/metrics/windowmetrics.h"

#include <algorithm>

namespace core::taskrouter {

namespace {

using enum Metric;

const WindowMetrics &metricsOf(Window window)
{
    return window == Window::Today ? todayMetrics : last30MinMetrics;
}

Cell percent(double part, double whole)
{
    return whole > 0 ? Cell::of(std::min(100.0, 100 * part / whole)) : Cell::undefined();
}

/// TaskRouter gives 0 for the mean of nothing.
Cell mean(double average, double count)
{
    return count > 0 ? Cell::of(average) : Cell::undefined();
}

const Split *splitAt(Splits splits, int seconds)
{
    const auto found = std::find_if(splits.begin(), splits.end(),
                                    [seconds](const Split &split) { return split.seconds == seconds; });
    return found == splits.end() ? nullptr : &*found;
}

} // namespace

Served &Served::operator+=(const Served &other)
{
    const auto add = [](std::optional<double> &sum, const std::optional<double> &more) {
        sum = sum && more ? std::optional(*sum + *more) : std::nullopt;
    };
    add(within, other.within);
    add(shortAbandoned, other.shortAbandoned);
    abandoned += other.abandoned;
    return *this;
}

Served servedOf(const Cumulative &sums, Splits splits, const ServiceLevel &level)
{
    Served served;
    if (const Split *split = splitAt(splits, level.threshold))
        served.within = split->acceptedBelow;
    const Split *leaving = splitAt(splits, level.shortAbandon);
    if (leaving)
        served.shortAbandoned = leaving->canceledBelow;
    served.abandoned = leaving ? leaving->canceledAbove : sums.canceled;
    return served;
}

void setTasksNow(Patch &patch, const RealTime &now)
{
    patch.set(ActiveNow, Cell::of(now.active));
    patch.set(WaitingNow, Cell::of(now.waiting));
    patch.set(LongestNow, mean(now.longestWait, now.waiting));
}

void setAgentsNow(Patch &patch, const AgentCounts &agents)
{
    patch.set(AvailableAgentsNow, Cell::of(agents.available));
    patch.set(UnavailableAgentsNow, Cell::of(agents.unavailable));
    patch.set(OfflineAgentsNow, Cell::of(agents.offline));
    for (size_t activity = 0; activity < agents.byActivity.size(); ++activity)
        patch.setAgents(quint32(activity), Cell::of(agents.byActivity[activity]));
}

void setWindow(Patch &patch, Window window, const Cumulative &sums, const Served &served)
{
    const WindowMetrics &metrics = metricsOf(window);
    patch.set(metrics.accepted, Cell::of(sums.accepted));
    patch.set(metrics.abandoned, Cell::of(served.abandoned));
    patch.set(metrics.missed, Cell::of(sums.timedOut));
    patch.set(metrics.rejected, Cell::of(sums.rejected));
    patch.set(metrics.tasks, Cell::of(sums.entered));
    patch.set(metrics.completed, Cell::of(sums.completed));
    patch.set(metrics.percentAbandoned, percent(served.abandoned, sums.entered));
    if (sums.averageWaitUntilAccepted)
        patch.set(metrics.speedOfAnswer, mean(*sums.averageWaitUntilAccepted, sums.accepted));
    if (sums.averageWaitUntilCanceled)
        patch.set(metrics.abandonTime, mean(*sums.averageWaitUntilCanceled, sums.canceled));
    if (served.within) {
        patch.set(metrics.sla, percent(*served.within, sums.accepted + served.abandoned));
        patch.set(metrics.within, Cell::of(*served.within));
        patch.set(metrics.percentWithin, percent(*served.within, sums.entered));
    }
    if (served.shortAbandoned) {
        patch.set(metrics.shortAbandoned, Cell::of(*served.shortAbandoned));
        patch.set(metrics.percentShort, percent(*served.shortAbandoned, sums.entered));
    }
}

void setHandleTimes(Patch &patch, Window window, const HandleTimes::Sum &sum)
{
    const WindowMetrics &metrics = metricsOf(window);
    const double count = std::max(1, sum.count);
    patch.set(metrics.handleTime, mean(sum.handle / count, sum.count));
    // A workspace that never tells of a wrap-up does not tell how long people talked either.
    if (sum.count > 0 && sum.wrapUps == 0)
        return;
    patch.set(metrics.talkTime, mean((sum.handle - sum.wrapUp) / count, sum.count));
    patch.set(metrics.wrapUpTime, mean(sum.wrapUp / count, sum.count));
}

void setLongestAvailable(Patch &patch, std::optional<Instant> since, Instant now)
{
    if (!since) {
        patch.set(LongestAvailableAgentNow, Cell::undefined());
        return;
    }
    const auto age = std::chrono::floor<std::chrono::seconds>(std::max(now, *since) - *since);
    patch.set(LongestAvailableAgentNow, Cell::of(double(age.count())));
}

} // namespace core::taskrouter
