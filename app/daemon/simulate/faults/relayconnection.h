// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/faultbook.h"
#include "app/daemon/simulate/faults/wirefaults.h"

#include <QTcpSocket>
#include <QTimer>

namespace daemon_app {

// One client's connection and its counterpart to the server behind: copies what goes to and fro, and breaks
// what a fault says, one request after the other; from a WebSocket's handshake on whatever comes. Ends
// itself.
class RelayConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes `client`. `faults` is borrowed.
    RelayConnection(QTcpSocket *client, quint16 serverPort, FaultBook &faults, QObject *parent);

    /// Breaks a WebSocket if a fault says so; requests and answers are looked at as they come.
    void look();
    void reset();

private:
    enum class State : quint8 { Request, Answer, Sending, Stream, Endless, Silent, Ended };

    void onClientBytes();
    void onServerBytes();
    void onServerGone();
    void takeRequest();
    void takeAnswer();
    void copyStream();
    void send(const WireOutput &output, State next);
    void sendMore();
    void finish();
    void fill();

    QTcpSocket *m_client;
    QTcpSocket m_server;
    FaultBook &m_faults;
    QTimer m_timer;
    State m_state = State::Request;
    State m_next = State::Request;
    QByteArray m_request;
    QByteArray m_answer;
    bool m_isHead = false;
    std::vector<Fault> m_requestFaults;
    WireOutput m_output;
};

} // namespace daemon_app
