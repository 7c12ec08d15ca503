// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/async_result.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace core {

namespace asio = boost::asio;
namespace beast = boost::beast;

// The bytes of one connection, plain or through TLS: decided once, when it is accepted. Handlers and buffers
// lose their types here, so that what stands above is compiled for one kind of stream and what stands below
// for one kind of caller. All of it runs on one thread, which is what a handler's executor would have been
// asked for. For core/http only.
class HttpStream
{
public:
    using ErrorCode = boost::system::error_code;
    using executor_type = beast::tcp_stream::executor_type;
    using Done = std::function<void(const ErrorCode &)>;
    using Moved = std::function<void(const ErrorCode &, size_t)>;

    /// `tls` is borrowed; none: plain.
    HttpStream(asio::ip::tcp::socket socket, asio::ssl::context *tls);
    ~HttpStream();
    HttpStream(HttpStream &&) noexcept;
    HttpStream &operator=(HttpStream &&) noexcept;

    executor_type get_executor();
    /// What is below TLS, with its time-outs and its socket.
    beast::tcp_stream &tcp();

    /// The TLS handshake; where there is no TLS it is over at once.
    void asyncHandshake(Done done);
    /// Says that nothing more will be sent.
    void asyncShutdown(Done done);
    /// What ends a WebSocket's connection.
    void asyncTeardown(beast::role_type role, Done done);

    void readSome(std::vector<asio::mutable_buffer> buffers, Moved moved);
    void writeSome(std::vector<asio::const_buffer> buffers, Moved moved);

    template <class Buffers, class Token> auto async_read_some(const Buffers &buffers, Token &&token)
    {
        return asio::async_initiate<Token, void(ErrorCode, size_t)>(
            [this](auto &&handler, const Buffers &target) {
                readSome({asio::buffer_sequence_begin(target), asio::buffer_sequence_end(target)},
                         erased<Moved>(std::forward<decltype(handler)>(handler)));
            },
            token, buffers);
    }

    template <class Buffers, class Token> auto async_write_some(const Buffers &buffers, Token &&token)
    {
        return asio::async_initiate<Token, void(ErrorCode, size_t)>(
            [this](auto &&handler, const Buffers &source) {
                writeSome({asio::buffer_sequence_begin(source), asio::buffer_sequence_end(source)},
                          erased<Moved>(std::forward<decltype(handler)>(handler)));
            },
            token, buffers);
    }

    // What Beast asks of a stream below a WebSocket.
    friend void beast_close_socket(HttpStream &stream) { stream.tcp().close(); }

    template <class Handler>
    friend void async_teardown(beast::role_type role, HttpStream &stream, Handler &&handler)
    {
        stream.asyncTeardown(role, erased<Done>(std::forward<Handler>(handler)));
    }

private:
    // A handler can only be moved, a std::function must be copied. It leaves its memory before it is called.
    template <class Function, class Handler> static Function erased(Handler &&handler)
    {
        auto kept = std::make_shared<std::decay_t<Handler>>(std::forward<Handler>(handler));
        return [kept = std::move(kept)](auto... result) mutable {
            auto call = std::move(*kept);
            kept.reset();
            call(result...);
        };
    }

    class Tls;
    std::unique_ptr<beast::tcp_stream> m_plain;
    std::unique_ptr<Tls> m_tls;
};

} // namespace core
