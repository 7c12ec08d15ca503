// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/keeper.h"
#include "core/history/seriesreader.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/simulation/simulatedfloor.h"
#include "tests/bench/bench.h"

#include <QTemporaryDir>

#include <array>

using namespace core;
using namespace std::chrono_literals;

namespace {

constexpr int queues = 1000;
constexpr int seconds = 24 * 3600;
constexpr Instant start = std::chrono::sys_days(std::chrono::year(2026) / 1 / 5) + 0h;
const SourceId source{QStringLiteral("bench")};

// A day of the simulated floor at a line a second, noted as the console notes it.
class Day
{
public:
    Day(const QString &folder, Shelf &shelf) : m_keeper(settingsOf(folder), shelf) { m_keeper.open(); }

    void pass()
    {
        SimulatedFloor simulated(makeFloorPlan(queues, 1), 1, start);
        Patch patch;
        simulated.snapshot(patch);
        take(patch);
        for (int second = 1; second < seconds; ++second) {
            simulated.advanceTo(start + second * 1s);
            simulated.changes(patch);
            if (second % 60 == 0)
                simulated.snapshot(patch);
            take(patch);
        }
    }

    const Snapshot &floor() const { return m_builder.snapshot(); }
    double cpuSeconds() const { return m_cpuSeconds; }
    double changedCells() const { return m_changedCells; }

private:
    static HistorySettings settingsOf(const QString &folder)
    {
        HistorySettings settings;
        settings.folder = folder;
        return settings;
    }

    void take(const Patch &patch)
    {
        m_builder.apply(patch);
        const auto changes = m_builder.snapshot().keptChanges();
        m_changedCells += double(changes->cellCount());
        const Sample sample{m_builder.publish(), changes, patch.kind(), 15s};
        m_cpuSeconds += bench::cpuSecondsOf([&] { m_keeper.note(sample); });
    }

    SnapshotBuilder m_builder{source};
    HistoryKeeper m_keeper;
    double m_cpuSeconds = 0;
    double m_changedCells = 0;
};

/// Of queues and channels all over the floor, clocks among them.
SeriesQuestion twentyCells(const Snapshot &floor)
{
    SeriesQuestion question{1, {}, start, start + seconds * 1s, 1000};
    constexpr std::array chosen{Metric::WaitingNow, Metric::LongestNow, Metric::SlaToday,
                                Metric::AvgHandleTimeToday, Metric::ActiveNow};
    for (int i = 0; i < 20; ++i) {
        const Row &row = floor.row(i * (floor.rowCount() / 20));
        question.cells.append({source, row.queue, row.channel, chosen[size_t(i) % chosen.size()]});
    }
    return question;
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    Shelf shelf;
    Day day(folder.path(), shelf);
    day.pass();
    const QJsonObject parameters{{QStringLiteral("queues"), queues}, {QStringLiteral("hours"), 24}};
    bench::report("history_bytes_a_changed_cell", double(shelf.state().bytes) / day.changedCells(), "B",
                  QStringLiteral("<= 2"), parameters);
    bench::report("history_share_of_a_core", day.cpuSeconds() / seconds * 100, "%", QStringLiteral("<= 1"),
                  parameters);

    SeriesReader reader(shelf);
    const SeriesQuestion question = twentyCells(day.floor());
    qsizetype points = 0;
    const double first = bench::secondsOf([&] {
        for (const Series &series : reader.answer(question).series)
            points += series.points.size();
    });
    std::vector<double> again;
    for (int run = 0; run < 5; ++run)
        again.push_back(bench::secondsOf([&] { (void)reader.answer(question); }));
    const QJsonObject asked{{QStringLiteral("cells"), 20}, {QStringLiteral("points"), points}};
    bench::report("history_series_first", first * 1000, "ms", QStringLiteral("<= 500"), asked);
    bench::report("history_series_again", bench::median(again) * 1000, "ms", QStringLiteral("<= 30"), asked);
    return 0;
}
