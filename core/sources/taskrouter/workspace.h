// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QByteArray>
#include <QString>
#include <QTime>

#include <map>
#include <string>
#include <utility>
#include <vector>

// What a TaskRouter workspace consists of, as far as statistics need it.
namespace core::taskrouter {

/// Who counts as in time, and who as a short abandon.
struct ServiceLevel
{
    int threshold = 20;
    int shortAbandon = 5;

    auto operator<=>(const ServiceLevel &) const = default;
};

/// When Today begins: a time of day in a zone with an IANA name.
struct ResetTime
{
    QTime time{8, 0};
    QByteArray zone{"GMT"};

    bool operator==(const ResetTime &) const = default;
};

// `queue_stats_configuration` of the Flex configuration (flex-facts 2.6): a default, and what is different
// where.
struct StatisticsSettings
{
    ServiceLevel serviceLevel;
    ResetTime reset;
    std::map<std::string, ResetTime, std::less<>> resetOfQueue;
    /// By queue sid and channel sid.
    std::map<std::pair<std::string, std::string>, ServiceLevel> serviceLevelOf;

    const ResetTime &resetOf(const std::string &queue) const;
    const ServiceLevel &serviceLevelIn(const std::string &queue, const std::string &channel) const;
    bool operator==(const StatisticsSettings &) const = default;
};

struct Configuration
{
    std::string workspaceSid;
    std::string offlineActivitySid;
    StatisticsSettings statistics;

    bool operator==(const Configuration &) const = default;
};

/// A workspace of the account, as a list has it.
struct NamedWorkspace
{
    std::string sid;
    std::string name;
};

struct Activity
{
    std::string sid;
    std::string name;
    bool available = false;

    bool operator==(const Activity &) const = default;
};

struct Channel
{
    std::string sid;
    /// As people know it: "Voice".
    std::string name;

    bool operator==(const Channel &) const = default;
};

struct Queue
{
    std::string sid;
    std::string name;

    bool operator==(const Queue &) const = default;
};

// Everything that statistics are about.
struct Workspace
{
    Configuration configuration;
    std::vector<Activity> activities;
    std::vector<Channel> channels;
    std::vector<Queue> queues;

    bool operator==(const Workspace &) const = default;
};

/// When a queue's Today began, seen from `now`: the newest reset that is not later.
Instant lastReset(const ResetTime &reset, Instant now);

} // namespace core::taskrouter
