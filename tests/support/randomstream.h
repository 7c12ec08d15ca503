// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"

#include <QList>

#include <array>
#include <random>
#include <string>

namespace tests {

// A stream of everything that a source may say of eight queues with three channels, at random: full
// snapshots, deltas, heartbeats, rows left out, cells without a value, new days.
class RandomStream
{
public:
    /// The metrics that it gives.
    static constexpr std::array metrics{core::Metric::WaitingNow, core::Metric::Sla30Min,
                                        core::Metric::AbandonedToday, core::Metric::AcceptedToday,
                                        core::Metric::Accepted30Min};

    explicit RandomStream(quint32 seed) : m_random(seed) { }

    /// The next line: never earlier than the one before.
    void next(core::Patch &patch)
    {
        m_at += core::Millis(below(3) * below(15'000));
        patch.clear();
        patch.setAt(m_at);
        const int kind = below(10);
        if (kind == 0)
            return;
        const bool full = kind < 4;
        patch.setKind(full ? core::Patch::Kind::Snapshot : core::Patch::Kind::Delta);
        for (const int queue : chosen(8, full ? 90 : 30)) {
            patch.addQueue("Q" + std::to_string(queue),
                           below(9) ? std::string() : "name" + std::to_string(below(3)));
            if (below(4) == 0)
                patch.setTodaySince(*core::parseInstant("2026-11-21T00:00:00Z")
                                    + std::chrono::hours(below(2)));
            fill(patch);
            for (const int channel : chosen(3, full ? 80 : 40)) {
                patch.addChannel("T" + std::to_string(channel));
                fill(patch);
            }
        }
    }

    int below(int limit) { return int(m_random() % quint32(limit)); }

private:
    /// Some of the first numbers, in any order.
    QList<int> chosen(int limit, int percent)
    {
        QList<int> numbers;
        for (int i = 0; i < limit; ++i) {
            if (below(100) < percent)
                numbers.insert(below(int(numbers.size()) + 1), i);
        }
        return numbers;
    }

    void fill(core::Patch &patch)
    {
        for (const int i : chosen(int(metrics.size()), 60))
            patch.set(metrics[size_t(i)], below(5) ? core::Cell::of(below(4)) : core::Cell::undefined());
    }

    std::mt19937 m_random;
    core::Instant m_at = *core::parseInstant("2026-11-21T09:00:00Z");
};

} // namespace tests
