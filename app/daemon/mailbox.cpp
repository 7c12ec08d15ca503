// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/mailbox.h"

#include <utility>

namespace daemon_app {

void Mailbox::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_posted.notify_one();
}

void Mailbox::runUntil(Clock::time_point deadline)
{
    for (;;) {
        std::deque<Task> tasks;
        {
            std::unique_lock lock(m_mutex);
            m_posted.wait_until(lock, deadline, [this] { return !m_tasks.empty(); });
            tasks = std::exchange(m_tasks, {});
        }
        for (const Task &task : tasks)
            task();
        if (Clock::now() >= deadline)
            return;
    }
}

} // namespace daemon_app
