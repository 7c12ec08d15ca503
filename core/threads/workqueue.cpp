// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/threads/workqueue.h"

#include <utility>

namespace core {

WorkQueue::WorkQueue(const QString &threadName, qint64 room) : m_name(threadName), m_room(room) { }

WorkQueue::~WorkQueue()
{
    if (!m_thread)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread->wait();
}

bool WorkQueue::put(qint64 weight, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (weight > 0 && m_weight > 0 && m_weight + weight > m_room)
            return false;
        m_weight += weight;
        m_waiting.push_back({weight, std::move(job)});
        if (!m_thread) {
            m_thread.reset(QThread::create([this] { work(); }));
            m_thread->setObjectName(m_name);
            m_thread->start(QThread::LowPriority);
        }
    }
    m_changed.notify_one();
    return true;
}

void WorkQueue::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        next.job();
        next.job = nullptr; // What it held is let go before there is room for more.
        lock.lock();
        m_weight -= next.weight;
    }
}

} // namespace core
