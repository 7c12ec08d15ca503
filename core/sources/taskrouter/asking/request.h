// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/sources/sourcesettings.h"

#include <QByteArray>
#include <QUrl>

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace core::taskrouter {

/// One call of TaskRouter's or Flex's REST interface.
struct Request
{
    QUrl url;
    /// JSON to POST; empty: it is a GET.
    QByteArray body;

    bool operator==(const Request &) const = default;
};

struct LastMinutes
{
    int count = 30;
};
struct Since
{
    Instant start;
};
using StatisticsWindow = std::variant<LastMinutes, Since>;

// Builds the calls that a poll consists of (flex-facts 3.1). Knows addresses and parameters, no network.
class RequestBuilder
{
public:
    RequestBuilder(const TaskRouterSource &settings, const std::string &workspaceSid);

    static Request configuration(const TaskRouterSource &settings);
    static Request workspaces(const TaskRouterSource &settings);

    Request activities() const;
    Request channels() const;
    Request queues() const;
    Request availableWorkers() const;
    /// Everybody who may serve a queue, whatever they do now.
    Request workersOf(const std::string &queue) const;
    /// Events from `start` on; `type` empty: of all types.
    Request events(const QString &type, Instant start) const;

    /// The most queues that one bulk call may ask for.
    static constexpr size_t bulkSize = 50;
    Request bulkRealTime(const std::vector<std::string> &queues) const;
    Request workspaceRealTime() const;
    /// Of one queue; `channel` empty: over all channels.
    Request queueRealTime(const std::string &queue, const std::string &channel = {}) const;
    /// Statistics of one queue, or of every queue where it is empty; `channel` empty: over all channels.
    Request queueStatistics(const std::string &queue, const StatisticsWindow &window,
                            const std::string &channel, const std::set<int> &splitByWaitTime) const;

private:
    QUrl at(const QString &path) const;
    Request list(const QString &path) const;

    QUrl m_base;
};

} // namespace core::taskrouter
