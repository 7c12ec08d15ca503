// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/mailbox.h"

#include <algorithm>
#include <utility>

namespace daemon_app {

void Mailbox::postAt(Clock::time_point due, Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.emplace(due, std::move(task));
    }
    m_posted.notify_one();
}

// One at a time, so that what is urgent goes first, and that a flood of tasks does not keep the caller for
// good.
void Mailbox::runUntil(Clock::time_point deadline)
{
    const Clock::time_point begun = Clock::now();
    while (const std::optional<Task> task = next(begun, deadline))
        (*task)();
}

// The next task that is due before the deadline, or has been since the beginning.
std::optional<Mailbox::Task> Mailbox::next(Clock::time_point begun, Clock::time_point deadline)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const Clock::time_point now = Clock::now();
        const Clock::time_point due = m_tasks.empty() ? Clock::time_point::max() : m_tasks.begin()->first;
        if (due <= begun || (due <= now && now < deadline))
            return std::move(m_tasks.extract(m_tasks.begin()).mapped());
        if (now >= deadline)
            return std::nullopt;
        m_posted.wait_until(lock, std::min(deadline, due));
    }
}

} // namespace daemon_app
