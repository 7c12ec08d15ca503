// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/relayconnection.h"

#include <QHostAddress>

namespace daemon_app {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype largestRequest = 4 * 1024 * 1024;
/// What may wait for the client's network in a stream; more is left to the server's own limit.
constexpr qint64 mostWaiting = 1024 * 1024;
constexpr auto pace = 5ms;

// "/v1/Workspaces" of "GET /v1/Workspaces?PageSize=5 HTTP/1.1".
std::string pathOf(const QByteArray &request)
{
    const QByteArray target = request.left(request.indexOf('\r')).split(' ').value(1);
    return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')).toStdString();
}

} // namespace

RelayConnection::RelayConnection(QTcpSocket *client, quint16 serverPort, FaultBook &faults, QObject *parent)
    : QObject(parent), m_client(client), m_faults(faults)
{
    m_client->setParent(this);
    m_server.setReadBufferSize(mostWaiting);
    connect(m_client, &QTcpSocket::readyRead, this, &RelayConnection::onClientBytes);
    connect(m_client, &QTcpSocket::disconnected, this, &RelayConnection::reset);
    connect(m_client, &QTcpSocket::bytesWritten, this, [this] {
        if (m_state == State::Stream)
            copyStream();
    });
    connect(&m_server, &QTcpSocket::readyRead, this, &RelayConnection::onServerBytes);
    connect(&m_server, &QTcpSocket::disconnected, this, &RelayConnection::onServerGone);
    connect(&m_server, &QTcpSocket::errorOccurred, this, &RelayConnection::onServerGone);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_state == State::Endless ? fill() : sendMore(); });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), serverPort);
    onClientBytes();
}

void RelayConnection::look()
{
    if (m_state != State::Stream)
        return;
    for (const Fault &fault : m_faults.holding(FaultLayer::Wire, streamPath)) {
        if (const auto output = brokenStream(fault)) {
            m_faults.strike(FaultLayer::Wire, streamPath);
            send(*output, State::Stream);
            return;
        }
    }
    copyStream();
}

void RelayConnection::reset()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_timer.stop();
    m_client->abort();
    m_server.abort();
    deleteLater();
}

void RelayConnection::onClientBytes()
{
    const QByteArray bytes = m_client->readAll();
    if (m_state == State::Stream)
        m_server.write(bytes);
    else if (m_state != State::Silent && m_state != State::Endless)
        m_request += bytes;
    if (m_state == State::Request)
        takeRequest();
}

void RelayConnection::onServerBytes()
{
    if (m_state == State::Answer)
        takeAnswer();
    else if (m_state == State::Stream)
        copyStream();
}

// What is broken stays as it is until the client goes.
void RelayConnection::onServerGone()
{
    if (m_state == State::Stream)
        m_client->write(m_server.readAll());
    if (m_state == State::Request || m_state == State::Stream)
        m_client->disconnectFromHost();
    else if (m_state == State::Answer)
        reset();
}

void RelayConnection::takeRequest()
{
    const std::optional<MessageSize> size = messageSize(m_request);
    if (!size) {
        if (m_request.size() > largestRequest)
            reset();
        return;
    }
    const std::string path = pathOf(m_request);
    m_requestFaults = m_faults.strike(FaultLayer::Wire, path);
    m_state = State::Answer;
    m_isHead = m_request.startsWith("HEAD ");
    m_server.write(m_request.left(size->whole));
    m_request.remove(0, size->whole);
}

void RelayConnection::takeAnswer()
{
    m_answer += m_server.readAll();
    const std::optional<MessageSize> size = messageSize(m_answer, !m_isHead);
    if (!size)
        return;
    const bool upgraded = m_answer.startsWith("HTTP/1.1 101");
    const WireOutput output = brokenAnswer(m_answer.left(size->whole), size->head, m_requestFaults);
    // What the stream says first may have come with the handshake.
    m_answer.remove(0, size->whole);
    send(output, upgraded ? State::Stream : State::Request);
}

void RelayConnection::copyStream()
{
    if (m_timer.isActive() || m_client->bytesToWrite() > mostWaiting)
        return;
    m_answer += m_server.read(mostWaiting);
    if (m_answer.isEmpty())
        return;
    WireOutput output;
    output.bytes = std::exchange(m_answer, {});
    output.bytesPerSecond = paceOf(m_faults.holding(FaultLayer::Wire, streamPath));
    send(output, State::Stream);
}

// `next`: where it goes on if the output lets it.
void RelayConnection::send(const WireOutput &output, State next)
{
    m_output = output;
    m_next = next;
    if (output.bytesPerSecond > 0) {
        m_state = State::Sending;
        m_timer.start(50ms);
        return;
    }
    m_client->write(output.bytes);
    finish();
}

void RelayConnection::sendMore()
{
    const qint64 size = std::max(qint64(1), m_output.bytesPerSecond / 20);
    m_client->write(m_output.bytes.left(size));
    m_output.bytes.remove(0, std::min(size, m_output.bytes.size()));
    if (m_output.bytes.isEmpty())
        finish();
}

void RelayConnection::finish()
{
    m_timer.stop();
    m_client->flush();
    switch (m_output.then) {
    case WireOutput::Then::GoOn:
        m_state = m_next;
        if (m_state == State::Stream)
            look();
        else
            takeRequest();
        if (m_server.state() == QAbstractSocket::UnconnectedState && m_server.bytesAvailable() == 0)
            m_client->disconnectFromHost();
        return;
    case WireOutput::Then::Close:
        m_state = State::Silent;
        m_client->disconnectFromHost();
        return;
    case WireOutput::Then::Reset:
        reset();
        return;
    case WireOutput::Then::Silence:
        m_state = State::Silent;
        return;
    case WireOutput::Then::Endless:
        m_state = State::Endless;
        m_timer.start(pace);
        return;
    }
}

void RelayConnection::fill()
{
    for (int i = 0; i < 4 && m_client->bytesToWrite() < mostWaiting; ++i)
        m_client->write(m_output.filler);
}

} // namespace daemon_app
