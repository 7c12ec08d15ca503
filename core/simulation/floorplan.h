// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QtGlobal>

#include <array>
#include <chrono>
#include <string>
#include <vector>

namespace core {

/// How long something takes. `Never`: it does not happen (a customer who does not give up).
struct Distribution
{
    enum class Kind : quint8 { Never, Fixed, Exponential, LogNormal };

    Kind kind = Kind::Fixed;
    /// Seconds.
    double mean = 0;
    /// Standard deviation in seconds, for LogNormal only.
    double deviation = 0;

    static Distribution never() { return {Kind::Never, 0, 0}; }
    static Distribution fixed(double seconds) { return {Kind::Fixed, seconds, 0}; }
    static Distribution exponential(double mean) { return {Kind::Exponential, mean, 0}; }
    static Distribution logNormal(double mean, double deviation)
    {
        return {Kind::LogNormal, mean, deviation};
    }
};

/// Arrivals an hour in each half hour of the floor's day, from midnight on.
using ArrivalProfile = std::array<double, 48>;

/// A task channel of the workspace.
struct ChannelPlan
{
    /// "TC" and 32 hex digits.
    std::string sid;
    std::string uniqueName; // voice
    std::string friendlyName; // Voice
    /// A task of this channel takes all of an agent's attention; others share it up to the agent's capacity.
    bool exclusive = true;
};

/// One channel of one queue: who calls, how long they wait, and how long it takes to help them.
struct CellPlan
{
    /// Index into FloorPlan::channels.
    int channel = 0;
    ArrivalProfile arrivals{};
    Distribution patience = Distribution::never();
    /// Connected time without wrap-up.
    Distribution talk = Distribution::exponential(180);
    Distribution wrapUp = Distribution::fixed(0);
    /// Accepted within this time counts for SLA (flex-facts 2.6).
    std::chrono::seconds serviceLevel{20};
    /// Who leaves within this time counts as a short abandon, not as abandoned.
    std::chrono::seconds shortAbandon{5};
};

struct QueuePlan
{
    /// "WQ" and 32 hex digits.
    std::string sid;
    std::string name;
    /// In the order of the stream; one at least.
    std::vector<CellPlan> channels;
    /// When Today begins, on the floor's own clock.
    std::chrono::minutes reset{8 * 60};
};

struct ActivityPlan
{
    /// "WA" and 32 hex digits.
    std::string sid;
    std::string name;
    bool available = false;
};

/// Agents with the same skills.
struct TeamPlan
{
    std::string name;
    /// Indices into FloorPlan::queues: their skills. All channels of these queues come to them.
    std::vector<int> queues;
};

/// From this minute of the floor's day on, an agent wants to be in this activity.
struct TurnPlan
{
    int minute = 0;
    int activity = 0;
};

struct AgentPlan
{
    /// "WK" and 32 hex digits.
    std::string sid;
    std::string name;
    int team = 0;
    /// Tasks at a time on channels that are not exclusive: 1 to 4.
    int capacity = 1;
    /// Shift and breaks of every day, ascending in time; empty: always available.
    std::vector<TurnPlan> day;
};

/// What becomes of a task offered to an agent.
struct InvitationPlan
{
    /// Until the agent answers.
    Distribution ring = Distribution::fixed(0);
    /// Shares of invitations, 0 to 1.
    double missed = 0;
    double rejected = 0;
    /// A missed invitation ends by itself after this time, and its agent goes on a short break.
    std::chrono::seconds timeout{20};
};

// All that is fixed about a simulated contact centre. A value; made by makeFloorPlan() or, for a test, by
// hand.
struct FloorPlan
{
    static constexpr int available = 0, onBreak = 1, training = 2, offline = 3;

    /// 8 at most.
    std::vector<ChannelPlan> channels;
    std::vector<QueuePlan> queues;
    /// In the order of the constants above.
    std::array<ActivityPlan, 4> activities;
    std::vector<TeamPlan> teams;
    std::vector<AgentPlan> agents;
    InvitationPlan invitations;
    /// Bursts of customers and absences of agents, on the whole floor.
    double incidentsPerHour = 0;
    /// The first thing that happens happens at `opensAt`, the first sample can be had at `startsAt`: times of
    /// day on the floor's own clock, in this order.
    std::chrono::minutes opensAt{7 * 60};
    std::chrono::minutes startsAt{10 * 60 + 30};
};

/// A believable contact centre with `queues` queues (1 or more): mostly on track, with some queue in trouble
/// at any time. The same numbers give the same plan on every machine.
FloorPlan makeFloorPlan(int queues, quint64 seed);

} // namespace core
