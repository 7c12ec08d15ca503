// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/commands.h"
#include "app/daemon/simulate/faults/fault.h"
#include "app/daemon/simulate/taskrouter/taskrouteraccount.h"
#include "core/base/instant.h"
#include "core/http/httpserver.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace daemon_app {

/// Where a floor is served, and to whom.
struct ListenOptions
{
    /// Numeric, without brackets.
    std::string address;
    /// 0: any.
    quint16 port = 0;
    TaskRouterAccount account;
    /// Given: it speaks TLS.
    std::optional<core::HttpTls> tls;
    /// What the stream's readers have to show; empty: nothing.
    std::string token;
    /// How it misbehaves from the start on, and whether it may be told so later.
    std::vector<Fault> faults;
    bool faultControl = false;
};

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
    /// Given: the floor is served there and not written.
    std::optional<ListenOptions> listen;
};

/// What became of the words: options to go on with, or the status to end with. What there is to say about a
/// wrong option, or for --help, has been said then.
using ReadSimulateOptions = std::variant<SimulateOptions, int>;

/// `now` is the start where none is asked for, unless the speed is 0: then it is always the same morning, so
/// that the same words give the same stream.
ReadSimulateOptions readSimulateOptions(const Arguments &arguments, core::Instant now);

} // namespace daemon_app
