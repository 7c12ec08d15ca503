// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/websocketconnection.h"

#include "core/http/httpengine.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace core {

namespace websocket = boost::beast::websocket;

namespace {

websocket::stream_base::timeout timeouts(const HttpLimits &limits)
{
    return {limits.headerTime, limits.silence, true};
}

// The handshake once more in Beast's own words.
boost::beast::http::request<boost::beast::http::string_body> handshake(const HttpRequest &request)
{
    boost::beast::http::request<boost::beast::http::string_body> message;
    message.method_string(request.method);
    message.target(request.target);
    message.version(11);
    for (const HttpHeader &header : request.headers)
        message.insert(header.name, header.value);
    return message;
}

} // namespace

WebSocketConnection::WebSocketConnection(HttpEngine &engine, WebSocketId id, HttpStream stream,
                                         const HttpRequest &request)
    : m_engine(engine), m_id(id), m_request(request), m_stream(std::move(stream))
{
    m_stream.set_option(timeouts(engine.limits()));
    m_stream.read_message_max(engine.limits().message);
    // One message, one frame: large ones would go out in thousands of small pieces.
    m_stream.auto_fragment(false);
    m_stream.write_buffer_bytes(64 * 1024);
}

void WebSocketConnection::start()
{
    m_stream.async_accept(handshake(m_request),
                          [self = shared_from_this()](const ErrorCode &error) { self->onAccepted(error); });
}

void WebSocketConnection::onAccepted(const ErrorCode &error)
{
    if (m_ended)
        return;
    if (error) {
        drop();
        return;
    }
    m_open = true;
    if (m_engine.handlers().opened)
        m_engine.guarded([this] { m_engine.handlers().opened(m_id, m_request); });
    m_request = {};
    read();
    pump();
}

void WebSocketConnection::read()
{
    m_stream.async_read(m_buffer,
                        [self = shared_from_this()](const ErrorCode &error, size_t) { self->onRead(error); });
}

void WebSocketConnection::onRead(const ErrorCode &error)
{
    if (m_ended)
        return;
    if (error) {
        drop();
        return;
    }
    if (m_engine.handlers().received) {
        const auto bytes = m_buffer.cdata();
        const WebSocketMessage message{
            m_stream.got_binary() ? WebSocketMessage::Kind::Binary : WebSocketMessage::Kind::Text,
            std::make_shared<const std::string>(static_cast<const char *>(bytes.data()), bytes.size())};
        m_engine.guarded([&] { m_engine.handlers().received(m_id, message); });
    }
    m_buffer.consume(m_buffer.size());
    read();
}

void WebSocketConnection::send(const WebSocketMessage &message)
{
    if (m_ended || m_closeCode)
        return;
    if (!m_queue.empty()) {
        m_backlog += message.bytes->size();
        if (m_backlog > m_engine.limits().backlog) {
            drop();
            return;
        }
    }
    m_queue.push_back(message);
    pump();
}

void WebSocketConnection::close(quint16 code)
{
    if (m_ended || m_closeCode)
        return;
    m_closeCode = code;
    pump();
}

void WebSocketConnection::pump()
{
    if (!m_open || m_writing || m_ended)
        return;
    if (!m_queue.empty()) {
        m_writing = true;
        const WebSocketMessage &message = m_queue.front();
        m_stream.binary(message.kind == WebSocketMessage::Kind::Binary);
        m_stream.async_write(
            asio::buffer(*message.bytes),
            [self = shared_from_this()](const ErrorCode &error, size_t) { self->onWritten(error); });
    } else if (m_closeCode) {
        m_writing = true;
        m_stream.async_close(websocket::close_code(*m_closeCode),
                             [self = shared_from_this()](const ErrorCode &) { self->end(); });
    }
}

void WebSocketConnection::onWritten(const ErrorCode &error)
{
    m_writing = false;
    if (m_ended)
        return;
    if (error) {
        drop();
        return;
    }
    m_queue.pop_front();
    if (!m_queue.empty())
        m_backlog -= m_queue.front().bytes->size();
    pump();
}

void WebSocketConnection::drop()
{
    m_stream.next_layer().tcp().close();
    end();
}

void WebSocketConnection::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_engine.remove(m_id);
    if (m_open && m_engine.handlers().closed)
        m_engine.guarded([this] { m_engine.handlers().closed(m_id); });
}

} // namespace core
