// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpserver.h"
#include "core/http/httpstream.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

namespace core {

class HttpEngine;

// One client: reads a request, has it answered, reads the next, so that answers are in order whatever is sent
// ahead. Lives on the engine's thread. For core/http only.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(HttpEngine &engine, HttpStream stream, std::string peer);

    void start();
    /// The answer to the request of that number, unless it has been answered already.
    void answer(quint64 request, HttpResponse response);
    void close();

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using ErrorCode = boost::system::error_code;

    void awaitRequest(std::chrono::milliseconds patience);
    void readHeader();
    void onHeader(const ErrorCode &error);
    std::optional<int> objection() const;
    void sayContinue();
    void readBody();
    void onBody(const ErrorCode &error);
    void fail(const ErrorCode &error);
    void refuse(int status);

    HttpRequest takeRequest();
    void handOver(HttpRequest request);
    void upgrade(const HttpRequest &request);
    void awaitAnswer();
    void write(HttpResponse response);
    void onWritten(const ErrorCode &error);
    void linger();
    void drain();

    HttpEngine &m_engine;
    HttpStream m_stream;
    std::string m_peer;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    boost::asio::steady_timer m_answerTimer;
    std::string m_head;
    HttpResponse m_response;
    quint64 m_request = 0;
    bool m_awaitingAnswer = false;
    bool m_keepAlive = false;
    bool m_headOnly = false;
};

} // namespace core
