// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpstream.h"

#include <boost/beast/ssl/ssl_stream.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/teardown.hpp>

namespace core {

class HttpStream::Tls : public beast::ssl_stream<beast::tcp_stream>
{
    using ssl_stream::ssl_stream;
};

HttpStream::HttpStream(asio::ip::tcp::socket socket, asio::ssl::context *tls)
{
    if (tls)
        m_tls = std::make_unique<Tls>(std::move(socket), *tls);
    else
        m_plain = std::make_unique<beast::tcp_stream>(std::move(socket));
}

HttpStream::~HttpStream() = default;
HttpStream::HttpStream(HttpStream &&) noexcept = default;
HttpStream &HttpStream::operator=(HttpStream &&) noexcept = default;

HttpStream::executor_type HttpStream::get_executor()
{
    return tcp().get_executor();
}

beast::tcp_stream &HttpStream::tcp()
{
    return m_tls ? m_tls->next_layer() : *m_plain;
}

void HttpStream::asyncHandshake(Done done)
{
    if (m_tls)
        m_tls->async_handshake(asio::ssl::stream_base::server, std::move(done));
    else
        asio::post(get_executor(), [done = std::move(done)] { done({}); });
}

void HttpStream::asyncShutdown(Done done)
{
    if (m_tls) {
        m_tls->async_shutdown(std::move(done));
        return;
    }
    ErrorCode ignored;
    tcp().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    asio::post(get_executor(), [done = std::move(done)] { done({}); });
}

void HttpStream::asyncTeardown(beast::role_type role, Done done)
{
    using beast::async_teardown;
    using beast::websocket::async_teardown;
    if (m_tls)
        async_teardown(role, static_cast<beast::ssl_stream<beast::tcp_stream> &>(*m_tls), std::move(done));
    else
        async_teardown(role, *m_plain, std::move(done));
}

void HttpStream::readSome(std::vector<asio::mutable_buffer> buffers, Moved moved)
{
    if (m_tls)
        m_tls->async_read_some(std::move(buffers), std::move(moved));
    else
        m_plain->async_read_some(std::move(buffers), std::move(moved));
}

// Asio leaves what it has already written in front, as an empty buffer. Beast's TLS stream would take that one
// alone if the next is larger than a TLS record: nothing written, no error, and for Asio that is the end.
void HttpStream::writeSome(std::vector<asio::const_buffer> buffers, Moved moved)
{
    std::erase_if(buffers, [](const asio::const_buffer &buffer) { return buffer.size() == 0; });
    if (m_tls)
        m_tls->async_write_some(std::move(buffers), std::move(moved));
    else
        m_plain->async_write_some(std::move(buffers), std::move(moved));
}

} // namespace core
