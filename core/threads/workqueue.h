// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace core {

// Does jobs one after the other on a thread of its own. What waits is bounded: who brings more is told so and
// never made to wait.
class WorkQueue
{
public:
    using Job = std::function<void()>;

    /// `room`: the weight that may wait, in bytes.
    WorkQueue(const QString &threadName, qint64 room);
    /// What still waits is done first.
    ~WorkQueue();

    /// Any thread may bring jobs. False: there is no room. A job is never too heavy for a queue that is
    /// empty, and one without weight always has room.
    bool put(qint64 weight, Job job);

private:
    struct Waiting
    {
        qint64 weight;
        Job job;
    };
    void work();

    const QString m_name;
    const qint64 m_room;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_waiting;
    qint64 m_weight = 0;
    bool m_ending = false;
    /// Begun by the first job.
    std::unique_ptr<QThread> m_thread;
};

} // namespace core
