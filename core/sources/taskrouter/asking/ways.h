// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/sources/source.h"

#include <map>

namespace core::taskrouter {

/// How the statistics of many queues are asked for: in lists and in bulk, or, where the server does not
/// answer those, queue by queue.
enum class AskBy : quint8 { List, Queue };

// In which way each kind of statistics is asked for. Whether a server answers a list or a bulk call, and with
// all that was asked for, is written nowhere (flex-facts 3.12), so it is remembered for a while that it does
// not: a list that was refused once is tried again soon, one that is refused each time ever less often. A
// value; time is an argument, real time that only goes on.
class Ways
{
public:
    /// Now, ChannelsNow or Windows.
    using Part = Freshness::Part;

    /// The way of the round that begins.
    AskBy begin(Part part, Millis now);
    /// The way of the newest round.
    AskBy newest(Part part) { return m_ways[part].by; }
    void answered(Part part, AskBy by);
    /// The newest round was refused: whether another one may help at once, which then goes another way.
    bool refused(Part part, Millis now);
    /// The newest list left out what single queues may tell.
    bool leftOut(Part part, Millis now);

    /// A list that leaves things out is better than nothing, for single queues are refused.
    bool takesWhatThereIs(Part part, Millis now) const;
    /// Queues that are refused from here on are there, while one that was answered before may be gone.
    void workspaceWasRead();
    /// Queues came or went.
    void workspaceChanged();

    static constexpr Millis shortestDoubt = std::chrono::seconds(30);
    static constexpr Millis longestDoubt = std::chrono::minutes(10);

private:
    struct Way
    {
        AskBy by = AskBy::List;
        Millis queueByQueueUntil{0};
        Millis doubt{0};
        bool listLeavesOut = false;
        bool queuesAreAnswered = false;
        Millis takesWhatThereIsUntil{0};
    };
    static bool doubtList(Way &way, bool leavesOut, Millis now);

    std::map<Part, Way> m_ways;
};

} // namespace core::taskrouter
