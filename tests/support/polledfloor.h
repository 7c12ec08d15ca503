// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/snapshotbuilder.h"
#include "core/sources/taskrouter/taskrouterpoller.h"
#include "tests/support/faketaskrouter.h"

#include <algorithm>

namespace support {

// A poller of a fake TaskRouter, and the floor that comes of it.
struct PolledFloor : QObject
{
    explicit PolledFloor(const core::TaskRouterSource &source)
        : poller({}, source, {}, {},
                 std::make_shared<core::taskrouter::RequestGate>(source.requestsPerSecond))
    {
        const auto apply = [this](const core::Patch &patch) { builder.apply(patch); };
        connect(&poller, &core::Source::patchTaken, this, apply);
        connect(&poller, &core::Source::cellsLost, this, apply);
    }
    explicit PolledFloor(const FakeTaskRouter &server) : PolledFloor(server.source()) { }

    void start(const QString &secret = QStringLiteral("secret")) { poller.start({core::Secret(secret), {}}); }
    core::Cell cell(core::Metric metric) const { return builder.snapshot().cell(metric, 0); }
    bool isWhole() const
    {
        return builder.snapshot().rowCount() == 2 && cell(core::Metric::WaitingNow) == core::Cell::of(3)
               && cell(core::Metric::AcceptedToday) == core::Cell::of(8)
               && cell(core::Metric::LongestAvailableAgentNow) == core::Cell::undefined();
    }
    core::Trouble troubleOf(core::Freshness::Part part) const
    {
        for (const core::Freshness &freshness : poller.freshness()) {
            if (freshness.part == part)
                return freshness.trouble;
        }
        return core::Trouble::Ended;
    }

    bool isAnswered(core::Freshness::Part part) const
    {
        const QList<core::Freshness> parts = poller.freshness();
        return std::any_of(parts.begin(), parts.end(), [part](const core::Freshness &freshness) {
            return freshness.part == part && freshness.lastAnswer;
        });
    }

    core::TaskRouterPoller poller;
    core::SnapshotBuilder builder{{}};
};

} // namespace support
