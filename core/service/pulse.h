// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace core {

// The sign of life of a thread with an event loop: it beats as long as the loop goes round. Lives in that
// thread; what it leaves behind is read from others.
class Pulse : public QObject
{
    Q_OBJECT

public:
    using Steady = std::chrono::steady_clock;
    /// When it beat last; read it from any thread.
    using Beat = std::atomic<Steady::time_point>;

    static constexpr Millis pace = std::chrono::milliseconds(500);

    explicit Pulse(QObject *parent = nullptr);

    /// Call it in the thread that the pulse lives in.
    void start() { m_timer.start(pace); }

    std::shared_ptr<const Beat> newest() const { return m_newest; }

private:
    std::shared_ptr<Beat> m_newest;
    QTimer m_timer;
};

} // namespace core
