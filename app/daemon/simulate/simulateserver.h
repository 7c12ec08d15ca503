// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/faultbook.h"
#include "app/daemon/simulate/faults/wirerelay.h"
#include "app/daemon/simulate/floorstream.h"
#include "app/daemon/simulate/mailbox.h"
#include "app/daemon/simulate/simulateoptions.h"
#include "app/daemon/simulate/taskrouter/taskrouterface.h"
#include "core/http/httpserver.h"
#include "core/simulation/simulatedfloor.h"

#include <vector>

namespace daemon_app {

// Serves a simulated floor: as the snapshot stream over a WebSocket at /stream, and as TaskRouter over HTTP.
// The floor lives and answers on the thread that is in run(); sockets live on the server's.
class SimulateServer
{
public:
    /// `floor` is borrowed; `options` says where to listen.
    SimulateServer(core::SimulatedFloor &floor, const SimulateOptions &options);

    /// Gives the port.
    core::Result<quint16> listen();
    /// Where faults can be asked for: behind whatever breaks connections.
    quint16 faultPort() const { return m_faultPort; }
    /// Lets the floor live at its pace, until its duration is over.
    void run();

private:
    core::HttpHandlers handlers();
    std::optional<core::HttpResponse> admit(const core::HttpRequest &request);
    void answer(const core::HttpRequest &request, const core::HttpReply &reply);
    core::HttpResponse responseTo(const core::HttpRequest &request, const std::vector<Fault> &faults);

    core::SimulatedFloor &m_floor;
    const SimulateOptions m_options;
    TaskRouterFace m_face;
    FaultBook m_faults;
    Mailbox m_mailbox;
    core::HttpServer m_server; // its thread uses what stands above
    FloorStream m_stream;
    std::unique_ptr<WireRelay> m_relay;
    quint16 m_faultPort = 0;
};

/// `floorwatchd simulate --listen`: says on standard error where it listens. An exit status.
int serveFloor(core::SimulatedFloor &floor, const SimulateOptions &options);

} // namespace daemon_app
