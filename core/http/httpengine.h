// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpserver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <set>

namespace core {

class HttpConnection;
class HttpStream;
class WebSocketConnection;

// The inside of a server: its loop, and who is connected. Everything but run(), post() and stop() happens on
// the thread that is in run(). For core/http only.
class HttpEngine : public std::enable_shared_from_this<HttpEngine>
{
public:
    HttpEngine(HttpHandlers handlers, const HttpLimits &limits);
    ~HttpEngine();

    /// Before run(). Gives the port.
    Result<quint16> open(const std::string &address, quint16 port, const std::optional<HttpTls> &tls);
    void run();
    /// From any thread: closes everything, and run() returns.
    void stop();
    /// From any thread: has something done on the engine's own, at once if this is it.
    void post(std::function<void()> task);

    const HttpHandlers &handlers() const { return m_handlers; }
    const HttpLimits &limits() const { return m_limits; }
    bool isStopping() const { return m_stopping; }
    /// Calls a handler. What it throws ends here: false.
    bool guarded(const std::function<void()> &call) const;

    void remove(const std::shared_ptr<HttpConnection> &connection);
    /// An HTTP connection goes on as a WebSocket: the caller starts it.
    std::shared_ptr<WebSocketConnection> adopt(const std::shared_ptr<HttpConnection> &from, HttpStream stream,
                                               const HttpRequest &request);
    void remove(WebSocketId socket);
    void send(const std::vector<WebSocketId> &sockets, const WebSocketMessage &message);
    void close(WebSocketId socket, quint16 code);

private:
    using Socket = boost::asio::ip::tcp::socket;

    Outcome prepareTls(const HttpTls &tls);
    void accept();
    void acceptLater();
    void take(Socket socket);
    void turnAway(Socket socket) const;
    void closeAll();

    HttpHandlers m_handlers;
    const HttpLimits m_limits;
    boost::asio::io_context m_loop{1};
    boost::asio::ip::tcp::acceptor m_acceptor{m_loop};
    boost::asio::steady_timer m_retry{m_loop};
    std::unique_ptr<boost::asio::ssl::context> m_tls;
    std::set<std::shared_ptr<HttpConnection>> m_connections;
    std::map<WebSocketId, std::shared_ptr<WebSocketConnection>> m_sockets;
    quint64 m_lastSocket = 0;
    bool m_stopping = false;
};

} // namespace core
