// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

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
    /// Does what is there and what comes, in order, until the deadline; at least once what is due.
    void runUntil(Clock::time_point deadline);

private:
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::multimap<Clock::time_point, Task> m_tasks;
};

} // namespace daemon_app
