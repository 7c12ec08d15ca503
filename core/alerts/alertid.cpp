// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alertid.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view crockford = "0123456789abcdefghjkmnpqrstvwxyz";

} // namespace

/// 48 bits of time, 80 bits of entropy, five bits a character.
std::string ulid(const AlertId &id)
{
    std::array<quint8, 16> bytes{};
    const auto millis = quint64(id.openedAt.time_since_epoch().count());
    for (size_t i = 0; i < 6; ++i)
        bytes[i] = quint8(millis >> (40 - 8 * i));
    for (size_t i = 0; i < id.entropy.size(); ++i)
        bytes[6 + i] = id.entropy[i];

    std::string text(26, '0');
    unsigned carry = 0;
    int bits = 2; // 130 bits of characters hold 128: the first one is short by two
    size_t out = 0;
    for (const quint8 byte : bytes) {
        carry = carry << 8 | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text[out++] = crockford[carry >> bits & 31];
        }
    }
    return text;
}

std::optional<AlertId> parseUlid(std::string_view text)
{
    if (text.size() != 26 || text[0] > '7') // 130 bits of characters hold 128
        return std::nullopt;
    std::array<quint8, 16> bytes{};
    unsigned carry = 0;
    int bits = -2;
    size_t out = 0;
    for (const char character : text) {
        const size_t value = crockford.find(character);
        if (value == std::string_view::npos)
            return std::nullopt;
        carry = carry << 5 | unsigned(value);
        bits += 5;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes[out++] = quint8(carry >> bits);
    }
    qint64 millis = 0;
    for (size_t i = 0; i < 6; ++i)
        millis = millis << 8 | bytes[i];
    AlertId id{Instant(Millis(millis)), {}};
    std::copy(bytes.begin() + 6, bytes.end(), id.entropy.begin());
    return id;
}

std::string toText(const AlertId &id, std::string_view accountSid)
{
    std::string text = toIso(id.openedAt).substr(0, 10);
    text += ':';
    text += accountSid;
    text += ':';
    text += ulid(id);
    return text;
}

AlertId AlertIdMaker::make(Instant openedAt)
{
    const AlertId id{openedAt, m_next};
    for (auto byte = m_next.rbegin(); byte != m_next.rend() && ++*byte == 0; ++byte) { }
    return id;
}

} // namespace core
