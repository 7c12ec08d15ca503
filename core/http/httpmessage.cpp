// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpmessage.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace core {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool equalNames(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lowered(x) == lowered(y); });
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char letter = lowered(c);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// A line break inside a value would begin a header of its own.
void appendHeader(std::string &out, std::string_view name, std::string_view value)
{
    const size_t begin = out.size();
    out.append(name).append(": ").append(value);
    std::replace_if(
        out.begin() + std::ptrdiff_t(begin), out.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
    out += "\r\n";
}

bool hasBody(int status)
{
    return status != 204 && status != 304;
}

} // namespace

std::string_view HttpRequest::path() const
{
    const std::string_view whole = target;
    return whole.substr(0, whole.find('?'));
}

std::string_view HttpRequest::query() const
{
    const std::string_view whole = target;
    const size_t mark = whole.find('?');
    return mark == std::string_view::npos ? std::string_view() : whole.substr(mark + 1);
}

std::string_view HttpRequest::header(std::string_view name) const
{
    for (const HttpHeader &header : headers) {
        if (equalNames(header.name, name))
            return header.value;
    }
    return {};
}

HttpResponse plainResponse(int status)
{
    return {
        status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::string(reasonPhrase(status)) + "\n"};
}

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Unknown";
    }
}

std::string httpDate(Instant instant)
{
    using namespace std::chrono;
    constexpr std::array<const char *, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char *, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<std::chrono::days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(floor<seconds>(instant - day));
    std::array<char, 64> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT", days[weekday(day).c_encoding()],
        unsigned(date.day()), months[unsigned(date.month()) - 1], int(date.year()), int(time.hours().count()),
        int(time.minutes().count()), int(time.seconds().count()));
    return {text.data(), size_t(length)};
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            out += char(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> queryItems(std::string_view query)
{
    std::string spaced(query);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    std::vector<std::pair<std::string, std::string>> items;
    for (std::string_view rest = spaced; !rest.empty();) {
        const size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view item = rest.substr(0, end);
        const size_t equals = std::min(item.find('='), item.size());
        if (!item.empty())
            items.emplace_back(percentDecoded(item.substr(0, equals)),
                               percentDecoded(item.substr(std::min(equals + 1, item.size()))));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return items;
}

std::string responseHead(const HttpResponse &response, bool keepAlive, Instant date)
{
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head.append(reasonPhrase(response.status)).append("\r\n");
    bool dated = false;
    for (const HttpHeader &header : response.headers) {
        appendHeader(head, header.name, header.value);
        dated = dated || equalNames(header.name, "Date");
    }
    if (!dated)
        appendHeader(head, "Date", httpDate(date));
    if (hasBody(response.status))
        appendHeader(head, "Content-Length", std::to_string(response.body.size()));
    appendHeader(head, "Connection", keepAlive ? "keep-alive" : "close");
    return head += "\r\n";
}

} // namespace core
