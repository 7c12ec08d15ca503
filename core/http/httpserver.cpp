// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpserver.h"

#include "core/http/httpengine.h"

namespace core {

HttpServer::HttpServer(HttpHandlers handlers, const HttpLimits &limits)
    : m_engine(std::make_shared<HttpEngine>(std::move(handlers), limits))
{ }

HttpServer::~HttpServer()
{
    stop();
}

Result<quint16> HttpServer::listen(const std::string &address, quint16 port,
                                   const std::optional<HttpTls> &tls)
{
    const Result<quint16> opened = m_engine->open(address, port, tls);
    if (!opened)
        return opened;
    m_thread.reset(QThread::create([engine = m_engine.get()] { engine->run(); }));
    m_thread->setObjectName(QStringLiteral("http"));
    m_thread->start();
    return opened;
}

void HttpServer::stop()
{
    if (!m_thread)
        return;
    m_engine->stop();
    m_thread->wait();
    m_thread.reset();
}

void HttpServer::send(std::vector<WebSocketId> sockets, const WebSocketMessage &message)
{
    m_engine->post(
        [engine = m_engine.get(), sockets = std::move(sockets), message] { engine->send(sockets, message); });
}

void HttpServer::close(WebSocketId socket, quint16 code)
{
    m_engine->post([engine = m_engine.get(), socket, code] { engine->close(socket, code); });
}

} // namespace core
