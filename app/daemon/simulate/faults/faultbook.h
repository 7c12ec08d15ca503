// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/fault.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <vector>

namespace daemon_app {

// Which faults were asked for, since when, and how often each may still strike. For any thread.
class FaultBook
{
public:
    using Clock = std::chrono::steady_clock;

    /// In place of all that were there before; their time begins now.
    void set(std::vector<Fault> faults);
    std::vector<Fault> all() const;

    /// What holds for a request now. Each that counts its times has struck once more.
    std::vector<Fault> strike(FaultLayer layer, std::string_view path);
    /// The same for something that goes on, without counting.
    std::vector<Fault> holding(FaultLayer layer, std::string_view path) const;

private:
    struct Entry
    {
        Fault fault;
        int struck = 0;
    };
    bool holds(const Entry &entry, FaultLayer layer, std::string_view path) const;

    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;
    Clock::time_point m_begun = Clock::now();
};

} // namespace daemon_app
