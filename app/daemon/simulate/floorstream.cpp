// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/floorstream.h"

#include "app/daemon/simulate/faults/answerfaults.h"
#include "app/daemon/simulate/faults/contentfaults.h"
#include "app/daemon/simulate/patchparts.h"

namespace daemon_app {

namespace {

QString textOf(const std::vector<Fault> &faults)
{
    QString text;
    for (const Fault &fault : faults)
        text += fault.text + u'\n';
    return text;
}

} // namespace

FloorStream::FloorStream(core::SimulatedFloor &floor, FaultBook &faults, Mailbox &mailbox,
                         core::HttpServer &server, core::StreamForm form)
    : m_floor(floor), m_faults(faults), m_mailbox(mailbox), m_server(server), m_form(form)
{
    // The first delta leads from here.
    m_floor.changes(m_patch);
}

// The floor stands still between two ticks: a snapshot now is what the next delta leads on from.
void FloorStream::join(core::WebSocketId socket)
{
    m_floor.snapshot(m_patch);
    tell({socket});
    m_listeners.push_back(socket);
}

// Queues that a fault took away or made up come and go with a snapshot.
void FloorStream::tellChanges()
{
    closeIfAsked();
    m_floor.changes(m_patch);
    const QString faults = textOf(m_faults.holding(FaultLayer::Content, streamPath));
    if (faults != std::exchange(m_toldWith, faults))
        m_floor.snapshot(m_patch);
    if (!m_listeners.empty())
        tell(m_listeners);
}

void FloorStream::closeIfAsked()
{
    if (m_listeners.empty())
        return;
    for (const Fault &fault : m_faults.strike(FaultLayer::Stream, streamPath)) {
        for (const core::WebSocketId socket : m_listeners)
            m_server.close(socket, quint16(fault.value));
    }
}

// Late lines stay in order, even if the delay has become less.
void FloorStream::tell(const std::vector<core::WebSocketId> &listeners)
{
    const core::Millis delay = delayOf(m_faults.holding(FaultLayer::Answer, streamPath));
    const std::vector<Fault> faults = m_faults.strike(FaultLayer::Content, streamPath);
    forEachPart(m_patch, [&](const core::Patch &part) {
        const core::WebSocketMessage line = message(part, faults);
        if (m_waiting == 0 && delay.count() == 0)
            m_server.send(listeners, line);
        else
            sendLater(listeners, line, delay);
    });
}

void FloorStream::sendLater(const std::vector<core::WebSocketId> &listeners,
                            const core::WebSocketMessage &line, core::Millis delay)
{
    ++m_waiting;
    m_due = std::max(m_due, Mailbox::Clock::now() + delay);
    m_mailbox.postAt(m_due, [this, listeners, line] {
        --m_waiting;
        m_server.send(listeners, line);
    });
}

core::WebSocketMessage FloorStream::message(const core::Patch &patch, const std::vector<Fault> &faults) const
{
    auto line = std::make_shared<std::string>();
    core::writeLine(patch, *line, m_form);
    line->pop_back(); // one object a message: no newline
    if (!faults.empty())
        *line = spoiledLine(*line, faults, m_floor.plan());
    return {core::WebSocketMessage::Kind::Binary, std::move(line)};
}

} // namespace daemon_app
