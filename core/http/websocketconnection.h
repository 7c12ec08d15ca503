// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpserver.h"
#include "core/http/httpstream.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>

namespace core {

class HttpEngine;

// One WebSocket: reads messages, and writes those given to it one after the other. A reader who falls too far
// behind is dropped. Lives on the engine's thread. For core/http only.
class WebSocketConnection : public std::enable_shared_from_this<WebSocketConnection>
{
public:
    WebSocketConnection(HttpEngine &engine, WebSocketId id, HttpStream stream, const HttpRequest &request);

    /// Shakes hands; what is sent before that is over waits.
    void start();
    void send(const WebSocketMessage &message);
    void close(quint16 code);
    /// Ends it without a word.
    void drop();

private:
    using ErrorCode = boost::system::error_code;

    void onAccepted(const ErrorCode &error);
    void read();
    void onRead(const ErrorCode &error);
    void pump();
    void onWritten(const ErrorCode &error);
    void end();

    HttpEngine &m_engine;
    const WebSocketId m_id;
    HttpRequest m_request;
    boost::beast::websocket::stream<HttpStream, false> m_stream;
    boost::beast::flat_buffer m_buffer;
    std::deque<WebSocketMessage> m_queue;
    quint64 m_backlog = 0; // bytes in the queue behind its first
    std::optional<quint16> m_closeCode;
    bool m_open = false;
    bool m_writing = false;
    bool m_ended = false;
};

} // namespace core
