// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace daemon_app {

// What other threads want done on the thread that owns it, now or later.
class Mailbox
{
public:
    using Task = std::function<void()>;
    using Clock = std::chrono::steady_clock;

    /// From any thread.
    void post(Task task) { postAt(Clock::now(), std::move(task)); }
    /// From any thread: to be done then and not before. Tasks of one time are done in the order of calls.
    void postAt(Clock::time_point due, Task task);
    /// From any thread: to be done before all others.
    void postUrgently(Task task) { postAt(Clock::time_point::min(), std::move(task)); }
    /// Does what is there and what comes, in order, until the deadline; what is due already in any case.
    void runUntil(Clock::time_point deadline);

private:
    std::optional<Task> next(Clock::time_point begun, Clock::time_point deadline);

    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::multimap<Clock::time_point, Task> m_tasks;
};

} // namespace daemon_app
