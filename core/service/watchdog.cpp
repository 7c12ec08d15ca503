// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/watchdog.h"

#include <QLoggingCategory>

#include <utility>

namespace core {

using namespace std::chrono_literals;
using Steady = Pulse::Steady;

namespace {

Q_LOGGING_CATEGORY(log, "floorwatch.watchdog")

/// How often it looks, and how late a look may be before the whole program counts as stopped.
constexpr Millis pace = 250ms;
constexpr Millis late = 1s;

const char *nameOf(Part part)
{
    return part == Part::Window ? "window" : "core";
}

Millis millis(Steady::duration duration)
{
    return std::chrono::duration_cast<Millis>(duration);
}

} // namespace

Watchdog::~Watchdog()
{
    if (!m_thread)
        return;
    m_thread->requestInterruption();
    m_thread->wait();
}

void Watchdog::watch(Part part, const std::shared_ptr<const Pulse::Beat> &pulse)
{
    m_watched.push_back({part, pulse});
}

void Watchdog::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("watchdog"));
    m_thread->start();
}

void Watchdog::run()
{
    m_graceUntil = Steady::now() + patience;
    Steady::time_point before = Steady::now();
    while (!QThread::currentThread()->isInterruptionRequested()) {
        QThread::usleep(std::chrono::microseconds(pace).count());
        const Steady::time_point now = Steady::now();
        if (now - std::exchange(before, now) > late)
            m_graceUntil = now + patience;
        for (Watched &watched : m_watched)
            lookAt(watched, now);
    }
}

void Watchdog::lookAt(Watched &watched, Steady::time_point now)
{
    const Steady::time_point beat = watched.pulse->load();
    if (watched.stoppedAt && beat > *watched.stoppedAt) {
        const Stall over{watched.part, millis(beat - *watched.stoppedAt), true};
        watched.stoppedAt.reset();
        qCWarning(log, "the %s stood still for %lld ms", nameOf(over.part), qint64(over.duration.count()));
        emit noticed(over);
    } else if (!watched.stoppedAt && now > m_graceUntil && now - beat > patience) {
        watched.stoppedAt = beat;
        qCWarning(log, "the %s has stood still for %lld ms", nameOf(watched.part),
                  qint64(millis(now - beat).count()));
        emit noticed({watched.part, millis(now - beat), false});
    }
}

} // namespace core
