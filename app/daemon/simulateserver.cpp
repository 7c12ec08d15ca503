// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulateserver.h"

#include "app/daemon/answerfaults.h"
#include "app/daemon/faultcontrol.h"
#include "core/metrics/streamwriter.h"

#include <algorithm>
#include <cstdio>

namespace daemon_app {

namespace {

// Room for what a floor of ten thousand queues has to say while a reader catches its breath.
core::HttpLimits limits()
{
    core::HttpLimits limits;
    limits.backlog = 64 * 1024 * 1024;
    // Answers may be asked to come late.
    limits.answerTime = std::chrono::minutes(10);
    return limits;
}

bool breaksConnections(const ListenOptions &listen)
{
    return listen.faultControl
           || std::any_of(listen.faults.begin(), listen.faults.end(),
                          [](const Fault &fault) { return fault.layer() == FaultLayer::Wire; });
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
        m_mailbox.post([this, request = std::move(request), reply] { answer(request, reply); });
    };
    handlers.admit = [this](const core::HttpRequest &request) { return admit(request); };
    handlers.opened = [this](core::WebSocketId socket, const core::HttpRequest &) {
        m_mailbox.post([this, socket] { join(socket); });
    };
    handlers.closed = [this](core::WebSocketId socket) {
        m_mailbox.post([this, socket] { std::erase(m_listeners, socket); });
    };
    return handlers;
}

std::optional<core::HttpResponse> SimulateServer::admit(const core::HttpRequest &request)
{
    if (request.path() != streamPath)
        return core::plainResponse(404);
    if (auto instead = answerInstead(m_faults.strike(FaultLayer::Answer, streamPath)))
        return instead;
    const std::string &token = m_options.listen->token;
    return token.empty() || request.header("Authorization") == "Bearer " + token
               ? std::nullopt
               : std::optional(core::plainResponse(401));
}

void SimulateServer::answer(const core::HttpRequest &request, const core::HttpReply &reply)
{
    if (m_options.listen->faultControl && request.path() == faultsPath) {
        const core::HttpResponse response = answerFaultControl(request, m_faults);
        m_relay->look();
        reply.send(response);
        return;
    }
    const std::vector<Fault> faults = m_faults.strike(FaultLayer::Answer, request.path());
    const std::optional<core::HttpResponse> instead = answerInstead(faults);
    m_mailbox.postAt(
        Mailbox::Clock::now() + delayOf(faults),
        [reply, response = instead ? *instead : m_face.answer(request)] { reply.send(response); });
}

core::Result<quint16> SimulateServer::listen()
{
    // The time of the faults begins now.
    m_faults.set(m_options.listen->faults);
    // The first delta leads from here.
    m_floor.changes(m_patch);
    const ListenOptions &listen = *m_options.listen;
    if (!breaksConnections(listen))
        return m_server.listen(listen.address, listen.port, listen.tls);
    const core::Result<quint16> inside = m_server.listen("127.0.0.1", 0);
    if (!inside)
        return inside;
    m_faultPort = *inside;
    m_relay = std::make_unique<WireRelay>(m_faults);
    return m_relay->listen(listen.address, listen.port, *inside, listen.tls);
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
    tell({socket});
    m_listeners.push_back(socket);
}

void SimulateServer::tellChanges()
{
    m_floor.changes(m_patch);
    if (!m_listeners.empty())
        tell(m_listeners);
}

// Late lines stay in order, even if the delay has become less.
void SimulateServer::tell(const std::vector<core::WebSocketId> &listeners)
{
    const core::Millis delay = delayOf(m_faults.holding(FaultLayer::Answer, streamPath));
    m_lastTold = std::max(m_lastTold, Mailbox::Clock::now() + delay);
    m_mailbox.postAt(m_lastTold, [this, listeners, line = message()] { m_server.send(listeners, line); });
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
    std::string address = options.listen->address;
    if (address.find(':') != std::string::npos)
        address = '[' + address + ']';
    std::fprintf(stderr, "listening on %s://%s:%d\n", options.listen->tls ? "https" : "http", address.c_str(),
                 int(*port));
    if (options.listen->faultControl)
        std::fprintf(stderr, "faults at http://127.0.0.1:%d%s\n", int(server.faultPort()), faultsPath.data());
    server.run();
    return 0;
}

} // namespace daemon_app
