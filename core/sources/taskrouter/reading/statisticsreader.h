// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/taskrouter/directory.h"
#include "core/sources/taskrouter/statistics.h"

#include <QByteArray>
#include <QUrl>

#include <functional>
#include <memory>

namespace core::taskrouter {

// Reads answers full of statistics (flex-facts 3.2, 3.3), a page at a time, and gives what they say of each
// queue that the directory knows; others came after it was read. An error's place is the JSON path; what a
// page gave before its error may not be used. Numbers may be texts, as TaskRouter writes some of them.
class StatisticsReader
{
public:
    /// `directory`: outlives the reader.
    explicit StatisticsReader(const Directory &directory);
    ~StatisticsReader();

    using TakeRealTime = std::function<void(size_t queue, const RealTime &now)>;
    using TakeWindow = std::function<void(size_t queue, const Cumulative &sums, Splits splits)>;

    /// A page of `GET /TaskQueues/Statistics`: both parts of it, or one; no agents. Gives
    /// `meta.next_page_url`; empty: that was the last page.
    Result<QUrl> readStatistics(const QByteArray &page, const TakeRealTime &takeNow,
                                const TakeWindow &takeWindow);
    Result<QUrl> readRealTimes(const QByteArray &page, const TakeRealTime &take);
    Result<QUrl> readWindows(const QByteArray &page, const TakeWindow &take);
    /// `POST /TaskQueues/RealTimeStatistics`.
    Outcome readBulkRealTime(const QByteArray &body, const TakeRealTime &take);
    /// One queue's: `GET /TaskQueues/{sid}/RealTimeStatistics`, and `.../CumulativeStatistics`.
    Outcome readRealTime(const QByteArray &body, const TakeRealTime &take);
    Outcome readWindow(const QByteArray &body, const TakeWindow &take);
    /// Both of them: `GET /TaskQueues/{sid}/Statistics`.
    Outcome readQueue(const QByteArray &body, const TakeRealTime &takeNow, const TakeWindow &takeWindow);
    /// `GET /RealTimeStatistics` of the workspace.
    Result<AgentCounts> readWorkspace(const QByteArray &body);
    /// An answer named a queue that the directory does not know.
    bool metUnknownQueue() const;

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace core::taskrouter
