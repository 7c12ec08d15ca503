// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/httplimits.h"
#include "core/http/httpmessage.h"

#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

class HttpEngine;

// The right to answer one request, once, now or later and from any thread. Copies share it. If the client is
// gone by then, or the server is, nothing happens; if the last copy goes without an answer, the client gets
// 500.
class HttpReply
{
public:
    class Pending;
    explicit HttpReply(std::shared_ptr<Pending> pending) : m_pending(std::move(pending)) { }

    void send(HttpResponse response) const;

private:
    std::shared_ptr<Pending> m_pending;
};

/// Names a WebSocket for as long as its server runs; never used again.
enum class WebSocketId : quint64 {};

// One message of a WebSocket; copies share its bytes.
struct WebSocketMessage
{
    enum class Kind : quint8 { Text, Binary };

    Kind kind = Kind::Binary;
    std::shared_ptr<const std::string> bytes;
};

// Who does a server's work. All of it is called on the server's own thread and must not block it: hand what
// takes time to another thread. What is left empty is not served.
struct HttpHandlers
{
    std::function<void(HttpRequest request, HttpReply reply)> request;
    /// Someone asks for a WebSocket: nothing lets them in, an answer sends them away with it.
    std::function<std::optional<HttpResponse>(const HttpRequest &request)> admit;
    std::function<void(WebSocketId socket, const HttpRequest &request)> opened;
    std::function<void(WebSocketId socket, WebSocketMessage message)> received;
    /// Whoever closed it, and if it was dropped too. Not called for what is open when the server stops.
    std::function<void(WebSocketId socket)> closed;
};

/// A certificate chain and its key, both as PEM text.
struct HttpTls
{
    std::string certificate;
    std::string key;
};

// An HTTP/1.1 and WebSocket server on one port, with a thread of its own. Knows nothing of what is served.
class HttpServer
{
public:
    explicit HttpServer(HttpHandlers handlers, const HttpLimits &limits = {});
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Begins to serve, once. `address` is numeric, "127.0.0.1" or "::1"; port 0 takes any. Gives the port.
    Result<quint16> listen(const std::string &address, quint16 port,
                           const std::optional<HttpTls> &tls = std::nullopt);

    /// Closes every connection and ends the thread. Not to be called from a handler.
    void stop();

    /// Sends a message to each of these; who has been closed is left out. From any thread, in the order of
    /// calls.
    void send(std::vector<WebSocketId> sockets, const WebSocketMessage &message);
    /// Says goodbye with a WebSocket close code (RFC 6455, 7.4) once what was sent before has gone out.
    void close(WebSocketId socket, quint16 code);

private:
    std::shared_ptr<HttpEngine> m_engine;
    std::unique_ptr<QThread> m_thread;
};

} // namespace core
