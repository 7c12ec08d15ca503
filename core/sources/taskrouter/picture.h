// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/sources/taskrouter/cells.h"
#include "core/sources/taskrouter/handletimes.h"
#include "core/sources/taskrouter/statistics.h"
#include "core/sources/taskrouter/workspace.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace core::taskrouter {

/// What one round of real-time calls brought.
struct NowAnswers
{
    std::map<RowKey, RealTime> rows;
    RealTime workspace;
};

/// What one round of calls for the windows brought.
struct WindowAnswers
{
    std::map<RowKey, Cumulative> last30Min;
    std::map<RowKey, Cumulative> today;
    /// By queue: since when Today counts.
    std::map<std::string, Instant> todaySince;
    HandleTimes::Sums handled30Min;
    HandleTimes::Sums handledToday;
    /// By queue: since when its longest available agent is; nothing without one.
    std::map<std::string, std::optional<Instant>> availableSince;
};

// What the answers of a workspace add up to, as patches: a full snapshot once every group of calls has
// answered, then deltas with what a round brought, and a full one again when a queue came or went or a group
// got lost.
class Picture
{
public:
    /// Begins anew: what was answered before may have been about other queues or thresholds.
    void setWorkspace(const Workspace &workspace);
    void setNow(NowAnswers answers);
    void setWindows(WindowAnswers answers);
    /// A group of calls has failed for longer than its limit: its cells are missing from now on. True: that
    /// is to be told.
    bool loseNow();
    bool loseWindows();

    /// Whether there is anything to tell: not before every group has answered once.
    bool isComplete() const { return m_begun && (m_now || m_windows); }
    /// What is to be told after the last `set...`. `at`: our stamp; `serverNow`: the clock of the answers.
    void fill(Patch &patch, Instant at, Instant serverNow);

private:
    void fillQueue(Patch &patch, const Queue &queue, Instant serverNow) const;
    void fillLongestAvailable(Patch &patch, const std::string &queue, double available,
                              Instant serverNow) const;
    void fillChannel(Patch &patch, const RowKey &row, const std::string &name) const;
    void fillWindows(Patch &patch, const RowKey &row) const;
    void fillWorkspace(Patch &patch) const;
    Served served(const std::map<RowKey, Cumulative> &answers, const RowKey &row) const;

    Workspace m_workspace;
    std::optional<NowAnswers> m_now;
    std::optional<WindowAnswers> m_windows;
    /// Channels of queues that there ever was something to count in, or that the configuration names: they
    /// stay.
    std::set<RowKey> m_channelRows;
    bool m_begun = false;
    /// What the next patch tells.
    bool m_tellAll = true;
    bool m_tellNow = false;
    bool m_tellWindows = false;
};

} // namespace core::taskrouter
