// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QUrl;

namespace core {

/// The instant of a `Date` header, to the second (RFC 9110, 5.6.7: the form in use and the two old ones);
/// nothing on any other text.
std::optional<Instant> parseHttpDate(const QByteArray &text);

/// How long a `Retry-After` header asks us to stay away: seconds, or a date, which only means something
/// against the `Date` of the same answer, for the server's clock need not be ours. Never negative.
std::optional<Millis> retryAfter(const QByteArray &text, const QByteArray &date);

/// What a server says of a refusal in its body (flex-facts 3.10).
struct Problem
{
    /// Zero: none.
    int code = 0;
    QString message;
};

/// Reads `{"code": 20003, "message": "..."}`; empty on anything else, such as a page for people.
Problem problemOf(const QByteArray &body);

/// An address to be read by people and to stand in logs: no user, no password, and of the query only what
/// the statistics calls of TaskRouter put there; any other value may be a token and becomes "***".
QString shownAddress(const QUrl &url);

} // namespace core
