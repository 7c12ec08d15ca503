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

/// A page of a list, and where the next one is; an empty address: that was the last.
template <class Value> struct Page
{
    std::vector<Value> values;
    QUrl next;
};
Result<Page<NamedWorkspace>> parseWorkspaces(const QByteArray &body);
Result<Page<Activity>> parseActivities(const QByteArray &body);
Result<Page<Channel>> parseChannels(const QByteArray &body);
Result<Page<Queue>> parseQueues(const QByteArray &body);
Result<Page<Worker>> parseWorkers(const QByteArray &body);
Result<Page<ReservationEvent>> parseEvents(const QByteArray &body);

} // namespace core::taskrouter
