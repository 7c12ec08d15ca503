// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace daemon_app {

enum class FaultKind : quint8 {
    Status,
    Latency,
    Close,
    Refuse,
    Cut,
    HalfOpen,
    Truncated,
    Endless,
    Slow,
    NoHttp,
    Garbage,
    WrongTypes,
    TextNumbers,
    NaN,
    HugeNumbers,
    NegativeWait,
    DroppedPages,
    PlainLists,
    Clock,
    QueueMissing,
    QueueRenamed,
    QueueNew,
};

/// Who makes a fault come true: the server in place of an answer, in its JSON or to an open stream, or the
/// relay in front of it in the bytes of the connection.
enum class FaultLayer : quint8 { Answer, Content, Stream, Wire };

// One way in which the simulated service misbehaves: what, for which requests and when. A value with one text
// form, on the command line and at run time:
//
//     KIND[=VALUE] [retry-after=SECONDS] [times=N] [on PLACE] [@FROM-TO]
struct Fault
{
    FaultKind kind = FaultKind::Status;
    /// What the kind's value is: a status, milliseconds, bytes, the number of a queue (from 1), or which of
    /// the kind's forms.
    qint64 value = 0;
    /// Seconds, as the header has it or for it to make a date of. Only with a status.
    std::optional<int> retryAfter;
    bool retryAfterAsDate = false;
    /// How many requests it hits before it is over; nothing: all of them.
    std::optional<int> times;
    /// "" for everything, else a path: it holds for what is there and below, and a segment "*" stands for any
    /// one.
    std::string place;
    /// When, since it was asked for; the end is left out for one that does not end.
    core::Millis from{0};
    std::optional<core::Millis> to;
    /// The words that it was made of.
    QString text;

    FaultLayer layer() const;
    bool holdsAt(std::string_view path) const;
    bool holdsAfter(core::Millis age) const { return age >= from && (!to || age < *to); }
};

/// The path of the snapshot stream; "on stream" means it.
inline constexpr std::string_view streamPath = "/stream";
/// Where faults are asked for at run time; no fault holds there.
inline constexpr std::string_view faultsPath = "/_faults";

/// The error says which word is wrong, and why.
core::Result<Fault> parseFault(const QString &text);

/// The grammar and every kind, for people.
QString faultHelp();

} // namespace daemon_app
