// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpengine.h"

#include "core/http/httpconnection.h"
#include "core/http/httpstream.h"
#include "core/http/websocketconnection.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>

namespace core {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

Error failed(const QString &where, const error_code &error)
{
    return {where, QString::fromStdString(error.message())};
}

} // namespace

HttpEngine::HttpEngine(HttpHandlers handlers, const HttpLimits &limits)
    : m_handlers(std::move(handlers)), m_limits(limits)
{ }

HttpEngine::~HttpEngine() = default;

Result<quint16> HttpEngine::open(const std::string &address, quint16 port, const std::optional<HttpTls> &tls)
{
    const QString where = QString::fromStdString(address);
    error_code error;
    const asio::ip::address numeric = asio::ip::make_address(address, error);
    if (error)
        return Error{where, QStringLiteral("not a numeric address")};
    if (tls) {
        if (const Outcome prepared = prepareTls(*tls); !prepared)
            return prepared.error();
    }
    const asio::ip::tcp::endpoint endpoint(numeric, port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        error_code ignored;
        m_acceptor.close(ignored);
        return failed(where + u':' + QString::number(port), error);
    }
    accept();
    return quint16(m_acceptor.local_endpoint().port());
}

Outcome HttpEngine::prepareTls(const HttpTls &tls)
{
    m_tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    error_code error;
    m_tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1
                           | asio::ssl::context::no_tlsv1_1,
                       error);
    m_tls->use_certificate_chain(asio::buffer(tls.certificate), error);
    if (error)
        return failed(QStringLiteral("certificate"), error);
    m_tls->use_private_key(asio::buffer(tls.key), asio::ssl::context::pem, error);
    if (error)
        return failed(QStringLiteral("key"), error);
    return done;
}

void HttpEngine::run()
{
    // Handlers are guarded one by one; what gets here is lack of memory in the library. The one connection is
    // lost.
    for (;;) {
        try {
            m_loop.run();
            return;
        } catch (const std::exception &problem) {
            qWarning("http: %s", problem.what());
        }
    }
}

void HttpEngine::stop()
{
    asio::post(m_loop, [this] { closeAll(); });
}

void HttpEngine::closeAll()
{
    m_stopping = true;
    m_handlers = {};
    error_code ignored;
    m_acceptor.close(ignored);
    m_retry.cancel();
    for (const auto &connection : std::exchange(m_connections, {}))
        connection->close();
    for (const auto &[id, socket] : std::exchange(m_sockets, {}))
        socket->drop();
}

void HttpEngine::post(std::function<void()> task)
{
    asio::dispatch(m_loop, std::move(task));
}

bool HttpEngine::guarded(const std::function<void()> &call) const
{
    try {
        call();
        return true;
    } catch (const std::exception &problem) {
        qWarning("http: a handler failed: %s", problem.what());
    } catch (...) {
        qWarning("http: a handler failed");
    }
    return false;
}

void HttpEngine::accept()
{
    m_acceptor.async_accept([this](const error_code &error, Socket socket) {
        if (m_stopping)
            return;
        if (error) {
            acceptLater();
            return;
        }
        take(std::move(socket));
        accept();
    });
}

// Out of file descriptors, most likely: trying again at once would only burn time.
void HttpEngine::acceptLater()
{
    m_retry.expires_after(std::chrono::milliseconds(100));
    m_retry.async_wait([this](const error_code &) {
        if (!m_stopping)
            accept();
    });
}

void HttpEngine::take(Socket socket)
{
    error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    if (m_connections.size() + m_sockets.size() >= m_limits.connections) {
        turnAway(std::move(socket));
        return;
    }
    const auto endpoint = socket.remote_endpoint(ignored);
    const auto connection = std::make_shared<HttpConnection>(
        *this, HttpStream(std::move(socket), m_tls.get()), endpoint.address().to_string());
    m_connections.insert(connection);
    connection->start();
}

// A word and no more: who is turned away costs nothing. Through TLS not even that.
void HttpEngine::turnAway(Socket socket) const
{
    if (m_tls)
        return;
    const HttpResponse busy = plainResponse(503);
    const auto now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    const std::string text = responseHead(busy, false, now) + busy.body;
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(text), ignored);
    socket.shutdown(Socket::shutdown_send, ignored);
}

void HttpEngine::remove(const std::shared_ptr<HttpConnection> &connection)
{
    m_connections.erase(connection);
}

std::shared_ptr<WebSocketConnection> HttpEngine::adopt(const std::shared_ptr<HttpConnection> &from,
                                                       HttpStream stream, const HttpRequest &request)
{
    m_connections.erase(from);
    const WebSocketId id{++m_lastSocket};
    auto socket = std::make_shared<WebSocketConnection>(*this, id, std::move(stream), request);
    m_sockets.emplace(id, socket);
    return socket;
}

void HttpEngine::remove(WebSocketId socket)
{
    m_sockets.erase(socket);
}

void HttpEngine::send(const std::vector<WebSocketId> &sockets, const WebSocketMessage &message)
{
    for (const WebSocketId id : sockets) {
        // Sending may drop a slow reader, which takes it out of the map.
        if (const auto found = m_sockets.find(id); found != m_sockets.end())
            std::shared_ptr(found->second)->send(message);
    }
}

void HttpEngine::close(WebSocketId socket, quint16 code)
{
    if (const auto found = m_sockets.find(socket); found != m_sockets.end())
        std::shared_ptr(found->second)->close(code);
}

} // namespace core
