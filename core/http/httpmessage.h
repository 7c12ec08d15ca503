// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

struct HttpHeader
{
    std::string name;
    std::string value;
};

// One request, whole: its body has been read.
struct HttpRequest
{
    /// As sent: "GET", "POST". A HEAD is shown as a GET; the server leaves the body of its answer off.
    std::string method;
    /// Path and query as sent, percent-encoded: "/v1/Workspaces?PageSize=20".
    std::string target;
    std::vector<HttpHeader> headers;
    std::string body;
    /// The other end's address, without its port.
    std::string peer;

    std::string_view path() const;
    /// Without the question mark; empty where there is none.
    std::string_view query() const;
    /// The first header of that name, whatever its case; empty where there is none.
    std::string_view header(std::string_view name) const;
};

// One answer. The server adds Content-Length, Connection and, unless given, Date.
struct HttpResponse
{
    /// 200 to 599.
    int status = 200;
    std::vector<HttpHeader> headers;
    std::string body;
};

/// An answer whose body is a line of plain text: what the status means.
HttpResponse plainResponse(int status);

/// "Not Found" for 404; "Unknown" for what HTTP does not name.
std::string_view reasonPhrase(int status);

/// "Sat, 21 Nov 2026 09:00:00 GMT" (RFC 9110, 5.6.7).
std::string httpDate(Instant instant);

/// Makes "A" of "%41". What is no valid escape stays as it is, and so does "+".
std::string percentDecoded(std::string_view text);

/// The names and values of "a=b&c=d+e", escapes and plus signs taken apart.
std::vector<std::pair<std::string, std::string>> queryItems(std::string_view query);

/// Everything of an answer before its body, the empty line included. CR and LF in a header become blanks.
/// `date` stands in for a Date that the answer does not bring.
std::string responseHead(const HttpResponse &response, bool keepAlive, Instant date);

} // namespace core
