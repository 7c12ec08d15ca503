// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/simulation/simulationplayer.h"

#include <algorithm>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr Millis sampleEvery = 1s;
/// After a sleep the simulated floor goes on where it was, rather than live through the night in one step.
constexpr std::chrono::seconds longestStep = 2s;

SimulatedFloor warmFloor(const SimulatedSource &settings, Instant start)
{
    return SimulatedFloor(makeFloorPlan(settings.queues, settings.seed), settings.seed, start);
}

} // namespace

SimulationPlayer::SimulationPlayer(const SourceId &id, const SimulatedSource &settings,
                                   const SteadyClock &clock, QObject *parent)
    : Source(id, parent), m_settings(settings), m_clock(clock), m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SimulationPlayer::step);
}

SimulationPlayer::~SimulationPlayer()
{
    stop();
}

void SimulationPlayer::start(const SourceSecrets &)
{
    // A big floor takes seconds to live through its first hours, and other sources share our thread.
    const Instant now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    auto promise = std::make_shared<std::promise<SimulatedFloor>>();
    m_warmFloor = promise->get_future();
    m_warmUp.reset(QThread::create(
        [promise, settings = m_settings, now] { promise->set_value(warmFloor(settings, now)); }));
    connect(m_warmUp.get(), &QThread::finished, this, &SimulationPlayer::open);
    m_warmUp->setObjectName(QStringLiteral("simulation"));
    m_warmUp->start();
}

void SimulationPlayer::stop()
{
    m_timer.stop();
    if (!m_warmUp)
        return;
    m_warmUp->wait();
    m_warmUp.reset();
}

void SimulationPlayer::open()
{
    if (!m_warmUp) // Stopped before it was ready.
        return;
    m_floor = m_warmFloor.get();
    m_stepped = SteadyClock::uptime();
    m_floor->snapshot(m_patch);
    m_timer.start(sampleEvery);
    emit patchTaken(m_patch);
}

Millis SimulationPlayer::interval() const
{
    return sampleEvery;
}

Millis SimulationPlayer::gapCap() const
{
    return std::max(Source::gapCap(), Millis(qint64(double(3 * sampleEvery.count()) * m_settings.speed)));
}

void SimulationPlayer::step()
{
    const Millis now = SteadyClock::uptime();
    const auto passed
        = std::clamp(std::chrono::round<std::chrono::seconds>(now - m_stepped), 1s, longestStep);
    m_stepped = now - m_stepped > longestStep ? now : m_stepped + passed;
    m_floor->advanceTo(m_floor->now() + Millis(qint64(double(Millis(passed).count()) * m_settings.speed)));
    m_floor->changes(m_patch);
    emit patchTaken(m_patch);
}

} // namespace core
