// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <deque>
#include <mutex>
#include <optional>
#include <thread>

using namespace core;

namespace {

/// One number made of everything that a reader can see.
double sumOf(const Snapshot &floor)
{
    double sum = double(floor.changes().cellCount()) + double(floor.rows().size());
    for (const MetricInfo &metric : metrics()) {
        for (const Cell cell : floor.column(metric.metric))
            sum = sum * 1.0001 + cell.valueOr(cell.isUndefined() ? -1 : -2);
    }
    for (const ActivityColumn &column : floor.activities()) {
        for (const Cell cell : column.agents)
            sum = sum * 1.0001 + cell.valueOr(-2);
    }
    return sum;
}

struct Handed
{
    Snapshot floor;
    double sum;
};

} // namespace

class SnapshotSharingTest : public QObject
{
    Q_OBJECT

private slots:
    void aReaderOnAnotherThreadSeesEachFloorAsItWas()
    {
        std::mutex mutex;
        std::deque<Handed> queue;
        bool finished = false;
        int read = 0;
        int changed = 0;
        std::thread reader([&] {
            for (;;) {
                std::optional<Handed> handed;
                {
                    const std::lock_guard lock(mutex);
                    if (queue.empty() && finished)
                        return;
                    if (!queue.empty()) {
                        handed = std::move(queue.front());
                        queue.pop_front();
                    }
                }
                if (!handed) {
                    std::this_thread::yield();
                    continue;
                }
                ++read;
                changed += sumOf(handed->floor) != handed->sum;
            }
        });

        tests::RandomStream stream(1);
        SnapshotBuilder builder({QStringLiteral("s")});
        Patch patch;
        for (int line = 0; line < 3000; ++line) {
            stream.next(patch);
            const quint32 activity
                = patch.addActivity(line % 2 ? "Break" : "Lunch", ActivityKind::Unavailable);
            if (patch.rowCount() > 0)
                patch.setAgents(activity, Cell::of(line));
            builder.apply(patch);
            const Snapshot floor = builder.publish();
            const double sum = sumOf(floor);
            const std::lock_guard lock(mutex);
            if (queue.size() < 3)
                queue.push_back({floor, sum});
        }
        {
            const std::lock_guard lock(mutex);
            finished = true;
        }
        reader.join();
        QVERIFY(read > 0);
        QCOMPARE(changed, 0);
    }
};

FLOORWATCH_TEST_MAIN(SnapshotSharingTest)
#include "tst_snapshotsharing.moc"
