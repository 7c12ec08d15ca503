// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/rowcells.h"

#include "core/metrics/windowmetrics.h"

#include <algorithm>

namespace core {

namespace {

using enum Metric;

Cell mean(qint64 totalMillis, qint32 count)
{
    return count > 0 ? Cell::of(double(totalMillis) / 1000 / count) : Cell::undefined();
}

Cell percent(qint32 part, qint32 whole)
{
    return whole > 0 ? Cell::of(std::min(100.0, 100.0 * part / whole)) : Cell::undefined();
}

void fillWindow(RowCells &row, const Tally &tally, const WindowMetrics &metrics)
{
    const auto cell = [&row](Metric metric) -> Cell & { return row[size_t(metric)]; };
    cell(metrics.accepted) = Cell::of(tally.accepted);
    cell(metrics.abandoned) = Cell::of(tally.abandoned);
    cell(metrics.sla) = percent(tally.acceptedWithin, tally.accepted + tally.abandoned);
    cell(metrics.missed) = Cell::of(tally.missed);
    cell(metrics.rejected) = Cell::of(tally.rejected);
    cell(metrics.tasks) = Cell::of(tally.entered);
    cell(metrics.completed) = Cell::of(tally.completed);
    cell(metrics.speedOfAnswer) = mean(tally.waitedAccepted, tally.accepted);
    cell(metrics.abandonTime) = mean(tally.waitedCanceled, tally.abandoned + tally.shortAbandoned);
    cell(metrics.handleTime) = mean(tally.talk + tally.wrapUp, tally.completed);
    cell(metrics.talkTime) = mean(tally.talk, tally.completed);
    cell(metrics.wrapUpTime) = mean(tally.wrapUp, tally.completed);
    cell(metrics.within) = Cell::of(tally.acceptedWithin);
    cell(metrics.percentWithin) = percent(tally.acceptedWithin, tally.entered);
    cell(metrics.shortAbandoned) = Cell::of(tally.shortAbandoned);
    cell(metrics.percentShort) = percent(tally.shortAbandoned, tally.entered);
    cell(metrics.percentAbandoned) = percent(tally.abandoned, tally.entered);
}

Cell wholeSeconds(Ticks since, Ticks now)
{
    return Cell::of(double((now - since) / 1000));
}

} // namespace

void RowNow::addTasks(const RowNow &other)
{
    if (other.waiting > 0)
        waitingSince = waiting > 0 ? std::min(waitingSince, other.waitingSince) : other.waitingSince;
    active += other.active;
    waiting += other.waiting;
}

void RowNow::addAvailable(std::optional<Ticks> since)
{
    if (since)
        availableSince = availableSince ? std::min(*availableSince, *since) : *since;
}

Cell RowNow::longest(Ticks now) const
{
    return waiting > 0 ? wholeSeconds(waitingSince, now) : Cell::undefined();
}

Cell RowNow::longestAvailable(Ticks now) const
{
    return availableSince ? wholeSeconds(*availableSince, now) : Cell::undefined();
}

void fillWindows(RowCells &row, const Tally &last30Min, const Tally &today)
{
    fillWindow(row, last30Min, last30MinMetrics);
    fillWindow(row, today, todayMetrics);
}

void fillTasksNow(RowCells &row, const RowNow &counted, Ticks now)
{
    row[size_t(ActiveNow)] = Cell::of(counted.active);
    row[size_t(WaitingNow)] = Cell::of(counted.waiting);
    row[size_t(LongestNow)] = counted.longest(now);
}

void fillAgentsNow(RowCells &row, const RowNow &counted, Ticks now)
{
    const ActivityCounts &agents = counted.agents;
    row[size_t(AvailableAgentsNow)] = Cell::of(agents[FloorPlan::available]);
    row[size_t(UnavailableAgentsNow)] = Cell::of(agents[FloorPlan::onBreak] + agents[FloorPlan::training]);
    row[size_t(OfflineAgentsNow)] = Cell::of(agents[FloorPlan::offline]);
    row[size_t(LongestAvailableAgentNow)] = counted.longestAvailable(now);
}

} // namespace core
