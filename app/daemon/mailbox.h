// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace daemon_app {

// What other threads want done on the thread that owns it.
class Mailbox
{
public:
    using Task = std::function<void()>;
    using Clock = std::chrono::steady_clock;

    /// From any thread.
    void post(Task task);
    /// Does what is there and what comes, in order, until the deadline; at least once what is there.
    void runUntil(Clock::time_point deadline);

private:
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<Task> m_tasks;
};

} // namespace daemon_app
