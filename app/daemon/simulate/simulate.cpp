// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/commands.h"
#include "app/daemon/simulate/patchparts.h"
#include "app/daemon/simulate/simulateoptions.h"
#include "app/daemon/simulate/simulateserver.h"
#include "core/metrics/streamwriter.h"
#include "core/simulation/simulatedfloor.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

namespace daemon_app {

namespace {

using Clock = std::chrono::steady_clock;

/// Writes the whole text to standard output; false once nobody reads it any more.
bool put(const std::string &text)
{
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

// Tells a floor line by line: first all of it, then what changed, and all of it again from time to time.
class Teller
{
public:
    Teller(core::SimulatedFloor &floor, const SimulateOptions &options)
        : m_floor(floor), m_options(options),
          m_form(options.compact ? core::StreamForm::Compact : core::StreamForm::Full),
          m_nextSnapshot(options.start)
    { }

    bool tell()
    {
        m_floor.changes(m_patch);
        if (m_floor.now() >= m_nextSnapshot) {
            m_floor.snapshot(m_patch);
            m_nextSnapshot = m_floor.now() + m_options.snapshotInterval;
        }
        bool told = true;
        forEachPart(m_patch, [&](const core::Patch &part) {
            m_line.clear();
            core::writeLine(part, m_line, m_form);
            told = told && put(m_line);
        });
        return told && (m_options.speed == 0 || std::fflush(stdout) == 0);
    }

private:
    core::SimulatedFloor &m_floor;
    const SimulateOptions &m_options;
    core::StreamForm m_form;
    core::Instant m_nextSnapshot;
    core::Patch m_patch;
    std::string m_line;
};

/// Waits until so much simulated time has gone by since the start.
void keepPace(Clock::time_point begun, core::Millis simulated, double speed)
{
    if (speed > 0)
        std::this_thread::sleep_until(begun + std::chrono::duration_cast<Clock::duration>(simulated / speed));
}

void write(core::SimulatedFloor &floor, const SimulateOptions &options)
{
    Teller teller(floor, options);
    const Clock::time_point begun = Clock::now();
    core::Millis simulated{0};
    while (teller.tell()) {
        simulated += options.interval;
        if (options.duration && simulated > *options.duration)
            break;
        keepPace(begun, simulated, options.speed);
        floor.advanceTo(options.start + simulated);
    }
    std::fflush(stdout);
}

void simulateSilently(core::SimulatedFloor &floor, const SimulateOptions &options)
{
    const Clock::time_point begun = Clock::now();
    for (core::Millis simulated = options.interval; simulated <= *options.duration;
         simulated += options.interval) {
        keepPace(begun, simulated, options.speed);
        floor.advanceTo(options.start + simulated);
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    const double simulated = double(options.duration->count()) / 1000;
    std::fprintf(stderr, "%.0f simulated seconds in %.3f s: %.0f a second\n", simulated, seconds,
                 simulated / seconds);
}

// A floor that is larger than any real one opens half an hour before it is shown rather than in the morning:
// else it would take that much longer to start, and more memory.
core::FloorPlan planOf(const SimulateOptions &options)
{
    constexpr int large = 20'000;
    core::FloorPlan plan = core::makeFloorPlan(options.queues, options.seed);
    if (options.queues > large)
        plan.opensAt = plan.startsAt - std::chrono::minutes(30);
    return plan;
}

} // namespace

int runSimulate(const Arguments &arguments)
{
    const auto now = std::chrono::time_point_cast<core::Millis>(std::chrono::system_clock::now());
    const ReadSimulateOptions read = readSimulateOptions(arguments, now);
    if (const int *status = std::get_if<int>(&read))
        return *status;
    const auto &options = std::get<SimulateOptions>(read);
    // A reader that goes away ends us through a failed write, not through a signal.
    std::signal(SIGPIPE, SIG_IGN);
    core::SimulatedFloor floor(planOf(options), options.seed, options.start);
    if (options.listen)
        return serveFloor(floor, options);
    if (options.output)
        write(floor, options);
    else
        simulateSilently(floor, options);
    return 0;
}

} // namespace daemon_app
