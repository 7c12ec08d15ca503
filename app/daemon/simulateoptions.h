// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/commands.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <optional>

namespace daemon_app {

/// What `floorwatchd simulate` was asked for.
struct SimulateOptions
{
    int queues = 12;
    quint64 seed = 1;
    /// Simulated seconds a second; 0: as fast as it goes.
    double speed = 1;
    core::Instant start;
    /// How long, in simulated time; nothing: until somebody ends it.
    std::optional<core::Millis> duration;
    /// Simulated time between two lines, and between two full snapshots.
    core::Millis interval{1000};
    core::Millis snapshotInterval{60000};
    bool compact = false;
    bool output = true;
};

/// Reads the words of the command line. `now` is the start where none is asked for, unless the speed is 0:
/// then it is always the same morning, so that the same words give the same stream. The error names the
/// option.
core::Result<SimulateOptions> readSimulateOptions(const Arguments &arguments, core::Instant now);

/// True if the words ask for help only, which is then printed.
bool helpedWithSimulate(const Arguments &arguments);

} // namespace daemon_app
