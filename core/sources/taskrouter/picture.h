// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/sources/source.h"
#include "core/sources/taskrouter/cells.h"
#include "core/sources/taskrouter/directory.h"
#include "core/sources/taskrouter/handletimes.h"
#include "core/sources/taskrouter/reading/answercursor.h"
#include "core/sources/taskrouter/statistics.h"

#include <memory>
#include <optional>
#include <vector>

namespace core::taskrouter {

/// Queues as they are now, over all channels; ...
using NowAnswers = Column<RealTime>;
/// ... and on each channel, by column. The first column is empty.
using ChannelAnswers = std::vector<Column<RealTime>>;

/// What one round of calls for the windows brought; everything is by column or by queue.
struct WindowAnswers
{
    std::vector<WindowColumn> last30Min;
    std::vector<WindowColumn> today;
    std::vector<Instant> todaySince;
};

/// Since when a queue's longest available agent is; nothing: there is none.
struct LongestAvailable
{
    bool isKnown = false;
    std::optional<Instant> since;
};

struct AgentAnswers
{
    std::vector<LongestAvailable> longest; // by queue
    /// Of the whole workspace, each agent once.
    AgentCounts workspace;
};

struct HandleTimeAnswers
{
    HandleTimes::Sums last30Min;
    HandleTimes::Sums today;
};

// What the answers of a workspace add up to, as patches: a full snapshot first, then deltas with what a round
// brought, and a full one again when a queue came or went or a group of calls got lost.
class Picture
{
public:
    using Part = Freshness::Part;

    /// What was answered about queues and channels that are still there stays.
    void setDirectory(std::shared_ptr<const Directory> directory);
    void take(NowAnswers answers);
    void take(ChannelAnswers answers);
    void take(WindowAnswers answers);
    void take(AgentAnswers answers);
    void take(HandleTimeAnswers answers);
    /// A group of calls has failed for longer than its limit: its cells are missing from now on. True: that
    /// is to be told.
    bool lose(Part part);
    /// The next patch is a full one.
    void tellAll() { m_tellAll = true; }

    /// Whether there is anything to tell.
    bool isEmpty() const { return !m_now && !m_channels && !m_windows && !m_agents && !m_handled; }
    /// What is to be told after the last `take`. `at`: our stamp; `serverNow`: the clock of the answers.
    void fill(Patch &patch, Instant at, Instant serverNow);

private:
    // Whether a channel of a queue has a row: by column, then by queue.
    using Shown = std::vector<std::vector<bool>>;

    template <class Answers> void keep(Part part, std::optional<Answers> &mine, Answers &&answers);
    bool tells(Part part) const { return m_tellAll || (m_told & bit(int(part))); }
    void carryOver(const Directory &from, const Directory &to);
    void addActivities(Patch &patch) const;
    void fillQueue(Patch &patch, size_t queue, Instant serverNow) const;
    void fillLongestAvailable(Patch &patch, size_t queue, Instant serverNow) const;
    void fillChannel(Patch &patch, size_t column, size_t queue) const;
    void fillWindows(Patch &patch, size_t column, size_t queue) const;
    void fillWindow(Patch &patch, Window window, size_t column, size_t queue) const;
    void fillHandleTimes(Patch &patch, size_t column, size_t queue) const;
    void fillWorkspace(Patch &patch) const;
    Served served(const std::vector<WindowColumn> &columns, size_t column, size_t queue) const;
    Served servedOnChannels(const std::vector<WindowColumn> &columns, size_t queue) const;

    std::shared_ptr<const Directory> m_directory;
    std::optional<NowAnswers> m_now;
    std::optional<ChannelAnswers> m_channels;
    std::optional<WindowAnswers> m_windows;
    std::optional<AgentAnswers> m_agents;
    std::optional<HandleTimeAnswers> m_handled;
    /// Channels of queues that there ever was something to count in, or that the configuration names: they
    /// stay.
    Shown m_shown;
    /// What the next patch tells.
    bool m_tellAll = true;
    quint32 m_told = 0; // a bit for each part
};

} // namespace core::taskrouter
