// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// TaskRouter's statistics as values (flex-facts 3.2, 3.3): only what our metrics need.
namespace core::taskrouter {

/// A queue's sid and a channel's; the empty channel is all of them.
using RowKey = std::pair<std::string, std::string>;

struct ActivityCount
{
    std::string sid;
    std::string name;
    double workers = 0;
};

struct RealTime
{
    double pending = 0;
    double reserved = 0;
    double assigned = 0;
    double wrapping = 0;
    /// Seconds. Since the task entered the queue where the answer tells, else since it was made.
    double longestWait = 0;
    std::vector<ActivityCount> activities;

    double active() const { return assigned + wrapping; }
    double waiting() const { return pending + reserved; }
    bool isEmpty() const { return active() + waiting() == 0; }
};

/// What happened until this many seconds of waiting, and after.
struct Split
{
    int seconds = 0;
    double acceptedBelow = 0;
    double canceledBelow = 0;
    double canceledAbove = 0;
};

struct Cumulative
{
    double entered = 0;
    double canceled = 0;
    double completed = 0;
    double accepted = 0;
    double rejected = 0;
    double timedOut = 0;
    /// Seconds.
    std::optional<double> averageWaitUntilAccepted;
    std::optional<double> averageWaitUntilCanceled;
    std::vector<Split> splits;
    /// Where the answer tells, since when it counts.
    std::optional<Instant> start;

    const Split *splitAt(int seconds) const
    {
        for (const Split &split : splits) {
            if (split.seconds == seconds)
                return &split;
        }
        return nullptr;
    }
    bool isEmpty() const { return entered + canceled + completed + accepted + rejected + timedOut == 0; }
};

/// One queue, on one channel or all.
struct QueueStatistics
{
    std::string queue;
    RealTime realTime;
    Cumulative cumulative;
};

struct QueueRealTime
{
    std::string queue;
    RealTime realTime;
};

struct Worker
{
    std::string sid;
    bool available = false;
    /// When its activity began.
    Instant since;
};

struct ReservationEvent
{
    enum class Kind : quint8 { Accepted, WrapUp, Completed };

    Kind kind = Kind::Accepted;
    Instant at;
    std::string sid;
    std::string reservation;
    std::string queue;
    std::string channel;
};

} // namespace core::taskrouter
