// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/eligibility.h"

#include <algorithm>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

/// So many queues are read at a time, and each again after so long.
constexpr size_t batch = 4;
constexpr Millis sweep = 10min;
constexpr Millis firstInterval = 100ms;
/// It takes no more than this of the budget once all are known.
constexpr double share = 0.1;

} // namespace

void Eligibility::setDirectory(const Directory &directory)
{
    auto before = std::exchange(m_served, {});
    m_queues.clear();
    m_known = 0;
    for (const Queue &queue : directory.workspace().queues) {
        m_queues.push_back(queue.sid);
        Served &served = m_served[queue.sid];
        if (const auto old = before.find(queue.sid); old != before.end())
            served = std::move(old->second);
        m_known += served.readAt ? 1 : 0;
    }
}

Millis Eligibility::interval(double requestsPerSecond) const
{
    if (!isComplete())
        return firstInterval;
    return std::max<Millis>(sweep * batch / std::max<size_t>(m_queues.size(), 1),
                            Millis(qint64(1000 * batch / (share * requestsPerSecond))));
}

std::vector<std::string> Eligibility::next() const
{
    std::vector<std::string> queues = m_queues;
    const auto end = queues.begin() + std::ptrdiff_t(std::min(batch, queues.size()));
    std::partial_sort(queues.begin(), end, queues.end(), [this](const auto &a, const auto &b) {
        return m_served.at(a).readAt < m_served.at(b).readAt;
    });
    queues.erase(end, queues.end());
    return queues;
}

void Eligibility::set(const std::string &queue, const std::vector<Worker> &workers, Millis at)
{
    const auto found = m_served.find(queue);
    if (found == m_served.end())
        return;
    Served &served = found->second;
    m_known += served.readAt ? 0 : 1;
    served.readAt = at;
    served.workers.clear();
    for (const Worker &worker : workers)
        served.workers.push_back(worker.sid);
}

std::vector<LongestAvailable> Eligibility::longest(const std::vector<Worker> &available) const
{
    std::unordered_map<std::string_view, Instant> since;
    for (const Worker &worker : available) {
        if (worker.available)
            since.emplace(worker.sid, worker.since);
    }
    std::vector<LongestAvailable> answers;
    for (const std::string &queue : m_queues) {
        const Served &served = m_served.at(queue);
        LongestAvailable &longest = answers.emplace_back();
        longest.isKnown = served.readAt.has_value();
        for (const std::string &worker : served.workers) {
            if (const auto found = since.find(worker); found != since.end())
                longest.since = std::min(longest.since.value_or(found->second), found->second);
        }
    }
    return answers;
}

} // namespace core::taskrouter
