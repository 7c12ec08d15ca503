// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/streamwriter.h"
#include "core/simulation/simulatedfloor.h"
#include "tests/bench/bench.h"

using namespace core;
using namespace std::chrono_literals;

namespace {

constexpr int queues = 1000;
constexpr int runs = 5;
constexpr Instant start = std::chrono::sys_days(std::chrono::year(2026) / 1 / 5) + 10h + 30min;

/// Simulated seconds a second, the median of several runs that begin on the same morning.
template <class Step> double speedOf(int seconds, Step &&step)
{
    std::vector<double> speeds;
    for (int run = 0; run < runs; ++run) {
        SimulatedFloor floor(makeFloorPlan(queues, 1), 1, start);
        const double took = bench::secondsOf([&] {
            for (int second = 1; second <= seconds; ++second) {
                floor.advanceTo(start + std::chrono::seconds(second));
                step(floor, second);
            }
        });
        speeds.push_back(seconds / took);
    }
    return bench::median(speeds);
}

// Writes the stream as floorwatchd does, into memory.
class Writer
{
public:
    void operator()(SimulatedFloor &floor, int second)
    {
        floor.changes(m_patch);
        if (second % 60 == 0)
            floor.snapshot(m_patch);
        m_line.clear();
        writeLine(m_patch, m_line);
        m_bytes += m_line.size();
    }

    size_t bytes() const { return m_bytes; }

private:
    Patch m_patch;
    std::string m_line;
    size_t m_bytes = 0;
};

} // namespace

int main()
{
    const double silent = speedOf(3600, [](SimulatedFloor &, int) {});
    bench::report("simulate_1000_queues_silent", silent, "simulated s/s", QStringLiteral(">= 10000"),
                  {{QStringLiteral("queues"), queues}});

    constexpr int seconds = 600;
    Writer writer;
    const double writing = speedOf(seconds, writer);
    bench::report("simulate_1000_queues_writing", writing, "simulated s/s", QStringLiteral(">= 1000"),
                  {{QStringLiteral("queues"), queues},
                   {QStringLiteral("bytes_a_simulated_second"), double(writer.bytes()) / (seconds * runs)}});

    const double opening = bench::secondsOf([] { SimulatedFloor(makeFloorPlan(queues, 1), 1, start); });
    bench::report("simulate_1000_queues_start", opening, "s", QStringLiteral("<= 1"),
                  {{QStringLiteral("queues"), queues}});
    return 0;
}
