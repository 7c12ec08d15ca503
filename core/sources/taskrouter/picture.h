// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/sources/taskrouter/cells.h"
#include "core/sources/taskrouter/directory.h"
#include "core/sources/taskrouter/handletimes.h"
#include "core/sources/taskrouter/statistics.h"

#include <memory>
#include <optional>
#include <vector>

namespace core::taskrouter {

/// What one round of real-time calls brought: a column over all channels, then one for each.
struct NowAnswers
{
    std::vector<Column<RealTime>> columns;
    AgentCounts workspace;
};

/// What one round of calls for the windows brought; everything is by column or by queue.
struct WindowAnswers
{
    std::vector<WindowColumn> last30Min;
    std::vector<WindowColumn> today;
    std::vector<Instant> todaySince;
    HandleTimes::Sums handled30Min;
    HandleTimes::Sums handledToday;
    /// Since when the longest available agent is; nothing without one.
    std::vector<std::optional<Instant>> availableSince;
};

// What the answers of a workspace add up to, as patches: a full snapshot once every group of calls has
// answered, then deltas with what a round brought, and a full one again when a queue came or went or a group
// got lost.
class Picture
{
public:
    /// Begins anew: what was answered before may have been about other queues or thresholds.
    void setDirectory(std::shared_ptr<const Directory> directory);
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
    // Whether a channel of a queue has a row: by column, then by queue.
    using Shown = std::vector<std::vector<bool>>;

    Shown shownBefore(const Directory &directory) const;
    void fillQueue(Patch &patch, size_t queue, Instant serverNow) const;
    void fillLongestAvailable(Patch &patch, size_t queue, Instant serverNow) const;
    void fillChannel(Patch &patch, size_t column, size_t queue) const;
    void fillWindows(Patch &patch, size_t column, size_t queue) const;
    void fillWindow(Patch &patch, Window window, size_t column, size_t queue) const;
    void fillWorkspace(Patch &patch) const;
    Served served(const std::vector<WindowColumn> &columns, size_t column, size_t queue) const;
    Served servedOnChannels(const std::vector<WindowColumn> &columns, size_t queue) const;

    std::shared_ptr<const Directory> m_directory;
    std::optional<NowAnswers> m_now;
    std::optional<WindowAnswers> m_windows;
    /// Channels of queues that there ever was something to count in, or that the configuration names: they
    /// stay.
    Shown m_shown;
    bool m_begun = false;
    /// What the next patch tells.
    bool m_tellAll = true;
    bool m_tellNow = false;
    bool m_tellWindows = false;
};

} // namespace core::taskrouter
