// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulateserver.h"

#include "core/metrics/streamwriter.h"

#include <cstdio>

namespace daemon_app {

namespace {

constexpr std::string_view streamPath = "/stream";

// Room for what a floor of ten thousand queues has to say while a reader catches its breath.
core::HttpLimits limits()
{
    core::HttpLimits limits;
    limits.backlog = 64 * 1024 * 1024;
    return limits;
}

std::optional<core::HttpResponse> admit(const core::HttpRequest &request)
{
    return request.path() == streamPath ? std::nullopt : std::optional(core::plainResponse(404));
}

} // namespace

SimulateServer::SimulateServer(core::SimulatedFloor &floor, const SimulateOptions &options)
    : m_floor(floor), m_options(options), m_face(floor, options.listen->account),
      m_server(handlers(), limits())
{ }

core::HttpHandlers SimulateServer::handlers()
{
    core::HttpHandlers handlers;
    handlers.request = [this](core::HttpRequest request, const core::HttpReply &reply) {
        m_mailbox.post([this, request = std::move(request), reply] { reply.send(m_face.answer(request)); });
    };
    handlers.admit = admit;
    handlers.opened = [this](core::WebSocketId socket, const core::HttpRequest &) {
        m_mailbox.post([this, socket] { join(socket); });
    };
    handlers.closed = [this](core::WebSocketId socket) {
        m_mailbox.post([this, socket] { std::erase(m_listeners, socket); });
    };
    return handlers;
}

core::Result<quint16> SimulateServer::listen()
{
    // The first delta leads from here.
    m_floor.changes(m_patch);
    return m_server.listen(m_options.listen->address, m_options.listen->port);
}

void SimulateServer::run()
{
    const Mailbox::Clock::time_point begun = Mailbox::Clock::now();
    core::Millis simulated{0};
    while (!m_options.duration || simulated < *m_options.duration) {
        simulated += m_options.interval;
        m_mailbox.runUntil(
            begun + std::chrono::duration_cast<Mailbox::Clock::duration>(simulated / m_options.speed));
        m_floor.advanceTo(m_options.start + simulated);
        tellChanges();
    }
    m_server.stop();
}

// The floor stands still between two ticks: a snapshot now is what the next delta leads on from.
void SimulateServer::join(core::WebSocketId socket)
{
    m_floor.snapshot(m_patch);
    m_server.send({socket}, message());
    m_listeners.push_back(socket);
}

void SimulateServer::tellChanges()
{
    m_floor.changes(m_patch);
    if (!m_listeners.empty())
        m_server.send(m_listeners, message());
}

core::WebSocketMessage SimulateServer::message() const
{
    auto line = std::make_shared<std::string>();
    core::writeLine(m_patch, *line, m_options.compact ? core::StreamForm::Compact : core::StreamForm::Full);
    line->pop_back(); // one object a message: no newline
    return {core::WebSocketMessage::Kind::Binary, std::move(line)};
}

int serveFloor(core::SimulatedFloor &floor, const SimulateOptions &options)
{
    SimulateServer server(floor, options);
    const core::Result<quint16> port = server.listen();
    if (!port) {
        std::fprintf(stderr, "floorwatchd simulate: --listen: %s\n", qPrintable(port.error().text()));
        return 2;
    }
    const std::string &address = options.listen->address;
    const bool ipv6 = address.find(':') != std::string::npos;
    std::fprintf(stderr, "listening on http://%s%s%s:%d\n", ipv6 ? "[" : "", address.c_str(), ipv6 ? "]" : "",
                 int(*port));
    server.run();
    return 0;
}

} // namespace daemon_app
