// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// TaskRouter's statistics as values (flex-facts 3.2, 3.3): only what our metrics need.
namespace core::taskrouter {

struct AgentCounts
{
    double available = 0;
    double unavailable = 0;
    double offline = 0;
    /// By the activity's number in the directory; the last are unavailable in one that it does not know.
    std::vector<double> byActivity = {};
};

struct RealTime
{
    double active = 0;
    double waiting = 0;
    /// Seconds. Since the task entered the queue where the answer tells, else since it was made.
    double longestWait = 0;
    AgentCounts agents;

    bool isEmpty() const { return active + waiting == 0; }
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
    /// Where the answer tells, since when it counts.
    std::optional<Instant> start;

    bool isEmpty() const { return entered + canceled + completed + accepted + rejected + timedOut == 0; }
};

/// What happened until this many seconds of waiting, and after.
struct Split
{
    int seconds = 0;
    double acceptedBelow = 0;
    double canceledBelow = 0;
    double canceledAbove = 0;
};
using Splits = std::span<const Split>;

// What a list says of each queue, by the queue's number in the directory.
template <class Value> class Column
{
public:
    Column() = default;
    explicit Column(size_t queueCount) : m_values(queueCount) { }

    size_t size() const { return m_values.size(); }
    /// The list has not named this queue.
    bool isMissing(size_t queue) const { return !m_values[queue]; }
    const Value &operator[](size_t queue) const { return *m_values[queue]; }
    /// What is named again is newer.
    void set(size_t queue, const Value &value) { m_values[queue] = value; }

private:
    std::vector<std::optional<Value>> m_values;
};

// The same of a window, with the splits by waiting time that were asked for.
class WindowColumn
{
public:
    WindowColumn() = default;
    explicit WindowColumn(size_t queueCount) : m_sums(queueCount), m_splits(queueCount) { }

    size_t size() const { return m_sums.size(); }
    bool isMissing(size_t queue) const { return m_sums.isMissing(queue); }
    const Cumulative &operator[](size_t queue) const { return m_sums[queue]; }
    /// Empty where the answer was not split.
    Splits splits(size_t queue) const
    {
        return Splits(m_pool).subspan(m_splits[queue].begin, m_splits[queue].size);
    }
    void set(size_t queue, const Cumulative &sums, Splits splits)
    {
        m_sums.set(queue, sums);
        m_splits[queue] = {m_pool.size(), splits.size()};
        if (m_pool.empty())
            m_pool.reserve(m_splits.size() * splits.size());
        m_pool.insert(m_pool.end(), splits.begin(), splits.end());
    }

private:
    struct Range
    {
        size_t begin = 0;
        size_t size = 0;
    };
    Column<Cumulative> m_sums;
    std::vector<Range> m_splits;
    std::vector<Split> m_pool; // of all queues
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
