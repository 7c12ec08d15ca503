// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/faultbook.h"
#include "core/base/result.h"
#include "core/http/httpserver.h"

#include <QThread>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace daemon_app {

// Stands in front of a server and breaks connections as faults say: so the server itself may be a good one.
// Has a thread of its own.
class WireRelay
{
public:
    /// `faults` is borrowed.
    explicit WireRelay(FaultBook &faults);
    ~WireRelay();
    WireRelay(const WireRelay &) = delete;
    WireRelay &operator=(const WireRelay &) = delete;

    /// Begins to take connections for the server at that port of this machine. With `tls` clients speak it
    /// and the server does not. Gives the port.
    core::Result<quint16> listen(const std::string &address, quint16 port, quint16 serverPort,
                                 const std::optional<core::HttpTls> &tls);
    /// Faults have changed: what they say about the port and about open streams holds on return.
    void look();

private:
    class Door;
    using Errand = std::function<void(Door &door)>;

    void serve();
    void runErrand(Door &door);
    void askFor(Errand errand);

    FaultBook &m_faults;
    std::mutex m_mutex;
    std::condition_variable m_done;
    Errand m_errand; // what the thread is to do next, if anything
    std::unique_ptr<QThread> m_thread;
};

} // namespace daemon_app
