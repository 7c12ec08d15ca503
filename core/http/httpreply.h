// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpserver.h"

#include <atomic>

namespace core {

class HttpConnection;

// What all copies of a reply share. It keeps the engine, but not the connection: that may go at any time. For
// core/http only.
class HttpReply::Pending
{
public:
    Pending(std::shared_ptr<HttpEngine> engine, std::weak_ptr<HttpConnection> connection, quint64 request);
    ~Pending();

    void send(HttpResponse response);

private:
    std::shared_ptr<HttpEngine> m_engine;
    std::weak_ptr<HttpConnection> m_connection;
    quint64 m_request;
    std::atomic<bool> m_sent{false};
};

} // namespace core
