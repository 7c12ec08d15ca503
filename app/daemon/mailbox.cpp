// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/mailbox.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace daemon_app {

void Mailbox::postAt(Clock::time_point due, Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.emplace(due, std::move(task));
    }
    m_posted.notify_one();
}

void Mailbox::runUntil(Clock::time_point deadline)
{
    for (;;) {
        std::vector<Task> due;
        {
            std::unique_lock lock(m_mutex);
            const auto isDue = [this] { return !m_tasks.empty() && m_tasks.begin()->first <= Clock::now(); };
            while (!isDue() && Clock::now() < deadline) {
                const auto next = m_tasks.empty() ? deadline : std::min(deadline, m_tasks.begin()->first);
                m_posted.wait_until(lock, next);
            }
            while (isDue())
                due.push_back(std::move(m_tasks.extract(m_tasks.begin()).mapped()));
        }
        for (const Task &task : due)
            task();
        if (Clock::now() >= deadline)
            return;
    }
}

} // namespace daemon_app
