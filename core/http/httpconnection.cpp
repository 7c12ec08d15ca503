// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpconnection.h"

#include "core/http/httpengine.h"
#include "core/http/httpreply.h"
#include "core/http/websocketconnection.h"

#include <boost/asio/write.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace core {

namespace http = boost::beast::http;

namespace {

// For who has said something wrong: time to read why, before the connection is torn down.
constexpr std::chrono::seconds lingerTime{2};

bool carriesBody(http::verb method)
{
    return method == http::verb::post || method == http::verb::put || method == http::verb::patch;
}

// The status that a mistake deserves; nothing for one that leaves nobody to tell.
std::optional<int> statusOf(const boost::system::error_code &error)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    if (error == http::error::end_of_stream || error == http::error::partial_message)
        return std::nullopt;
    if (error.category() == http::make_error_code(http::error::bad_method).category())
        return 400;
    return std::nullopt;
}

std::string text(boost::beast::string_view view)
{
    return std::string(view.data(), view.size());
}

} // namespace

HttpConnection::HttpConnection(HttpEngine &engine, HttpStream stream, std::string peer)
    : m_engine(engine), m_stream(std::move(stream)), m_peer(std::move(peer)),
      m_buffer(engine.limits().header + 64 * 1024), m_answerTimer(m_stream.get_executor())
{ }

void HttpConnection::start()
{
    m_stream.tcp().expires_after(m_engine.limits().headerTime);
    m_stream.asyncHandshake([self = shared_from_this()](const ErrorCode &error) {
        if (error)
            self->close();
        else
            self->awaitRequest(self->m_engine.limits().headerTime);
    });
}

void HttpConnection::close()
{
    m_answerTimer.cancel();
    m_awaitingAnswer = false;
    m_stream.tcp().close();
    m_engine.remove(shared_from_this());
}

// The time for a header begins with its first byte, so that a connection may be kept open longer than a
// header may take.
void HttpConnection::awaitRequest(std::chrono::milliseconds patience)
{
    if (m_buffer.size() > 0) {
        readHeader();
        return;
    }
    m_stream.tcp().expires_after(patience);
    m_stream.async_read_some(m_buffer.prepare(4096),
                             [self = shared_from_this()](const ErrorCode &error, size_t bytes) {
                                 self->m_buffer.commit(bytes);
                                 if (error)
                                     self->close();
                                 else
                                     self->readHeader();
                             });
}

void HttpConnection::readHeader()
{
    m_parser.emplace();
    m_parser->header_limit(m_engine.limits().header);
    m_parser->body_limit(m_engine.limits().body);
    m_stream.tcp().expires_after(m_engine.limits().headerTime);
    http::async_read_header(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](const ErrorCode &error, size_t) { self->onHeader(error); });
}

void HttpConnection::onHeader(const ErrorCode &error)
{
    if (error) {
        fail(error);
        return;
    }
    if (const std::optional<int> status = objection()) {
        refuse(*status);
        return;
    }
    if (m_parser->get().find(http::field::expect) != m_parser->get().end())
        sayContinue();
    else
        readBody();
}

// What is well-formed and still not taken.
std::optional<int> HttpConnection::objection() const
{
    const auto &message = m_parser->get();
    if (message.version() >= 11 && message.count(http::field::host) != 1)
        return 400;
    if (carriesBody(message.method()) && !m_parser->content_length() && !m_parser->chunked())
        return 411;
    const auto expected = message.find(http::field::expect);
    if (expected != message.end() && !boost::beast::iequals(expected->value(), "100-continue"))
        return 417;
    return std::nullopt;
}

void HttpConnection::sayContinue()
{
    static constexpr std::string_view go = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(m_stream, asio::buffer(go.data(), go.size()),
                      [self = shared_from_this()](const ErrorCode &error, size_t) {
                          if (error)
                              self->close();
                          else
                              self->readBody();
                      });
}

void HttpConnection::readBody()
{
    if (m_parser->is_done()) {
        onBody({});
        return;
    }
    m_stream.tcp().expires_after(m_engine.limits().bodyTime);
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](const ErrorCode &error, size_t) { self->onBody(error); });
}

