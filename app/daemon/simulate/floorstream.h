// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/faultbook.h"
#include "app/daemon/simulate/mailbox.h"
#include "core/http/httpserver.h"
#include "core/metrics/streamwriter.h"
#include "core/simulation/simulatedfloor.h"

#include <vector>

namespace daemon_app {

// The snapshot stream of a simulated floor and who listens to it: who joins is told the whole floor, and all
// are told what changes. Belongs to the thread of the floor.
class FloorStream
{
public:
    /// Everything is borrowed.
    FloorStream(core::SimulatedFloor &floor, FaultBook &faults, Mailbox &mailbox, core::HttpServer &server,
                core::StreamForm form);

    void join(core::WebSocketId socket);
    void leave(core::WebSocketId socket) { std::erase(m_listeners, socket); }
    /// The floor has lived on.
    void tellChanges();

private:
    void closeIfAsked();
    void tell(const std::vector<core::WebSocketId> &listeners);
    void sendLater(const std::vector<core::WebSocketId> &listeners, const core::WebSocketMessage &line,
                   core::Millis delay);
    core::WebSocketMessage message(const core::Patch &patch, const std::vector<Fault> &faults) const;

    core::SimulatedFloor &m_floor;
    FaultBook &m_faults;
    Mailbox &m_mailbox;
    core::HttpServer &m_server;
    core::StreamForm m_form;
    core::Patch m_patch;
    std::vector<core::WebSocketId> m_listeners;
    /// Which faults of content were in what has been told last.
    QString m_toldWith;
    /// Lines that are late, and when the last of them goes out.
    int m_waiting = 0;
    Mailbox::Clock::time_point m_due;
};

} // namespace daemon_app
