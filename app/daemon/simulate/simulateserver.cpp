// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/simulateserver.h"

#include "app/daemon/simulate/faults/answerfaults.h"
#include "app/daemon/simulate/faults/contentfaults.h"
#include "app/daemon/simulate/faults/faultcontrol.h"

#include <algorithm>
#include <cstdio>

namespace daemon_app {

namespace {

// Room for what a floor of ten thousand queues has to say while a reader catches its breath, or for all that
// a larger one is.
core::HttpLimits limits(int queues)
{
    core::HttpLimits limits;
    limits.backlog = std::max(64 * 1024 * 1024, queues * 6 * 1024);
    // Answers may be asked to come late.
    limits.answerTime = std::chrono::minutes(10);
    return limits;
}

const char *schemeOf(const ListenOptions &listen)
{
    return listen.tls ? "https" : "http";
}

bool breaksConnections(const ListenOptions &listen)
{
    return listen.faultControl
           || std::any_of(listen.faults.begin(), listen.faults.end(),
                          [](const Fault &fault) { return fault.layer() == FaultLayer::Wire; });
}

} // namespace

SimulateServer::SimulateServer(core::SimulatedFloor &floor, const SimulateOptions &options)
    : m_floor(floor), m_options(options), m_face(floor, options.listen->account, schemeOf(*options.listen)),
      m_server(handlers(), limits(options.queues)),
      m_stream(floor, m_faults, m_mailbox, m_server,
               options.compact ? core::StreamForm::Compact : core::StreamForm::Full)
{ }

core::HttpHandlers SimulateServer::handlers()
{
    core::HttpHandlers handlers;
    handlers.request = [this](core::HttpRequest request, const core::HttpReply &reply) {
        const bool isControl = request.path() == faultsPath;
        Mailbox::Task task = [this, request = std::move(request), reply] { answer(request, reply); };
        // However busy the floor is, it can be told to behave.
        if (isControl)
            m_mailbox.postUrgently(std::move(task));
        else
            m_mailbox.post(std::move(task));
    };
    handlers.admit = [this](const core::HttpRequest &request) { return admit(request); };
    handlers.opened = [this](core::WebSocketId socket, const core::HttpRequest &) {
        m_mailbox.post([this, socket] { m_stream.join(socket); });
    };
    handlers.closed
        = [this](core::WebSocketId socket) { m_mailbox.post([this, socket] { m_stream.leave(socket); }); };
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
    const core::Millis delay = delayOf(faults);
    core::HttpResponse response = responseTo(request, faults);
    if (delay.count() == 0)
        reply.send(std::move(response));
    else
        m_mailbox.postAt(Mailbox::Clock::now() + delay,
                         [reply, response = std::move(response)] { reply.send(response); });
}

core::HttpResponse SimulateServer::responseTo(const core::HttpRequest &request,
                                              const std::vector<Fault> &faults)
{
    const std::vector<Fault> content = m_faults.strike(FaultLayer::Content, request.path());
    core::HttpResponse response;
    if (auto instead = answerInstead(faults))
        response = std::move(*instead);
    else if (content.empty())
        response = m_face.answer(request, RateLimit::Time::clock::now());
    else
        response = spoiledAnswer(m_face, request, RateLimit::Time::clock::now(), content);
    // The floor has a clock of its own: ages are counted from this one.
    response.headers.push_back({"Date", core::httpDate(m_floor.now() + clockError(content))});
    return response;
}

core::Result<quint16> SimulateServer::listen()
{
    // The time of the faults begins now.
    m_faults.set(m_options.listen->faults);
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
        m_stream.tellChanges();
    }
    m_server.stop();
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
    std::fprintf(stderr, "listening on %s://%s:%d\n", schemeOf(*options.listen), address.c_str(), int(*port));
    if (options.listen->faultControl)
        std::fprintf(stderr, "faults at http://127.0.0.1:%d%s\n", int(server.faultPort()), faultsPath.data());
    server.run();
    return 0;
}

} // namespace daemon_app