void HttpConnection::onBody(const ErrorCode &error)
{
    if (error) {
        fail(error);
        return;
    }
    const auto &message = m_parser->get();
    m_keepAlive = message.keep_alive();
    m_headOnly = message.method() == http::verb::head;
    if (boost::beast::websocket::is_upgrade(message) && m_engine.handlers().admit)
        upgrade(takeRequest());
    else
        handOver(takeRequest());
}

void HttpConnection::fail(const ErrorCode &error)
{
    if (const std::optional<int> status = statusOf(error))
        refuse(*status);
    else
        close();
}

// After a mistake nobody knows where the next request would begin.
void HttpConnection::refuse(int status)
{
    m_keepAlive = false;
    m_headOnly = false;
    write(plainResponse(status));
}

HttpRequest HttpConnection::takeRequest()
{
    auto message = m_parser->release();
    m_parser.reset();
    HttpRequest request;
    request.method = m_headOnly ? "GET" : text(message.method_string());
    request.target = text(message.target());
    for (const auto &field : message)
        request.headers.push_back({text(field.name_string()), text(field.value())});
    request.body = std::move(message.body());
    request.peer = m_peer;
    return request;
}

void HttpConnection::handOver(HttpRequest request)
{
    awaitAnswer();
    const HttpReply reply(
        std::make_shared<HttpReply::Pending>(m_engine.shared_from_this(), weak_from_this(), m_request));
    if (!m_engine.handlers().request) {
        reply.send(plainResponse(404));
        return;
    }
    m_engine.guarded([&] { m_engine.handlers().request(std::move(request), reply); });
}

// Bytes behind the request would have been sent before the client could know that it may.
void HttpConnection::upgrade(const HttpRequest &request)
{
    if (m_buffer.size() > 0) {
        refuse(400);
        return;
    }
    std::optional<HttpResponse> denial = plainResponse(500);
    m_engine.guarded([&] { denial = m_engine.handlers().admit(request); });
    if (denial) {
        write(std::move(*denial));
        return;
    }
    m_stream.tcp().expires_never();
    m_engine.adopt(shared_from_this(), std::move(m_stream), request)->start();
}

void HttpConnection::awaitAnswer()
{
    ++m_request;
    m_awaitingAnswer = true;
    m_answerTimer.expires_after(m_engine.limits().answerTime);
    m_answerTimer.async_wait([self = shared_from_this(), request = m_request](const ErrorCode &error) {
        if (error)
            return;
        self->m_keepAlive = false;
        self->answer(request, plainResponse(503));
    });
}

void HttpConnection::answer(quint64 request, HttpResponse response)
{
    if (!m_awaitingAnswer || request != m_request)
        return;
    m_awaitingAnswer = false;
    m_answerTimer.cancel();
    if (response.status < 200 || response.status > 599)
        response = plainResponse(500);
    write(std::move(response));
}

void HttpConnection::write(HttpResponse response)
{
    m_response = std::move(response);
    m_head
        = responseHead(m_response, m_keepAlive, std::chrono::floor<Millis>(std::chrono::system_clock::now()));
    const size_t bodySize = m_headOnly ? 0 : m_response.body.size();
    const std::array<asio::const_buffer, 2> parts{asio::buffer(m_head),
                                                  asio::buffer(m_response.body, bodySize)};
    m_stream.tcp().expires_after(m_engine.limits().writeTime);
    asio::async_write(m_stream, parts, [self = shared_from_this()](const ErrorCode &error, size_t) {
        self->onWritten(error);
    });
}

void HttpConnection::onWritten(const ErrorCode &error)
{
    m_response = {};
    if (error)
        close();
    else if (m_keepAlive)
        awaitRequest(m_engine.limits().idleTime);
    else
        linger();
}

// Closing on bytes that nobody has read resets the connection, and the answer may be lost on its way.
void HttpConnection::linger()
{
    m_buffer.clear();
    m_stream.tcp().expires_after(lingerTime);
    m_stream.asyncShutdown([self = shared_from_this()](const ErrorCode &) { self->drain(); });
}

void HttpConnection::drain()
{
    m_stream.tcp().async_read_some(m_buffer.prepare(16 * 1024),
                                   [self = shared_from_this()](const ErrorCode &error, size_t) {
                                       if (error)
                                           self->close();
                                       else
                                           self->drain();
                                   });
}

} // namespace core
