// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/taskrouter/statistics.h"
#include "core/sources/taskrouter/workspace.h"

#include <QByteArray>
#include <QUrl>

#include <string>
#include <vector>

// The bodies of TaskRouter's and Flex's answers as values (flex-facts 3). An error's place is the JSON path.
namespace core::taskrouter {

Result<Configuration> parseConfiguration(const QByteArray &body);

/// `meta.next_page_url`; empty: this is the last page.
Result<QUrl> parseNextPage(const QByteArray &body);

Result<std::vector<Activity>> parseActivities(const QByteArray &body);
Result<std::vector<Channel>> parseChannels(const QByteArray &body);
Result<std::vector<Queue>> parseQueues(const QByteArray &body);
Result<std::vector<Worker>> parseWorkers(const QByteArray &body);
Result<std::vector<ReservationEvent>> parseEvents(const QByteArray &body);

/// `POST /TaskQueues/RealTimeStatistics`.
Result<std::vector<QueueRealTime>> parseBulkRealTime(const QByteArray &body);
/// `GET /TaskQueues/Statistics`, one page.
Result<std::vector<QueueStatistics>> parseQueueStatistics(const QByteArray &body);
/// `GET /RealTimeStatistics` of the workspace.
Result<RealTime> parseRealTime(const QByteArray &body);

/// What an error body says of itself: "20003 Authenticate"; empty where it is none of TaskRouter's.
QString parseProblem(const QByteArray &body);

} // namespace core::taskrouter
