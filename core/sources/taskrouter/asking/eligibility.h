// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/picture.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace core::taskrouter {

// Who may serve which queue. That changes rarely and costs a call a queue, so it is read queue by queue, a
// few at a time, while who is available comes with one call for all.
class Eligibility
{
public:
    /// What was known of queues that are still there stays.
    void setDirectory(const Directory &directory);

    /// The queues that were read longest ago, or never: as many as are read at a time.
    std::vector<std::string> next() const;
    bool isComplete() const { return m_known == m_queues.size(); }
    /// How often a few queues are to be read, where so many requests a second may be made.
    Millis interval(double requestsPerSecond) const;
    /// `at`: real time, to be read again in turn.
    void set(const std::string &queue, const std::vector<Worker> &workers, Millis at);

    /// Since when the longest available agent of each queue of the directory is.
    std::vector<LongestAvailable> longest(const std::vector<Worker> &available) const;

private:
    struct Served
    {
        std::optional<Millis> readAt;
        std::vector<std::string> workers;
    };

    std::vector<std::string> m_queues; // as the directory numbers them
    std::unordered_map<std::string, Served> m_served;
    size_t m_known = 0;
};

} // namespace core::taskrouter
